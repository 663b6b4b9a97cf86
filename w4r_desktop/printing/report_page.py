"""Pages of a report being filled from the top down, and the type they are set in."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.event_report import EventReport
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align, Pages

LABEL = Style(Role.NOTE_BOLD, 8.5, 12, "deep_amber")
TITLE = Style(Role.TEXT_BOLD, 25, 32, "ink", heading=1)
PLACE = Style(Role.TEXT, 11.5, 16, "soft")
BIG = Style(Role.TEXT_BOLD, 66, 66, "ink")
MIDDLING = Style(Role.TEXT_BOLD, 22, 26, "ink")
WORDS = Style(Role.NOTE, 10, 14, "soft")
HEADING = Style(Role.TEXT_BOLD, 13.5, 18, "ink", heading=2)
NAME = Style(Role.TEXT, 10.5, 14, "ink")
COUNT = Style(Role.NOTE, 10, 14, "ink")
TOTAL = Style(Role.NOTE_BOLD, 10, 14, "ink")
SMALL = Style(Role.NOTE, 7.5, 10, "soft")

SIDE, TOP, FOOT = mm(22), mm(19), mm(18)
FOOT_LINE = mm(12)


class ReportPages(Pages):
    """Pages of a report being filled from the top down; `y` is how far down we are.

    `inner` is the width between the margins, `end` where it ends, both in points.
    """

    def __init__(self, report: EventReport, paper: Paper, language: str) -> None:
        """Begin the first page."""
        super().__init__(SIZES[paper], language=language)
        self.report = report
        self.inner = self.width - 2 * SIDE
        self.end = self.width - SIDE
        self.y = TOP

    def keep_free(self, height: float) -> bool:
        """See that so much room is left on this sheet; says whether that took a new one."""
        if self.y + height <= self.height - FOOT:
            return False
        self.new_page()
        self.y = TOP
        return True

    def tell(self, text: str, style: Style, *, start: float, y: float, width: float = 0) -> None:
        """One line from `start` on, no wider than `width`, or than the page where none is given."""
        self.write(text, style, start=start, y=y, width=width or self.end - start)

    def tell_to(self, text: str, style: Style, *, end: float, y: float) -> None:
        """One line that ends at `end`."""
        self.write(text, style, start=SIDE, y=y, width=end - SIDE, align=Align.END)

    def tell_lines(self, text: str, style: Style, *, most: int) -> None:
        """The first lines of a text, from `y` down."""
        for line in self.lines(text, style, self.inner)[:most]:
            self.put(line, style, start=SIDE, y=self.y, width=self.inner)
            self.y += max(style.leading, line.leading)

    def finished(self) -> list[Sheet]:
        """All pages with their foot."""
        for place in range(len(self)):
            self.turn_to(place)
            self._write_foot(place)
        return self.sheets()

    def _write_foot(self, place: int) -> None:
        y = self.height - FOOT_LINE
        # L10N: at the foot of the report of an evening.
        note = _("Counts only: nothing in this report says who wrote.")
        self.tell(self.told(note), SMALL, start=SIDE, y=y, width=self.inner * 0.8)
        if len(self) > 1:
            told = f"{self.number(place + 1)}/{self.number(len(self))}"
            self.tell_to(told, SMALL, end=self.end, y=y)
