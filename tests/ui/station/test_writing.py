"""What is told around the page while somebody writes."""

from dataclasses import replace

import pytest

from tests.ui.station.bench import Bench
from tests.ui.station.conftest import MakeEvening
from tests.ui.station.test_presenter import WORDS, begin
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.errors.writing import LetterTooLong
from w4r_desktop.domain.hints import look_over
from w4r_desktop.domain.kind_rules import KindRules, SenderAddress
from w4r_desktop.domain.letters import BODY_LIMIT
from w4r_desktop.domain.prose import Block, Run
from w4r_desktop.domain.senders import Audience
from w4r_desktop.ui.station.review import ReviewState, told_well
from w4r_desktop.ui.station.writing import WritingState, better_without, notes, writing

CAREFUL = KindRules(names_organisation=False, political=False, seasonal=False)
ADULTS, MINORS = Audience.ADULTS, Audience.WITH_MINORS


def message(bench: Bench, words: str) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("damisoa")
    bench.presenter.begin(ActionKind.SOLIDARITY)
    bench.presenter.letter.write(words)
    bench.presenter.refresh()


def test_a_full_page_says_that_it_is_full(bench: Bench) -> None:
    begin(bench, "a" * BODY_LIMIT)
    assert isinstance(bench.face.progress[-1].error, LetterTooLong)


def test_a_page_with_room_says_nothing_of_its_end(bench: Bench) -> None:
    begin(bench, WORDS)
    assert bench.face.progress[-1].error is None


def test_a_word_that_is_better_left_out_is_told_with_the_pack_s_reason(bench: Bench) -> None:
    message(bench, "Your friends at Amnesty told me of you.")
    progress = bench.face.progress[-1]
    assert str(progress.advice) == (
        "“Amnesty” is better left out here. Do not name Amnesty or any other organisation. "
        "It is a message from one person to another."
    )
    assert not progress.is_going_well


def test_a_word_that_the_pack_names_is_told_with_the_reason_it_gives(bench: Bench) -> None:
    message(bench, "I read about the Elections in your country.")
    assert str(bench.face.progress[-1].advice) == (
        "“Elections” is better left out here. The message is there to give strength, not to argue."
    )


def test_the_reason_is_told_in_the_language_of_the_screen(bench: Bench) -> None:
    message(bench, "I read about the elections in your country.")
    case, draft = bench.visiting.case, bench.visiting.draft
    advice = look_over(draft, case, pages=1).advice
    assert advice is not None
    told = str(better_without(case, draft, advice, "fr"))
    assert told.endswith("Le message est là pour donner de la force, pas pour débattre.")


def test_without_such_a_word_there_is_no_advice(bench: Bench) -> None:
    message(bench, "My cat sits beside me, and the sea is loud today.")
    assert bench.face.progress[-1].advice is None
    assert bench.face.progress[-1].is_going_well


def test_the_check_says_it_once_more_and_blocks_nothing(bench: Bench) -> None:
    message(bench, "Merry Christmas from Lyon, I think of you.")
    case, draft = bench.visiting.case, bench.visiting.draft
    _ticks, idea = told_well(case, draft, pages=1, language="en")
    assert "No Christmas or New Year wishes." in str(idea)
    assert ReviewState(draft.kind, idea=idea).error is None


def test_a_rule_without_words_in_the_pack_is_told_in_ours() -> None:
    told = (Block((Run("Do not name Amnesty. It is personal."),), is_item=True),)
    assert [str(note) for note in notes(CAREFUL, told, ADULTS)] == [
        "Religious or seasonal wishes are better left out."
    ]


@pytest.mark.parametrize(
    ("address", "audience", "words"),
    [
        (SenderAddress.NEEDED, ADULTS, "some prisons keep mail without it"),
        (SenderAddress.LEFT_OUT, ADULTS, "not shown on the envelope"),
        (SenderAddress.LEFT_OUT, MINORS, "not shown on the envelope"),
        (SenderAddress.NEEDED, MINORS, ""),
        (SenderAddress.WELCOME, ADULTS, ""),
    ],
)
def test_the_writer_is_told_of_the_address_on_the_envelope_and_children_never_asked_for_it(
    address: SenderAddress, audience: Audience, words: str
) -> None:
    rules = KindRules(
        names_organisation=True, political=True, seasonal=True, sender_address=address
    )
    told = " ".join(str(note) for note in notes(rules, (), audience))
    assert words in told
    assert bool(told) is bool(words)


def test_the_letter_is_offered_in_every_language_that_is_accepted(bench: Bench) -> None:
    begin(bench, WORDS)
    accepted = bench.visiting.case.asks[ActionKind.LETTER].languages
    assert bench.shown(WritingState).languages == accepted


def test_another_language_keeps_the_words_and_greets_in_it(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("damisoa")
    bench.presenter.begin(ActionKind.LETTER)
    bench.presenter.letter.write(WORDS)
    before = bench.shown(WritingState)
    bench.presenter.letter.write_in("fr")
    state = bench.shown(WritingState)
    assert (state.language, state.body) == ("fr", WORDS)
    assert state.salutation != before.salutation
    assert state.demands == bench.visiting.case.texts["fr"].demands
    bench.presenter.letter.save_now()
    kept = bench.letters.interrupted()
    assert kept is not None
    assert kept.language == "fr"


def test_no_sentence_of_another_language_is_offered_to_a_letter(make_evening: MakeEvening) -> None:
    bench = Bench(make_evening())
    case = bench.evening.pack.case("damisoa")
    draft = replace(bench.letters.begin("damisoa", ActionKind.LETTER, "en"), language="my")
    state = writing(_asking_in_burmese(case), draft, "en")
    assert state.starters == ()
    assert state.demands == ("one demand",)


def _asking_in_burmese(case: Case) -> Case:
    ask = case.asks[ActionKind.LETTER]
    ask = replace(ask, languages=("en", "my"), demands={"my": ("one demand",)})
    return replace(case, asks={**case.asks, ActionKind.LETTER: ask})
