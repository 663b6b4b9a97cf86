"""Pages of a store as SQLCipher 4 writes them, read without the database.

A page is encrypted with AES-256 in CBC mode and carries its own HMAC-SHA512, so a page that is
whole can be told from one that is not, whatever became of the pages around it. (The layout and the
derivation of the second key are those of SQLCipher's `cipher_default_settings` of version 4.)
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
"""Bytes of a page in the file."""

SALT = 16
IV = 16
MAC = 64
USABLE = PAGE - IV - MAC
"""Bytes of a page that the database fills."""

MAC_SALT_MASK = 0x3A
MAC_ROUNDS = 2
MAGIC = b"SQLite format 3\0"
"""What the first page begins with; the file has the salt in its place."""


@dataclass(frozen=True, slots=True)
class PageCipher:
    """Opens single pages with a store's key and the salt of its file."""

    key: bytes
    mac_key: bytes

    def opened(self, page: bytes, number: int) -> bytes | None:
        """The usable bytes of page `number`, counted from 1; None where it is not whole."""
        if len(page) != PAGE:
            return None
        start = SALT if number == 1 else 0
        body, seal = page[start : PAGE - MAC], page[PAGE - MAC :]
        told = hmac.new(self.mac_key, body + struct.pack("<I", number), hashlib.sha512).digest()
        if not hmac.compare_digest(told, seal):
            return None
        iv = page[USABLE : USABLE + IV]
        decryptor = Cipher(algorithms.AES256(self.key), modes.CBC(iv)).decryptor()
        plain = decryptor.update(page[start:USABLE]) + decryptor.finalize()
        return (MAGIC if number == 1 else b"") + plain


def cipher_for(key: bytes, salt: bytes) -> PageCipher:
    """The cipher of a file that begins with `salt`."""
    masked = bytes(one ^ MAC_SALT_MASK for one in salt)
    return PageCipher(key, hashlib.pbkdf2_hmac("sha512", key, masked, MAC_ROUNDS, len(key)))


def salt_of(key: bytes) -> bytes:
    """The salt of every store we make: known from its key, so that losing it loses nothing.

    A store has a random key of its own, so a salt that follows from it gives nothing away.
    """
    return hashlib.sha256(b"w4r store salt" + key).digest()[:SALT]
