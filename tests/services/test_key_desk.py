"""Keys on paper, a second coordinator, another passphrase; letters are never encrypted anew."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.services.writing import signed
from w4r_desktop.domain.errors.keys import NotAPublicKey, PaperKeyMistyped, PassphraseTooShort
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.paper_keys import words_of
from w4r_desktop.services.courier import check_sync, write_sync
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.key_desk import (
    add_coordinator,
    change_passphrase,
    print_paper_key,
    try_key,
    typed_key,
)
from w4r_desktop.store.age_passphrase import WORK
from w4r_desktop.store.keys import (
    PASS_ENVELOPE,
    make_identity,
    unlock_with_passphrase,
    wrap_for_recipients,
    wrap_with_passphrase,
    write_identity,
)


def test_the_words_on_the_paper_open_the_event(evening: Evening, tmp_path: Path) -> None:
    identity = make_identity()
    write_identity(tmp_path / "coordinator.key", identity)
    wrap_for_recipients(evening.path, evening.store.key, [identity.recipient])
    out = tmp_path / "paper.pdf"
    print_paper_key(tmp_path / "coordinator.key", out, occasion="Evening, Library")
    (page,) = PdfReader(out).pages
    text = page.extract_text()
    assert all(word in text for word in words_of(identity.secret))
    try_key(evening.path, typed_key(" ".join(words_of(identity.secret))))


def test_a_slip_of_the_pen_and_another_key_are_told(evening: Evening) -> None:
    wrap_for_recipients(evening.path, evening.store.key, [make_identity().recipient])
    with pytest.raises(PaperKeyMistyped):
        typed_key("babab " * 17)
    with pytest.raises(WrongPassphrase):
        try_key(evening.path, make_identity())


def test_a_second_coordinator_opens_the_event_and_its_sync_files(
    evening: Evening, tmp_path: Path
) -> None:
    section = make_identity()
    write_identity(tmp_path / "section.key", section)
    signed(evening)
    with pytest.raises(NotAPublicKey):
        add_coordinator(evening, "age1nothing")
    assert section.recipient in add_coordinator(evening, section.recipient)
    try_key(evening.path, section)
    write_sync(evening, tmp_path / "event.w4rsync")
    assert check_sync(tmp_path / "event.w4rsync", tmp_path / "section.key").actions == 1


def test_another_passphrase_wraps_the_same_key_and_leaves_the_store_alone(
    evening: Evening,
) -> None:
    wrap_with_passphrase(evening.path, evening.store.key, "lantern river")
    evening.store.engine.dispose()
    before = evening.path.read_bytes()[:4096]
    with pytest.raises(WrongPassphrase):
        change_passphrase(evening, "not it at all", "copper meadow")
    with pytest.raises(PassphraseTooShort):
        change_passphrase(evening, "lantern river", "short")
    change_passphrase(evening, "lantern river", "copper meadow")
    assert unlock_with_passphrase(evening.path, "copper meadow") == evening.store.key
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(evening.path, "lantern river")
    assert evening.path.read_bytes()[:16] == before[:16]


def test_an_old_laptop_opens_what_a_fast_one_wrapped(evening: Evening) -> None:
    wrap_with_passphrase(evening.path, evening.store.key, "lantern river")
    envelope = evening.path.with_name(evening.path.name + PASS_ENVELOPE).read_bytes()
    assert envelope.split(b"\n")[1].endswith(f" {WORK}".encode())
    assert 128 * 8 * 2**WORK == 128 * 2**20


def test_a_station_holds_no_key_that_opens_a_sync_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    write_sync(evening, tmp_path / "event.w4rsync")
    with evening.store.engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        content = repr([
            connection.exec_driver_sql(f"SELECT * FROM {name}").all()
            for name in tables.scalars().all()
        ])
    assert "AGE-SECRET-KEY" not in content
    assert "age1" in content
