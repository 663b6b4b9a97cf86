"""The head of a letter for an envelope with a window: the address in it, all else out of sight."""

from collections.abc import Iterator
from dataclasses import dataclass

from w4r_desktop.domain.boxes import Box, hundredths, millimetres, whole_sheet
from w4r_desktop.domain.senders import sender_lines, trimmed
from w4r_desktop.domain.windows import WindowPreset
from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.printing.addressing import postal_lines
from w4r_desktop.printing.fitting import Fitted, area, fitted, sizes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import ShapeMark, TextMark, mm
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.printing.shapes import rule

ADDRESS = sizes(Role.TEXT, 11, 6)
SENDER = sizes(Role.TEXT, 11, 7)
RETURN_LINE = sizes(Role.NOTE, 7, 5)
ONE_LINE = hundredths(6)
"""A field lower than this holds the sender in one line, as DIN 5008 has it."""

POST = "en"
MARK_START, FOLD_MARK, PUNCH_MARK = mm(5), mm(4), mm(6)


@dataclass(frozen=True, slots=True)
class WindowHead:
    """What has its place on the first sheet whatever the letter says, and where the letter goes on."""

    texts: tuple[TextMark, ...]
    shapes: tuple[ShapeMark, ...]
    body_top: float


def window_head(letter: PrintedLetter, preset: WindowPreset) -> WindowHead | None:
    """The head for that window; None where address or sender do not fit: then nothing must be seen.

    Raises ScriptNotPrintable.
    """
    lines = postal_lines(letter.addressee) or (letter.addressee.office,)
    address = fitted(lines, ADDRESS, area(preset.address), POST)
    sender = _sender(letter, preset)
    if address is None or sender is None:
        return None
    texts = (*_placed(address, preset.address, hangs_low=preset.hangs_low), *sender)
    body_top = mm(millimetres(preset.body_top))
    return WindowHead(texts, tuple(_marks(preset)), body_top)


def _placed(block: Fitted, box: Box, *, hangs_low: bool = False) -> Iterator[TextMark]:
    room = area(box)
    y = room.bottom - block.height if hangs_low else room.y
    yield from block.marks(x=room.x, y=y)


def _placed_inside(block: Fitted, box: Box, language: str) -> Iterator[TextMark]:
    """The writer's lines at the side where lines of the letter begin."""
    room = area(box)
    for mark in block.marks(x=room.x, y=room.y):
        spare = room.width - mark.line.width if is_right_to_left(language) else 0.0
        yield mark._replace(x=room.x + spare)


def _sender(letter: PrintedLetter, preset: WindowPreset) -> tuple[TextMark, ...] | None:
    """The writer, once out of sight and once in the place that may be seen; None if too long.

    A place with room for all lines serves for both. What is too long for it is left out there: the
    post sends the letter back less easily, but the address keeps its window.
    """
    place = preset.outside if letter.outside else None
    block = _outside(letter.outside, place) if place else None
    outside = tuple(_placed(block, place)) if block and place else ()
    if outside and place and place.height > ONE_LINE:
        return outside
    inside = fitted(_inside(letter), SENDER, area(preset.sender), letter.language)
    if inside is None:
        return None
    return (*_placed_inside(inside, preset.sender, letter.language), *outside)


def _inside(letter: PrintedLetter) -> tuple[str, ...]:
    return sender_lines(trimmed(letter.sender))


def _outside(lines: tuple[str, ...], box: Box) -> Fitted | None:
    if box.height > ONE_LINE:
        return fitted(lines, SENDER, area(box), POST)
    return fitted([" · ".join(lines)], RETURN_LINE, area(box), POST)


def _marks(preset: WindowPreset) -> Iterator[ShapeMark]:
    """Short lines at the edge: here the sheet is folded, and there it is punched."""
    for fold in preset.folds:
        yield rule(MARK_START, mm(millimetres(fold)), FOLD_MARK, ink="faint", pen=0.4)
    if preset.has_punch_mark:
        middle = whole_sheet(preset.paper).height / 2
        yield rule(MARK_START, mm(millimetres(round(middle))), PUNCH_MARK, ink="faint", pen=0.4)
