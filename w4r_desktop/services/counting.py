"""The counts of an event or a collection, for other programs."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.trail import Deed
from w4r_desktop.exports.counts_csv import CountRow, counts_csv
from w4r_desktop.packs.read import open_pack
from w4r_desktop.store import counts, events, packs, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.keys import unlock_with_passphrase
from w4r_desktop.system.clock import Clock, system_clock


def counts_of_file(path: Path, passphrase: str, *, clock: Clock = system_clock) -> bytes:
    """The counts of an event or a collection as CSV; raises as `open_evening` does."""
    store = open_store(path, key=unlock_with_passphrase(path, passphrase))
    try:
        counted = counts_of(store)
        with transaction(store) as session:
            trail.note(session, Deed.EXPORTED, at=clock(), subject="csv")
    finally:
        store.close()
    return counted


def counts_of(store: Store) -> bytes:
    """The counts as CSV: a row for each event, case and kind that has any."""
    with reading(store) as session:
        return counts_csv(_rows(session, _cases(session, store.path)))


def _cases(session: Session, origin: Path) -> dict[str, Case]:
    cases: dict[str, Case] = {}
    for stored in packs.packs(session):
        for case in open_pack(stored.content, origin).cases:
            cases.setdefault(case.id, case)
    return cases


def _rows(session: Session, cases: dict[str, Case]) -> Iterator[CountRow]:
    for event in events.events(session):
        tally = counts.tally(session, event_id=event.id)
        for case_id, case in cases.items():
            for kind in ActionKind:
                count = tally.of(case_id, kind)
                if count:
                    yield CountRow(
                        event_id=event.id,
                        event=event.name,
                        held_on=event.held_on.isoformat(),
                        case_id=case_id,
                        case=case.name,
                        country=case.country,
                        kind=kind,
                        count=count,
                    )
