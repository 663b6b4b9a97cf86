"""The page about the case pack: opened from a stick, looked into, used."""

from pathlib import Path

import pytest

from tests.services.stick import OTHER_SEED, REASON, RECALLED, newer_pack
from tests.services.writing import signed
from tests.ui.desk.page import Page
from w4r_desktop.domain.actions import ActionState
from w4r_desktop.domain.changes import Part
from w4r_desktop.i18n.signed_by import signed_by, signer_in_full
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.ui.desk.pack_page import PackPage
from w4r_desktop.ui.desk.pack_words import news_lines, offer_lines
from w4r_desktop.ui.jobs import InlineJobs

PASSPHRASE = "lantern river copper"


class Told(list[Part]):
    """What the rest of the app was told."""


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(evening: Evening, page: Page, told: Told) -> PackPage:
    change = PackChange(evening, passphrase_opens=lambda given: given == PASSPHRASE)
    desk = PackPage(page, InlineJobs(), change=change, in_use=change.in_use(), tell=told.append)
    desk.look()
    return desk


def test_a_pack_that_nobody_signed_says_so_plainly(page: Page, desk: PackPage) -> None:
    pack = page.state.in_use.pack
    assert str(signed_by(pack)) == "not signed"
    assert str(signer_in_full(pack)).startswith("Not signed:")


def test_a_newer_pack_tells_its_changes_before_it_is_used(
    page: Page, desk: PackPage, tmp_path: Path
) -> None:
    desk.look_into(newer_pack(tmp_path))
    lines = [str(line.message) for line in offer_lines(page.state.offer)]
    assert "Damisoa: story taken back; nothing more is written" in lines
    assert page.state.may_accept
    assert page.state.in_use.pack.version == 1


def test_it_is_used_and_everybody_is_told(
    evening: Evening, page: Page, desk: PackPage, told: Told, tmp_path: Path
) -> None:
    desk.look_into(newer_pack(tmp_path))
    desk.accept("")
    assert page.state.in_use.pack.version == 2
    assert page.state.offer is None
    assert told == [Part.PACK]
    assert len(news_lines(page.state.in_use.news)) == 4
    signer = evening.pack.signer
    assert signer is not None
    assert signer.fingerprint in str(signer_in_full(evening.pack))


def test_a_pack_can_be_left_on_its_stick(
    evening: Evening, page: Page, desk: PackPage, tmp_path: Path
) -> None:
    desk.look_into(newer_pack(tmp_path))
    desk.put_back()
    assert page.state.offer is None
    assert evening.pack.version == 1


def test_another_publisher_asks_for_the_passphrase(
    evening: Evening, page: Page, desk: PackPage, tmp_path: Path
) -> None:
    desk.look_into(newer_pack(tmp_path))
    desk.accept("")
    desk.look_into(newer_pack(tmp_path, version=3, seed=OTHER_SEED, publisher="Another"))
    desk.accept("")
    assert "is needed" in str(page.state.refusal)
    desk.accept("not that one")
    assert "not the passphrase" in str(page.state.refusal)
    assert evening.pack.version == 2
    desk.accept(PASSPHRASE)
    assert evening.pack.version == 3


def test_a_pack_that_is_no_newer_is_shown_and_not_taken(
    page: Page, desk: PackPage, tmp_path: Path
) -> None:
    path = newer_pack(tmp_path)
    desk.look_into(path)
    desk.accept("")
    desk.look_into(path)
    assert not page.state.may_accept
    (line,) = offer_lines(page.state.offer)
    assert "in use already" in str(line.message)
    desk.accept("")
    assert page.state.offer is not None


def test_a_file_that_is_no_pack_is_told(page: Page, desk: PackPage, tmp_path: Path) -> None:
    (tmp_path / "pack.w4rpack").write_bytes(b"no pack")
    desk.look_into(tmp_path / "pack.w4rpack")
    assert "is not a case pack" in page.problem
    assert not page.state.is_running


def test_letters_to_a_recalled_case_wait_for_a_decision(
    evening: Evening, page: Page, desk: PackPage, tmp_path: Path
) -> None:
    code = signed(evening, case_id=RECALLED).action.code
    desk.look_into(newer_pack(tmp_path))
    desk.accept("")
    (recall,) = page.state.recalls
    assert (recall.waiting, recall.is_lifted) == (2, False)
    desk.print_all_the_same(RECALLED)
    assert page.state.recalls[0].is_lifted
    desk.withhold_all(RECALLED)
    action = EventDesk(evening).letter(code)
    assert (action.state, action.reason) == (ActionState.WITHHELD, REASON)
    assert page.state.recalls[0].waiting == 0
