"""Pages being filled by hand: places count from the side where the language's lines begin."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from w4r_desktop.domain.sheets import PaperSize
from w4r_desktop.i18n.catalogue import catalogue_for, is_right_to_left
from w4r_desktop.i18n.formats import whole_number
from w4r_desktop.i18n.message import Message
from w4r_desktop.printing.composer import break_lines, one_line
from w4r_desktop.printing.marks import Line, PictureMark, ShapeMark, Sheet, Style, TextMark, mm

RIGHT_TO_LEFT_MARK = "\u200f"
"""Is not seen, and keeps what stands on either side from being taken for one run of text."""

BETWEEN = " · "

HAIR = 1e-6
"""Widths are sums of fractions: a line may be this much wider than its room, in points."""


class Align(StrEnum):
    """Where a line stands in its box: at the side where it begins, in the middle, at its end."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(slots=True)
class _Page:
    texts: list[TextMark] = field(default_factory=list)
    shapes: list[ShapeMark] = field(default_factory=list)
    pictures: list[PictureMark] = field(default_factory=list)


class Pages:
    """Pages of one size in one language, filled one after another.

    All measures are points. `start` counts from the left, in a right-to-left language from the
    right; `y` counts from the top, to a line's baseline or a shape's upper edge.
    """

    def __init__(self, size: PaperSize, *, language: str) -> None:
        """Begin the first page."""
        self.language = language
        self.width, self.height = mm(size.width), mm(size.height)
        self.right_to_left = is_right_to_left(language)
        self._catalogue = catalogue_for(language)
        self._now = _Page()
        self._pages = [self._now]

    def __len__(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def told(self, message: Message) -> str:
        """The message in the pages' language."""
        return message.to(self._catalogue)

    def number(self, count: int) -> str:
        """The number as the language writes it."""
        return whole_number(count, self.language)

    def joined(self, *parts: str) -> str:
        """Several facts on one line with dots between, each in its own direction; empty ones left out."""
        given = [part for part in parts if part]
        if not self.right_to_left or not given:
            return BETWEEN.join(given)
        dot = f"{RIGHT_TO_LEFT_MARK}{BETWEEN}{RIGHT_TO_LEFT_MARK}"
        return f"{RIGHT_TO_LEFT_MARK}{dot.join(given)}{RIGHT_TO_LEFT_MARK}"

    def new_page(self) -> None:
        """Go on with an empty page."""
        self._now = _Page()
        self._pages.append(self._now)

    def length(self, text: str, style: Style) -> float:
        """How wide the text is on one line; raises ScriptNotPrintable."""
        return one_line(text, style, self.language).width

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """The text in lines of that width; raises ScriptNotPrintable."""
        return break_lines(text, style, width, self.language)

    def write(
        self,
        text: str,
        style: Style,
        *,
        start: float,
        y: float,
        width: float,
        align: Align = Align.START,
    ) -> Line:
        """One line with its baseline at `y` in a box `width` wide; what is too long ends in "…"."""
        line = self.shortened(text, style, width)
        self.put(line, style, start=start, y=y, width=width, align=align)
        return line

    def shortened(self, text: str, style: Style, width: float) -> Line:
        """The text as one line of that width; what is too long ends in "…"."""
        line = one_line(text, style, self.language)
        return line if line.width <= width + HAIR else self._cut(text, style, width)

    def write_number(
        self, number: int, style: Style, *, end: float, y: float, widest: float
    ) -> None:
        """A number of a column that ends at `end`: units stand below units, whichever way words run.

        `widest` is how wide the widest number of the column is, in points.
        """
        align = Align.START if self.right_to_left else Align.END
        room = widest if self.right_to_left else end
        self.write(self.number(number), style, start=end - room, y=y, width=room, align=align)

    def width_of(self, number: int, style: Style) -> float:
        """How wide a number stands on these pages, in points."""
        return one_line(self.number(number), style, self.language).width

    def write_lines(
        self,
        text: str,
        style: Style,
        *,
        start: float,
        y: float,
        width: float,
        align: Align = Align.START,
    ) -> float:
        """As many lines as the text takes, the first with its baseline at `y`; where the next would stand."""
        for line in self.lines(text, style, width):
            self.put(line, style, start=start, y=y, width=width, align=align)
            y += max(style.leading, line.leading)
        return y

    def put(
        self,
        line: Line,
        style: Style,
        *,
        start: float,
        y: float,
        width: float,
        align: Align = Align.START,
    ) -> None:
        """Set a line that was broken before in a box `width` wide."""
        spare = width - line.width
        before = {Align.START: 0.0, Align.MIDDLE: spare / 2, Align.END: spare}[align]
        x = self._left(start + before, line.width)
        self._now.texts.append(TextMark(x, y, line, style))

    def draw(self, *marks: ShapeMark) -> None:
        """Draw shapes; their `x` counts from the start side too."""
        self._now.shapes.extend(replace(mark, x=self._left(mark.x, mark.width)) for mark in marks)

    def hang(self, mark: PictureMark) -> None:
        """Show a picture; its `x` counts from the start side too, the picture itself is not turned."""
        self._now.pictures.append(replace(mark, x=self._left(mark.x, mark.width)))

    def fix(self, *marks: ShapeMark | TextMark) -> None:
        """Set what has its place on the paper whatever the language, such as an address in its window."""
        page = self._now
        page.texts.extend(mark for mark in marks if isinstance(mark, TextMark))
        page.shapes.extend(mark for mark in marks if isinstance(mark, ShapeMark))

    def turn_to(self, page: int) -> None:
        """Fill that page, counted from 0: for feet that say "2/3" once all pages are there."""
        self._now = self._pages[page]

    def sheets(self) -> list[Sheet]:
        """All pages."""
        return [
            Sheet(
                self.width,
                self.height,
                tuple(page.texts),
                tuple(page.shapes),
                tuple(page.pictures),
                self.language,
            )
            for page in self._pages
        ]

    def _left(self, start: float, width: float) -> float:
        return self.width - start - width if self.right_to_left else start

    def _cut(self, text: str, style: Style, width: float) -> Line:
        """As many of the text's clusters as leave room for an ellipsis."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            shorter = one_line(text[:middle].rstrip() + "…", style, self.language)
            low, high = (middle, high) if shorter.width <= width + HAIR else (low, middle - 1)
        return one_line(text[:low].rstrip() + "…", style, self.language)
