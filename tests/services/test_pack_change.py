"""Replacing the case pack from a stick: what is allowed, what it changes, what happens to letters."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.stick import (
    CHANGED,
    GONE,
    OTHER_SEED,
    REASON,
    RECALLED,
    RELEASED,
    newer_pack,
)
from tests.services.writing import signed, written
from w4r_desktop.domain.actions import ActionState
from w4r_desktop.domain.errors.keys import PassphraseMissing
from w4r_desktop.domain.errors.packs import PackDiffers, PackNotNewer, PackOfAnotherCampaign
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.errors.writing import CaseRecalled
from w4r_desktop.domain.pack_changes import News
from w4r_desktop.i18n.errors import explain
from w4r_desktop.services.case_book import on_offer
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.pack_offer import Relation, Trust
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.store.engine import transaction
from w4r_desktop.store.keys import Identity, make_identity
from w4r_desktop.store.packs import PackKey, StoredPack, add_pack
from w4r_desktop.sync.read import read_sync_file

PASSPHRASE = "lantern river copper"

Pack = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Makes a newer pack on a stick."""
    return lambda **facts: newer_pack(tmp_path, **facts)


@pytest.fixture
def desk(evening: Evening) -> PackChange:
    return PackChange(evening, passphrase_opens=lambda given: given == PASSPHRASE)


def replaced(desk: PackChange, path: Path, passphrase: str | None = None) -> None:
    desk.accept(desk.look_into(path), passphrase)


