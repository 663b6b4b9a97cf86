"""Every sheet beside the letters that an evening can print: a new one is one more entry here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.labels import SHEET_OF_PAPER, LabelPlan
from w4r_desktop.domain.sheet_kinds import Purpose, SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.services.bundle_sheets import BundleOrder, BundleRun, BundleSheets
from w4r_desktop.services.card_desk import CardDesk, CardOrder, CardRun
from w4r_desktop.services.evening_report import print_report
from w4r_desktop.services.petition_sheets import PetitionRun, PetitionSheets
from w4r_desktop.services.postal_sheets import PostalSheets, PostOrder, PostRun
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.room_sheets import RoomOrder, RoomSheets
from w4r_desktop.services.station_papers import StationPapers
from w4r_desktop.services.story_sheets import StoryOrder, StoryRun, StorySheets
from w4r_desktop.system.tasks import Progress

ENVELOPES = {Paper.A4: Envelope.DL, Paper.LETTER: Envelope.TEN}
"""The envelope that a letter on that paper is folded into."""

BLANKS = 5
"""So many empty sheets are printed for each case: each has a code of its own."""

BLANK_CARDS = 4
"""So many empty cards are printed for each case: a page of them."""

EMPTY_PETITIONS = 2
"""So many empty pages are printed of each petition."""


@dataclass(frozen=True, slots=True)
class PageRun:
    """What came of sheets of which there is no more to say than how many pages they are."""

    pages: int


SheetRun = BundleRun | CardRun | PageRun | PetitionRun | PostRun | StoryRun | None
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


def _covers(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return BundleSheets(shop).print_covers(out, BundleOrder(paper=paper), progress=progress)


def _postage(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    order = BundleOrder(paper=paper, envelope=ENVELOPES[paper])
    return BundleSheets(shop).print_postage(out, order, progress=progress)


def _signed(kind: ActionKind) -> Make:
    def make(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
        sheets = PetitionSheets(shop.evening)
        return sheets.print_signed(out, RoomOrder(paper=paper), kind, progress=progress)

    return make


def _empty(kind: ActionKind) -> Make:
    def make(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
        sheets, order = PetitionSheets(shop.evening), RoomOrder(paper=paper)
        return PageRun(sheets.print_empty(out, order, kind, pages=EMPTY_PETITIONS))

    return make


def _cases(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return _stories(shop).print_cases(out, StoryOrder(paper=paper), progress=progress)


def _posters(shop: PrintShop, out: Path, paper: Paper, progress: Progress) -> SheetRun:
    return _stories(shop).print_posters(out, StoryOrder(paper=paper), progress=progress)


def _stories(shop: PrintShop) -> StorySheets:
    return StorySheets(shop.evening.pack)


def _blanks(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(_room(shop).print_blanks(out, RoomOrder(paper=paper), copies=BLANKS))


def _blank_cards(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    order = RoomOrder(paper=paper)
    return PageRun(_room(shop).print_blank_cards(out, order, copies=BLANK_CARDS))


def _tally(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(_room(shop).print_tally(out, RoomOrder(paper=paper)))


def _keys(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(_room(shop).print_keys(out, RoomOrder(paper=paper), (), contact="", pages=1))


def _certificates(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(_room(shop).print_certificates(out, RoomOrder(paper=paper), (), unnamed=1))


def _room(shop: PrintShop) -> RoomSheets:
    return RoomSheets(shop.evening)


def _slip(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(StationPapers(shop.evening).print_slip(out, RoomOrder(paper=paper)))


def _receipts(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    return PageRun(StationPapers(shop.evening).print_receipts(out, RoomOrder(paper=paper)))


def _report(shop: PrintShop, out: Path, paper: Paper, _progress: Progress) -> SheetRun:
    print_report(shop.evening, out, paper)
    return None


SHEETS = (
    SheetOnOffer(SheetId.CARDS, Purpose.TO_SEND, _cards),
    SheetOnOffer(SheetId.ENVELOPES, Purpose.TO_SEND, _envelopes),
    SheetOnOffer(SheetId.LABELS, Purpose.TO_SEND, _labels),
    SheetOnOffer(SheetId.COVERS, Purpose.TO_SEND, _covers),
    SheetOnOffer(SheetId.POSTAGE, Purpose.TO_SEND, _postage),
    SheetOnOffer(SheetId.PETITIONS, Purpose.TO_SEND, _signed(ActionKind.PETITION)),
    SheetOnOffer(SheetId.YOUTH_PETITIONS, Purpose.TO_SEND, _signed(ActionKind.YOUTH_PETITION)),
    SheetOnOffer(SheetId.CASES, Purpose.IN_THE_ROOM, _cases),
    SheetOnOffer(SheetId.POSTERS, Purpose.IN_THE_ROOM, _posters),
    SheetOnOffer(SheetId.BLANKS, Purpose.IN_THE_ROOM, _blanks),
    SheetOnOffer(SheetId.BLANK_CARDS, Purpose.IN_THE_ROOM, _blank_cards),
    SheetOnOffer(SheetId.EMPTY_PETITIONS, Purpose.IN_THE_ROOM, _empty(ActionKind.PETITION)),
    SheetOnOffer(
        SheetId.EMPTY_YOUTH_PETITIONS, Purpose.IN_THE_ROOM, _empty(ActionKind.YOUTH_PETITION)
    ),
    SheetOnOffer(SheetId.TALLY, Purpose.IN_THE_ROOM, _tally),
    SheetOnOffer(SheetId.KEYS, Purpose.IN_THE_ROOM, _keys),
    SheetOnOffer(SheetId.SLIP, Purpose.AFTERWARDS, _slip),
    SheetOnOffer(SheetId.RECEIPTS, Purpose.AFTERWARDS, _receipts),
    SheetOnOffer(SheetId.CERTIFICATES, Purpose.AFTERWARDS, _certificates),
    SheetOnOffer(SheetId.REPORT, Purpose.AFTERWARDS, _report),
)
"""In the order in which they are shown."""


def sheet_on_offer(sheet: SheetId) -> SheetOnOffer:
    """The entry of that sheet."""
    return next(one for one in SHEETS if one.id is sheet)
