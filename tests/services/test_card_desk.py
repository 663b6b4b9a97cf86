"""Solidarity cards: the right messages, no more of their senders than the case wants."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory import sender
from tests.services.test_print_shop import words_of
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.card_sheets import CardLayout
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.kind_rules import SenderAddress
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.services.card_desk import CardDesk, CardOrder
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_shop import PrintShop

KIND = ActionKind.SOLIDARITY


def desk(evening: Evening) -> CardDesk:
    return CardDesk(PrintShop(evening))


def test_messages_are_printed_and_letters_are_not(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    with pytest.raises(NothingToPrint):
        desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder())
    signed(evening, kind=KIND, body="You are not alone.")
    run = desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder())
    assert (run.letters, run.pages, run.whole_pages, run.without_address) == (1, 1, 0, 0)
    assert "You are not alone." in words_of(tmp_path / "cards.pdf")


def test_only_the_cases_that_were_asked_for_are_printed(evening: Evening, tmp_path: Path) -> None:
    signed(evening, kind=KIND)
    signed(evening, kind=KIND, case_id="damisoa", body="From our class.")
    order = CardOrder(("damisoa",), layout=CardLayout.PAGE)
    run = desk(evening).print_cards(tmp_path / "cards.pdf", order)
    assert (run.letters, run.whole_pages) == (1, 1)
    assert "From our class." in words_of(tmp_path / "cards.pdf")
    with pytest.raises(CaseUnknown):
        desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder(("nobody",)))


def test_what_was_taken_back_stays_off_the_paper(evening: Evening, tmp_path: Path) -> None:
    LetterDesk(evening).withdraw(signed(evening, kind=KIND).action.code)
    with pytest.raises(NothingToPrint):
        desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder())
    assert not (tmp_path / "cards.pdf").exists()


def test_the_street_stays_off_the_card_where_the_case_wants_it_left_out(
    evening: Evening, tmp_path: Path
) -> None:
    full = sender(level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("1 Elm Road",))
    signed(evening, kind=KIND, sender=full)
    desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder())
    assert "1 Elm Road" in words_of(tmp_path / "cards.pdf")
    evening.pack = replace(
        evening.pack,
        cases=tuple(
            replace(
                case,
                asks={
                    kind: replace(
                        ask, rules=replace(ask.rules, sender_address=SenderAddress.LEFT_OUT)
                    )
                    for kind, ask in case.asks.items()
                },
            )
            for case in evening.pack.cases
        ),
    )
    desk(evening).print_cards(tmp_path / "cards.pdf", CardOrder())
    assert "1 Elm Road" not in words_of(tmp_path / "cards.pdf")
    assert "Lyon" in words_of(tmp_path / "cards.pdf")
