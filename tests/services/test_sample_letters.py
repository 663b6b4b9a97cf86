"""The sample's letters: the same for a seed, and an evening like a real one."""

from collections.abc import Sequence
from datetime import timedelta

from tests.services.conftest import MakeEvening
from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.petitions import check_signer, fits_kind
from w4r_desktop.domain.senders import Audience, check_sender, levels_for
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.sample_evening import OPENED, sample_words
from w4r_desktop.services.sample_letters import LENGTH, SamplePen

MANY = 240


def written(evening: Evening, *, seed: int = 1, letters: int = MANY) -> list[Action]:
    return list(SamplePen(evening, sample_words(), seed=seed).write(letters))


def texts(actions: Sequence[Action]) -> list[Letter | None]:
    return [action.letter for action in actions]


def test_the_same_seed_writes_the_same_letters_at_any_event(make_evening: MakeEvening) -> None:
    first, second = make_evening(), make_evening(name="other.w4r")
    assert texts(written(first)) == texts(written(second))
    assert {a.id for a in written(first)}.isdisjoint(a.id for a in written(second))


def test_another_seed_writes_other_letters(evening: Evening) -> None:
    assert texts(written(evening)) != texts(written(evening, seed=2))


def test_there_is_a_message_for_every_six_letters(evening: Evening) -> None:
    kinds = [action.kind for action in written(evening)]
    assert kinds.count(ActionKind.LETTER) == MANY
    assert kinds.count(ActionKind.SOLIDARITY) == MANY // 6


def test_a_third_as_many_sign_a_petition_of_a_case_that_has_one(evening: Evening) -> None:
    signed = [action for action in written(evening) if action.kind.is_petition]
    assert len(signed) == MANY // 3
    for one in signed:
        ask = evening.pack.case(one.case_id).ask(one.kind)
        assert ask is not None
        assert one.letter is not None
        assert fits_kind(one.kind, one.letter)
        check_signer(one.kind, one.letter.sender, Audience.ADULTS, wanted=ask.sender_level)


def test_what_was_done_on_paper_is_counted_at_the_end_of_the_evening(evening: Evening) -> None:
    pen = SamplePen(evening, sample_words(), seed=1)
    counted = list(pen.count(MANY))
    assert {entry.channel for entry in counted} >= {Channel.PAPER_SIGNATURE, Channel.EMAIL}
    assert all(entry.counted_at == evening.event.opened_at + LENGTH for entry in counted)
    assert list(pen.count(1)) == []


def test_most_people_come_in_the_middle_of_the_evening(evening: Evening) -> None:
    opened = evening.event.opened_at
    thirds = [(action.signed_at - opened) // (LENGTH / 3) for action in written(evening)]
    assert thirds == sorted(thirds)
    first, middle, last = (thirds.count(third) for third in range(3))
    assert middle > 1.5 * max(first, last)
    assert min(first, last) > MANY // 10


def test_the_evening_opens_at_half_past_five_wherever_it_is_made() -> None:
    assert (OPENED.hour, OPENED.minute) == (17, 30)
    assert OPENED.utcoffset() is not None
    assert timedelta(hours=2) <= LENGTH <= timedelta(hours=4)


def test_every_letter_reads_as_whole_sentences_about_its_case(evening: Evening) -> None:
    for action in written(evening):
        assert action.letter is not None
        body = action.letter.body
        if action.kind.is_petition:
            continue
        assert "{" not in body
        for paragraph in body.split("\n\n"):
            assert paragraph[0].isupper()
            assert paragraph[-1] in ".?!"
            assert not any(a.islower() for a in _first_signs(paragraph))
        if action.kind is ActionKind.LETTER:
            assert evening.pack.case(action.case_id).name in body


def _first_signs(paragraph: str) -> list[str]:
    """The first sign of each sentence."""
    return [sentence.strip()[0] for sentence in paragraph.split(". ") if sentence.strip()]


def test_children_write_about_school_and_not_about_their_work(evening: Evening) -> None:
    young = [a.letter for a in written(evening) if a.letter and a.letter.sender.age is not None]
    assert young
    assert not any("nurse" in one.body or "retired" in one.body for one in young)


def test_every_sender_is_one_the_event_takes(evening: Evening) -> None:
    for action in written(evening):
        assert action.letter is not None
        check_sender(action.letter.sender, levels_for(Audience.ADULTS))
