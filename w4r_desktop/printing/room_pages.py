"""Pages for the room: a masthead, words from the top down, boxes to write in, and a foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from w4r_desktop.domain.sheets import PaperSize
from w4r_desktop.printing import ruled
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fitting import fitted
from w4r_desktop.printing.flow import MIDDLE
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style, mm
from w4r_desktop.printing.pages import HAIR, Align, Pages
from w4r_desktop.printing.room_values import Occasion

LABEL = Style(Role.NOTE_BOLD, 10, 14, "deep_amber")
TITLE = Style(Role.TEXT_BOLD, 25, 31, "ink", heading=1)
HEADING = Style(Role.TEXT_BOLD, 14, 19, "ink", heading=2)
WORDS = Style(Role.TEXT, 11.5, 16.5, "ink")
STRONG = Style(Role.TEXT_BOLD, 11.5, 16.5, "ink")
PLAIN = Style(Role.NOTE, 10, 14, "ink")
BOLD = Style(Role.NOTE_BOLD, 10, 14, "ink")
SMALL = Style(Role.NOTE, 8.5, 11.5, "soft")
CODE = Style(Role.NOTE_BOLD, 15, 20, "ink")

SIDE, TOP, FOOT = mm(18), mm(16), mm(21)
FOOT_LINE = mm(11)
"""How far the last line of the foot stands above the edge: further in than any printer's margin."""

NOTE_SHARE = 0.68
"""How much of a foot's width a note takes at most."""

MASTHEAD_GAP = 8.0

DOT, DOT_GAP = "·", 0.4
"""What parts a name, a place and a day in one line, and its distance from them in type sizes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page, in points from the start side and from the top."""

    start: float
    top: float
    width: float
    height: float

    def inset(self, across: float, down: float = 0.0) -> "Box":
        """The box without its borders."""
        return Box(
            self.start + across, self.top + down, self.width - 2 * across, self.height - 2 * down
        )


def baseline(style: Style, leading: float) -> float:
    """How far below the top of a row that is `leading` high a line's baseline lies."""
    return leading / 2 + style.size * MIDDLE


