"""An event that is open as long as a command works at it; what is heavy is imported only then."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from w4r_desktop.cli.options import passphrase_from

if TYPE_CHECKING:
    from w4r_desktop.services.evening import Evening
    from w4r_desktop.services.event_life import EventLife


@contextmanager
def evening_at(store: Path, passphrase_file: Path | None) -> "Iterator[Evening]":
    """The evening of that event, its passphrase asked for as usual; raises as opening it does."""
    from w4r_desktop.services.evening import open_evening

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        yield evening


@contextmanager
def life_at(store: Path, passphrase: str) -> "Iterator[EventLife]":
    """The steps of that event's life, for one who knows its passphrase; raises as opening it does."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_life import EventLife

    with open_evening(store, passphrase) as evening:
        yield EventLife(evening, passphrase_opens=passphrase.__eq__)
