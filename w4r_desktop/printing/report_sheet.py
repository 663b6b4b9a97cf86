"""How the report of an evening stands on paper."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.catalogue import Catalogue, catalogue_for
from w4r_desktop.i18n.formats import clock_time, country_name, long_date, whole_number
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing import shapes
from w4r_desktop.printing.composer import break_lines, one_line
from w4r_desktop.printing.event_report import CaseCount, EventReport
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Line, ShapeMark, Sheet, Style, TextMark, mm

LABEL = Style(Role.NOTE_BOLD, 8.5, 12, "deep_amber")
TITLE = Style(Role.TEXT_BOLD, 25, 32, "ink")
PLACE = Style(Role.TEXT, 11.5, 16, "soft")
BIG = Style(Role.TEXT_BOLD, 66, 66, "ink")
MIDDLING = Style(Role.TEXT_BOLD, 22, 26, "ink")
WORDS = Style(Role.NOTE, 10, 14, "soft")
HEADING = Style(Role.TEXT_BOLD, 13.5, 18, "ink")
NAME = Style(Role.TEXT, 10.5, 14, "ink")
COUNT = Style(Role.NOTE, 10, 14, "ink")
TOTAL = Style(Role.NOTE_BOLD, 10, 14, "ink")
SMALL = Style(Role.NOTE, 7.5, 10, "soft")

SIDE, TOP, FOOT = mm(22), mm(19), mm(18)
FOOT_LINE = mm(12)
COLUMN = 56.0
BAR_HEIGHT = 9.0
CHART_HEIGHT = 78.0
CANDLE_HEIGHT = 106.0
ROW_HEIGHT = 26.0
WIDEST_BAR = 26.0
MOST_BARS = 60
SPAN = 10
TITLE_LINES = 3


def report_sheets(report: EventReport, paper: Paper, *, language: str) -> list[Sheet]:
    """The report's sheets; raises ScriptNotPrintable."""
    desk = _Desk(report, paper, language)
    _write_head(desk)
    _draw_total(desk)
    _write_table(desk)
    if report.signed_at:
        _draw_evening(desk)
    return desk.sheets()


class _Desk:
    """Sheets being filled from the top down; `y` is how far down we are."""

    def __init__(self, report: EventReport, paper: Paper, language: str) -> None:
        self.report = report
        self.language = language
        size = SIZES[paper]
        self.page_width, self.page_height = mm(size.width), mm(size.height)
        self.width = self.page_width - 2 * SIDE
        self.right = self.page_width - SIDE
        self.y = TOP
        self._catalogue: Catalogue = catalogue_for(language)
        self._pages: list[tuple[list[TextMark], list[ShapeMark]]] = [([], [])]

    def told(self, message: Message) -> str:
        return message.to(self._catalogue)

    def number(self, count: int) -> str:
        return whole_number(count, self.language)

    def keep_free(self, height: float) -> bool:
        """See that so much room is left on this sheet; says whether that took a new one."""
        if self.y + height <= self.page_height - FOOT:
            return False
        self._pages.append(([], []))
        self.y = TOP
        return True

    def put(self, line: Line, style: Style, *, x: float, y: float) -> None:
        self._pages[-1][0].append(TextMark(x, y, line, style))

    def write(self, text: str, style: Style, *, x: float, y: float, width: float = 0) -> Line:
        """One line with its baseline at `y`, cut to `width` where one is given."""
        lines = break_lines(text, style, width) if width else []
        told = lines[0] if len(lines) == 1 else one_line(text, style)
        if len(lines) > 1:
            told = one_line(" ".join(lines[0].words) + "…", style)
        self.put(told, style, x=x, y=y)
        return told

    def write_to_right(self, text: str, style: Style, *, right: float, y: float) -> None:
        line = one_line(text, style)
        self.put(line, style, x=right - line.width, y=y)

    def draw(self, *marks: ShapeMark) -> None:
        self._pages[-1][1].extend(marks)

    def sheets(self) -> list[Sheet]:
        for place, (texts, _shapes) in enumerate(self._pages, 1):
            texts.extend(self._foot(place))
        return [
            Sheet(self.page_width, self.page_height, tuple(texts), tuple(marks))
            for texts, marks in self._pages
        ]

    def _foot(self, place: int) -> list[TextMark]:
        y = self.page_height - FOOT_LINE
        note = one_line(
            # L10N: at the foot of the report of an evening.
            self.told(_("Counts only: nothing in this report says who wrote.")),
            SMALL,
        )
        marks = [TextMark(SIDE, y, note, SMALL)]
        if len(self._pages) > 1:
            page = one_line(f"{place}/{len(self._pages)}", SMALL)
            marks.append(TextMark(self.right - page.width, y, page, SMALL))
        return marks


