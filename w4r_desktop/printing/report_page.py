"""Pages of a report being filled from the top down, and the type they are set in."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.catalogue import Catalogue, catalogue_for
from w4r_desktop.i18n.formats import whole_number
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.composer import break_lines, one_line
from w4r_desktop.printing.event_report import EventReport
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


class ReportPages:
    """Pages being filled from the top down; `y` is how far down we are."""

    def __init__(self, report: EventReport, paper: Paper, language: str) -> None:
        """Begin the first page."""
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
        """The message in the report's language."""
        return message.to(self._catalogue)

    def number(self, count: int) -> str:
        """The number as the report's language writes it."""
        return whole_number(count, self.language)

    def keep_free(self, height: float) -> bool:
        """See that so much room is left on this sheet; says whether that took a new one."""
        if self.y + height <= self.page_height - FOOT:
            return False
        self._pages.append(([], []))
        self.y = TOP
        return True

    def put(self, line: Line, style: Style, *, x: float, y: float) -> None:
        """Set a line with its baseline at `y`."""
        self._pages[-1][0].append(TextMark(x, y, line, style))

    def write(self, text: str, style: Style, *, x: float, y: float, width: float = 0) -> Line:
        """One line with its baseline at `y`, cut to `width` where one is given."""
        lines = break_lines(text, style, width) if width else []
        told = lines[0] if len(lines) == 1 else one_line(text, style)
        if len(lines) > 1:
            told = one_line(lines[0].text + "…", style)
        self.put(told, style, x=x, y=y)
        return told

    def write_to_right(self, text: str, style: Style, *, right: float, y: float) -> None:
        """One line that ends at `right`, its baseline at `y`."""
        line = one_line(text, style)
        self.put(line, style, x=right - line.width, y=y)

    def draw(self, *marks: ShapeMark) -> None:
        """Draw shapes on the page being filled."""
        self._pages[-1][1].extend(marks)

    def sheets(self) -> list[Sheet]:
        """All pages with their foot."""
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
