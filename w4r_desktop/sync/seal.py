"""Sealing to the coordinators' keys (age), and the station's signature (Ed25519)."""

from collections.abc import Sequence
from pathlib import Path

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from w4r_desktop.domain.errors.keys import NotAKey
from w4r_desktop.domain.errors.sync_files import NotASyncFile, SyncFileForAnother

NO_MATCH = "No matching keys found"


def seal(content: bytes, recipients: Sequence[str], *, origin: Path) -> bytes:
    """Encrypt to public age keys, so that any one of their owners can read it; raises NotAKey."""
    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
        return bytes(pyrage.encrypt(content, keys))
    except (pyrage.RecipientError, pyrage.EncryptError) as refused:
        raise NotAKey(origin) from refused


def unseal(sealed: bytes, secret: str, *, origin: Path) -> bytes:
    """Decrypt with a secret age key; raises NotAKey, SyncFileForAnother or NotASyncFile."""
    try:
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)]))
    except pyrage.IdentityError as refused:
        raise NotAKey(origin) from refused
    except pyrage.DecryptError as refused:
        if NO_MATCH in str(refused):
            raise SyncFileForAnother(origin) from refused
        raise NotASyncFile(origin) from refused


def new_signing_key() -> tuple[bytes, bytes]:
    """A station's new key: the secret seed, and the public key that its signatures fit."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def sign(content: bytes, seed: bytes) -> bytes:
    """The signature of a station under those bytes."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(content)


def fits(signature: bytes, content: bytes, verify_key: bytes) -> bool:
    """Whether a signature was made by that key's station under exactly those bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(verify_key).verify(signature, content)
    except InvalidSignature:
        return False
    return True
