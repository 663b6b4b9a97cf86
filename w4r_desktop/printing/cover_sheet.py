"""The cover sheet of a case's bundle, and below it the form that comes back when it was posted."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.post import Routing
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.weights import GRAMMAGE, sheets_milligrams, whole_grams
from w4r_desktop.i18n.formats import country_name, long_date
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing.addressing import postal_lines
from w4r_desktop.printing.fitting import Area, Fitted, fitted, sizes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.form_parts import (
    BODY,
    FOOT,
    HEADING,
    SIDE,
    SMALL,
    STRONG,
    TOP,
    CountedRow,
    choice,
    counted_row,
    fact,
    form_pages,
    head,
    page_feet,
    put_address,
    text_width,
    writing_line,
)
from w4r_desktop.printing.marks import Sheet, mm
from w4r_desktop.printing.outlines import dashes
from w4r_desktop.printing.pages import Pages

ADDRESS = sizes(Role.NOTE, 10, 7, ink="ink")
REPLY = mm(112)
"""How much of the first page's foot the reply form takes."""

GAP = mm(8)
KILOGRAM = 1000
FIELD = mm(13)


@dataclass(frozen=True, slots=True)
class Destination:
    """Somebody whom part of the bundle goes to, and how many pieces."""

    addressee: Addressee
    count: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """What lies under a cover sheet.

    `sheets` counts printed sheets of paper; signatures and what was written by hand come on paper
    of their own, and are counted without being weighed. `deadline` is the last day of the case.
    """

    case: str
    country: str
    letters: int
    messages: int
    signatures: int
    by_hand: int
    sheets: int
    destinations: tuple[Destination, ...]
    deadline: date | None = None

    @property
    def total(self) -> int:
        """How many pieces there are."""
        return self.letters + self.messages + self.signatures + self.by_hand


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """What all cover sheets of an evening share."""

    event: str
    place: str
    held_on: date
    paper: Paper
    routing: Routing = Routing.OPEN


def cover_sheets(bundle: Bundle, facts: CoverFacts, language: str) -> list[Sheet]:
    """The cover sheet with its reply form; raises ScriptNotPrintable."""
    pages = form_pages(facts.paper, language)
    y = head(pages, _("Cover sheet"), bundle.case, _where(pages, bundle, facts))
    below = max(_counts(pages, bundle, y), _facts(pages, bundle, facts, y))
    below = _routing(pages, facts, below + 12)
    _destinations(pages, bundle, below + 14)
    pages.turn_to(0)
    _reply(pages, bundle, facts)
    page_feet(pages)
    return pages.sheets()


def _where(pages: Pages, bundle: Bundle, facts: CoverFacts) -> str:
    country = country_name(bundle.country, pages.language) if bundle.country else ""
    day = long_date(facts.held_on, pages.language)
    return pages.joined(country, facts.event, facts.place, day)


def _half(pages: Pages) -> float:
    """The width of one of two columns."""
    return (text_width(pages) - GAP) / 2


def _rows(bundle: Bundle) -> tuple[tuple[Message, int], ...]:
    rows = (
        (_("Letters"), bundle.letters),
        (_("Messages of solidarity"), bundle.messages),
        (_("Signatures on petitions"), bundle.signatures),
        (_("Written by hand"), bundle.by_hand),
    )
    return tuple(row for row in rows if row[1])


def _counts(pages: Pages, bundle: Bundle, y: float) -> float:
    width = _half(pages)
    pages.write(pages.told(_("In this bundle")), HEADING, start=SIDE, y=y, width=width)
    y += 22
    widest = pages.width_of(bundle.total, STRONG)
    for words, count in _rows(bundle):
        told = CountedRow(pages.told(words), count, widest)
        y = counted_row(pages, told, BODY, start=SIDE, y=y, width=width)
    total = CountedRow(pages.told(_p("row", "In all")), bundle.total, widest)
    return counted_row(pages, total, STRONG, start=SIDE, y=y, width=width)


