"""Paper: sizes in millimetres, and the measures of a letter's page."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The paper sizes a letter can be printed on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class PaperSize:
    """Width and height in millimetres."""

    width: float
    height: float

    @property
    def turned(self) -> "PaperSize":
        """The same paper on its other side: landscape for portrait."""
        return PaperSize(self.height, self.width)


SIZES = {Paper.A4: PaperSize(210.0, 297.0), Paper.LETTER: PaperSize(215.9, 279.4)}
"""ISO 216 A4; ANSI/ASME Y14.1 A, known as US Letter (8.5 by 11 inches)."""


@dataclass(frozen=True, slots=True)
class LetterMeasures:
    """Where things stand on a letter, in millimetres from the top left corner of the paper."""

    left: float = 25.0
    right: float = 20.0
    top: float = 20.0
    bottom: float = 20.0
    code_size: float = 13.0
