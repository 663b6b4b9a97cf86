"""The plug is pulled while somebody writes: what was kept safe is there when the laptop is back."""

from tests.display import RealDisplay
from tests.journeys.conftest import Start
from tests.journeys.driver import Person

LETTER = "I ask you to let Sai Zaw Thaike go home. His pictures told the truth about the flood."


def test_an_interrupted_letter_comes_back(real_display: RealDisplay, start: Start) -> None:
    program = start("--demo")
    person = Person(real_display, program)
    person.chooses("Start a writing station")
    person.chooses("Choose a story")
    person.chooses("Sai Zaw Thaike")
    person.chooses("Write a letter")
    person.sees("Take your time. One good sentence is enough.")
    person.writes(LETTER)
    person.sees("Kept safe on this laptop ✓")
    program.kill()

    person = Person(real_display, start("--demo"))
    person.chooses("Start a writing station")
    person.sees("A letter for Sai Zaw was not finished.")
    assert LETTER not in person.looks().everything
    person.chooses("Continue it")
    person.sees(LETTER)
    person.writes(" Thank you.")


def test_a_volunteer_pulls_the_plug_on_purpose_and_finds_the_words_again(
    real_display: RealDisplay, start: Start
) -> None:
    program = start("--demo")
    person = Person(real_display, program)
    person.chooses("Pull the plug…")
    person.fills("Some words", "These words were never lost.")
    person.chooses("End the program now")
    assert program.ends() == -9

    person = Person(real_display, start("--demo"))
    person.chooses("Start a writing station")
    person.chooses("Continue it")
    person.sees("These words were never lost.")