def _write_head(desk: _Desk) -> None:
    report = desk.report
    desk.write(desk.told(_("Event report")), LABEL, x=SIDE, y=desk.y)
    desk.y += 30
    for line in break_lines(report.event, TITLE, desk.width)[:TITLE_LINES]:
        desk.put(line, TITLE, x=SIDE, y=desk.y)
        desk.y += TITLE.leading
    desk.y -= 8
    when = long_date(report.held_on, desk.language)
    where = " · ".join(filter(None, [report.place, when]))
    for line in break_lines(where, PLACE, desk.width)[:TITLE_LINES]:
        desk.put(line, PLACE, x=SIDE, y=desk.y)
        desk.y += PLACE.leading
    desk.y += 4
    desk.draw(shapes.rule(SIDE, desk.y, desk.width, ink="hairline"))


def _draw_total(desk: _Desk) -> None:
    report, top = desk.report, desk.y + 22
    wax = report.total / report.goal if report.goal else 1.0
    desk.draw(*shapes.candle(SIDE + 14, top, width=25, height=CANDLE_HEIGHT, wax=wax))
    x = SIDE + 78
    desk.write(desk.number(report.total), BIG, x=x, y=top + 56)
    desk.write(desk.told(_said_total(report)), WORDS, x=x, y=top + 77)
    if report.goal:
        hoped = _("The room hoped for {goal}.", goal=report.goal)
        desk.write(desk.told(hoped), WORDS, x=x, y=top + 92)
    x = SIDE + desk.width * 0.62
    _write_kind(desk, report.letters, _LETTERS, ink="amber", x=x, y=top + 30)
    _write_kind(desk, report.messages, _MESSAGES, ink="teal", x=x, y=top + 76)
    desk.y = top + CANDLE_HEIGHT + 34


_LETTERS = _("letters to authorities")
_MESSAGES = _("messages of solidarity")


def _said_total(report: EventReport) -> Message:
    # L10N: stands under the number itself, which is printed large.
    return _n("letter or message in all", "letters and messages in all", report.total)


def _write_kind(desk: _Desk, count: int, words: Message, *, ink: str, x: float, y: float) -> None:
    desk.draw(shapes.dot(x, y - 11.5, 9, ink=ink))
    desk.write(desk.number(count), MIDDLING, x=x + 18, y=y)
    desk.write(desk.told(words), WORDS, x=x + 18, y=y + 15)


def _write_table(desk: _Desk) -> None:
    desk.keep_free(110)
    desk.write(desk.told(_("For whom")), HEADING, x=SIDE, y=desk.y)
    _write_columns(desk)
    most = max((row.total for row in desk.report.rows), default=0)
    for row in desk.report.rows:
        if desk.keep_free(ROW_HEIGHT):
            _write_columns(desk)
        _write_row(desk, row, most)
    desk.keep_free(26)
    _write_sums(desk)
    desk.y += 38


def _columns(desk: _Desk) -> tuple[float, float, float]:
    """The right edges of the columns of counts."""
    return desk.right - 2 * COLUMN, desk.right - COLUMN, desk.right


def _write_columns(desk: _Desk) -> None:
    names = (_p("column", "Letters"), _p("column", "Messages"), _p("column", "In all"))
    for name, right in zip(names, _columns(desk), strict=True):
        desk.write_to_right(desk.told(name), SMALL, right=right, y=desk.y)
    desk.y += 8
    desk.draw(shapes.rule(SIDE, desk.y, desk.width, ink="hairline"))


