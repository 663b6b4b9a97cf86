"""Signatures on paper: drawn ones as smooth lines, typed ones in italics, or a line for ink."""

from dataclasses import replace
from itertools import groupby

from w4r_desktop.domain.ink import InkPath, ink_path
from w4r_desktop.domain.signatures import PAD_WIDTH, DrawnSignature
from w4r_desktop.printing.marks import ShapeMark, mm

PRINTED_WIDTH = 64.0
"""How wide the whole signing pad comes out on paper, in millimetres."""

WIDEST, HIGHEST = mm(80.0), mm(24.0)
RULE_LENGTH = mm(70.0)
MOVE, CURVE = "%s %s m", " %s %s %s %s %s %s c"


def drawn(signature: DrawnSignature, *, x: float) -> ShapeMark:
    """The drawn signature, its ink starting at `x`; the top of its ink is at 0."""
    paths = [path for path in map(ink_path, signature.strokes) if path.widths]
    if not paths:
        return ShapeMark(x, 0, 0, 0, "")
    operators, numbers = _strokes(paths)
    left, top, right, bottom = _reach(numbers, max(max(path.widths) for path in paths))
    scale = min(mm(PRINTED_WIDTH) / PAD_WIDTH, WIDEST / (right - left), HIGHEST / (bottom - top))
    return ShapeMark(
        x,
        0,
        (right - left) * scale,
        (bottom - top) * scale,
        # All numbers are written in one go: one by one takes much longer than smoothing the lines.
        f"1 J 1 j 1 0 0 1 {-left} {-top} cm\n{operators}" % tuple(map(round, numbers)),
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


def _strokes(paths: list[InkPath]) -> tuple[str, list[float]]:
    """Operators that draw the paths, a line for each width, and the numbers they take."""
    operators: list[str] = []
    numbers: list[float] = []
    for path in paths:
        start = 0
        for width, same in groupby(map(round, path.widths)):
            count = len(list(same))
            operators.append(f"{width} w {MOVE}{CURVE * count} S")
            # A curve's six numbers end with the place where the next begins.
            numbers += path.numbers[6 * start : 6 * (start + count) + 2]
            start += count
    return "\n".join(operators), numbers


def _reach(numbers: list[float], width: float) -> tuple[int, int, int, int]:
    """The box around places (across and down by turns) and a pen so wide."""
    across, down, pen = numbers[::2], numbers[1::2], width / 2 + 1
    return (
        int(min(across) - pen),
        int(min(down) - pen),
        int(max(across) + pen) + 1,
        int(max(down) + pen) + 1,
    )
