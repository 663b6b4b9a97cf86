"""Sheets that are cut into equal slips: where each slip lies and where the cuts go."""

from dataclasses import dataclass

from w4r_desktop.domain.sheets import PaperSize


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip on its sheet, in the unit of the sheet's size; `start` counts as its pages do."""

    start: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class CutSheet:
    """A sheet of so many slips across and down: straight cuts, nothing left over."""

    size: PaperSize
    across: int
    down: int

    @property
    def count(self) -> int:
        """How many slips one sheet gives."""
        return self.across * self.down

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips, row by row."""
        width, height = self.size.width / self.across, self.size.height / self.down
        return tuple(
            Slip(column * width, row * height, width, height)
            for row in range(self.down)
            for column in range(self.across)
        )

    @property
    def cuts_across(self) -> tuple[float, ...]:
        """How far down the level cuts go."""
        return tuple(self.size.height * row / self.down for row in range(1, self.down))

    @property
    def cuts_down(self) -> tuple[float, ...]:
        """How far from the start the upright cuts go."""
        return tuple(self.size.width * column / self.across for column in range(1, self.across))