class RoomPages(Pages):
    """Pages filled from the top down; `y` is the upper edge of what comes next."""

    def __init__(self, size: PaperSize, *, language: str) -> None:
        """Begin the first page."""
        super().__init__(size, language=language)
        self.y = TOP
        self.inner = self.width - 2 * SIDE
        self.end = self.height - FOOT

    def new_page(self) -> None:
        """Go on at the top of an empty page."""
        super().new_page()
        self.y = TOP

    def keep_free(self, height: float) -> bool:
        """See that so much room is left on this page; says whether that took a new one."""
        if self.y + height <= self.end:
            return False
        self.new_page()
        return True

    def tell(
        self,
        text: str,
        style: Style,
        *,
        start: float = SIDE,
        width: float = 0.0,
        align: Align = Align.START,
    ) -> None:
        """The text in as many lines as it takes, from `y` down; the page's whole width where none is given."""
        for line in self.lines(text, style, width or self.inner):
            leading = max(style.leading, line.leading)
            y = self.y + baseline(style, leading)
            self.put(line, style, start=start, y=y, width=width or self.inner, align=align)
            self.y += leading

    def tell_block(self, texts: Sequence[str], style: Style, *, start: float, width: float) -> None:
        """Lines such as an address as a block at the start side; inside, each begins at its own side."""
        lines = [line for text in texts for line in self.lines(text, style, width)]
        widest = max((line.width for line in lines), default=0.0)
        for line in lines:
            leading = max(style.leading, line.leading)
            y = self.y + baseline(style, leading)
            align = Align.START if line.right_to_left is self.right_to_left else Align.END
            self.put(line, style, start=start, y=y, width=widest, align=align)
            self.y += leading

    def masthead(self, label: str, title: str, occasion: Occasion, *, beside: float = 0) -> None:
        """What the sheet is and what it belongs to in one small line, and its title below.

        `beside` is how much of the title's width something else takes at its end.
        """
        self.label(label, LABEL, occasion)
        self.y += 2
        self.tell(title, TITLE, width=self.inner - beside)
        self.y += MASTHEAD_GAP

    def label(self, label: str, style: Style, occasion: Occasion) -> None:
        """What the sheet is at the start of a line, and the event it belongs to at its end."""
        left_over = self.inner * 0.65
        box = Box(SIDE + self.inner - left_over, self.y, left_over, style.leading)
        used = self.write_parts(occasion.told(self.language), SMALL, box, align=Align.END)
        self.tell(label, style, width=self.inner - used - mm(5))

    def parts_width(self, parts: tuple[str, ...], style: Style) -> float:
        """How wide parts stand side by side in one line with dots between."""
        between = self.length(DOT, style) + 2 * style.size * DOT_GAP
        return sum(self.length(part, style) for part in parts) + between * (len(parts) - 1)

    def write_parts(
        self, parts: tuple[str, ...], style: Style, box: Box, *, align: Align = Align.START
    ) -> float:
        """Parts side by side in one line with dots between, each running its own way; their width.

        Where they are too long for the box, those before the last are set as one text that ends in
        "…": the last of an occasion is its day.
        """
        y = box.top + baseline(style, box.height)
        lines = [one_line(part, style, self.language) for part in parts]
        dot = one_line(DOT, style, self.language)
        gap = style.size * DOT_GAP
        between = dot.width + 2 * gap
        width = self.parts_width(parts, style)
        if width > box.width + HAIR and len(lines) > 1:
            room = box.width - between - lines[-1].width
            told = f" {DOT} ".join(parts[:-1])
            lines = [self.shortened(told, style, room), lines[-1]]
            width = lines[0].width + between + lines[1].width
        if width > box.width + HAIR:
            told = f" {DOT} ".join(parts)
            cut = self.write(told, style, start=box.start, y=y, width=box.width, align=align)
            return cut.width
        spare = box.width - width
        start = box.start + {Align.START: 0.0, Align.MIDDLE: spare / 2, Align.END: spare}[align]
        for place, line in enumerate(lines):
            if place:
                self.put(dot, style, start=start + gap, y=y, width=dot.width)
                start += between
            self.put(line, style, start=start, y=y, width=line.width)
            start += line.width
        return width

    def feet(self, note: str, *, numbered: bool = True, taken: float = 0) -> None:
        """A note at the foot of every page, and "2/3" where there are several and they are numbered.

        `taken` is how much of the line something else takes at its end.
        """
        width = min(self.inner * NOTE_SHARE, self.inner - taken)
        for page in range(len(self)):
            self.turn_to(page)
            y = self.height - FOOT_LINE
            if numbered and len(self) > 1:
                told = f"{self.number(page + 1)}/{self.number(len(self))}"
                self.write(told, SMALL, start=SIDE, y=y, width=self.inner, align=Align.END)
            lines = self.lines(note, SMALL, width)
            for place, line in enumerate(reversed(lines)):
                up = place * max(SMALL.leading, line.leading)
                self.put(line, SMALL, start=SIDE, y=y - up, width=self.inner)

    def write_in(
        self, text: str, styles: tuple[Style, ...], box: Box, *, align: Align = Align.START
    ) -> None:
        """The text in the middle of a box, in the largest of the styles in which it has room there.

        What is too long even for the last of them ends in "…".
        """
        block = fitted([text], styles, box, self.language)
        if block is None:
            style = styles[-1]
            y = box.top + baseline(style, box.height)
            self.write(text, style, start=box.start, y=y, width=box.width, align=align)
            return
        top = box.top + (box.height - block.height) / 2
        for mark in block.marks(x=box.start, y=top):
            self.put(mark.line, mark.style, start=box.start, y=mark.y, width=box.width, align=align)

    def field(self, label: str, box: Box) -> None:
        """A line to write on at the foot of a box, with a small word below it."""
        foot = box.top + box.height
        self.draw(ruled.level(box.start, foot, box.width))
        y = foot + SMALL.leading * 0.85
        self.write(label, SMALL, start=box.start, y=y, width=box.width)
