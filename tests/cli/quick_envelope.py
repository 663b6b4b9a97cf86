"""A passphrase envelope that opens at once: with hardly any work, since these tests open many."""

from pathlib import Path

from w4r_desktop.store.age_passphrase import seal_with_passphrase
from w4r_desktop.store.keys import PASS_ENVELOPE

WORK = 4


def wrap_quickly(store: Path, key: bytes, passphrase: str) -> None:
    """Put the key beside the store so that the passphrase opens it."""
    sealed = seal_with_passphrase(key, passphrase, work=WORK)
    store.with_name(store.name + PASS_ENVELOPE).write_bytes(sealed)
