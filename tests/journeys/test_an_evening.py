"""An evening from the first window to the collection: one letter, and nothing of it anywhere else."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.age import age_asked
from tests.display import RealDisplay
from tests.journeys.conftest import Start
from tests.journeys.driver import Person
from tests.journeys.program import Program
from w4r_desktop.domain.paper_keys import words_of
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading
from w4r_desktop.store.keys import read_identity, unlock_with_passphrase
from w4r_desktop.store.lookup import latest_actions

PASSPHRASE = "lantern orchard seven"
KEY_PASSPHRASE = "meadow copper birch"
CASE = "Ellinor Guttorm Utsi"
LETTER = (
    "I heard of Ellinor Guttorm Utsi tonight in the café on Heron Straße, and I cannot forget "
    "her snowshoes. 3 < 5 & <b>bold</b> words stay words. Please let the herders keep their land."
)
PRIVATE = ("Heron", "snowshoes", "café", "Wilhelmina", "Otterbrook")
"""Words of the letter and of its writer that stand in no case."""


def test_a_letter_goes_from_the_hand_to_the_collection(
    real_display: RealDisplay, start: Start, home: Path, tmp_path: Path
) -> None:
    program = start()
    person = Person(real_display, program)
    folder = opens_a_new_event(person, home)
    code = writes_a_letter(person)
    the_next_person_sees_nothing(person, program)
    nothing_readable_lies_on_the_disk(home)
    the_volunteer_leaves_the_station(person)
    the_letter_is_in_the_list(person, code)
    the_event_is_closed(person)
    the_letters_are_printed(person, tmp_path / "letters.pdf")
    the_sync_file_is_written(person, tmp_path / "evening.w4rsync")
    assert not private_words_in("\n".join(program.titles))

    key = folder / "coordinator.key"
    assert LETTER in words_on_paper(tmp_path / "letters.pdf")
    assert LETTER in words_in_sync_file(tmp_path / "evening.w4rsync", key)
    collection = tmp_path / "collection.w4r"
    assert "1 new action" in merged(tmp_path / "evening.w4rsync", collection, key)
    assert letters_of(collection) == [LETTER]
    again = merged(tmp_path / "evening.w4rsync", collection, key)
    assert "nothing new, everything was already there" in again
    assert letters_of(collection) == [LETTER]


def opens_a_new_event(person: Person, home: Path) -> Path:
    person.sees("Open the demo evening")
    person.chooses("New event…")
    person.fills("What is the event called?", "Write for Rights at the library")
    person.fills("Where is it?", "Lakeside library")
    person.fills("Passphrase", PASSPHRASE)
    person.fills("The passphrase once more", PASSPHRASE)
    person.fills("Passphrase for the key", KEY_PASSPHRASE)
    person.fills("The key's passphrase once more", KEY_PASSPHRASE)
    person.chooses("Make the event")
    person.sees("Keep the coordinator's key")
    (event,) = home.rglob("event.w4r")
    shows_the_key_later(person, event.with_name("coordinator.key"))
    person.sees("Start a writing station")
    return event.parent


def shows_the_key_later(person: Person, path: Path) -> None:
    """Look round first: nobody can write until the words on the paper opened the event."""
    person.chooses("Not now")
    person.sees("One step is left before people can write")
    person.sees_no("Start a writing station")
    person.chooses("Show the key")
    key = read_identity(path, passphrase=KEY_PASSPHRASE)
    person.fills("The words on the paper", " ".join(words_of(key.secret)))
    person.chooses("Try the key")


def writes_a_letter(person: Person) -> str:
    person.chooses("Start a writing station")
    person.sees("Write for Rights at the library")
    person.chooses("Choose a story")
    person.sees("Who will you write for today?")
    person.chooses(CASE)
    person.chooses("Write a letter")
    person.sees("Take your time. One good sentence is enough.")
    person.writes(LETTER)
    person.sees("Kept safe on this laptop ✓")
    person.presses("ctrl+a", "ctrl+c", "ctrl+End")
    assert LETTER in person.looks().copied
    person.chooses("Next: sign your letter")
    person.signs_with_the_mouse()
    person.fills("Your name", "Wilhelmina Brandt")
    person.fills("Your town", "Otterbrook")
    person.chooses("Next: check your letter")
    person.sees("Names the person")
    person.sees("Look closer")
    person.sees("One page. It goes out with the letters of this evening.")
    person.chooses("Finish my letter")
    person.sees("Thank you, Wilhelmina.")
    return person.reads_the_code()


def the_next_person_sees_nothing(person: Person, program: Program) -> None:
    person.chooses("Done: next person")
    person.sees("Choose a story")
    assert not private_words_in(program.look().everything)
    person.chooses("Choose a story")
    person.chooses(CASE)
    person.chooses("Write a letter")
    person.sees("Take your time. One good sentence is enough.")
    person.presses("ctrl+z", "ctrl+v", "shift+Insert")
    assert not private_words_in(program.look().everything)
    person.writes("Listen to them.")
    person.chooses("Next: sign your letter")
    person.sees("Sign your letter")
    assert not private_words_in(program.look().everything)


def the_volunteer_leaves_the_station(person: Person) -> None:
    person.presses("ctrl+shift+q")
    person.sees("Passphrase of the event")
    person.types("not that one")
    person.presses("Return")
    person.sees("That is not the passphrase of this event. Please try again.")
    person.types(PASSPHRASE)
    person.presses("Return")
    person.sees("Project stories")


def the_letter_is_in_the_list(person: Person, code: str) -> None:
    person.chooses("Letters")
    person.chooses(code)
    person.sees(LETTER)
    person.sees("Wilhelmina Brandt")


def the_event_is_closed(person: Person) -> None:
    person.chooses("Close event")
    person.chooses("Close the event…")
    person.chooses("Yes, close the event")
    person.sees("Next: print the letters, and write the sync file.")


def the_letters_are_printed(person: Person, path: Path) -> None:
    person.chooses("Print")
    person.chooses("Save 1 letter as PDF…")
    person.names_the_file(path)
    person.sees("The letters are ready")


def the_sync_file_is_written(person: Person, path: Path) -> None:
    person.chooses("Sync file")
    person.chooses("Save the sync file…")
    person.names_the_file(path)
    person.sees("The sync file is ready")


def private_words_in(text: str) -> list[str]:
    return [word for word in PRIVATE if word in text]


def nothing_readable_lies_on_the_disk(home: Path) -> None:
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        content = path.read_bytes()
        found = [word for word in PRIVATE if word.encode() in content]
        assert not found, path


def words_on_paper(pdf: Path) -> str:
    text = run("pdftotext", "-layout", str(pdf), "-").stdout
    return " ".join(text.split())


def words_in_sync_file(path: Path, key: Path) -> str:
    """As a coordinator without the program reads it: with age, and anything that opens a ZIP."""
    command = ["age", "--decrypt", "-i", str(key), str(path)]
    opened = age_asked(command, KEY_PASSPHRASE)
    with zipfile.ZipFile(io.BytesIO(opened)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return "\n".join(parts)


def merged(path: Path, collection: Path, key: Path) -> str:
    return run(
        *(sys.executable, "-m", "w4r_desktop", "sync", "merge", str(path)),
        *("--into", str(collection), "--identity", str(key)),
    ).stdout


def letters_of(collection: Path) -> list[str]:
    store = open_store(collection, key=unlock_with_passphrase(collection, PASSPHRASE))
    with reading(store) as connection:
        letters = [action.letter.body for action in latest_actions(connection) if action.letter]
    store.close()
    return letters


def run(*command: str) -> subprocess.CompletedProcess[str]:
    given = {"W4R_PASSPHRASE": PASSPHRASE, "W4R_KEY_PASSPHRASE": KEY_PASSPHRASE}
    environment = {**os.environ, **given}
    return subprocess.run(command, check=True, text=True, capture_output=True, env=environment)