def test_looking_into_a_pack_tells_what_it_changes_and_changes_nothing(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    offer = desk.look_into(pack())
    assert (offer.relation, offer.trust) == (Relation.NEWER, Trust.FIRST)
    assert {one.case_id: one.news for one in offer.changes} == {
        RECALLED: News.RECALLED,
        GONE: News.GONE,
        RELEASED: News.RELEASED,
        CHANGED: News.TEXTS,
    }
    assert evening.pack.version == 1


def test_a_newer_pack_is_in_use_at_once_and_after_the_event_is_opened_again(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    replaced(desk, pack())
    assert evening.pack.version == 2
    assert RECALLED not in {case.id for case in on_offer(evening.pack)}
    again = read_evening(evening.store, evening.clock)
    assert (again.pack.version, again.news) == (2, evening.news)
    assert desk.in_use().since == evening.clock()


def test_an_older_pack_or_the_same_one_is_refused(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    path = pack()
    replaced(desk, path)
    offer = desk.look_into(path)
    assert offer.relation is Relation.SAME
    with pytest.raises(PackNotNewer) as refused:
        desk.accept(offer)
    assert "version 2 is in use" in str(explain(refused.value))


def test_a_pack_of_another_campaign_is_refused(desk: PackChange, pack: Pack) -> None:
    offer = desk.look_into(pack(campaign="w4r-2026"))
    assert offer.relation is Relation.OTHER_CAMPAIGN
    with pytest.raises(PackOfAnotherCampaign):
        desk.accept(offer)


def test_the_first_publisher_met_is_kept(evening: Evening, desk: PackChange, pack: Pack) -> None:
    replaced(desk, pack())
    (known,) = desk.in_use().publishers
    assert (known.signer, known.is_confirmed) == (evening.pack.signer, False)
    assert desk.look_into(pack(version=3)).trust is Trust.SAME


def test_another_publisher_needs_the_passphrase_of_the_event(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    replaced(desk, pack())
    offer = desk.look_into(pack(version=3, seed=OTHER_SEED, publisher="Somebody else"))
    assert offer.trust is Trust.DIFFERENT
    assert offer.needs_passphrase
    with pytest.raises(PassphraseMissing):
        desk.accept(offer)
    with pytest.raises(WrongPassphrase):
        desk.accept(offer, "not that one")
    assert evening.pack.version == 2
    desk.accept(offer, PASSPHRASE)
    assert evening.pack.version == 3
    first, other = desk.in_use().publishers
    assert (first.is_confirmed, other.is_confirmed) == (False, True)


def test_an_unsigned_pack_needs_it_where_a_signed_one_was_in_use(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    replaced(desk, pack())
    offer = desk.look_into(pack(version=3, seed=None))
    assert offer.trust is Trust.UNSIGNED
    with pytest.raises(PassphraseMissing):
        desk.accept(offer)
    desk.accept(offer, PASSPHRASE)
    assert evening.pack.signer is None


def test_where_nobody_ever_signed_an_unsigned_pack_is_taken(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    offer = desk.look_into(pack(seed=None))
    assert offer.trust is Trust.STILL_UNSIGNED
    desk.accept(offer)
    assert evening.pack.version == 2


def test_a_version_that_a_merge_brought_is_never_taken_for_another(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    with transaction(evening.store) as connection:
        add_pack(connection, StoredPack(PackKey("w4r-2025", 2), "another one", ()))
    assert read_evening(evening.store, evening.clock).pack.version == 1
    with pytest.raises(PackDiffers):
        replaced(desk, pack())
    assert evening.pack.version == 1


def test_a_letter_in_progress_goes_on_under_the_newer_pack(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    draft = written(evening)
    LetterDesk(evening).keep(draft)
    replaced(desk, pack())
    assert LetterDesk(evening).interrupted() == draft
    assert LetterDesk(evening).sign(draft).action.pack_version == 2


def test_a_letter_to_a_recalled_case_is_not_signed_and_the_reason_is_told(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    draft = written(evening, case_id=RECALLED)
    LetterDesk(evening).keep(draft)
    replaced(desk, pack())
    with pytest.raises(CaseRecalled) as refused:
        LetterDesk(evening).sign(draft)
    assert REASON in str(explain(refused.value))
    LetterDesk(evening).put_away(draft)
    assert EventDesk(evening).status().unfinished == 1


def test_letters_to_a_recalled_case_wait_until_the_coordinator_lets_them_go(
    evening: Evening, desk: PackChange, pack: Pack, tmp_path: Path
) -> None:
    signed(evening)
    signed(evening, case_id=RECALLED)
    replaced(desk, pack())
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    (held,) = run.held_back
    assert (run.letters, held.case_id, held.count) == (1, RECALLED, 1)
    assert held.reasons["en"] == REASON
    (recall,) = desk.recalls()
    assert (recall.waiting, recall.is_lifted) == (1, False)
    desk.print_all_the_same(RECALLED)
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert (run.letters, run.held_back) == (2, ())


def test_where_every_letter_is_held_back_there_is_no_file_and_it_says_so(
    evening: Evening, desk: PackChange, pack: Pack, tmp_path: Path
) -> None:
    signed(evening, case_id=RECALLED)
    replaced(desk, pack())
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert (run.letters, run.held_back[0].count) == (0, 1)
    assert not (tmp_path / "letters.pdf").exists()


def test_letters_to_a_recalled_case_are_withheld_for_good_and_none_is_deleted(
    evening: Evening, desk: PackChange, pack: Pack
) -> None:
    code = signed(evening, case_id=RECALLED).action.code
    replaced(desk, pack())
    assert desk.withhold_all(RECALLED, REASON) == 1
    action = EventDesk(evening).letter(code)
    assert (action.state, action.reason) == (ActionState.WITHHELD, REASON)
    assert action.letter is not None
    assert desk.recalls()[0].waiting == 0


def test_a_recall_that_was_lifted_is_asked_about_again_when_it_comes_again(
    desk: PackChange, pack: Pack
) -> None:
    replaced(desk, pack())
    desk.print_all_the_same(RECALLED)
    replaced(desk, pack(version=3, recalled=False))
    assert desk.recalls() == ()
    replaced(desk, pack(version=4))
    (recall,) = desk.recalls()
    assert not recall.is_lifted


def test_a_letter_keeps_the_address_of_the_pack_it_was_written_from(
    evening: Evening, desk: PackChange, pack: Pack, tmp_path: Path
) -> None:
    action = signed(evening, case_id=GONE).action
    replaced(desk, pack())
    assert action.pack_version == 1
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert (run.letters, run.held_back) == (1, ())


def test_a_sync_file_carries_every_pack_its_letters_were_written_from(
    make_evening: Callable[..., Evening], pack: Pack, tmp_path: Path
) -> None:
    identity: Identity = make_identity()
    evening = make_evening(name="other.w4r", recipients=(identity.recipient,))
    desk = PackChange(evening, passphrase_opens=bool)
    signed(evening)
    replaced(desk, pack())
    signed(evening)
    write_sync(evening, tmp_path / "evening.w4rsync")
    content = read_sync_file(tmp_path / "evening.w4rsync", secret=identity.secret).content
    assert {one.pack_version for one in content.actions} == {1, 2}
    assert {one.version for one in content.packs} == {1, 2}
