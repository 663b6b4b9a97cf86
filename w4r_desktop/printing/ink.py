"""Signatures on paper: drawn ones as smooth lines, typed ones in italics, or a line for ink."""

from itertools import groupby

from w4r_desktop.domain.ink import InkCurve, ink
from w4r_desktop.domain.signatures import PAD_WIDTH, DrawnSignature
from w4r_desktop.printing.marks import ShapeMark, mm

PRINTED_WIDTH = 64.0
"""How wide the whole signing pad comes out on paper, in millimetres."""

WIDEST, HIGHEST = mm(80.0), mm(24.0)
RULE_LENGTH = mm(70.0)
CURVE = "{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} c"


def drawn(signature: DrawnSignature, *, x: float) -> ShapeMark:
    """The drawn signature, its ink starting at `x`; the top of its ink is at 0."""
    curves = ink(signature.strokes)
    if not curves:
        return ShapeMark(x, 0, 0, 0, "")
    left, top, right, bottom = _reach(curves)
    scale = min(mm(PRINTED_WIDTH) / PAD_WIDTH, WIDEST / (right - left), HIGHEST / (bottom - top))
    return ShapeMark(
        x,
        0,
        (right - left) * scale,
        (bottom - top) * scale,
        f"1 J 1 j 1 0 0 1 {-left:.0f} {-top:.0f} cm\n" + _strokes(curves),
        scale=scale,
    )


def rule(*, x: float, width: float = RULE_LENGTH, ink: str = "black") -> ShapeMark:
    """A fine ruled line from `x`."""
    return ShapeMark(x, 0, width, 0.5, f"0.5 w 0 0.25 m {width:.2f} 0.25 l S", ink)


def _reach(curves: list[InkCurve]) -> tuple[int, int, int, int]:
    reach = max(curve.width for curve in curves) / 2 + 1
    places = [p for c in curves for p in (c.start, c.first, c.second, c.end)]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return (
        int(min(xs) - reach),
        int(min(ys) - reach),
        int(max(xs) + reach) + 1,
        int(max(ys) + reach) + 1,
    )


def _strokes(curves: list[InkCurve]) -> str:
    return "\n".join(
        f"{width} w {_path(list(same))} S" for width, same in groupby(curves, key=_whole_width)
    )


def _whole_width(curve: InkCurve) -> int:
    return round(curve.width)


def _path(curves: list[InkCurve]) -> str:
    parts, pen = [], None
    for curve in curves:
        if curve.start != pen:
            parts.append("{:.0f} {:.0f} m".format(*curve.start))
        parts.append(CURVE.format(*curve.first, *curve.second, *curve.end))
        pen = curve.end
    return " ".join(parts)
