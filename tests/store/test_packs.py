from sqlalchemy.orm import Session

from w4r_desktop.store.packs import StoredPack, add_pack, newest_pack, packs, the_pack

OLD, NEW = StoredPack("w4r-2025", 1, b"old"), StoredPack("w4r-2025", 2, b"new")


def test_a_letter_finds_the_pack_it_was_written_from(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, NEW)
    assert the_pack(session, "w4r-2025", version=1) == OLD


def test_people_write_from_the_newest_pack(session: Session) -> None:
    add_pack(session, NEW)
    add_pack(session, OLD)
    assert newest_pack(session) == NEW
    assert list(packs(session)) == [NEW, OLD]


def test_a_pack_is_never_replaced_by_another_of_its_version(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, OLD._replace(content=b"changed"))
    assert the_pack(session, "w4r-2025", version=1) == OLD


def test_a_store_without_a_pack_says_so(session: Session) -> None:
    assert newest_pack(session) is None
    assert the_pack(session, "w4r-2025", version=1) is None
