"""The postage sheet: how many letters go where and what each weighs; prices are written in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.weights import GRAMMAGE
from w4r_desktop.i18n.formats import country_name, long_date
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing.collation import dictionary_key
from w4r_desktop.printing.cover_sheet import told_weight
from w4r_desktop.printing.fitting import Area
from w4r_desktop.printing.form_parts import (
    BODY,
    FOOT,
    SIDE,
    SMALL,
    STRONG,
    TOP,
    form_pages,
    head,
    page_feet,
    text_width,
)
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.outlines import outline
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.shapes import rule

ROW = 26.0
SHARES = (0.31, 0.2, 0.13, 0.17, 0.19)
"""The widths of the columns, as parts of the text's width."""

GAP = 12.0


@dataclass(frozen=True, slots=True)
class PostageRow:
    """Letters of one weight class to one country (ISO 3166-1 alpha-2, empty where none is named).

    `step` is the class's upper bound in grams, None above the highest.
    """

    country: str
    step: int | None
    count: int
    milligrams: int


@dataclass(frozen=True, slots=True)
class Postage:
    """What is to be franked, and how it was weighed: paper, envelope, steps in grams."""

    event: str
    place: str
    held_on: date
    rows: tuple[PostageRow, ...]
    envelope: Envelope
    steps: Sequence[int]
    unaddressed: int = 0


def postage_sheets(postage: Postage, paper: Paper, language: str) -> list[Sheet]:
    """The sheets; raises ScriptNotPrintable."""
    pages = form_pages(paper, language)
    where = pages.joined(postage.place, long_date(postage.held_on, language))
    y = head(pages, _("Postage"), postage.event, where)
    y = _explain(pages, postage, y)
    y = _columns(pages, y + 8)
    for row in sorted(postage.rows, key=lambda row: _order(row, language)):
        y = _kept(pages, y, ROW)
        _row(pages, row, postage, y)
        y += ROW
    y = _kept(pages, y, ROW)
    _sum(pages, postage, y)
    _left_over(pages, postage, y + ROW)
    page_feet(pages)
    return pages.sheets()


def _order(row: PostageRow, language: str) -> tuple[bytes, float]:
    step = float("inf") if row.step is None else row.step
    return dictionary_key(_country(row.country, language), language), step


def _country(code: str, language: str) -> str:
    return country_name(code, language) if code else ""


def _explain(pages: Pages, postage: Postage, y: float) -> float:
    told = _(
        "Weights are reckoned: paper of {grammage} g/m² in an envelope {envelope}. Weigh one to be "
        "sure, and write in the prices of your post.",
        grammage=GRAMMAGE,
        envelope=postage.envelope.catalogue_name,
    )
    return pages.write_lines(pages.told(told), BODY, start=SIDE, y=y, width=text_width(pages))


def _cells(pages: Pages) -> list[tuple[float, float]]:
    """Where each column begins, and its width."""
    cells, start = [], SIDE
    for share in SHARES:
        width = text_width(pages) * share
        cells.append((start, width - GAP))
        start += width
    last, width = cells.pop()
    return [*cells, (last, width + GAP)]


def _columns(pages: Pages, y: float) -> float:
    names = (
        (_p("column", "Country"), Align.START),
        (_p("column", "Each weighs"), Align.START),
        (_p("column", "How many"), Align.END),
        (_p("column", "Price of one"), Align.START),
        (_p("column", "Together"), Align.START),
    )
    for (name, align), (start, width) in zip(names, _cells(pages), strict=True):
        pages.write(pages.told(name), SMALL, start=start, y=y, width=width, align=align)
    pages.draw(rule(SIDE, y + 6, text_width(pages), ink="hairline"))
    return y + 6


def _kept(pages: Pages, y: float, height: float) -> float:
    """Where to go on so that so much fits: here, or below the columns' names on a new page."""
    if y + height <= pages.height - FOOT - mm(4):
        return y
    pages.new_page()
    return _columns(pages, TOP)


def _row(pages: Pages, row: PostageRow, postage: Postage, y: float) -> None:
    cells = _cells(pages)
    country = _country(row.country, pages.language)
    _write(pages, (country, pages.told(_told_step(row, postage))), BODY, y)
    _write_count(pages, row.count, BODY, postage, y)
    for start, width in cells[3:]:
        pages.draw(outline(Area(start, y + 3, width, ROW - 6), ink="soft"))
    pages.draw(rule(SIDE, y + ROW, text_width(pages), ink="hairline", pen=0.5))


def _told_step(row: PostageRow, postage: Postage) -> Message:
    if row.step is None:
        return _("over {grams} g", grams=max(postage.steps, default=0))
    return _("up to {grams} g", grams=row.step)


def _write(pages: Pages, values: Sequence[str], style: Style, y: float) -> None:
    cells = _cells(pages)[: len(values)]
    for value, (start, width) in zip(values, cells, strict=True):
        pages.write(value, style, start=start, y=y + 17, width=width)


def _write_count(pages: Pages, count: int, style: Style, postage: Postage, y: float) -> None:
    start, width = _cells(pages)[2]
    widest = pages.width_of(_counted(postage), STRONG)
    pages.write_number(count, style, end=start + width, y=y + 17, widest=widest)


def _counted(postage: Postage) -> int:
    return sum(row.count for row in postage.rows)


def _sum(pages: Pages, postage: Postage, y: float) -> None:
    weight = told_weight(sum(row.milligrams for row in postage.rows))
    _write(pages, (pages.told(_p("row", "In all")), pages.told(weight)), STRONG, y)
    _write_count(pages, _counted(postage), STRONG, postage, y)
    start, width = _cells(pages)[-1]
    pages.draw(outline(Area(start, y + 3, width, ROW - 6), ink="ink", pen=1.0))


def _left_over(pages: Pages, postage: Postage, y: float) -> None:
    if not postage.unaddressed:
        return
    told = _n(
        "{count} more has no known address and is not in this list: ask your section.",
        "{count} more have no known address and are not in this list: ask your section.",
        postage.unaddressed,
    )
    y = _kept(pages, y, ROW)
    pages.write_lines(pages.told(told), BODY, start=SIDE, y=y + 17, width=text_width(pages))
