"""What post weighs, by arithmetic: so many sheets of paper and their envelope."""

from collections.abc import Sequence

from w4r_desktop.domain.boxes import Box, whole_sheet
from w4r_desktop.domain.envelopes import FACES, Envelope
from w4r_desktop.domain.sheets import Paper

GRAMMAGE = 80
"""Grams a square metre: the paper that copiers and printers usually hold."""

AREA_UNITS = 10**10
"""So many squares of a hundredth of a millimetre make a square metre."""

MILLIGRAMS = 1000

ENVELOPE_HALVES = 5
"""An envelope's paper in halves of its face: front, back, and half a face for flap and seams.

Rounded up on purpose: nothing should come back for want of a stamp.
"""

USUAL_STEPS = (20, 50, 100, 250, 500)
"""Grams at which many posts begin another price; a post that differs is told its own steps."""


def sheets_milligrams(count: int, paper: Paper) -> int:
    """What so many sheets weigh, rounded up to a milligram."""
    return _rounded_up(count * _area(whole_sheet(paper)) * GRAMMAGE * MILLIGRAMS, AREA_UNITS)


def envelope_milligrams(envelope: Envelope) -> int:
    """What an empty envelope weighs, rounded up to a milligram."""
    area = _area(FACES[envelope]) * ENVELOPE_HALVES
    return _rounded_up(area * GRAMMAGE * MILLIGRAMS, 2 * AREA_UNITS)


def piece_milligrams(sheets: int, paper: Paper, envelope: Envelope) -> int:
    """What one piece of post weighs: its sheets and the envelope around them."""
    return sheets_milligrams(sheets, paper) + envelope_milligrams(envelope)


def whole_grams(milligrams: int) -> int:
    """The weight in grams, rounded up."""
    return _rounded_up(milligrams, MILLIGRAMS)


def step_of(milligrams: int, steps: Sequence[int] = USUAL_STEPS) -> int | None:
    """The lightest step (in grams, ascending) that the weight does not exceed; None above them all."""
    return next((step for step in steps if milligrams <= step * MILLIGRAMS), None)


def _area(box: Box) -> int:
    return box.width * box.height


def _rounded_up(amount: int, unit: int) -> int:
    return -(-amount // unit)
