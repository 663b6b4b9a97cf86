"""A store's key lies beside it, wrapped twice: by the event's passphrase, and to its coordinators.

Both are small age files that the stock `age` tool opens too; they hold the 32 bytes of the key. A
coordinator's own key is an age identity, written as `age-keygen` writes it, and locked by a passphrase
of its own as `age -p` does it: `age -d -i` asks for the passphrase then.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyrage

from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.keys import KeyLocked, NotAKey, NotAPublicKey, WrongKeyPassphrase
from w4r_desktop.domain.errors.stores import StoreKeyMissing, WrongPassphrase
from w4r_desktop.store.age_passphrase import as_typed, seal_with_passphrase
from w4r_desktop.store.connection import KEY_LENGTH
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.files import read_limited, write_bytes_whole

FILE_LIMIT = 64 * 1024
PASS_ENVELOPE = ".passphrase.age"  # noqa: S105 - the ending of a file name
AGE_ENVELOPE = ".coordinator.age"
SCRYPT = b"age-encryption.org/v1\n-> scrypt "
X25519 = b"age-encryption.org/v1\n-> X25519 "
ARMOURED = b"-----BEGIN AGE ENCRYPTED FILE-----"


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret half, which no station ever sees, and the public half: the recipient."""

    secret: str
    recipient: str

    def __repr__(self) -> str:
        return f"Identity({self.recipient})"


def new_key() -> bytes:
    """A random key for a new store."""
    return secrets.token_bytes(KEY_LENGTH)


def key_files(store: Path) -> tuple[Path, ...]:
    """The small files beside a store that hold its key; they travel with it."""
    return (_beside(store, PASS_ENVELOPE), _beside(store, AGE_ENVELOPE))


def copy_key_files(store: Path, copy: Path) -> None:
    """Put the keys beside a copy of the store; those that are the same already are left alone.

    Raises FileUnreadable, DiskFull or PlaceNotWritable.
    """
    for old, new in zip(key_files(store), key_files(copy), strict=True):
        if old.exists():
            sealed = read_limited(old, FILE_LIMIT)
            if not new.exists() or read_limited(new, FILE_LIMIT) != sealed:
                write_bytes_whole(new, sealed)


def wrap_with_passphrase(store: Path, key: bytes, passphrase: str) -> None:
    """Put the key beside the store so that the passphrase opens it; takes a second or so.

    An envelope that is there is replaced, so this also changes a passphrase. Raises DiskFull or
    PlaceNotWritable.
    """
    write_bytes_whole(_beside(store, PASS_ENVELOPE), seal_with_passphrase(key, passphrase))


def wrap_for_recipients(store: Path, key: bytes, recipients: Sequence[str]) -> None:
    """Put the key beside the store so that any of those coordinators' keys opens it.

    Raises NotAPublicKey where one of them is no public age key, DiskFull or PlaceNotWritable.
    """
    envelope = _beside(store, AGE_ENVELOPE)
    try:
        public = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except pyrage.RecipientError as refused:
        raise NotAPublicKey from refused
    write_bytes_whole(envelope, pyrage.encrypt(key, public))


def unlock_with_passphrase(store: Path, passphrase: str) -> bytes:
    """The key of a store by its passphrase; takes about two seconds.

    Raises FileMissing, StoreKeyMissing or WrongPassphrase.
    """
    sealed = _envelope(store, PASS_ENVELOPE, SCRYPT)
    try:
        key = pyrage.passphrase.decrypt(sealed, as_typed(passphrase))
    except pyrage.DecryptError as refused:
        raise WrongPassphrase(store) from refused
    return _whole(key, store)


def unlock_with_identity(store: Path, identity: Identity) -> bytes:
    """The key of a store by a coordinator's key, where the passphrase was forgotten.

    Raises FileMissing, StoreKeyMissing or WrongPassphrase.
    """
    sealed = _envelope(store, AGE_ENVELOPE, X25519)
    try:
        key = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity.secret)])
    except pyrage.DecryptError as refused:
        raise WrongPassphrase(store) from refused
    return _whole(key, store)


def make_identity() -> Identity:
    """A new coordinator key."""
    return _identity(pyrage.x25519.Identity.generate())


def write_identity(
    path: Path, identity: Identity, *, passphrase: str = "", clock: Clock = system_clock
) -> None:
    """Write a coordinator key where only its owner can read it; stock `age -d -i` takes it.

    With a passphrase the key is locked by it, and stock `age` asks for it; that takes a second or so.
    Raises FileInTheWay, DiskFull or PlaceNotWritable.
    """
    text = (
        f"# created: {clock():%Y-%m-%dT%H:%M:%SZ}\n"
        f"# public key: {identity.recipient}\n"
        f"{identity.secret}\n"
    )
    content = text.encode()
    if passphrase:
        content = seal_with_passphrase(content, passphrase)
    write_bytes_whole(path, content, replace=False)


def is_locked(path: Path) -> bool:
    """Whether a file is a coordinator key behind a passphrase; raises FileMissing."""
    return read_limited(path, FILE_LIMIT).startswith((SCRYPT, ARMOURED))


def read_identity(path: Path, *, passphrase: str = "") -> Identity:
    """The first key in a file as `age-keygen` writes it, behind a passphrase or not.

    Raises FileMissing, NotAKey, KeyLocked where a passphrase is needed and none was given, or
    WrongKeyPassphrase.
    """
    content = read_limited(path, FILE_LIMIT)
    if content.startswith((SCRYPT, ARMOURED)):
        content = _unlocked(content, path, passphrase)
    lines = (line.strip() for line in content.decode("utf-8", "replace").splitlines())
    for line in lines:
        if line and not line.startswith("#"):
            return identity_of(line, path)
    raise NotAKey(path)


def identity_of(secret: str, origin: Path) -> Identity:
    """The key that a secret age key is; raises NotAKey, which names its origin."""
    try:
        return _identity(pyrage.x25519.Identity.from_str(secret))
    except pyrage.IdentityError as refused:
        raise NotAKey(origin) from refused


def _unlocked(content: bytes, path: Path, passphrase: str) -> bytes:
    if not passphrase:
        raise KeyLocked(path)
    try:
        unlocked: bytes = pyrage.passphrase.decrypt(content, as_typed(passphrase))
    except pyrage.DecryptError as refused:
        raise WrongKeyPassphrase(path) from refused
    return unlocked


def _identity(key: pyrage.x25519.Identity) -> Identity:
    return Identity(secret=str(key), recipient=str(key.to_public()))


def _beside(store: Path, ending: str) -> Path:
    return store.with_name(store.name + ending)


def _envelope(store: Path, ending: str, beginning: bytes) -> bytes:
    if not store.exists():
        raise FileMissing(store)
    path = _beside(store, ending)
    try:
        sealed = read_limited(path, FILE_LIMIT)
    except FileMissing as missing:
        raise StoreKeyMissing(path) from missing
    if not sealed.startswith(beginning):
        raise StoreKeyMissing(path)
    return sealed


def _whole(key: bytes, store: Path) -> bytes:
    if len(key) != KEY_LENGTH:
        raise StoreKeyMissing(store)
    return key
