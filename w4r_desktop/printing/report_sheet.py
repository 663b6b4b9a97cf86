"""How the report of an evening stands on paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.formats import country_name, long_date
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing import shapes
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.evening_chart import CHART_HEIGHT, draw_evening
from w4r_desktop.printing.event_report import CaseCount, EventReport
from w4r_desktop.printing.language_chart import draw_languages
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.report_page import (
    BIG,
    COUNT,
    HEADING,
    LABEL,
    MIDDLING,
    NAME,
    PLACE,
    SIDE,
    SMALL,
    TITLE,
    TOTAL,
    WORDS,
    ReportPages,
)

COLUMN, NARROW_COLUMN = 56.0, 47.0
BETWEEN_HEADS = 6.0
CHARTS_HEIGHT = CHART_HEIGHT + 50
EVENING_SHARE, LANGUAGES_FROM = 0.57, 0.64
BAR_HEIGHT = 9.0
SHARE_HEIGHT = 5.0
CANDLE_HEIGHT = 106.0
ROW_HEIGHT = 26.0
TITLE_LINES = 3
FEW = 2
"""So many kinds stand beside the candle with air between them."""


def report_sheets(report: EventReport, paper: Paper, *, language: str) -> list[Sheet]:
    """The report's sheets; raises ScriptNotPrintable."""
    desk = ReportPages(report, paper, language)
    _write_head(desk)
    _draw_total(desk)
    _write_table(desk)
    if report.signed_at:
        _draw_charts(desk)
    return desk.finished()


def _draw_charts(desk: ReportPages) -> None:
    """When things were signed and, beside it, in which languages."""
    desk.keep_free(CHARTS_HEIGHT)
    languages = desk.report.languages
    draw_evening(desk, desk.inner * EVENING_SHARE if languages else desk.inner)
    if languages:
        draw_languages(desk, start=SIDE + desk.inner * LANGUAGES_FROM)


def _write_head(desk: ReportPages) -> None:
    report = desk.report
    desk.tell(desk.told(_("Event report")), LABEL, start=SIDE, y=desk.y)
    desk.y += 30
    desk.tell_lines(report.event, TITLE, most=TITLE_LINES)
    desk.y -= 8
    where = desk.joined(report.place, long_date(report.held_on, desk.language))
    desk.tell_lines(where, PLACE, most=TITLE_LINES)
    desk.y += 4
    desk.draw(shapes.rule(SIDE, desk.y, desk.inner, ink="hairline"))


def _draw_total(desk: ReportPages) -> None:
    report, top = desk.report, desk.y + 22
    wax = report.total / report.goal if report.goal else 1.0
    desk.draw(*shapes.candle(SIDE + 14, top, width=25, height=CANDLE_HEIGHT, wax=wax))
    start = SIDE + 78
    desk.tell(desk.number(report.total), BIG, start=start, y=top + 56)
    desk.tell(desk.told(_said_total(report)), WORDS, start=start, y=top + 77)
    if report.goal:
        hoped = _("The room hoped for {goal}.", goal=report.goal)
        desk.tell(desk.told(hoped), WORDS, start=start, y=top + 92)
    start, kinds = SIDE + desk.inner * 0.62, _kinds_of(report)
    first, step = (30, 46) if len(kinds) <= FEW else (8, 36)
    for place, kind in enumerate(kinds):
        _write_kind(desk, kind.of(report), kind, start=start, y=top + first + step * place)
    desk.y = top + max(CANDLE_HEIGHT + 14, first + step * len(kinds) - 16)
    _draw_shares(desk, kinds)
    desk.y += 27


