"""The rows of a petition sheet: what each asks, and what a person who signed here wrote in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.row_grids import RowGrid
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature, InkLine, Signature, TypedSignature
from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.printing import ink, ruled
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.petition_values import SignedRow
from w4r_desktop.printing.room_pages import SIDE, Box, RoomPages, baseline

HEAD = Style(Role.NOTE_BOLD, 8.5, 12, "ink")
HEAD_HEIGHT = 19.0
NUMBER = Style(Role.NOTE, 9, 12, "soft")
TINY = Style(Role.NOTE, 6, 8, "soft")
NUMBER_WIDTH = mm(11)

WRITTEN = tuple(Style(Role.TEXT, size, size * 1.25, "ink") for size in (12.5, 11, 9.5, 8, 6.5, 5))
WRITTEN_BIG = (Style(Role.TEXT, 16, 20, "ink"), *WRITTEN)
SIGNED = tuple(
    Style(Role.TEXT_ITALIC, size, size * 1.25, "black") for size in (16, 13, 10, 8, 6.5, 5)
)
CHILD_S_MARK = 0.45
"""How much of the name's column a child's own drawn mark may take, at its end."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column asks, and its share of the row."""

    asks: Message
    share: float


# L10N: heads of the columns of a petition sheet; people write below them by hand.
_NAME = _("Name, in capital letters")
_PRINTED_NAME = _p("petition sheet", "Name")
_SIGNATURE = _p("petition sheet", "Signature")
_TOWN = _p("petition sheet", "Town")

COLUMNS: Mapping[SenderLevel, tuple[Column, ...]] = {
    SenderLevel.NAME_AND_TOWN: (
        Column(_NAME, 0.39),
        Column(_TOWN, 0.26),
        Column(_SIGNATURE, 0.35),
    ),
    SenderLevel.FULL_NAME_AND_ADDRESS: (
        Column(_NAME, 0.31),
        Column(_p("petition sheet", "Address"), 0.40),
        Column(_SIGNATURE, 0.29),
    ),
    SenderLevel.INITIALS_AND_TOWN: (
        Column(_p("petition sheet", "Initials"), 0.25),
        Column(_TOWN, 0.37),
        Column(_SIGNATURE, 0.38),
    ),
    SenderLevel.FIRST_NAME_AND_AGE: (
        Column(_p("petition sheet", "First name"), 0.8),
        Column(_p("petition sheet", "Age"), 0.2),
    ),
}
"""What a row asks of its signer, by the level the petition wants."""


class RowPen:
    """Draws the rows of one petition on the page that is being filled."""

    def __init__(self, pages: RoomPages, wants: SenderLevel, grid: RowGrid, *, top: float) -> None:
        """Draw with the first row's upper edge at `top`."""
        self._pages = pages
        self._columns = COLUMNS[wants]
        self._is_youth = wants is SenderLevel.FIRST_NAME_AND_AGE
        self._grid = grid
        self._top = top

    def rule(self, rows: int, *, is_printed: bool) -> None:
        """Draw the heads of the columns and so many rows, printed ones or such to write in."""
        pages, foot = self._pages, self._top + self._grid.top_of(rows)
        pages.draw(ruled.level(SIDE, self._top, pages.inner, ink="ink", pen=1.2))
        for row in range(1, rows + 1):
            pages.draw(ruled.level(SIDE, self._top + self._grid.top_of(row), pages.inner))
        for column, box in zip(self._columns, self._boxes(0), strict=True):
            pages.draw(ruled.upright(box.start, self._top, foot - self._top))
            y = self._top - HEAD_HEIGHT + baseline(HEAD, HEAD_HEIGHT)
            asks = _PRINTED_NAME if is_printed and column.asks is _NAME else column.asks
            told, inside = pages.told(asks), box.inset(mm(2))
            pages.write(told, HEAD, start=inside.start, y=y, width=inside.width)

    def number(self, row: int, number: int, code: str = "") -> None:
        """The number of a row, with the code of the signature in it for whoever takes it back."""
        told, box = self._pages.number(number), self._number_box(row)
        self._pages.write_in(told, (NUMBER,), box, align=Align.MIDDLE)
        if code:
            y = box.top + box.height - 3.5
            self._pages.write(
                spaced(code), TINY, start=box.start, y=y, width=box.width, align=Align.MIDDLE
            )

    def fill(self, row: int, signed: SignedRow) -> None:
        """Write in a row what its signer gave."""
        name, beside, *last = [box.inset(mm(2), 1.5) for box in self._boxes(row)]
        if self._is_youth:
            age = "" if signed.age is None else self._pages.number(signed.age)
            self._fill_child_s(name, beside, signed, age)
            return
        self._pages.write_in(signed.name, WRITTEN, name)
        self._pages.write_in(signed.place, WRITTEN, beside)
        self._sign(signed.signature, last[0])

    def _fill_child_s(self, name: Box, beside: Box, signed: SignedRow, age: str) -> None:
        self._pages.write_in(age, WRITTEN_BIG, beside)
        if not isinstance(signed.signature, DrawnSignature):
            self._pages.write_in(signed.name, WRITTEN_BIG, name)
            return
        mark = name.width * CHILD_S_MARK
        left_over = name.width - mark - mm(3)
        self._pages.write_in(signed.name, WRITTEN_BIG, replace(name, width=left_over))
        self._sign(
            signed.signature, replace(name, start=name.start + left_over + mm(3), width=mark)
        )

    def _sign(self, signature: Signature, box: Box) -> None:
        match signature:
            case DrawnSignature():
                shape = ink.fitted(
                    ink.drawn(signature, x=box.start), width=box.width, height=box.height
                )
                spare = box.height - shape.height
                # L10N: said by screen readers where a letter is signed by hand.
                told = self._pages.told(_("Signature"))
                self._pages.draw(replace(shape, y=box.top + spare / 2, alternative=told))
            case TypedSignature(name=name):
                self._pages.write_in(name, SIGNED, box)
            case InkLine():
                pass  # the cell itself is the line that was asked for

    def _number_box(self, row: int) -> Box:
        top = self._top + self._grid.top_of(row)
        return Box(SIDE, top, NUMBER_WIDTH, self._grid.height)

    def _boxes(self, row: int) -> Iterator[Box]:
        start = SIDE + NUMBER_WIDTH
        room = self._pages.inner - NUMBER_WIDTH
        for column in self._columns:
            width = room * column.share
            yield Box(start, self._top + self._grid.top_of(row), width, self._grid.height)
            start += width


def proof_read(signed: SignedRow, language: str) -> None:
    """See that what was typed can be set here; raises ScriptNotPrintable with the row's code."""
    typed = signed.signature.name if isinstance(signed.signature, TypedSignature) else ""
    written, italics = WRITTEN[0], SIGNED[0]
    try:
        for text, style in ((signed.name, written), (signed.place, written), (typed, italics)):
            one_line(text, style, language)
    except ScriptNotPrintable as refused:
        raise replace(refused, code=signed.code) from refused
