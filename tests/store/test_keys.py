import stat
import subprocess
from pathlib import Path

import pytest

from tests.age import age_asked
from tests.factory import NOW
from w4r_desktop.domain.errors.files import FileInTheWay, FileMissing
from w4r_desktop.domain.errors.keys import KeyLocked, NotAKey, NotAPublicKey, WrongKeyPassphrase
from w4r_desktop.domain.errors.stores import StoreKeyMissing, WrongPassphrase
from w4r_desktop.store.keys import (
    Identity,
    is_locked,
    key_files,
    make_identity,
    new_key,
    read_identity,
    unlock_with_identity,
    unlock_with_passphrase,
    wrap_for_recipients,
    wrap_with_passphrase,
    write_identity,
)

KEY = bytes(range(32))
CAFE, CAFE_IN_TWO_SIGNS = "caf\u00e9 at eight", "cafe\u0301 at eight"


@pytest.fixture(scope="module")
def identity() -> Identity:
    """A coordinator's key."""
    return make_identity()


@pytest.fixture(scope="module")
def wrapped(tmp_path_factory: pytest.TempPathFactory, identity: Identity) -> Path:
    """A store whose key is wrapped both ways; by passphrase once only, for that takes seconds."""
    store = tmp_path_factory.mktemp("wrapped") / "event.w4r"
    store.touch()
    wrap_with_passphrase(store, KEY, CAFE)
    wrap_for_recipients(store, KEY, [make_identity().recipient, identity.recipient])
    return store


def test_the_passphrase_opens_the_key_whichever_way_its_letters_are_typed(wrapped: Path) -> None:
    assert unlock_with_passphrase(wrapped, CAFE_IN_TWO_SIGNS) == KEY


def test_another_passphrase_does_not_open_the_key(wrapped: Path) -> None:
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(wrapped, "cafe at nine")


def test_any_coordinator_opens_the_key_when_the_passphrase_is_forgotten(
    wrapped: Path, identity: Identity
) -> None:
    assert unlock_with_identity(wrapped, identity) == KEY


def test_a_stranger_does_not_open_the_key(wrapped: Path) -> None:
    with pytest.raises(WrongPassphrase):
        unlock_with_identity(wrapped, make_identity())


def test_the_key_files_lie_beside_the_store_for_their_owner_alone(wrapped: Path) -> None:
    for file in key_files(wrapped):
        assert file.parent == wrapped.parent
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_stock_age_opens_the_key_of_a_store(wrapped: Path, identity: Identity) -> None:
    key_path = wrapped.with_name("stock.key")
    write_identity(key_path, identity)
    command = ["age", "-d", "-i", str(key_path), str(key_files(wrapped)[1])]
    assert subprocess.run(command, check=True, capture_output=True).stdout == KEY


def test_a_store_that_is_not_there_is_told_before_its_key(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        unlock_with_passphrase(tmp_path / "event.w4r", CAFE)


def test_a_store_without_its_key_file_is_told(tmp_path: Path, identity: Identity) -> None:
    (tmp_path / "event.w4r").touch()
    with pytest.raises(StoreKeyMissing):
        unlock_with_passphrase(tmp_path / "event.w4r", CAFE)
    with pytest.raises(StoreKeyMissing):
        unlock_with_identity(tmp_path / "event.w4r", identity)


def test_a_key_file_that_was_overwritten_counts_as_missing(tmp_path: Path) -> None:
    store = tmp_path / "event.w4r"
    store.touch()
    key_files(store)[0].write_text("shopping list")
    with pytest.raises(StoreKeyMissing):
        unlock_with_passphrase(store, CAFE)


def test_a_key_file_that_holds_something_else_counts_as_missing(
    tmp_path: Path, identity: Identity
) -> None:
    store = tmp_path / "event.w4r"
    store.touch()
    wrap_for_recipients(store, b"short", [identity.recipient])
    with pytest.raises(StoreKeyMissing):
        unlock_with_identity(store, identity)


def test_what_is_no_public_key_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotAPublicKey):
        wrap_for_recipients(tmp_path / "event.w4r", KEY, ["age1nobody"])


