"""A passphrase envelope in the age format, with the work it takes to open chosen here.

The library we open envelopes with measures the machine it runs on and takes a second's worth of
work: on a fast laptop that is a gigabyte of memory, which an old one does not have. So envelopes
are written here, with the same work everywhere: scrypt with N = 2^17, r = 8, p = 1, which is 128 MiB
and a second or so on an old laptop. It is the first of the settings that OWASP's Password Storage
Cheat Sheet names for scrypt; the stock `age -d` opens it, as it opens anything up to 2^22.
"""

import os
import unicodedata
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

WORK = 17
"""The logarithm of scrypt's N."""

BLOCK = 8
CHUNK = 64 * 1024
"""The most an envelope may hold: one chunk of age's stream."""

FILE_KEY, SALT, NONCE = 16, 16, 16
"""Bytes of each, as the format has them."""

FIRST_AND_LAST = bytes(11) + b"\x01"
"""The counter of the only chunk."""


def seal_with_passphrase(content: bytes, passphrase: str, *, work: int = WORK) -> bytes:
    """An age file that the passphrase opens; raises ValueError where the content is too long."""
    if len(content) > CHUNK:
        raise ValueError(len(content))
    file_key, salt, nonce = os.urandom(FILE_KEY), os.urandom(SALT), os.urandom(NONCE)
    stretched = Scrypt(b"age-encryption.org/v1/scrypt" + salt, 32, 2**work, BLOCK, 1)
    key = stretched.derive(as_typed(passphrase).encode())
    wrapped = ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)
    header = f"age-encryption.org/v1\n-> scrypt {_text(salt)} {work}\n{_text(wrapped)}\n---"
    mac = HMAC(_derived(file_key, b"", b"header"), SHA256())
    mac.update(header.encode())
    stream = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    body = stream.encrypt(FIRST_AND_LAST, content, None)
    return f"{header} {_text(mac.finalize())}\n".encode() + nonce + body


def as_typed(passphrase: str) -> str:
    """The same signs on every keyboard: some systems take an accented letter for two signs."""
    return unicodedata.normalize("NFC", passphrase)


def _derived(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(file_key)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode().rstrip("=")
