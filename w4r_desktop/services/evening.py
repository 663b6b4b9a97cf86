"""An event that is open on this laptop: its store, its pack, and the station it is."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged, WrongPassphrase
from w4r_desktop.domain.events import Event, Station
from w4r_desktop.domain.pack_changes import CaseNews
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.pack_store import pack_in
from w4r_desktop.store import case_news, events, packs, stations, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.forget import finish_writing_anew
from w4r_desktop.store.keys import unlock_with_passphrase
from w4r_desktop.system.clock import Clock, system_clock


@dataclass(frozen=True, slots=True)
class TrailCheck:
    """Whether the audit trail holds; `broken` names the first line of a chain that does not.

    `missing` counts letters the trail knows of that are not here, below 0 where it knows too few.
    """

    broken: int | None = None
    missing: int = 0

    @property
    def holds(self) -> bool:
        """Whether nothing was changed behind the trail's back."""
        return self.broken is None and not self.missing


@dataclass(slots=True)
class Evening:
    """An open event; every service of the evening is handed this value.

    Made and closed on the thread that owns the store.
    """

    store: Store
    event: Event
    station: Station
    pack: CasePack
    clock: Clock
    news: tuple[CaseNews, ...] = ()
    """What the pack brought when it replaced another at this event."""
    trail: TrailCheck = TrailCheck()
    """What the audit trail told when the event was opened."""

    @property
    def path(self) -> Path:
        """The store's file."""
        return self.store.path

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_evening(
    path: Path, passphrase: str, *, clock: Clock = system_clock, is_noted: bool = False
) -> Evening:
    """Open an event with its passphrase; in its audit trail that stands where it `is_noted`.

    A command is not noted here: what it does is. Raises FileMissing, NotAStore,
    StoreDamaged, StoreKeyMissing, WrongPassphrase, StoreTooNew or FileInUse.
    """
    finish_writing_anew(path)
    key = unlock_with_passphrase(path, passphrase)
    try:
        store = open_store(path, key=key)
    except NotAStore as refused:
        # Its own key was beside it: it was an event, and whatever is left of it may be saved.
        raise StoreDamaged(path) from refused
    try:
        evening = read_evening(store, clock)
        evening.trail = begin_trail(store, clock, is_noted=is_noted)
    except BaseException:
        store.close()
        raise
    return evening


def begin_trail(store: Store, clock: Clock, *, is_noted: bool = True) -> TrailCheck:
    """See whether the audit trail holds, and write that the event was opened where it `is_noted`.

    An event that is older than trails begins its own with the letters that are there.
    """
    with reading(store) as connection:
        has_begun = trail.has_begun(connection)
    if is_noted or not has_begun:
        with transaction(store) as connection:
            if not has_begun:
                there = trail.letters_signed_here(connection)
                trail.note(connection, Deed.SIGNED_BEFORE, at=clock(), count=there)
            if is_noted:
                trail.note(connection, Deed.OPENED, at=clock())
    return check_trail(store)


def check_trail(store: Store) -> TrailCheck:
    """See whether the audit trail holds, and whether every letter it knows of is there."""
    with reading(store) as connection:
        if not trail.has_begun(connection):
            return TrailCheck()
        return TrailCheck(
            min(trail.broken_chains(connection).values(), default=None),
            trail.missing_letters(connection),
        )


def read_evening(store: Store, clock: Clock) -> Evening:
    """The evening in a store that is open; raises NotAStore where that is a collection."""
    with reading(store) as connection:
        if not stations.is_own_store(connection):
            raise NotAStore(store.path)
        event = events.the_event(connection)
        station = stations.own_station(connection)
        used = packs.used_pack(connection)
        pack = pack_in(store, used.key) if used else None
        if pack is None:
            raise NotAPack(store.path)
        news = case_news.case_news(connection, pack.id, version=pack.version)
    return Evening(store, event, station, pack, clock, news)


def passphrase_opens(path: Path, passphrase: str) -> bool:
    """Whether that is the event's passphrase; takes a second or two on purpose."""
    try:
        unlock_with_passphrase(path, passphrase)
    except WrongPassphrase:
        return False
    return True