def _draw_shares(desk: ReportPages, kinds: "tuple[_Kind, ...]") -> None:
    """What each kind makes of the whole, as one bar."""
    start = SIDE
    for kind in kinds:
        length = desk.inner * kind.of(desk.report) / max(desk.report.total, 1)
        desk.draw(shapes.box(start, desk.y, length, SHARE_HEIGHT, ink=kind.ink))
        start += length


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of action on the report: how it is counted, called, headed and coloured."""

    of: Callable[[EventReport | CaseCount], int]
    words: Message
    column: Message
    ink: str
    is_always_told: bool = False


KINDS = (
    _Kind(
        attrgetter("letters"),
        _("letters to authorities"),
        _p("column", "Letters"),
        "amber",
        is_always_told=True,
    ),
    _Kind(
        attrgetter("messages"),
        _("messages of solidarity"),
        _p("column", "Messages"),
        "teal",
        is_always_told=True,
    ),
    _Kind(
        attrgetter("signatures"),
        _("signatures under petitions"),
        _p("column", "Signatures"),
        "deep_amber",
    ),
    _Kind(
        attrgetter("by_hand"),
        _("counted by hand"),
        _p("column", "By hand"),
        "soft",
    ),
)
"""In the order of the columns; signatures and counts are told at evenings that have any."""


def _kinds_of(report: EventReport) -> tuple[_Kind, ...]:
    return tuple(kind for kind in KINDS if kind.is_always_told or kind.of(report))


def _said_total(report: EventReport) -> Message:
    # L10N: stands under the number itself, which is printed large.
    if report.total > report.letters + report.messages:
        return _n("action in all", "actions in all", report.total)
    # L10N: stands under the number itself, which is printed large.
    return _n("letter or message in all", "letters and messages in all", report.total)


def _write_kind(desk: ReportPages, count: int, kind: _Kind, *, start: float, y: float) -> None:
    desk.draw(shapes.dot(start, y - 11.5, 9, ink=kind.ink))
    desk.tell(desk.number(count), MIDDLING, start=start + 18, y=y)
    desk.tell(desk.told(kind.words), WORDS, start=start + 18, y=y + 13, width=desk.end - start - 18)


def _write_table(desk: ReportPages) -> None:
    desk.keep_free(110)
    desk.tell(desk.told(_("For whom")), HEADING, start=SIDE, y=desk.y)
    columns = _columns(desk)
    _write_heads(desk, columns)
    most = max((row.total for row in desk.report.rows), default=0)
    for row in desk.report.rows:
        if desk.keep_free(ROW_HEIGHT):
            _write_heads(desk, columns)
        _write_row(desk, row, most, columns)
    desk.keep_free(26)
    _write_sums(desk, columns)
    desk.y += 33


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of counts: what stands above it, where it ends, and how wide its sum is."""

    head: str
    end: float
    widest: float


def _columns(desk: ReportPages) -> tuple[_Column, ...]:
    """The columns of counts, that of the sum last; each is at least as wide as its head."""
    names = (*(kind.column for kind in _kinds_of(desk.report)), _p("column", "In all"))
    sums = _sums(desk.report)
    least = COLUMN if len(names) <= FEW + 1 else NARROW_COLUMN
    columns, end = [], desk.end
    for name, total in reversed(list(zip(names, sums, strict=True))):
        head = desk.told(name)
        columns.append(_Column(head, end, desk.width_of(total, TOTAL)))
        end -= max(least, one_line(head, SMALL, desk.language).width + BETWEEN_HEADS)
    return tuple(reversed(columns))


def _write_heads(desk: ReportPages, columns: Sequence[_Column]) -> None:
    for column in columns:
        desk.tell_to(column.head, SMALL, end=column.end, y=desk.y)
    desk.y += 8
    desk.draw(shapes.rule(SIDE, desk.y, desk.inner, ink="hairline"))


def _write_row(desk: ReportPages, row: CaseCount, most: int, columns: Sequence[_Column]) -> None:
    y = desk.y + 12
    name_width = desk.inner * (0.34 if len(_kinds_of(desk.report)) <= FEW else 0.31)
    desk.tell(row.case, NAME, start=SIDE, y=y, width=name_width)
    country = country_name(row.country, desk.language) if row.country else ""
    desk.tell(country, SMALL, start=SIDE, y=y + 9.5, width=name_width)
    start = SIDE + name_width + 10
    room = columns[0].end - 34 - start
    top = desk.y + (ROW_HEIGHT - BAR_HEIGHT) / 2
    kinds = _kinds_of(desk.report)
    for kind in kinds:
        length = room * kind.of(row) / max(most, 1)
        desk.draw(shapes.box(start, top, length, BAR_HEIGHT, ink=kind.ink))
        start += length
    counts = (*(kind.of(row) for kind in kinds), row.total)
    for count, column in zip(counts, columns, strict=True):
        desk.write_number(count, COUNT, end=column.end, y=desk.y + 16.5, widest=column.widest)
    desk.y += ROW_HEIGHT
    desk.draw(shapes.rule(SIDE, desk.y, desk.inner, ink="hairline", pen=0.5))


def _write_sums(desk: ReportPages, columns: Sequence[_Column]) -> None:
    y = desk.y + 18
    desk.tell(desk.told(_p("row", "In all")), TOTAL, start=SIDE, y=y)
    for count, column in zip(_sums(desk.report), columns, strict=True):
        desk.write_number(count, TOTAL, end=column.end, y=y, widest=column.widest)
    desk.y = y


def _sums(report: EventReport) -> tuple[int, ...]:
    return (*(kind.of(report) for kind in _kinds_of(report)), report.total)
