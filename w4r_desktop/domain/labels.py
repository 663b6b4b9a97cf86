"""Sheets of address labels: where each label lies, from which one to begin, how far to move them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from w4r_desktop.domain.boxes import Box, Offset, box_mm, hundredths, millimetres, whole_sheet
from w4r_desktop.domain.errors.printing import LabelsLeaveSheet, LabelUnknown
from w4r_desktop.domain.sheets import Paper

NO_OFFSET = Offset()


class LabelSheet(StrEnum):
    """The sheets of labels that can be bought in most places, by their catalogue number."""

    L7160 = "L7160"
    L7161 = "L7161"
    L7162 = "L7162"
    L7163 = "L7163"
    US5160 = "5160"
    US5161 = "5161"
    US5162 = "5162"
    US5163 = "5163"


@dataclass(frozen=True, slots=True)
class LabelLayout:
    """How the labels lie on a sheet: the first of them, how many there are, from one to the next.

    All lengths are hundredths of a millimetre.
    """

    paper: Paper
    columns: int
    rows: int
    first: Box
    pitch_x: int
    pitch_y: int

    @property
    def per_sheet(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    @property
    def all_labels(self) -> Box:
        """The box around all labels."""
        last = self.label(self.per_sheet)
        return Box(
            self.first.left,
            self.first.top,
            last.right - self.first.left,
            last.bottom - self.first.top,
        )

    def label(self, number: int, offset: Offset = NO_OFFSET) -> Box:
        """The label of that number, counted from 1 along the rows."""
        row, column = divmod(number - 1, self.columns)
        moved = Offset(column * self.pitch_x + offset.x, row * self.pitch_y + offset.y)
        return self.first.moved(moved)


def _layout(
    paper: Paper, grid: tuple[int, int], first: Box, pitch: tuple[float, float]
) -> LabelLayout:
    return LabelLayout(paper, *grid, first, hundredths(pitch[0]), hundredths(pitch[1]))


LAYOUTS = {
    LabelSheet.L7160: _layout(Paper.A4, (3, 7), box_mm(7.48, 15.49, 63.5, 38.1), (66.04, 38.1)),
    LabelSheet.L7161: _layout(Paper.A4, (3, 6), box_mm(7.41, 8.11, 63.5, 46.6), (65.93, 46.74)),
    LabelSheet.L7162: _layout(Paper.A4, (2, 8), box_mm(3.99, 12.98, 99.1, 33.9), (102.48, 33.9)),
    LabelSheet.L7163: _layout(Paper.A4, (2, 7), box_mm(3.35, 15.17, 99.1, 38.1), (103.01, 38.1)),
    LabelSheet.US5160: _layout(
        Paper.LETTER, (3, 10), box_mm(4.76, 12.7, 66.68, 25.4), (69.85, 25.4)
    ),
    LabelSheet.US5161: _layout(
        Paper.LETTER, (2, 10), box_mm(3.97, 12.7, 101.6, 25.4), (106.36, 25.4)
    ),
    LabelSheet.US5162: _layout(
        Paper.LETTER, (2, 7), box_mm(3.97, 21.17, 101.6, 33.87), (106.36, 33.87)
    ),
    LabelSheet.US5163: _layout(
        Paper.LETTER, (2, 5), box_mm(4.13, 12.7, 101.6, 50.8), (106.36, 50.8)
    ),
}
"""From the template database of gLabels (avery-iso-templates.xml and avery-us-templates.xml).

Where its sizes would let labels overlap (L7161) or differ from the name printed on the box, the
box is believed. Databases disagree by some tenths of a millimetre: hence the offset.
"""

SHEET_OF_PAPER = {Paper.A4: LabelSheet.L7163, Paper.LETTER: LabelSheet.US5162}
"""The sheet meant where only the paper is named: fourteen labels with room for seven lines."""


@dataclass(frozen=True, slots=True)
class LabelPlan:
    """Which sheet is in the printer, its first free label, and how far its labels are moved."""

    sheet: LabelSheet
    start: int = 1
    offset: Offset = NO_OFFSET

    @property
    def layout(self) -> LabelLayout:
        """How the labels lie."""
        return LAYOUTS[self.sheet]

    def check(self) -> None:
        """See that the plan stays on the sheet; raises LabelUnknown or LabelsLeaveSheet."""
        layout = self.layout
        if not 1 <= self.start <= layout.per_sheet:
            raise LabelUnknown(number=self.start, last=layout.per_sheet)
        paper, labels = whole_sheet(layout.paper), layout.all_labels
        if not paper.holds(labels.moved(self.offset)):
            raise LabelsLeaveSheet(
                sheet=self.sheet,
                sideways=millimetres(min(labels.left, paper.right - labels.right)),
                up_or_down=millimetres(min(labels.top, paper.bottom - labels.bottom)),
            )

    def places(self) -> Iterator[tuple[int, Box]]:
        """One place after another, without end: its page, counted from 0, and its box."""
        layout = self.layout
        for place in count(self.start - 1):
            page, index = divmod(place, layout.per_sheet)
            yield page, layout.label(index + 1, self.offset)
