"""Sheets of address labels, and the page that shows whether they meet the labels."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from w4r_desktop.domain.boxes import Box, hundredths
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.errors.printing import AddressTooLong
from w4r_desktop.domain.labels import LabelPlan
from w4r_desktop.domain.sheets import SIZES
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.envelope_sheet import CODE, POST, Piece
from w4r_desktop.printing.fitting import Fitted, area, fitted, sizes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, TextMark, mm

ADDRESS = sizes(Role.NOTE, 11, 6.5)

SIDE, RIM = hundredths(4), hundredths(2.5)
"""Text keeps so far from a label's sides and from its upper and lower edge: no printer is exact."""

CODE_RISE = mm(0.8)
"""The letter's code stands in the rim, so far above the label's lower edge."""

Labelled = tuple[Piece, Fitted]


def fit_label(piece: Piece, plan: LabelPlan) -> Labelled:
    """A piece's address as it fits the plan's labels; raises AddressTooLong or ScriptNotPrintable."""
    room = area(_room(plan.layout.first))
    block = fitted(piece.lines, ADDRESS, room, POST)
    if block is None:
        raise AddressTooLong(piece.lines[0])
    return piece, block


def label_sheets(labels: Iterable[Labelled], plan: LabelPlan) -> Iterator[Sheet]:
    """The labels on as many sheets as they need, beginning at the plan's first label."""
    size = SIZES[plan.layout.paper]
    placed = zip(labels, plan.places(), strict=False)
    for _page, on_page in groupby(placed, key=lambda one: one[1][0]):
        texts = [mark for label, (_, box) in on_page for mark in _marks(label, box)]
        yield Sheet(mm(size.width), mm(size.height), tuple(texts), ())


def _room(label: Box) -> Box:
    return label.inside(x=SIDE, y=RIM)


def _marks(label: Labelled, box: Box) -> Iterable[TextMark]:
    (piece, block), room = label, area(_room(box))
    yield from block.marks(x=room.x, y=room.y + (room.height - block.height) / 2)
    if piece.code:
        told = one_line(spaced(piece.code), CODE, POST)
        yield TextMark(room.right - told.width, area(box).bottom - CODE_RISE, told, CODE)
