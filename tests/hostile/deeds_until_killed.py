"""A program that works on a store until somebody kills it, telling each deed once it is done.

Run as `python -m tests.hostile.deeds_until_killed DEED FOLDER`.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tests import factory
from tests.factory import NOW
from tests.store.conftest import KEY
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.mirroring import Mirror
from w4r_desktop.store import actions, drafts, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, transaction

LONG = "Please let her go home. " * 60


def evening_in(folder: Path) -> Evening:
    """The evening in that folder, opened by its key."""
    return read_evening(open_store(folder / "event.w4r", key=KEY), lambda: NOW)


def writing(folder: Path) -> Iterator[str]:
    """Keep one draft after another as somebody types."""
    with evening_in(folder) as evening:
        for place in range(100_000):
            draft = factory.draft(id=evening.event.id, body=f"{place} {LONG}")
            with transaction(evening.store) as connection:
                drafts.save_draft(connection, draft)
            yield str(place)


def signing(folder: Path) -> Iterator[str]:
    """Sign one letter after another, each with its line in the trail."""
    with evening_in(folder) as evening:
        while True:
            yield sign(evening.store, evening)


def sign(store: Store, evening: Evening) -> str:
    """Sign a letter as a station does, and give its id."""
    action = factory.action(
        event_id=evening.event.id,
        station_id=evening.station.id,
        letter=factory.letter(body=LONG),
    )
    with transaction(store) as connection:
        actions.add_action(connection, action)
        trail.note(connection, Deed.SIGNED, at=NOW, subject=action.code)
    return action.id.hex


def closing_it(folder: Path) -> Iterator[str]:
    """Close the event and open it again, with a letter in between."""
    with evening_in(folder) as evening:
        life = EventLife(evening, passphrase_opens=bool)
        while True:
            yield sign(evening.store, evening)
            life.close(put_away=True)
            life.reopen("yes")


def mirroring(folder: Path) -> Iterator[str]:
    """Copy the store to a stick after every letter."""
    with evening_in(folder) as evening:
        mirror = Mirror(evening)
        mirror.choose(folder / "stick")
        while True:
            told = sign(evening.store, evening)
            snapshot = mirror.snapshot()
            if snapshot is not None:
                mirror.carry(snapshot)
                mirror.arrived(snapshot)
            yield told


def merging(folder: Path) -> Iterator[str]:
    """Take letters of other stations in, many in one transaction."""
    with closing(open_store(folder / "event.w4r", key=KEY)) as store:
        evening = read_evening(store, lambda: NOW)
        while True:
            coming = [
                factory.action(event_id=evening.event.id, station_id=evening.station.id)
                for _ in range(40)
            ]
            with transaction(store) as connection:
                added = actions.add_actions(connection, coming)
                trail.note(connection, Deed.SIGNED, at=NOW, count=added)
            yield " ".join(one.id.hex for one in coming)


def migrating(folder: Path) -> Iterator[str]:
    """Bring old stores to today's form, one after another."""
    for place in range(100_000):
        path = folder / f"old-{place}.w4r"
        path.write_bytes((folder / "old.w4r").read_bytes())
        yield f"begun {path.name}"
        open_store(path, key=KEY).close()
        yield f"done {path.name}"


DEEDS: dict[str, Callable[[Path], Iterator[str]]] = {
    "writing": writing,
    "signing": signing,
    "closing": closing_it,
    "mirroring": mirroring,
    "merging": merging,
    "migrating": migrating,
}

if __name__ == "__main__":
    for line in DEEDS[sys.argv[1]](Path(sys.argv[2])):
        print(line, flush=True)
