"""A petition from the story to the name under it, and a number that a volunteer counts."""

from tests.display import RealDisplay
from tests.journeys.conftest import Start
from tests.journeys.driver import Person
from tests.journeys.program import Program

PRIVATE = ("Wilhelmina", "Otterbrook")


def test_a_petition_is_signed_and_paper_is_counted(real_display: RealDisplay, start: Start) -> None:
    program = start("--demo")
    person = Person(real_display, program)
    code = signs_the_petition(person)
    the_next_person_sees_nothing(person, program)
    the_volunteer_leaves_the_station(person)
    the_signature_is_in_the_list(person, code)
    letters_on_paper_are_counted_by_keyboard(person)


def signs_the_petition(person: Person) -> str:
    person.chooses("Start a writing station")
    person.chooses("Choose a story")
    person.chooses("Damisoa")
    person.chooses("Sign the petition")
    person.sees("We ask you to act now against hunger")
    person.chooses("Next: sign the petition")
    person.chooses("Put my name under it")
    person.sees("Please sign, type your name, or choose to sign on paper.")
    person.signs_with_the_mouse()
    person.fills("Your name", "Wilhelmina Brandt")
    person.fills("Your town", "Otterbrook")
    person.chooses("Put my name under it")
    person.sees("Thank you, Wilhelmina.")
    person.sees("for Damisoa this evening.")
    return person.reads_the_code()


def the_next_person_sees_nothing(person: Person, program: Program) -> None:
    person.chooses("Done: next person")
    person.sees("Choose a story")
    assert not [word for word in PRIVATE if word in program.look().everything]


def the_volunteer_leaves_the_station(person: Person) -> None:
    person.chooses("For volunteers")
    person.fills("Passphrase of the event", "demo")
    person.presses("Return")
    person.sees("petition signatures")


def the_signature_is_in_the_list(person: Person, code: str) -> None:
    person.chooses("Letters")
    person.fills("Code of a letter", code)
    person.presses("Return")
    person.sees("Petition for Damisoa")
    person.sees("It is printed on a sheet with the others.")


def letters_on_paper_are_counted_by_keyboard(person: Person) -> None:
    person.chooses("Paper counts")
    person.goes_by_tab_to("How many?")
    person.types("1204")
    person.presses("Return")
    person.sees("Added: Letters on paper for Damisoa: 1,204")
    person.takes("Undo")
    person.sees("Taken back. It counts no more.")
