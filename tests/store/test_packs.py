from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.factory import NOW
from w4r_desktop.store.packs import (
    PackKey,
    StoredPack,
    add_pack,
    pack_digest,
    pack_files,
    pack_keys,
    use_pack,
    used_pack,
)

OLD = StoredPack(PackKey("w4r-2025", 1), "old digest", (("manifest.json", b"{}"), ("a.md", b"old")))
NEW = StoredPack(PackKey("w4r-2025", 2), "new digest", (("manifest.json", b"{}"), ("a.md", b"new")))

CONTENTS = st.dictionaries(st.text("abc/.", min_size=1, max_size=8), st.binary(max_size=20_000))


def test_a_letter_finds_the_pack_it_was_written_from(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, NEW)
    assert tuple(pack_files(session, OLD.key)) == OLD.files
    assert pack_digest(session, OLD.key) == OLD.digest


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(contents=CONTENTS, version=st.integers(min_value=3))
def test_files_come_back_in_the_order_they_had(
    session: Session, contents: dict[str, bytes], version: int
) -> None:
    key = PackKey("w4r-2025", version % 1_000_000 + 3)
    if pack_digest(session, key) is None:
        add_pack(session, StoredPack(key, "digest", tuple(contents.items())))
        assert tuple(pack_files(session, key)) == tuple(contents.items())


def test_people_write_from_the_pack_in_use_however_new_another_is(session: Session) -> None:
    add_pack(session, NEW)
    add_pack(session, OLD)
    use_pack(session, OLD.key, since=NOW)
    assert used_pack(session) == (OLD.key, NOW)
    assert pack_keys(session) == (NEW.key, OLD.key)


def test_a_newer_pack_takes_the_place_of_the_one_in_use(session: Session) -> None:
    later = NOW + timedelta(hours=1)
    use_pack(session, OLD.key, since=NOW)
    use_pack(session, NEW.key, since=later)
    assert used_pack(session) == (NEW.key, later)


def test_a_pack_is_never_replaced_nor_mixed_with_another_of_its_version(session: Session) -> None:
    add_pack(session, OLD)
    add_pack(session, StoredPack(OLD.key, "another", (("b.md", b"other"),)))
    assert tuple(pack_files(session, OLD.key)) == OLD.files
    assert pack_digest(session, OLD.key) == OLD.digest


def test_a_store_without_a_pack_says_so(session: Session) -> None:
    assert used_pack(session) is None
    assert pack_digest(session, OLD.key) is None
    assert not tuple(pack_files(session, OLD.key))
