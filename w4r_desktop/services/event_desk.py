"""Opening an event for the first time, looking at its counts and letters, and closing it."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.events import CodeUnknown
from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.errors.keys import PassphraseTooShort
from w4r_desktop.domain.events import Event, EventState, Station
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.tallies import Tally, per_interval
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.case_book import pack_that_comes_along
from w4r_desktop.services.evening import Evening
from w4r_desktop.store import counts, drafts, events, lookup, packs, stations, trail
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.keys import (
    key_files,
    make_identity,
    new_key,
    wrap_for_recipients,
    wrap_with_passphrase,
    write_identity,
)
from w4r_desktop.sync.seal import new_signing_key
from w4r_desktop.system.clock import Clock, system_clock

PASSPHRASE_LEAST = 8
"""The shortest passphrase of a new event; scrypt makes each guess cost a second or more."""

FOUNDING = 2
"""So many lines of the trail are written when an event is made, before any other."""

STATION_NAME = 3
"""A laptop is known by three signs until somebody names it: enough for a room."""


@dataclass(frozen=True, slots=True)
class EventPlan:
    """What has to be said to open an event."""

    name: str
    place: str
    held_on: date
    audience: Audience
    goal: int = 0
    is_demo: bool = False
    keep_until: date | None = None
    """The last day on which what people wrote may be kept; None where none is set."""
    is_ahead: bool = False
    """Whether the event is made ahead: it is opened for writing later, as a step of its own."""


@dataclass(frozen=True, slots=True)
class EventStatus:
    """How the evening stands."""

    event: Event
    tally: Tally
    per_ten_minutes: tuple[int, ...]
    withheld: int
    unfinished: int
    last_signed_at: datetime | None
    needs_key: bool = False
    """Whether the key that was made with the event has to be tried before people can write."""
    has_come: bool = False
    """Whether a planned event's day is there."""


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """Which letters a list shows; None stands for all."""

    kind: ActionKind | None = None
    case_id: str | None = None


def make_coordinator_key(path: Path, *, passphrase: str = "") -> str:
    """Write a new coordinator key, an age identity behind a passphrase, and give its public half.

    Raises FileInTheWay, PassphraseTooShort, DiskFull or PlaceNotWritable.
    """
    if passphrase:
        check_passphrase(passphrase)
    identity = make_identity()
    write_identity(path, identity, passphrase=passphrase)
    return identity.recipient


def check_passphrase(passphrase: str) -> None:
    """See that a new passphrase is long enough; raises PassphraseTooShort."""
    if len(passphrase) < PASSPHRASE_LEAST:
        raise PassphraseTooShort(least=PASSPHRASE_LEAST)


def found_event_and_key(
    path: Path,
    key_path: Path,
    plan: EventPlan,
    *,
    passphrase: str,
    key_passphrase: str = "",
    clock: Clock = system_clock,
) -> None:
    """Make a new event together with a new coordinator key; both or neither.

    A sample evening's key has no passphrase. Raises as `found_event` and `make_coordinator_key` do.
    """
    recipient = make_coordinator_key(key_path, passphrase=key_passphrase)
    made = (Deed.FOUNDED, Deed.KEY_MADE) if plan.is_ahead else (Deed.FOUNDED,)
    try:
        _found(path, plan, passphrase, recipients=[recipient], clock=clock, deeds=made)
    except BaseException:
        key_path.unlink(missing_ok=True)
        raise


def found_event(
    path: Path,
    plan: EventPlan,
    *,
    passphrase: str,
    recipients: Sequence[str],
    clock: Clock = system_clock,
) -> None:
    """Make the store of a new event, with the case pack that comes along.

    Its key is wrapped by the passphrase and to `recipients`, the coordinators' public age keys.
    Raises FileInTheWay, PassphraseTooShort, DiskFull or PlaceNotWritable; then nothing is left
    behind.
    """
    _found(path, plan, passphrase, recipients=recipients, clock=clock)


def _found(
    path: Path,
    plan: EventPlan,
    passphrase: str,
    *,
    recipients: Sequence[str],
    clock: Clock,
    deeds: Sequence[Deed] = (Deed.FOUNDED,),
) -> None:
    check_free(path)
    if not plan.is_demo:
        check_passphrase(passphrase)
    key = new_key()
    with kept_or_removed(path):
        wrap_with_passphrase(path, key, passphrase)
        wrap_for_recipients(path, key, recipients)
        make_event_store(path, plan, key=key, recipients=recipients, clock=clock, deeds=deeds)