def test_every_store_has_a_key_of_its_own() -> None:
    assert new_key() != new_key()
    assert len(new_key()) == 32


def test_a_coordinator_key_is_written_as_age_keygen_writes_it(tmp_path: Path) -> None:
    identity, path = make_identity(), tmp_path / "coordinator.key"
    write_identity(path, identity, clock=lambda: NOW)
    assert path.read_text().splitlines() == [
        "# created: 2026-12-10T18:30:00Z",
        f"# public key: {identity.recipient}",
        identity.secret,
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_identity(path) == identity


def test_stock_age_knows_the_public_half(tmp_path: Path, identity: Identity) -> None:
    write_identity(tmp_path / "coordinator.key", identity)
    command = ["age-keygen", "-y", str(tmp_path / "coordinator.key")]
    known = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert known.strip() == identity.recipient


def test_a_key_that_age_keygen_wrote_is_read(tmp_path: Path) -> None:
    path = tmp_path / "coordinator.key"
    subprocess.run(["age-keygen", "-o", str(path)], check=True, capture_output=True)
    assert read_identity(path).recipient in path.read_text()


def test_a_coordinator_key_is_never_overwritten(tmp_path: Path, identity: Identity) -> None:
    write_identity(tmp_path / "coordinator.key", identity)
    with pytest.raises(FileInTheWay):
        write_identity(tmp_path / "coordinator.key", make_identity())


@pytest.mark.parametrize("content", [b"", b"# only a comment\n", b"AGE-SECRET-KEY-1", b"\xff\xfe"])
def test_a_file_without_a_key_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "coordinator.key").write_bytes(content)
    with pytest.raises(NotAKey):
        read_identity(tmp_path / "coordinator.key")


PASSPHRASE = "meadow copper birch"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory, identity: Identity) -> Path:
    """A coordinator key behind a passphrase; made once, for that takes a second."""
    path = tmp_path_factory.mktemp("locked") / "coordinator.key"
    write_identity(path, identity, passphrase=PASSPHRASE)
    return path


def test_a_locked_key_opens_with_its_passphrase_alone(locked: Path, identity: Identity) -> None:
    assert is_locked(locked)
    assert identity.secret.encode() not in locked.read_bytes()
    assert identity.recipient.encode() not in locked.read_bytes()
    assert read_identity(locked, passphrase=PASSPHRASE) == identity
    with pytest.raises(WrongKeyPassphrase):
        read_identity(locked, passphrase="meadow copper birk")
    with pytest.raises(KeyLocked):
        read_identity(locked)
    assert stat.S_IMODE(locked.stat().st_mode) == 0o600


def test_stock_age_asks_the_passphrase_of_a_locked_key_and_opens_a_store_with_it(
    wrapped: Path, locked: Path
) -> None:
    command = ["age", "-d", "-i", str(locked), str(key_files(wrapped)[1])]
    assert age_asked(command, PASSPHRASE) == KEY
    assert age_asked(command, "meadow copper birk") == b""


def test_stock_age_opens_the_key_of_a_store_by_its_passphrase(wrapped: Path) -> None:
    assert age_asked(["age", "-d", str(key_files(wrapped)[0])], CAFE) == KEY


def test_a_key_that_stock_age_locked_is_read(tmp_path: Path, identity: Identity) -> None:
    plain = tmp_path / "plain.key"
    write_identity(plain, identity)
    for name, more in (("binary.key", []), ("armoured.key", ["-a"])):
        out = tmp_path / name
        age_asked(["age", "-p", *more, "-o", str(out), str(plain)], f"{PASSPHRASE}\n{PASSPHRASE}")
        assert read_identity(out, passphrase=PASSPHRASE) == identity


def test_a_secret_key_is_never_shown_by_accident(identity: Identity) -> None:
    assert identity.secret not in repr(identity)
