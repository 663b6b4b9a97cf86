"""What is told around the page while somebody writes."""

from tests.ui.station.bench import Bench
from tests.ui.station.test_presenter import WORDS, begin
from w4r_desktop.domain.errors import LetterTooLong
from w4r_desktop.domain.letters import BODY_LIMIT


def test_a_full_page_says_that_it_is_full(bench: Bench) -> None:
    begin(bench, "a" * BODY_LIMIT)
    assert isinstance(bench.face.progress[-1].error, LetterTooLong)


def test_a_page_with_room_says_nothing_of_its_end(bench: Bench) -> None:
    begin(bench, WORDS)
    assert bench.face.progress[-1].error is None
