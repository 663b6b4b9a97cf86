"""A newer case pack comes on a stick in the middle of an evening, while a letter is being written."""

import json
import re
from pathlib import Path

from tests.display import RealDisplay
from tests.journeys.conftest import Start
from tests.journeys.driver import Person
from tests.journeys.test_an_evening import (
    PASSPHRASE,
    opens_a_new_event,
    the_sync_file_is_written,
    words_in_sync_file,
)
from tests.services.stick import GOOD_NEWS, REASON, newer_pack

RECALLED, RELEASED, CHANGED = "Damisoa", "Sai Zaw Thaike", "Ellinor Guttorm Utsi"
BEGUN = "I have read about the reindeer and the mountain, and"
ENDED = " I ask you to listen."


def test_a_newer_pack_replaces_the_one_in_use(
    real_display: RealDisplay, start: Start, home: Path, tmp_path: Path
) -> None:
    stick = newer_pack(tmp_path)
    program = start()
    person = Person(real_display, program)
    folder = opens_a_new_event(person, home)
    person.chooses("Start a writing station")
    begins_a_letter(person, RECALLED)
    signs_it(person, "Please let help arrive.")
    begins_a_letter(person, CHANGED)
    person.writes(BEGUN)
    person.sees("Kept safe on this laptop ✓")
    program.kill()

    person = Person(real_display, start())
    opens_it_again(person, folder / "event.w4r")
    the_pack_is_replaced(person, stick)
    the_stories_follow(person)
    the_letter_goes_on(person)
    the_volunteer_leaves(person)
    the_sync_file_is_written(person, tmp_path / "evening.w4rsync")
    carried = words_in_sync_file(tmp_path / "evening.w4rsync", folder / "coordinator.key")
    assert (BEGUN + ENDED) in carried
    assert all(f"packs/w4r-2025-{version}.w4rpack" in carried for version in (1, 2))
    assert versions_in(carried) == {1, 2}


def begins_a_letter(person: Person, case: str) -> None:
    person.chooses("Choose a story")
    person.chooses(case)
    person.chooses("Write a letter")
    person.sees("Take your time. One good sentence is enough.")


def signs_it(person: Person, words: str) -> None:
    person.writes(words)
    finishes_it(person)
    person.chooses("Done: next person")


def finishes_it(person: Person) -> None:
    person.chooses("Next: sign your letter")
    person.signs_with_the_mouse()
    person.fills("Your name", "Wilhelmina Brandt")
    person.fills("Your town", "Otterbrook")
    person.chooses("Next: check your letter")
    person.chooses("Finish my letter")
    person.sees("Thank you, Wilhelmina.")


def opens_it_again(person: Person, event: Path) -> None:
    person.chooses("Open an event…")
    person.names_the_file(event)
    person.sees("Passphrase")
    person.types(PASSPHRASE)
    person.presses("Return")
    person.sees("Signed every 10 minutes")


def the_pack_is_replaced(person: Person, stick: Path) -> None:
    person.chooses("Case pack")
    person.sees("Not signed: nobody vouches that it is what the section office wrote.")
    person.chooses("Open a newer pack…")
    person.names_the_file(stick)
    person.sees(f"{RECALLED}: story taken back; nothing more is written")
    person.sees(f"{RELEASED}: released: good news")
    person.sees(f"{CHANGED}: told anew")
    person.chooses("Use this pack")
    person.sees("The new case pack is in use. Letters that were begun go on.")
    person.sees(f"The story of {RECALLED} was taken back. {REASON}")
    person.sees("1 signed letter is held back until you decide.")


def the_stories_follow(person: Person) -> None:
    person.chooses("Tonight")
    person.chooses("Start a writing station")
    person.sees("A letter for Ellinor was not finished.")


def the_letter_goes_on(person: Person) -> None:
    person.chooses("Continue it")
    person.sees(BEGUN)
    person.presses("ctrl+End")
    person.types(ENDED)
    finishes_it(person)
    person.chooses("Write another letter")
    person.sees("There is news")
    person.sees("Released, 10 December 2026")
    person.sees_no(RECALLED)
    person.chooses(RELEASED)
    person.sees(GOOD_NEWS)


def the_volunteer_leaves(person: Person) -> None:
    person.presses("ctrl+shift+q")
    person.sees("Passphrase of the event")
    person.types(PASSPHRASE)
    person.presses("Return")
    person.sees("Signed every 10 minutes")


def versions_in(carried: str) -> set[int]:
    return {json.loads(found) for found in re.findall(r'"pack_version":\s*(\d+)', carried)}
