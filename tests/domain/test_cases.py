"""Who signed a pack, as people compare it."""

from w4r_desktop.domain.cases import Signer
from w4r_desktop.domain.codes import ALPHABET


def test_a_fingerprint_is_six_groups_of_four_readable_signs() -> None:
    groups = Signer("A section", bytes(32)).fingerprint.split(" ")
    assert [len(group) for group in groups] == [4] * 6
    assert set("".join(groups)) <= set(ALPHABET)


def test_a_fingerprint_is_of_the_key_and_not_of_the_name() -> None:
    key, other = bytes(32), bytes(31) + b"\x01"
    assert Signer("A", key).fingerprint == Signer("B", key).fingerprint
    assert Signer("A", key).fingerprint != Signer("A", other).fingerprint
