"""Signatures on paper: drawn ones as smooth lines, typed ones in italics, or a line for ink."""

from dataclasses import replace

from w4r_desktop.domain.ink import InkCurve, ink
from w4r_desktop.domain.signatures import PAD_WIDTH, DrawnSignature
from w4r_desktop.printing.marks import ShapeMark, mm

PRINTED_WIDTH = 64.0
"""How wide the whole signing pad comes out on paper, in millimetres."""

WIDEST, HIGHEST = mm(80.0), mm(24.0)
RULE_LENGTH = mm(70.0)
MOVE, CURVE = "%d %d m", "%d %d %d %d %d %d c"


def drawn(signature: DrawnSignature, *, x: float) -> ShapeMark:
    """The drawn signature, its ink starting at `x`; the top of its ink is at 0."""
    curves = ink(signature.strokes)
    if not curves:
        return ShapeMark(x, 0, 0, 0, "")
    operators, numbers = _strokes(curves)
    left, top, right, bottom = _reach(numbers, max(curve.width for curve in curves))
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


def _strokes(curves: list[InkCurve]) -> tuple[str, list[float]]:
    """Operators that draw the curves, those of one width as one path, and the numbers they take."""
    operators: list[str] = []
    numbers: list[float] = []
    path_width, pen = 0, None
    for start, first, second, end, width in curves:
        whole_width = round(width)
        if whole_width != path_width:
            operators.append(f"S {whole_width} w" if operators else f"{whole_width} w")
            path_width, pen = whole_width, None
        if start != pen:
            operators.append(MOVE)
            numbers += start
        operators.append(CURVE)
        numbers += first
        numbers += second
        numbers += end
        pen = end
    return "\n".join([*operators, "S"]), numbers


def _reach(numbers: list[float], width: float) -> tuple[int, int, int, int]:
    """The box around places (across and down by turns) and a pen so wide."""
    across, down, pen = numbers[::2], numbers[1::2], width / 2 + 1
    return (
        int(min(across) - pen),
        int(min(down) - pen),
        int(max(across) + pen) + 1,
        int(max(down) + pen) + 1,
    )
