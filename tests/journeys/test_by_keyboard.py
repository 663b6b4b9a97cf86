"""Nobody needs a mouse: from the desk over the welcome to a signed letter with keys alone."""

from tests.display import RealDisplay
from tests.journeys.conftest import Start
from tests.journeys.driver import Person

LETTER = "Please shut down the gas flares, and protect the Guerreras por la Amazonía."


def test_a_letter_is_signed_by_keyboard_alone(real_display: RealDisplay, start: Start) -> None:
    person = Person(real_display, start("--demo"))
    person.sees("Project stories")
    person.takes("Start a writing station")
    writes(person)
    signs(person)
    person.sees("Look closer")
    person.takes("Finish my letter")
    person.sees("Thank you, Agneta.")
    person.reads_the_code()
    person.takes("Done: next person")
    person.sees("Choose a story")


def writes(person: Person) -> None:
    person.takes("Choose a story")
    person.takes("Guerreras por la Amazonía")
    person.takes("Write a letter")
    person.goes_by_tab_to("Your letter")
    person.writes(LETTER)
    person.takes("Next: sign your letter")


def signs(person: Person) -> None:
    person.takes("Type my name")
    person.goes_by_tab_to("Your name, typed")
    person.writes("Agneta Sandqvist")
    person.goes_by_tab_to("Your name")
    person.writes("Agneta Sandqvist")
    person.goes_by_tab_to("Your town")
    person.writes("Fernhill")
    person.takes("Next: check your letter")
