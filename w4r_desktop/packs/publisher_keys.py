"""A publisher's key in a text file: the secret that packs are signed with, and how it is told."""

import base64
import hashlib
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from w4r_desktop.domain.cases import Signer
from w4r_desktop.domain.errors.packs import NotAPublisherKey
from w4r_desktop.system.files import read_limited, write_bytes_whole

PREFIX = "W4R-PUBLISHER-SECRET-1"
SEED_LENGTH = 32
CHECK_LENGTH = 3
"""Bytes of a digest behind the seed, so that a mistyped key is told and not used."""

FILE_LIMIT = 4096


def new_seed() -> bytes:
    """The secret of a new publisher key."""
    return secrets.token_bytes(SEED_LENGTH)


def public_half(seed: bytes, publisher: str = "") -> Signer:
    """Who a pack signed with that seed is signed by."""
    key = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    return Signer(publisher, key.public_bytes_raw())


def write_publisher_key(path: Path, seed: bytes) -> None:
    """Write the key where only its owner can read it; raises FileInTheWay, DiskFull and others."""
    text = (
        f"# W4R publisher key: whoever has this file can sign case packs in your name.\n"
        f"# fingerprint: {public_half(seed).fingerprint}\n"
        f"{_secret_line(seed)}\n"
    )
    write_bytes_whole(path, text.encode(), replace=False)


def read_publisher_key(path: Path) -> bytes:
    """The seed in a publisher's key file; raises FileMissing, FileUnreadable or NotAPublisherKey."""
    for line in read_limited(path, FILE_LIMIT).decode("utf-8", "replace").splitlines():
        if line.strip().startswith(PREFIX):
            return _seed_in(line.strip(), path)
    raise NotAPublisherKey(path)


def _secret_line(seed: bytes) -> str:
    return PREFIX + base64.b32encode(seed + _check(seed)).decode()


def _seed_in(line: str, path: Path) -> bytes:
    try:
        content = base64.b32decode(line.removeprefix(PREFIX))
    except ValueError as mistake:
        raise NotAPublisherKey(path) from mistake
    seed = content[:SEED_LENGTH]
    if len(seed) != SEED_LENGTH or content[SEED_LENGTH:] != _check(seed):
        raise NotAPublisherKey(path)
    return seed


def _check(seed: bytes) -> bytes:
    return hashlib.sha256(seed).digest()[:CHECK_LENGTH]
