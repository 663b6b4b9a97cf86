from datetime import timedelta

from sqlalchemy.orm import Session

from tests.factory import NOW
from w4r_desktop.store.packs import StoredPack, add_pack, packs, the_pack, use_pack, used_pack

OLD, NEW = StoredPack("w4r-2025", 1, b"old"), StoredPack("w4r-2025", 2, b"new")


def test_a_letter_finds_the_pack_it_was_written_from(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, NEW)
    assert the_pack(session, "w4r-2025", version=1) == OLD


def test_people_write_from_the_pack_in_use_however_new_another_is(session: Session) -> None:
    add_pack(session, NEW)
    add_pack(session, OLD)
    use_pack(session, OLD.id, version=OLD.version, since=NOW)
    assert used_pack(session) == (OLD.id, OLD.version, NOW)
    assert list(packs(session)) == [NEW, OLD]


def test_a_newer_pack_takes_the_place_of_the_one_in_use(session: Session) -> None:
    later = NOW + timedelta(hours=1)
    use_pack(session, OLD.id, version=OLD.version, since=NOW)
    use_pack(session, NEW.id, version=NEW.version, since=later)
    assert used_pack(session) == (NEW.id, NEW.version, later)


def test_a_pack_is_never_replaced_by_another_of_its_version(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, OLD._replace(content=b"changed"))
    assert the_pack(session, "w4r-2025", version=1) == OLD


def test_a_store_without_a_pack_says_so(session: Session) -> None:
    assert used_pack(session) is None
    assert the_pack(session, "w4r-2025", version=1) is None