def _facts(pages: Pages, bundle: Bundle, facts: CoverFacts, y: float) -> float:
    width = _half(pages)
    start = SIDE + width + GAP
    sheets = _n("{count} sheet", "{count} sheets", bundle.sheets)
    y = fact(pages, _("Printed"), pages.told(sheets), start=start, y=y, width=width)
    # L10N: the weight of a number of sheets; the paper is given in grams a square metre.
    label = _("Weight, paper of {grammage} g/m²", grammage=GRAMMAGE)
    weight = pages.told(told_weight(sheets_milligrams(bundle.sheets, facts.paper)))
    y = fact(pages, label, weight, start=start, y=y, width=width)
    if bundle.deadline is None:
        writing_line(pages, _("To be posted by"), start=start, y=y + 14, width=width)
        return y + 30
    day = long_date(bundle.deadline, pages.language)
    return fact(pages, _("To be posted by"), day, start=start, y=y, width=width)


def told_weight(milligrams: int) -> Message:
    """A weight in grams, from a kilogram on in kilograms; rounded up."""
    grams = whole_grams(milligrams)
    if grams < KILOGRAM:
        return _("{grams} g", grams=grams)
    return _("{kilograms} kg", kilograms=-(-grams // 10) / 100)


def _routing(pages: Pages, facts: CoverFacts, y: float) -> float:
    width = text_width(pages)
    ours = _("We post the letters ourselves.")
    theirs = _("The section posts them: this bundle goes there.")
    ticked = facts.routing is Routing.OURSELVES
    y = choice(pages, ours, start=SIDE, y=y, width=width, is_ticked=ticked)
    ticked = facts.routing is Routing.SECTION
    return choice(pages, theirs, start=SIDE, y=y, width=width, is_ticked=ticked)


def _destinations(pages: Pages, bundle: Bundle, y: float) -> None:
    width = _half(pages)
    if bundle.destinations:
        pages.write(pages.told(_("It goes to")), HEADING, start=SIDE, y=y, width=width)
    y, bottom = y + 8, pages.height - REPLY
    for place in range(0, len(bundle.destinations), 2):
        pair = bundle.destinations[place : place + 2]
        blocks = [_address(one.addressee, width) for one in pair]
        height = max(block.height for block in blocks) + 18
        if y + height > bottom:
            pages.new_page()
            y, bottom = TOP, pages.height - FOOT - mm(6)
        for column, (one, block) in enumerate(zip(pair, blocks, strict=True)):
            start = SIDE + column * (width + GAP)
            put_address(pages, block, start=start, y=y)
            _told_count(pages, one, start=start, y=y + block.height + 9, width=width)
        y += height + 6


def _address(addressee: Addressee, width: float) -> Fitted:
    lines = postal_lines(addressee) or (addressee.office,)
    room = Area(0, 0, width, mm(38))
    block = fitted(lines, ADDRESS, room, "en")
    return block or Fitted((), ADDRESS[-1])


def _told_count(pages: Pages, one: Destination, *, start: float, y: float, width: float) -> None:
    told = _n("{count} piece", "{count} pieces", one.count)
    if not one.addressee.has_address:
        told = _n(
            "{count} piece: no address is known, ask your section",
            "{count} pieces: no address is known, ask your section",
            one.count,
        )
    pages.write(pages.told(told), SMALL, start=start, y=y, width=width)


def _reply(pages: Pages, bundle: Bundle, facts: CoverFacts) -> None:
    width, y = text_width(pages), pages.height - REPLY + mm(6)
    pages.draw(dashes(SIDE, y, width, ink="soft"))
    y += 26
    pages.write(pages.told(_("Reply form")), HEADING, start=SIDE, y=y, width=width)
    thanks = _("Please fill this in and send it back: the room wants to know what became of it.")
    y = pages.write_lines(pages.told(thanks), BODY, start=SIDE, y=y + 17, width=width)
    pieces = _n("{count} piece", "{count} pieces", bundle.total)
    day = long_date(facts.held_on, pages.language)
    about = pages.joined(bundle.case, pages.told(pieces), facts.event, day)
    y = pages.write_lines(about, STRONG, start=SIDE, y=y + 3, width=width)
    half = _half(pages)
    fields = (
        (_("Received on"), _("Counted: how many?")),
        (_("Posted on"), _("Posted: how many?")),
        (_("Name, or stamp of the office"), _("Remarks")),
    )
    for first, second in fields:
        y += FIELD - 8
        writing_line(pages, first, start=SIDE, y=y, width=half)
        writing_line(pages, second, start=SIDE + half + GAP, y=y, width=half)
        y += 8
    writing_line(pages, _("To be sent back to"), start=SIDE, y=y + FIELD - 8, width=width)
