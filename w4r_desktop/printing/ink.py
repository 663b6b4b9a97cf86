"""Signatures on paper: drawn ones as smooth lines, typed ones in italics, or a line for ink."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from w4r_desktop.domain.ink import ink_path
from w4r_desktop.domain.signatures import PAD_WIDTH, DrawnSignature
from w4r_desktop.printing.marks import ShapeMark, mm

PRINTED_WIDTH = 64.0
"""How wide the whole signing pad comes out on paper, in millimetres."""

WIDEST, HIGHEST = mm(80.0), mm(24.0)
RULE_LENGTH = mm(70.0)

KEPT_NUMBERS = 3 * PAD_WIDTH
"""All that lie on the pad and around it."""


class _Written(dict[int, str]):
    """Whole numbers as they are written, with a space behind.

    A pad has some thousand of them; to look one up takes a third of the time of writing it.
    """

    def __missing__(self, number: int) -> str:
        written = f"{number} "
        if len(self) < KEPT_NUMBERS:
            self[number] = written
        return written


WRITTEN = _Written()


def drawn(signature: DrawnSignature, *, x: float) -> ShapeMark:
    """The drawn signature, its ink starting at `x`; the top of its ink is at 0."""
    paths = [path for path in map(ink_path, signature.strokes) if path.widths]
    if not paths:
        return ShapeMark(x, 0, 0, 0, "")
    widest = max(max(path.widths) for path in paths)
    whole = [list(map(round, path.numbers)) for path in paths]
    left, top, right, bottom = _reach([number for numbers in whole for number in numbers], widest)
    scale = min(mm(PRINTED_WIDTH) / PAD_WIDTH, WIDEST / (right - left), HIGHEST / (bottom - top))
    lines = [
        line
        for path, numbers in zip(paths, whole, strict=True)
        for line in _lines(path.widths, numbers)
    ]
    return ShapeMark(
        x,
        0,
        (right - left) * scale,
        (bottom - top) * scale,
        "\n".join([f"1 J 1 j 1 0 0 1 {-left} {-top} cm", *lines]),
        scale=scale,
    )


def fitted(shape: ShapeMark, *, width: float, height: float) -> ShapeMark:
    """The drawing made small enough for a box of that size; never larger than it is."""
    share = min(1.0, width / shape.width, height / shape.height) if shape.operators else 1.0
    return replace(
        shape,
        width=shape.width * share,
        height=shape.height * share,
        scale=shape.scale * share,
    )


def rule(*, x: float, width: float = RULE_LENGTH, ink: str = "black") -> ShapeMark:
    """A fine ruled line from `x`."""
    return ShapeMark(x, 0, width, 0.5, f"0.5 w 0 0.25 m {width:.2f} 0.25 l S", ink)


def _lines(widths: Iterable[float], numbers: list[int]) -> Iterator[str]:
    """Operators that draw a path, a line for each width of the pen."""
    written = list(map(WRITTEN.__getitem__, numbers))
    downs = written[1::6]
    written[1::6] = [f"{down}c " for down in downs]
    start = 0
    for width, same in groupby(map(round, widths)):
        end = start + len(list(same))
        # A curve's six numbers end with the place where the next begins.
        curves = "".join(written[6 * start + 2 : 6 * end + 2])
        yield f"{width} w {written[6 * start]}{downs[start]}m {curves}S"
        start = end


def _reach(numbers: list[int], width: float) -> tuple[int, int, int, int]:
    """The box around places (across and down by turns) and a pen so wide."""
    across, down, pen = numbers[::2], numbers[1::2], width / 2 + 1
    return (
        int(min(across) - pen),
        int(min(down) - pen),
        int(max(across) + pen) + 1,
        int(max(down) + pen) + 1,
    )
