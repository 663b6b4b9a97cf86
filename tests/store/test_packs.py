from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

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


def test_a_letter_finds_the_pack_it_was_written_from(connection: Connection) -> None:
    add_pack(connection, OLD)
    add_pack(connection, NEW)
    assert tuple(pack_files(connection, OLD.key)) == OLD.files
    assert pack_digest(connection, OLD.key) == OLD.digest


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(contents=CONTENTS, version=st.integers(min_value=3))
def test_files_come_back_in_the_order_they_had(
    connection: Connection, contents: dict[str, bytes], version: int
) -> None:
    key = PackKey("w4r-2025", version % 1_000_000 + 3)
    if pack_digest(connection, key) is None:
        add_pack(connection, StoredPack(key, "digest", tuple(contents.items())))
        assert tuple(pack_files(connection, key)) == tuple(contents.items())


def test_people_write_from_the_pack_in_use_however_new_another_is(connection: Connection) -> None:
    add_pack(connection, NEW)
    add_pack(connection, OLD)
    use_pack(connection, OLD.key, since=NOW)
    assert used_pack(connection) == (OLD.key, NOW)
    assert pack_keys(connection) == (NEW.key, OLD.key)


def test_a_newer_pack_takes_the_place_of_the_one_in_use(connection: Connection) -> None:
    later = NOW + timedelta(hours=1)
    use_pack(connection, OLD.key, since=NOW)
    use_pack(connection, NEW.key, since=later)
    assert used_pack(connection) == (NEW.key, later)


def test_a_pack_is_never_replaced_nor_mixed_with_another_of_its_version(
    connection: Connection,
) -> None:
    add_pack(connection, OLD)
    add_pack(connection, StoredPack(OLD.key, "another", (("b.md", b"other"),)))
    assert tuple(pack_files(connection, OLD.key)) == OLD.files
    assert pack_digest(connection, OLD.key) == OLD.digest


def test_a_store_without_a_pack_says_so(connection: Connection) -> None:
    assert used_pack(connection) is None
    assert pack_digest(connection, OLD.key) is None
    assert not tuple(pack_files(connection, OLD.key))
