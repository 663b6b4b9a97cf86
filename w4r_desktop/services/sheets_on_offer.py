"""Every sheet beside the letters that an evening can print: a new one is one more entry here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.labels import SHEET_OF_PAPER, LabelPlan
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.services.card_desk import CardDesk, CardOrder, CardRun
from w4r_desktop.services.postal_sheets import PostalSheets, PostOrder, PostRun
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.story_sheets import StoryOrder, StoryRun, StorySheets
from w4r_desktop.system.tasks import Progress

ENVELOPES = {Paper.A4: Envelope.DL, Paper.LETTER: Envelope.TEN}
"""The envelope that a letter on that paper is folded into."""


class SheetId(StrEnum):
    """What a sheet is called here and in the names of files."""

    CARDS = "cards"
    ENVELOPES = "envelopes"
    LABELS = "labels"
    CASES = "cases"
    POSTERS = "posters"
    REPORT = "report"


class Purpose(StrEnum):
    """What people print a sheet for."""

    TO_SEND = "to_send"
    IN_THE_ROOM = "in_the_room"
    AFTERWARDS = "afterwards"


SheetRun = CardRun | PostRun | StoryRun | None
"""What came of printing a sheet; None where there is no more to say than that it is there."""

Make = Callable[[PrintShop, Path, Paper, Progress], SheetRun]


@dataclass(frozen=True, slots=True)
class SheetOnOffer:
    """A sheet, what it is for, and how it is printed; `make` raises as the services do."""

    id: SheetId
    purpose: Purpose
    make: Make


def _cards(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return CardDesk(shop).print_cards(out, CardOrder(paper=paper), progress=progress)


def _envelopes(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    sheets = PostalSheets(shop)
    return sheets.print_envelopes(out, PostOrder(), ENVELOPES[paper], progress=progress)


def _labels(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    plan = LabelPlan(SHEET_OF_PAPER[paper])
    return PostalSheets(shop).print_labels(out, PostOrder(), plan, progress=progress)


def _cases(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return _stories(shop).print_cases(out, StoryOrder(paper=paper), progress=progress)


def _posters(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return _stories(shop).print_posters(out, StoryOrder(paper=paper), progress=progress)


def _stories(shop: PrintShop) -> StorySheets:
    return StorySheets(shop.evening.pack)


def _report(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    shop.print_report(out, paper)
    return None


SHEETS = (
    SheetOnOffer(SheetId.CARDS, Purpose.TO_SEND, _cards),
    SheetOnOffer(SheetId.ENVELOPES, Purpose.TO_SEND, _envelopes),
    SheetOnOffer(SheetId.LABELS, Purpose.TO_SEND, _labels),
    SheetOnOffer(SheetId.CASES, Purpose.IN_THE_ROOM, _cases),
    SheetOnOffer(SheetId.POSTERS, Purpose.IN_THE_ROOM, _posters),
    SheetOnOffer(SheetId.REPORT, Purpose.AFTERWARDS, _report),
)
"""In the order in which they are shown."""


def sheet_on_offer(sheet: SheetId) -> SheetOnOffer:
    """The entry of that sheet."""
    return next(one for one in SHEETS if one.id is sheet)
