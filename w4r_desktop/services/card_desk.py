"""Solidarity messages on cards: which ones, in what order, and which go on a page of their own."""

from dataclasses import dataclass, replace
from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.card_sheets import CardLayout
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.kind_rules import SenderAddress
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.card_print import CardCount, CardWish, cards_pdf
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.services.print_orders import PrintOrder, PrintRun, Refused
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent


@dataclass(frozen=True, slots=True)
class CardOrder:
    """Which messages are wanted on cards; no case named means all of them."""

    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    layout: CardLayout = CardLayout.FOUR


@dataclass(frozen=True, slots=True)
class CardRun(PrintRun):
    """What came of it; `whole_pages` of the cards were too long for a quarter of the paper."""

    whole_pages: int = 0


class CardDesk:
    """Prints the messages of an evening on cards."""

    def __init__(self, shop: PrintShop) -> None:
        self._shop = shop

    def print_cards(self, out: Path, order: CardOrder, *, progress: Progress = silent) -> CardRun:
        """Print the signed messages by case and then by time into one PDF file.

        Left out, held back and raised is what `PrintShop.print_letters` says.
        """
        kind = ActionKind.SOLIDARITY
        case_ids, held_back = self._shop.sorted_out(PrintOrder(kind, order.case_ids))
        letters = tuple(map(self._careful, self._shop.ordered(kind, case_ids)))
        refused: list[Refused] = []
        counted = CardCount(0, 0, 0)
        try:
            counted = self._write(out, letters, order, refused, progress)
        except NothingToPrint:
            if not refused and not held_back:
                raise
        self._shop.note(kind.value, counted.cards)
        left_out = {one.code for one in refused}
        return CardRun(
            counted.cards,
            counted.pages,
            sum(not one.addressee.has_address for one in letters if one.code not in left_out),
            tuple(refused),
            held_back,
            counted.whole_pages,
        )

    def _write(
        self,
        out: Path,
        letters: tuple[PrintedLetter, ...],
        order: CardOrder,
        refused: list[Refused],
        progress: Progress,
    ) -> CardCount:
        counts: list[CardCount] = []
        wish = CardWish(order.paper, order.layout)
        write_whole(
            out,
            lambda file: counts.append(
                cards_pdf(
                    letters,
                    file,
                    wish,
                    refused=lambda reason: refused.append(Refused(reason.code, reason.script)),
                    language=current().language,
                    progress=progress,
                )
            ),
        )
        return counts[0]

    def _careful(self, letter: PrintedLetter) -> PrintedLetter:
        """The message without its sender's street where the case wants that left out."""
        try:
            ask = self._shop.evening.pack.case(letter.case_id).asks.get(ActionKind.SOLIDARITY)
        except CaseUnknown:
            return letter
        if ask is None or ask.rules.sender_address is not SenderAddress.LEFT_OUT:
            return letter
        return replace(letter, sender=replace(letter.sender, address=()))
