"""A coordinator's key: a plain age identity, written as `age-keygen` writes it."""

from dataclasses import dataclass
from pathlib import Path

import pyrage

from w4r_desktop.domain.errors import NotAKey
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.files import read_limited, write_bytes_whole

FILE_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret half, which no station ever sees, and the public half: the recipient."""

    secret: str
    recipient: str

    def __repr__(self) -> str:
        return f"Identity({self.recipient})"


def make_identity() -> Identity:
    """A new coordinator key."""
    return _identity(pyrage.x25519.Identity.generate())


def write_identity(path: Path, identity: Identity, *, clock: Clock = system_clock) -> None:
    """Write a coordinator key where only its owner can read it; stock `age -d -i` takes it.

    Raises FileInTheWay, DiskFull or PlaceNotWritable.
    """
    text = (
        f"# created: {clock():%Y-%m-%dT%H:%M:%SZ}\n"
        f"# public key: {identity.recipient}\n"
        f"{identity.secret}\n"
    )
    write_bytes_whole(path, text.encode(), replace=False)


def read_identity(path: Path) -> Identity:
    """The first key in a file as `age-keygen` writes it; raises FileMissing or NotAKey."""
    content = read_limited(path, FILE_LIMIT)
    lines = (line.strip() for line in content.decode("utf-8", "replace").splitlines())
    for line in lines:
        if line and not line.startswith("#"):
            return identity_of(line, path)
    raise NotAKey(path)


def identity_of(secret: str, origin: Path) -> Identity:
    """The key that a line of text holds; raises NotAKey."""
    try:
        return _identity(pyrage.x25519.Identity.from_str(secret))
    except pyrage.IdentityError as refused:
        raise NotAKey(origin) from refused


def _identity(key: pyrage.x25519.Identity) -> Identity:
    return Identity(secret=str(key), recipient=str(key.to_public()))
