"""A passphrase envelope that opens at once: the same age format, with hardly any stretching.

Each opening of a real one takes about two seconds on purpose, and these tests open many.
"""

import os
from base64 import b64encode
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from w4r_desktop.store.keys import PASS_ENVELOPE

LOG_N = 4
FIRST_AND_LAST = bytes(11) + b"\x01"


def wrap_quickly(store: Path, key: bytes, passphrase: str) -> None:
    """Put the key beside the store so that the passphrase opens it."""
    store.with_name(store.name + PASS_ENVELOPE).write_bytes(_sealed(key, passphrase.encode()))


def _sealed(content: bytes, passphrase: bytes) -> bytes:
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    stretched = Scrypt(b"age-encryption.org/v1/scrypt" + salt, 32, 2**LOG_N, 8, 1)
    wrapped = ChaCha20Poly1305(stretched.derive(passphrase)).encrypt(bytes(12), file_key, None)
    header = f"age-encryption.org/v1\n-> scrypt {_text(salt)} {LOG_N}\n{_text(wrapped)}\n---"
    mac = HMAC(_derived(file_key, b"", b"header"), SHA256())
    mac.update(header.encode())
    stream = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    body = stream.encrypt(FIRST_AND_LAST, content, None)
    return f"{header} {_text(mac.finalize())}\n".encode() + nonce + body


def _derived(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(file_key)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode().rstrip("=")
