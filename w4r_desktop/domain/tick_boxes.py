"""Boxes to tick in groups of five, as large as the columns of a tally sheet have room for.

Lengths are in one unit of the asker's; gaps go by the side of a box.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FIVE = 5
"""Strokes are counted in fives, on paper as on a slate."""

GAP, GROUP_GAP = 0.17, 0.45
"""What parts two boxes, and two groups or rows of them, in sides of a box."""

GROUP = FIVE + (FIVE - 1) * GAP
"""How wide a group is, in sides of a box."""


@dataclass(frozen=True, slots=True)
class TickBoxes:
    """Rows of boxes in groups of five; `box` is the side of a box."""

    groups: int
    rows: int
    box: float

    @property
    def per_row(self) -> int:
        """How many boxes stand side by side."""
        return self.groups * FIVE

    @property
    def width(self) -> float:
        """How far they reach across."""
        return self.box * _sides(self.groups)

    @property
    def height(self) -> float:
        """How far they reach down."""
        return self.box * (self.rows + (self.rows - 1) * GROUP_GAP)

    def places(self) -> Iterator[tuple[float, float]]:
        """The upper corner on the start side of each box from the first one's, row by row."""
        for row in range(self.rows):
            for place in range(self.per_row):
                group, box = divmod(place, FIVE)
                across = group * (GROUP + GROUP_GAP) + box * (1 + GAP)
                yield across * self.box, row * (1 + GROUP_GAP) * self.box


def side_of_boxes(room: float, groups: Sequence[int], *, beside: float) -> float:
    """The side of boxes with which columns of so many groups, `beside` more for each, fill `room`."""
    return (room - beside * len(groups)) / sum(map(_sides, groups))


def tick_boxes(groups: int, box: float, *, height: float) -> TickBoxes:
    """As many rows of boxes of that size as fit into that height; one, however low it is."""
    return TickBoxes(groups, max(1, int((height / box + GROUP_GAP) / (1 + GROUP_GAP))), box)


def _sides(groups: int) -> float:
    return groups * GROUP + (groups - 1) * GROUP_GAP