def _write_row(desk: _Desk, row: CaseCount, most: int) -> None:
    y = desk.y + 12
    name_width = desk.width * 0.34
    desk.write(row.case, NAME, x=SIDE, y=y, width=name_width)
    country = country_name(row.country, desk.language) if row.country else ""
    desk.write(country, SMALL, x=SIDE, y=y + 9.5, width=name_width)
    start = SIDE + name_width + 10
    room = _columns(desk)[0] - 34 - start
    longest = max(most, 1)
    letters, messages = room * row.letters / longest, room * row.messages / longest
    top = desk.y + (ROW_HEIGHT - BAR_HEIGHT) / 2
    desk.draw(shapes.box(start, top, letters, BAR_HEIGHT, ink="amber"))
    desk.draw(shapes.box(start + letters, top, messages, BAR_HEIGHT, ink="teal"))
    counts = (row.letters, row.messages, row.total)
    for count, right in zip(counts, _columns(desk), strict=True):
        desk.write_to_right(desk.number(count), COUNT, right=right, y=desk.y + 16.5)
    desk.y += ROW_HEIGHT
    desk.draw(shapes.rule(SIDE, desk.y, desk.width, ink="hairline", pen=0.5))


def _write_sums(desk: _Desk) -> None:
    report, y = desk.report, desk.y + 18
    desk.write(desk.told(_p("row", "In all")), TOTAL, x=SIDE, y=y)
    counts = (report.letters, report.messages, report.total)
    for count, right in zip(counts, _columns(desk), strict=True):
        desk.write_to_right(desk.number(count), TOTAL, right=right, y=y)
    desk.y = y


def _draw_evening(desk: _Desk) -> None:
    desk.keep_free(CHART_HEIGHT + 50)
    desk.write(desk.told(_("Through the evening")), HEADING, x=SIDE, y=desk.y)
    evening = _bars(desk.report.signed_at)
    # L10N: under the heading "Through the evening", above a chart.
    told = _("Letters and messages signed in each {minutes} minutes", minutes=evening.minutes)
    desk.write(desk.told(told), SMALL, x=SIDE, y=desk.y + 14)
    foot = desk.y + 34 + CHART_HEIGHT
    step = min(WIDEST_BAR, desk.width / len(evening.counts))
    most = max(evening.counts)
    for place, count in enumerate(evening.counts):
        height = CHART_HEIGHT * count / most
        x = SIDE + place * step
        if count:
            desk.draw(shapes.bar(x, foot - height, step * 0.78, height, ink="amber"))
        if count == most:
            line = one_line(desk.number(count), SMALL)
            desk.put(line, SMALL, x=x + (step * 0.78 - line.width) / 2, y=foot - height - 4)
    desk.draw(shapes.rule(SIDE, foot, desk.width, ink="soft", pen=0.6))
    _write_times(desk, evening, foot=foot, step=step)
    desk.y = foot + 30


@dataclass(frozen=True, slots=True)
class _Evening:
    """How many were signed in each span of so many minutes, from `first` on."""

    first: datetime
    minutes: int
    counts: tuple[int, ...]


def _bars(signed_at: Iterable[datetime]) -> _Evening:
    """The evening in no more bars than can be told apart, the first on a round time of day."""
    times = sorted(time.astimezone() for time in signed_at)
    span = (times[-1] - times[0]) // timedelta(minutes=SPAN * MOST_BARS) + 1
    minutes = SPAN * span
    first = times[0].replace(minute=times[0].minute // SPAN * SPAN, second=0, microsecond=0)
    counts = Counter((time - first) // timedelta(minutes=minutes) for time in times)
    return _Evening(first, minutes, tuple(counts[place] for place in range(max(counts) + 1)))


def _write_times(desk: _Desk, evening: _Evening, *, foot: float, step: float) -> None:
    written_to = SIDE
    for place in range(len(evening.counts) + 1):
        moment = evening.first + timedelta(minutes=evening.minutes * place)
        line = one_line(clock_time(moment, desk.language), SMALL)
        x = SIDE + place * step
        if x >= written_to and x + line.width <= desk.right:
            desk.draw(shapes.box(x, foot, 0.6, 4, ink="soft"))
            desk.put(line, SMALL, x=x, y=foot + 13)
            written_to = x + max(line.width + 14, step * 3)
