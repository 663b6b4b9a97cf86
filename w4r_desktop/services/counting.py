"""The counts of an event or a collection, for other programs."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import Connection

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.trail import Deed
from w4r_desktop.exports.counts_csv import CountRow, counts_csv
from w4r_desktop.services.pack_store import pack_in
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
        with transaction(store) as connection:
            trail.note(connection, Deed.EXPORTED, at=clock(), subject="csv")
    finally:
        store.close()
    return counted


def counts_of(store: Store) -> bytes:
    """The counts as CSV: a row for each event, case and kind that has any, and each channel."""
    with reading(store) as connection:
        return counts_csv(_rows(connection, _cases(connection, store)))


def _cases(connection: Connection, store: Store) -> dict[str, Case]:
    cases: dict[str, Case] = {}
    for key in packs.pack_keys(connection):
        pack = pack_in(store, key)
        for case in pack.cases if pack else ():
            cases.setdefault(case.id, case)
    return cases


def _rows(connection: Connection, cases: Mapping[str, Case]) -> Iterator[CountRow]:
    for event in events.events(connection):
        tally = counts.tally(connection, event_id=event.id)
        for case in cases.values():
            for kind in ActionKind:
                if count := tally.of(case.id, kind):
                    yield _row(event, case, count, kind=kind)
            for channel in Channel:
                if count := tally.by_hand.get((case.id, channel), 0):
                    yield _row(event, case, count, channel=channel)


def _row(
    event: Event,
    case: Case,
    count: int,
    *,
    kind: ActionKind | None = None,
    channel: Channel | None = None,
) -> CountRow:
    return CountRow(
        event_id=event.id,
        event=event.name,
        held_on=event.held_on.isoformat(),
        case_id=case.id,
        case=case.name,
        country=case.country,
        kind=kind,
        count=count,
        channel=channel,
    )
