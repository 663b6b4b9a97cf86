"""The life of an event after it was opened: closed, reopened, handed over, forgotten."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from w4r_desktop.domain.actions import WRITTEN
from w4r_desktop.domain.errors.events import (
    DraftUnsealed,
    EventClosed,
    EventForgotten,
    EventNotClosed,
    KeyNotTried,
)
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import needs_key
from w4r_desktop.store import counts, drafts, events, mirror, stations, trail
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.forget import erase_texts, texts_held, write_anew
from w4r_desktop.store.keys import new_key, wrap_for_recipients, wrap_with_passphrase
from w4r_desktop.store.mirror import Place
from w4r_desktop.system.files import explained

PassphraseOpens = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class ToForget:
    """What forgetting would erase, what stays, and where copies lie that it cannot reach."""

    event: Event
    actions: int
    texts: int
    drafts: int
    contacts: int
    files: tuple[Path, ...]
    mirrors: tuple[Place, ...]
    printed: int = 0
    """How many letters and messages the fullest print of each kind held, by the trail."""


class EventLife:
    """Leads an event from one state to the next; each step is in the audit trail."""

    def __init__(self, evening: Evening, *, passphrase_opens: PassphraseOpens) -> None:
        self._evening = evening
        self._opens = passphrase_opens

    def begin(self) -> Event:
        """Open a planned event for writing; one that is open stays so.

        Raises KeyNotTried, EventClosed or EventForgotten.
        """
        now = self._evening.clock()
        with transaction(self._evening.store) as connection:
            event = events.the_event(connection)
            if event.state is EventState.FORGOTTEN:
                raise EventForgotten
            if event.state not in {EventState.PLANNED, EventState.OPEN}:
                raise EventClosed
            if needs_key(connection):
                raise KeyNotTried
            if event.state is EventState.PLANNED:
                event = replace(event, state=EventState.OPEN, opened_at=now)
                events.update_event(connection, event)
                trail.note(connection, Deed.BEGUN, at=now)
        self._evening.event = event
        return event

    def close(self, *, put_away: bool = False) -> Event:
        """Close the evening: nothing more is written at it.

        Raises DraftUnsealed, which names the station, while somebody writes; with `put_away` the
        draft is sealed instead. An empty page keeps nobody.
        """
        now = self._evening.clock()
        with transaction(self._evening.store) as connection:
            event = events.the_event(connection)
            if event.state in {EventState.OPEN, EventState.PLANNED}:
                _seal(connection, self._evening, put_away=put_away)
                event = replace(event, state=EventState.CLOSED, closed_at=now)
                events.update_event(connection, event)
                trail.note(connection, Deed.CLOSED, at=now)
        self._evening.event = event
        return event

    def reopen(self, passphrase: str) -> Event:
        """Open a closed event for writing again, for whoever knows its passphrase; takes a moment.

        One whose key was never tried is planned again. Raises WrongPassphrase or EventForgotten.
        """
        if not self._opens(passphrase):
            raise WrongPassphrase(self._evening.path)
        with reading(self._evening.store) as connection:
            state = EventState.PLANNED if needs_key(connection) else EventState.OPEN
        return self._step(
            Deed.REOPENED,
            lambda event: replace(event, state=state, closed_at=None, handed_over_at=None),
        )

    def hand_over(self) -> Event:
        """Note that the coordinator has everything; raises EventNotClosed or EventForgotten."""
        now = self._evening.clock()
        return self._step(
            Deed.HANDED_OVER,
            lambda event: replace(event, state=EventState.HANDED_OVER, handed_over_at=now),
            asks_closed=True,
        )

    def keep_until(self, day: date | None) -> Event:
        """Set the day after which nothing that people wrote may be kept."""
        with transaction(self._evening.store) as connection:
            event = replace(events.the_event(connection), keep_until=day)
            events.update_event(connection, event)
        self._evening.event = event
        return event

    def to_forget(self) -> ToForget:
        """What forgetting would do; nothing is changed."""
        with reading(self._evening.store) as connection:
            texts, unsigned, contacts = texts_held(connection)
            return ToForget(
                event=events.the_event(connection),
                actions=counts.tally(connection).total,
                texts=texts,
                drafts=unsigned,
                contacts=contacts,
                files=tuple(_copies_beside(self._evening.path)),
                mirrors=mirror.places(connection),
                printed=_printed(connection),
            )

    def forget(self, passphrase: str) -> Event:
        """Erase all that people wrote for good, and open what is left; the counts stay.

        The store is written anew under a new key, so that neither a free page nor an old copy of it
        gives anything away; old copies beside it are removed. Raises WrongPassphrase or EventNotClosed, and then
        nothing was changed; DiskFull or PlaceNotWritable, and then it can be asked for again.
        """
        evening = self._evening
        if not self._opens(passphrase):
            raise WrongPassphrase(evening.path)
        _erase(evening)
        with reading(evening.store) as connection:
            recipients = stations.recipients(connection)
        key = new_key()

        def wrap(store: Path) -> None:
            wrap_with_passphrase(store, key, passphrase)
            wrap_for_recipients(store, key, recipients)

        write_anew(evening.store, key, wrap=wrap)
        with explained(evening.path):
            for copy in _copies_beside(evening.path):
                shutil.rmtree(copy) if copy.is_dir() else copy.unlink()
        left = open_evening(evening.path, passphrase, clock=evening.clock)
        evening.store, evening.event, evening.trail = left.store, left.event, left.trail
        return left.event

    def _step(
        self, deed: Deed, change: Callable[[Event], Event], *, asks_closed: bool = False
    ) -> Event:
        with transaction(self._evening.store) as connection:
            event = events.the_event(connection)
            if event.state is EventState.FORGOTTEN:
                raise EventForgotten
            if asks_closed and event.state in {EventState.OPEN, EventState.PLANNED}:
                raise EventNotClosed
            event = change(event)
            events.update_event(connection, event)
            trail.note(connection, deed, at=self._evening.clock())
        self._evening.event = event
        return event


def is_due(event: Event, today: date) -> bool:
    """Whether the day has passed until which the texts may be kept."""
    is_left = event.state is not EventState.FORGOTTEN
    return is_left and event.keep_until is not None and today > event.keep_until


def _printed(connection: Connection) -> int:
    """A letter that is printed again is not printed twice: of each kind the fullest print counts."""
    most: dict[str, int] = {}
    for entry in trail.own_entries(connection):
        if entry.deed is Deed.PRINTED and entry.subject in set(WRITTEN):
            most[entry.subject] = max(entry.count, most.get(entry.subject, 0))
    return sum(most.values())


def _seal(connection: Connection, evening: Evening, *, put_away: bool) -> None:
    draft = drafts.the_open_draft(connection)
    if draft is None:
        return
    if not draft.is_empty and not put_away:
        raise DraftUnsealed(station=evening.station.name, started_at=draft.started_at)
    drafts.seal_draft(connection, draft.id, at=evening.clock())


def _erase(evening: Evening) -> None:
    now = evening.clock()
    with transaction(evening.store) as connection:
        event = events.the_event(connection)
        if event.state in {EventState.OPEN, EventState.PLANNED}:
            raise EventNotClosed
        texts, _drafts, _contacts = texts_held(connection)
        erase_texts(connection)
        forgotten_at = event.forgotten_at or now
        event = replace(event, state=EventState.FORGOTTEN, forgotten_at=forgotten_at)
        events.update_event(connection, event)
        # A copy would be made of nothing, over one that somebody still has to fetch and erase.
        mirror.choose_place(connection, None)
        trail.note(connection, Deed.ERASED, at=now, count=texts)
    evening.event = event


def _copies_beside(path: Path) -> list[Path]:
    """Older forms of the store and damaged ones that were set aside: they hold what it held."""
    found: list[Path] = []
    with suppress(OSError):
        found += path.parent.glob(f"{path.name}.before-*")
        found += path.parent.glob(f"{path.stem}-damaged-*")
        found += path.parent.glob(f".{path.name}.rescue-*")
        found += path.parent.glob(f".{path.name}.mirror-part*")
    return sorted(found)
