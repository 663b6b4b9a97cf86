"""Rows that share the room of a page: how many fit, how high they are, how many pages they take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowGrid:
    """So many rows of one height, one below the other; the unit is the asker's."""

    rows: int
    height: float

    def top_of(self, row: int) -> float:
        """How far the row, counted from 0, stands below the first one's upper edge."""
        return row * self.height

    def pages_for(self, rows: int) -> int:
        """How many pages so many rows take."""
        return -(-rows // self.rows)

    def spread(self, rows: int) -> "RowGrid":
        """The grid for so many rows, no more on the first of their pages than on the last need be."""
        shown = -(-rows // max(1, self.pages_for(rows)))
        return RowGrid(shown, self.rows * self.height / shown) if shown else self


def fitting_rows(room: float, *, least: float, most: int) -> RowGrid | None:
    """As many rows as fit, none lower than `least`, at most `most`, sharing `room` evenly.

    None where not even one fits.
    """
    rows = min(most, int(room / least))
    return RowGrid(rows, room / rows) if rows > 0 else None
