"""An event that is open on this laptop: its store, its pack, and the station it is."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors import NotAPack, NotAStore, WrongPassphrase
from w4r_desktop.domain.events import Event, Station
from w4r_desktop.domain.pack_changes import CaseNews
from w4r_desktop.packs.read import open_pack
from w4r_desktop.store import case_news, events, packs, stations
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading
from w4r_desktop.store.keys import unlock_with_passphrase
from w4r_desktop.system.clock import Clock, system_clock


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


def open_evening(path: Path, passphrase: str, *, clock: Clock = system_clock) -> Evening:
    """Open an event with its passphrase.

    Raises FileMissing, NotAStore, StoreKeyMissing, WrongPassphrase, StoreTooNew or StoreBusy.
    """
    store = open_store(path, key=unlock_with_passphrase(path, passphrase))
    try:
        return read_evening(store, clock)
    except BaseException:
        store.close()
        raise


def read_evening(store: Store, clock: Clock) -> Evening:
    """The evening in a store that is open; raises NotAStore where that is a collection."""
    with reading(store) as session:
        if not stations.is_own_store(session):
            raise NotAStore(store.path)
        event = events.the_event(session)
        station = stations.own_station(session)
        used = packs.used_pack(session)
        found = packs.the_pack(session, used.id, version=used.version) if used else None
        if found is None:
            raise NotAPack(store.path)
        news = case_news.case_news(session, found.id, version=found.version)
    return Evening(store, event, station, open_pack(found.content, store.path), clock, news)


def passphrase_opens(path: Path, passphrase: str) -> bool:
    """Whether that is the event's passphrase; takes a second or two on purpose."""
    try:
        unlock_with_passphrase(path, passphrase)
    except WrongPassphrase:
        return False
    return True
