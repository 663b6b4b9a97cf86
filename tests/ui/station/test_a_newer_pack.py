"""What a station shows while its case pack is replaced by a newer one."""

from pathlib import Path

import pytest

from tests.services.stick import CHANGED, GONE, GOOD_NEWS, REASON, RECALLED, RELEASED, newer_pack
from tests.ui.station.bench import Bench
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.changes import Part, changed
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.visit import Screen
from w4r_desktop.ui.station.welcome import WelcomeState
from w4r_desktop.ui.station.writing import WritingState


def replace_pack(bench: Bench, place: Path) -> None:
    desk = PackChange(bench.evening, passphrase_opens=bool)
    desk.accept(desk.look_into(newer_pack(place)))
    bench.presenter.look_again(changed(Part.PACK))


def begin(bench: Bench, case_id: str) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(case_id)
    bench.presenter.begin(ActionKind.LETTER)
    bench.presenter.letter.write("I write because I care.")
    bench.presenter.letter.save_now()


def test_the_gallery_marks_what_is_new_and_lets_the_recalled_go(
    bench: Bench, tmp_path: Path
) -> None:
    bench.presenter.choose_story()
    replace_pack(bench, tmp_path)
    cards = {card.case_id: card for card in bench.shown(GalleryState).cards}
    assert not {RECALLED, GONE} & cards.keys()
    news, released = cards[CHANGED].badge, cards[RELEASED].badge
    assert news is not None
    assert released is not None
    assert (str(news.words), news.tone) == ("There is news", "hint")
    assert (str(released.words), released.tone) == ("Released, 10 December 2026", "good")


def test_the_good_news_of_a_release_stand_on_the_briefing(bench: Bench, tmp_path: Path) -> None:
    replace_pack(bench, tmp_path)
    bench.presenter.choose_story()
    bench.presenter.open_story(RELEASED)
    state = bench.shown(BriefingState)
    assert (state.good_news, state.status) == (GOOD_NEWS, "")


def test_the_briefing_says_who_signed_the_pack(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(CHANGED)
    assert str(bench.shown(BriefingState).pack).endswith("case pack not signed")
    replace_pack(bench, tmp_path)
    assert str(bench.shown(BriefingState).pack).endswith("signed by Section office")


def test_a_letter_that_is_being_written_goes_on(bench: Bench, tmp_path: Path) -> None:
    begin(bench, CHANGED)
    replace_pack(bench, tmp_path)
    assert bench.face.question is None
    bench.shown(WritingState)
    assert bench.visiting.draft.body == "I write because I care."


@pytest.mark.parametrize("case_id", [RECALLED, GONE])
def test_a_letter_to_a_story_that_was_taken_back_is_put_away_kindly(
    bench: Bench, tmp_path: Path, case_id: str
) -> None:
    begin(bench, case_id)
    replace_pack(bench, tmp_path)
    question = bench.face.question
    assert question is not None
    assert "kept safe" in str(question.text)
    bench.presenter.letter.write("I write because I care. Still.")
    bench.answer(0)
    assert bench.visiting.now.screen is Screen.GALLERY
    assert EventDesk(bench.evening).status().unfinished == 1


def test_the_reason_of_a_recall_is_told_to_whoever_reads_the_story(
    bench: Bench, tmp_path: Path
) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(RECALLED)
    replace_pack(bench, tmp_path)
    question = bench.face.question
    assert question is not None
    assert REASON in str(question.text)
    bench.answer(0)
    assert bench.face.question is None
    assert bench.visiting.now.screen is Screen.GALLERY


def test_an_interrupted_letter_goes_on_under_the_newer_pack(bench: Bench, tmp_path: Path) -> None:
    begin(bench, CHANGED)
    again = Bench(bench.evening)
    replace_pack(again, tmp_path)
    again.presenter.start()
    again.presenter.resume()
    assert again.visiting.draft.body == "I write because I care."


@pytest.mark.parametrize("case_id", [RECALLED, GONE])
def test_an_interrupted_letter_to_a_recalled_story_is_sealed(
    bench: Bench, tmp_path: Path, case_id: str
) -> None:
    begin(bench, case_id)
    again = Bench(bench.evening)
    replace_pack(again, tmp_path)
    again.presenter.start()
    again.presenter.resume()
    assert again.face.question is not None
    again.answer(0)
    assert again.letters.interrupted() is None
    assert EventDesk(again.evening).status().unfinished == 1
    again.shown(WelcomeState)
