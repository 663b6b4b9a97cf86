"""The drill keeps the words before it pulls the plug, and pulls it only then."""

from tests.services.writing import closed
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.ui.desk.drill import Drill
from w4r_desktop.ui.jobs import InlineJobs


class Card:
    def __init__(self) -> None:
        self.problem: Message | None = None

    def tell_problem(self, problem: Message | None) -> None:
        self.problem = problem


def test_the_words_are_on_the_disk_when_the_plug_is_pulled(evening: Evening) -> None:
    found: list[str] = []

    def pull() -> None:
        draft = LetterDesk(evening).interrupted()
        assert draft is not None
        found.append(draft.body)

    Drill(Card(), InlineJobs(), evening=evening, pull=pull).begin("I was writing this")
    assert found == ["I was writing this"]


def test_at_a_closed_event_no_plug_is_pulled(evening: Evening) -> None:
    closed(evening)
    card, pulled = Card(), list[bool]()
    Drill(card, InlineJobs(), evening=evening, pull=lambda: pulled.append(True)).begin("words")
    assert not pulled
    assert "closed" in str(card.problem)