@contextlib.contextmanager
def kept_or_removed(path: Path) -> Iterator[None]:
    """Leave no new store, and no key beside it, where making it fails."""
    try:
        yield
    except BaseException:
        remove_store(path)
        raise


def check_free(path: Path) -> None:
    """See that a new store overwrites neither another one nor the keys of one; raises FileInTheWay."""
    for file in (path, *key_files(path)):
        if file.exists():
            raise FileInTheWay(file)


def remove_store(path: Path) -> None:
    """Take a store away again, and the keys beside it."""
    for file in (path, *key_files(path)):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def make_event_store(
    path: Path,
    plan: EventPlan,
    *,
    key: bytes,
    recipients: Sequence[str],
    clock: Clock,
    deeds: Sequence[Deed] = (Deed.FOUNDED,),
) -> None:
    """Make the store alone under that key; `found_event` also wraps the key beside it."""
    event, pack = _planned(plan, clock()), pack_that_comes_along()
    seed, verify_key = new_signing_key()
    station_id = uuid4()
    station = Station(station_id, event.id, code_of(station_id)[:STATION_NAME], verify_key)
    with contextlib.closing(create_store(path, key=key)) as store, transaction(store) as connection:
        events.add_event(connection, event)
        stations.add_station(connection, station, seed=seed)
        stations.add_recipients(connection, recipients)
        packs.add_pack(connection, pack)
        packs.use_pack(connection, pack.key, since=event.opened_at)
        for deed in deeds:
            trail.note(connection, deed, at=event.opened_at)


def _planned(plan: EventPlan, now: datetime) -> Event:
    return Event(
        id=uuid4(),
        name=plan.name,
        place=plan.place,
        held_on=plan.held_on,
        audience=plan.audience,
        state=EventState.PLANNED if plan.is_ahead else EventState.OPEN,
        opened_at=now,
        goal=plan.goal,
        is_demo=plan.is_demo,
        keep_until=plan.keep_until,
    )


class EventDesk:
    """What the coordinator does with an event that is open here."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening

    def status(self) -> EventStatus:
        """How the evening stands at this moment."""
        with reading(self._evening.store) as connection:
            times, event = counts.sign_times(connection), events.the_event(connection)
            return EventStatus(
                event=event,
                tally=counts.tally(connection),
                per_ten_minutes=per_interval(times),
                withheld=counts.withheld_count(connection),
                unfinished=len(unfinished(connection)),
                last_signed_at=max(times, default=None),
                needs_key=needs_key(connection),
                has_come=has_come(event, self._evening.clock().astimezone().date()),
            )

    def letters(self, wanted: LetterFilter = LetterFilter()) -> tuple[Action, ...]:
        """The letters in the order they were signed, each in its latest version."""
        with reading(self._evening.store) as connection:
            return tuple(
                lookup.latest_actions(connection, kind=wanted.kind, case_id=wanted.case_id)
            )

    def letter(self, code: str) -> Action:
        """The letter of that code; raises CodeUnknown."""
        with reading(self._evening.store) as connection:
            return the_letter(connection, code)


def has_come(event: Event, today: date) -> bool:
    """Whether a planned event's day is there, so that it is opened for writing."""
    return event.state is EventState.PLANNED and today >= event.held_on


def needs_key(connection: Connection) -> bool:
    """Whether an event made ahead still waits for the proof that its coordinator's key is kept."""
    is_new = trail.tells_of(connection, Deed.KEY_MADE, among=FOUNDING)
    return is_new and not trail.tells_of(connection, Deed.KEY_TRIED)


def unfinished(connection: Connection) -> tuple[Draft, ...]:
    """The drafts that were never signed: the one being written, and those that were put away."""
    being_written = drafts.the_open_draft(connection)
    return (*drafts.sealed_drafts(connection), *([being_written] if being_written else []))


def the_letter(connection: Connection, code: str) -> Action:
    """The letter of that code in its latest version; raises CodeUnknown."""
    found = lookup.find_by_code(connection, code)
    if not found:
        raise CodeUnknown(code)
    return found[0]
