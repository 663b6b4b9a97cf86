"""The keys of an event: on paper, tried out, given to a second coordinator, and the passphrase."""

from pathlib import Path

from w4r_desktop.domain.errors import (
    NotAKey,
    PaperKeyMistyped,
    PassphraseTooShort,
    WrongPassphrase,
)
from w4r_desktop.domain.paper_keys import NotAPaperKey, secret_of, words_of
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.trail import Deed
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.paper_key_sheet import PaperKey, paper_key_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import PASSPHRASE_LEAST
from w4r_desktop.store import stations, trail
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
from w4r_desktop.system.files import write_whole

PAPER_KEY = Path("paper")
"""What an error names where a key was typed and came from no file."""


def print_paper_key(key: Path, out: Path, *, occasion: str, paper: Paper = Paper.A4) -> None:
    """Put a coordinator's key on paper: words and a square.

    Raises FileMissing, NotAKey, FontMissing, DiskFull or PlaceNotWritable.
    """
    identity = read_identity(key)
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


def filed_key(path: Path) -> Identity:
    """The key in a file; raises FileMissing or NotAKey."""
    return read_identity(path)


def try_key(store: Path, identity: Identity) -> None:
    """Open the event's key by a coordinator's: the proof that the key was kept and fits.

    Raises FileMissing, StoreKeyMissing or WrongPassphrase where it is another event's.
    """
    unlock_with_identity(store, identity)


def add_coordinator(evening: Evening, public: str) -> tuple[str, ...]:
    """Let another key open the event and what it sends, such as the section's; gives all of them.

    Letters are not encrypted anew: only the small envelope is. Raises NotAKey, DiskFull or
    PlaceNotWritable; then nothing was changed.
    """
    with reading(evening.store) as session:
        known = stations.recipients(session)
    wrap_for_recipients(evening.path, evening.store.key, [*known, public])
    with transaction(evening.store) as session:
        stations.add_recipients(session, [public])
        trail.note(session, Deed.KEY_REWRAPPED, at=evening.clock(), subject="coordinator")
        return stations.recipients(session)


def change_passphrase(evening: Evening, old: str, new: str) -> None:
    """Change the passphrase; the letters are not encrypted anew. Takes two moments.

    Copies elsewhere keep the old one until they are made again. Raises WrongPassphrase,
    PassphraseTooShort, DiskFull or PlaceNotWritable; then the old one holds.
    """
    if unlock_with_passphrase(evening.path, old) != evening.store.key:
        raise WrongPassphrase(evening.path)
    if len(new) < PASSPHRASE_LEAST:
        raise PassphraseTooShort(least=PASSPHRASE_LEAST)
    wrap_with_passphrase(evening.path, evening.store.key, new)
    with transaction(evening.store) as session:
        trail.note(session, Deed.KEY_REWRAPPED, at=evening.clock(), subject="passphrase")
