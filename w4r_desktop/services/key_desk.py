"""The keys of an event: on paper, tried out, given to a second coordinator, and the passphrase."""

import contextlib
from pathlib import Path

from w4r_desktop.domain.errors.keys import NotAKey, PaperKeyMistyped
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.paper_keys import NotAPaperKey, secret_of, words_of
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.trail import Deed
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.paper_key_sheet import PaperKey, paper_key_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import check_passphrase, has_come, needs_key
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.store import stations, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.keys import (
    Identity,
    identity_of,
    read_identity,
    unlock_with_identity,
    unlock_with_passphrase,
    wrap_for_recipients,
    wrap_with_passphrase,
)
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.files import write_whole

PAPER_KEY = Path("paper")
"""What an error names where a key was typed and came from no file."""


def print_paper_key(
    key: Path, out: Path, *, occasion: str, paper: Paper = Paper.A4, passphrase: str = ""
) -> None:
    """Put a coordinator's key on paper: words and a square.

    Raises as `filed_key` does, and FontMissing, DiskFull or PlaceNotWritable.
    """
    identity = filed_key(key, passphrase=passphrase)
    language = current().language
    sheet = PaperKey(occasion, words_of(identity.secret), identity.secret, identity.recipient)
    sheets = paper_key_sheets(sheet, paper, language=language)
    write_whole(out, lambda file: sheets_pdf(sheets, file, title=_("Paper key"), language=language))


def typed_key(words: str) -> Identity:
    """The key that the words on the paper tell; raises PaperKeyMistyped."""
    try:
        return identity_of(secret_of(words), PAPER_KEY)
    except (NotAPaperKey, NotAKey) as slip:
        raise PaperKeyMistyped from slip


def filed_key(path: Path, *, passphrase: str = "") -> Identity:
    """The key in a file; raises FileMissing, NotAKey, KeyLocked or WrongKeyPassphrase."""
    return read_identity(path, passphrase=passphrase)


def try_key(store: Path, identity: Identity) -> None:
    """Open the event's key by a coordinator's: the proof that the key was kept and fits.

    Raises FileMissing, StoreKeyMissing or WrongPassphrase where it is another event's.
    """
    unlock_with_identity(store, identity)


def finish_setting_up(evening: Evening, identity: Identity) -> Event:
    """Open the event's key by a coordinator's, note that, and open the event if its day has come.

    What setting up cannot finish without: a key that was never tried may be lost already. Raises as
    `try_key` does; then nothing was changed.
    """
    if unlock_with_identity(evening.path, identity) != evening.store.key:
        raise WrongPassphrase(evening.path)
    with transaction(evening.store) as connection:
        trail.note(connection, Deed.KEY_TRIED, at=evening.clock())
    if has_come(evening.event, evening.clock().astimezone().date()):
        return EventLife(evening, passphrase_opens=bool).begin()
    return evening.event


def finish_by_key_alone(
    path: Path, identity: Identity, *, clock: Clock = system_clock
) -> Event | None:
    """The same for an event that nobody has open, whose passphrase is not at hand.

    None where nothing was left to be done: the event is set up, or is a collection. Raises as
    `try_key` does, and FileInUse.
    """
    key = unlock_with_identity(path, identity)
    with contextlib.closing(open_store(path, key=key)) as store:
        with reading(store) as connection:
            is_left = stations.is_own_store(connection) and needs_key(connection)
        return finish_setting_up(read_evening(store, clock), identity) if is_left else None


def add_coordinator(evening: Evening, public: str) -> tuple[str, ...]:
    """Let another key open the event and what it sends, such as the section's; gives all of them.

    Letters are not encrypted anew: only the small envelope is. Raises NotAPublicKey, DiskFull
    or PlaceNotWritable; then nothing was changed.
    """
    with reading(evening.store) as connection:
        known = stations.recipients(connection)
    wrap_for_recipients(evening.path, evening.store.key, [*known, public])
    with transaction(evening.store) as connection:
        stations.add_recipients(connection, [public])
        trail.note(connection, Deed.KEY_REWRAPPED, at=evening.clock(), subject="coordinator")
        return stations.recipients(connection)


def change_passphrase(evening: Evening, old: str, new: str) -> None:
    """Change the passphrase; the letters are not encrypted anew. Takes two moments.

    Copies elsewhere keep the old one until they are made again. Raises WrongPassphrase,
    PassphraseTooShort, DiskFull or PlaceNotWritable; then the old one holds.
    """
    if unlock_with_passphrase(evening.path, old) != evening.store.key:
        raise WrongPassphrase(evening.path)
    check_passphrase(new)
    wrap_with_passphrase(evening.path, evening.store.key, new)
    with transaction(evening.store) as connection:
        trail.note(connection, Deed.KEY_REWRAPPED, at=evening.clock(), subject="passphrase")
