"""Publisher keys: kept to their owner, read back whole, and refused where a sign is wrong."""

import stat
import sys
from pathlib import Path

import pytest

from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.errors.packs import NotAPublisherKey
from w4r_desktop.packs.publisher_keys import (
    PREFIX,
    new_seed,
    public_half,
    read_publisher_key,
    write_publisher_key,
)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "publisher.key"
    write_publisher_key(path, bytes(range(32)))
    return path


def test_a_key_is_read_as_it_was_written(key: Path) -> None:
    assert read_publisher_key(key) == bytes(range(32))


def test_the_file_has_two_remarks_and_the_secret(key: Path) -> None:
    first, second, secret = key.read_text("utf-8").splitlines()
    assert first.startswith("# ")
    assert public_half(bytes(range(32))).fingerprint in second
    assert secret.startswith(PREFIX)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such mode")
def test_a_key_is_readable_by_its_owner_alone(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_key_is_never_overwritten(key: Path) -> None:
    with pytest.raises(FileInTheWay):
        write_publisher_key(key, new_seed())


@pytest.mark.parametrize(
    ("old", "new"), [("AAAQ", "AAAR"), ("AAAQ", "AAA"), ("AAAQ", "ååå"), (PREFIX, "AGE-SECRET")]
)
def test_a_mistyped_key_is_refused(key: Path, old: str, new: str) -> None:
    text = key.read_text("utf-8")
    assert old in text
    key.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(NotAPublisherKey):
        read_publisher_key(key)


def test_two_keys_have_two_fingerprints() -> None:
    prints = {public_half(new_seed()).fingerprint for _ in range(2)}
    assert len(prints) == 2
    assert {len(group) for told in prints for group in told.split()} == {4}
