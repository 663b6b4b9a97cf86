import pytest

from tests.sync.conftest import ORIGIN
from w4r_desktop.domain.errors.keys import NotAKey
from w4r_desktop.domain.errors.sync_files import NotASyncFile, SyncFileForAnother
from w4r_desktop.store.keys import make_identity
from w4r_desktop.sync.seal import fits, new_signing_key, seal, sign, unseal

MINE, YOURS = make_identity(), make_identity()


def test_every_coordinator_it_was_sealed_for_can_read_it() -> None:
    sealed = seal(b"letters", [MINE.recipient, YOURS.recipient], origin=ORIGIN)
    for identity in (MINE, YOURS):
        assert unseal(sealed, identity.secret, origin=ORIGIN) == b"letters"


def test_a_file_for_another_coordinator_is_told_from_a_damaged_one() -> None:
    sealed = seal(b"letters", [MINE.recipient], origin=ORIGIN)
    with pytest.raises(SyncFileForAnother):
        unseal(sealed, YOURS.secret, origin=ORIGIN)
    with pytest.raises(NotASyncFile):
        unseal(sealed[:-1], MINE.secret, origin=ORIGIN)


def test_what_is_no_key_is_told() -> None:
    with pytest.raises(NotAKey):
        seal(b"letters", ["age1nobody"], origin=ORIGIN)
    with pytest.raises(NotAKey):
        seal(b"letters", [], origin=ORIGIN)
    with pytest.raises(NotAKey):
        unseal(b"", "AGE-SECRET-KEY-1", origin=ORIGIN)


def test_a_signature_fits_its_own_bytes_and_key_alone() -> None:
    (seed, verify_key), (_, other_key) = new_signing_key(), new_signing_key()
    signature = sign(b"letters", seed)
    assert fits(signature, b"letters", verify_key)
    assert not fits(signature, b"letterz", verify_key)
    assert not fits(signature, b"letters", other_key)
