"""Simple shapes as marks: boxes, rules, bars, dots and the candle."""

import math

from w4r_desktop.printing.marks import ShapeMark

CURVE = 0.5523
"""How long the handles of a quarter circle are, in radii."""


def box(x: float, y: float, width: float, height: float, *, ink: str) -> ShapeMark:
    """A filled box."""
    return ShapeMark(x, y, width, height, f"0 0 {width:.2f} {height:.2f} re f", ink)


def rule(x: float, y: float, width: float, *, ink: str, pen: float = 0.75) -> ShapeMark:
    """A level line."""
    return box(x, y, width, pen, ink=ink)


def bar(x: float, y: float, width: float, height: float, *, ink: str) -> ShapeMark:
    """A standing bar with a rounded head."""
    r = min(2.5, width / 2, height)
    k = r * (1 - CURVE)
    path = (
        f"0 {height:.2f} m 0 {r:.2f} l 0 {k:.2f} {k:.2f} 0 {r:.2f} 0 c {width - r:.2f} 0 l"
        f" {width - k:.2f} 0 {width:.2f} {k:.2f} {width:.2f} {r:.2f} c {width:.2f} {height:.2f} l f"
    )
    return ShapeMark(x, y, width, height, path, ink)


def dot(x: float, y: float, size: float, *, ink: str) -> ShapeMark:
    """A filled circle, `size` across."""
    r = size / 2
    h = r * CURVE
    path = (
        f"0 {r:.2f} m 0 {r - h:.2f} {r - h:.2f} 0 {r:.2f} 0 c"
        f" {r + h:.2f} 0 {size:.2f} {r - h:.2f} {size:.2f} {r:.2f} c"
        f" {size:.2f} {r + h:.2f} {r + h:.2f} {size:.2f} {r:.2f} {size:.2f} c"
        f" {r - h:.2f} {size:.2f} 0 {r + h:.2f} 0 {r:.2f} c f"
    )
    return ShapeMark(x, y, size, size, path, ink)


FLAME_HEIGHT = 34.0
WICK = 5.0
SADDLE = 3.0


def candle(x: float, y: float, *, width: float, height: float, wax: float) -> list[ShapeMark]:
    """A candle standing at the foot of its box; `wax` is how high it is, from 0 to 1."""
    shaft = max(14.0, (height - FLAME_HEIGHT - WICK) * min(1.0, wax))
    top = y + height - shaft
    middle = x + width / 2
    return [
        _shaft(x, top, width, shaft),
        box(middle - 0.6, top - WICK, 1.2, WICK + SADDLE, ink="ink"),
        _flame(middle, top - WICK + 1, width=17, height=FLAME_HEIGHT, ink="amber"),
        _flame(middle, top - WICK - 1, width=8, height=FLAME_HEIGHT * 0.52, ink="flame"),
        rule(x - width * 0.45, y + height, width * 1.9, ink="ink", pen=1.2),
    ]


def _shaft(x: float, y: float, width: float, height: float) -> ShapeMark:
    s, w, h = SADDLE, width, height
    outline = (
        f"0 {h:.2f} m 0 0 l {w * 0.25:.2f} {s:.2f} {w * 0.75:.2f} {s:.2f} {w:.2f} 0 c"
        f" {w:.2f} {h:.2f} l h"
    )
    return ShapeMark(x, y, width, height, f"{outline} f", "candle")


def _flame(middle: float, foot: float, *, width: float, height: float, ink: str) -> ShapeMark:
    r, h = width / 2, height
    path = (
        f"{r:.2f} 0 m {r * 1.15:.2f} {h * 0.3:.2f} {width:.2f} {h * 0.48:.2f} {width:.2f} {h * 0.7:.2f} c"
        f" {width:.2f} {h * 0.88:.2f} {r * 1.55:.2f} {h:.2f} {r:.2f} {h:.2f} c"
        f" {r * 0.45:.2f} {h:.2f} 0 {h * 0.88:.2f} 0 {h * 0.7:.2f} c"
        f" 0 {h * 0.48:.2f} {r * 0.85:.2f} {h * 0.3:.2f} {r:.2f} 0 c f"
    )
    return ShapeMark(middle - r, foot - height, width, height, path, ink)


RAYS = 7
"""So many rays stand over the sun."""


def sunrise(x: float, y: float, width: float, *, ink: str, ground: str) -> list[ShapeMark]:
    """A sun that rises over a level line, its rays cut as in a block print; half as high as wide."""
    radius, reach = width * 0.24, width / 2
    h = radius * CURVE
    middle, foot = reach, reach
    sun = (
        f"{middle - radius:.2f} {foot:.2f} m"
        f" {middle - radius:.2f} {foot - h:.2f} {middle - h:.2f} {foot - radius:.2f}"
        f" {middle:.2f} {foot - radius:.2f} c"
        f" {middle + h:.2f} {foot - radius:.2f} {middle + radius:.2f} {foot - h:.2f}"
        f" {middle + radius:.2f} {foot:.2f} c f"
    )
    rays = " ".join(
        _ray(math.pi * (place + 0.5) / RAYS, middle, foot, width) for place in range(RAYS)
    )
    return [
        ShapeMark(x, y, width, reach, f"{sun} {rays} f", ink),
        box(x, y + reach + width * 0.03, width, width * 0.018, ink=ground),
    ]


def _ray(angle: float, middle: float, foot: float, width: float) -> str:
    """A narrow wedge that points away from the sun."""
    near, far, half = width * 0.3, width * 0.49, 0.06
    x, y = math.cos(angle), math.sin(angle)
    left = (math.cos(angle - half), math.sin(angle - half))
    right = (math.cos(angle + half), math.sin(angle + half))
    return (
        f"{middle + x * near:.2f} {foot - y * near:.2f} m"
        f" {middle + left[0] * far:.2f} {foot - left[1] * far:.2f} l"
        f" {middle + right[0] * far:.2f} {foot - right[1] * far:.2f} l h"
    )


def corners(x: float, y: float, width: float, height: float, *, ink: str, arm: float) -> ShapeMark:
    """Four corners that hold an empty place, as in an album of photographs."""
    w, h = width, height
    lines = (
        f"0 {arm:.2f} m 0 0 l {arm:.2f} 0 l {w - arm:.2f} 0 m {w:.2f} 0 l {w:.2f} {arm:.2f} l"
        f" {w:.2f} {h - arm:.2f} m {w:.2f} {h:.2f} l {w - arm:.2f} {h:.2f} l"
        f" {arm:.2f} {h:.2f} m 0 {h:.2f} l 0 {h - arm:.2f} l"
    )
    return ShapeMark(x, y, width, height, f"0.9 w 1 J 1 j {lines} S", ink)
