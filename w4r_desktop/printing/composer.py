"""Breaking text into lines: HarfBuzz sets the words, ICU says where lines may end and which way they run.

Nothing heavy is loaded before the first text is set.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.printing.fonts import Role, installed
from w4r_desktop.printing.marks import Line, Segment, Style
from w4r_desktop.printing.scripts import Proof

if TYPE_CHECKING:
    from w4r_desktop.printing.shaping import Run
    from w4r_desktop.printing.tokens import Token, Tokenizer

EM = 1000
"""Faces give widths in thousandths of the type size."""

HAIR = 1e-6
"""Widths are sums of fractions: two that should be the same may differ by this much."""

AIR = 120
"""The least distance between the ink of two lines, in thousandths of the type size."""

KEPT_TEXTS = 512
"""Letters of an evening share their address, date and greeting, and often whole paragraphs."""


@cache
def tokenizer(role: Role, language: str = "") -> "Tokenizer":
    """What parts and sets text in that role with the fonts of this machine."""
    # HarfBuzz and ICU are loaded here, with the first text.
    from w4r_desktop.printing.shaping import Shaper
    from w4r_desktop.printing.tokens import Tokenizer

    return Tokenizer(Shaper(installed(), role, language), language)


@cache
def proof(role: Role) -> Proof:
    """What reads text before it is set in that role."""
    shelf = installed()
    return Proof(lambda sign: shelf.face_for(role, sign) is not None)


def one_line(text: str, style: Style, language: str = "") -> Line:
    """The text as a single line, however long; raises ScriptNotPrintable."""
    lines = break_lines(text, style, float("inf"), language)
    return lines[0] if lines else Line("", (), 0.0)


def sign_by_sign(text: str, style: Style) -> Line:
    """A code as a single line, each sign set by itself; raises ScriptNotPrintable.

    No two codes are alike: their signs can be kept for the next one, their words cannot.
    """
    tokens = tokenizer(style.role).signs(proof(style.role).read(text))
    above, leading = _heights(tokens)
    width, scale = sum(token.width for token in tokens), style.size / EM
    segments = _plain_segments(tokens)
    return Line(text, segments, width * scale, leading * scale, above * scale)


def break_lines(text: str, style: Style, width: float, language: str = "") -> list[Line]:
    """The text in lines no wider than `width` points; raises ScriptNotPrintable.

    `language` is a BCP 47 tag: it chooses between the forms that some scripts have, and the side a
    paragraph begins at.
    """
    return list(_broken(text, style, width, language))


@lru_cache(maxsize=KEPT_TEXTS)
def _broken(text: str, style: Style, width: float, language: str) -> tuple[Line, ...]:
    from w4r_desktop.printing import directions

    told = proof(style.role).read(text).replace("\n", " ")
    told = " ".join([part for part in told.split(" ") if part])
    turns = directions.may_turn(told)
    right_to_left = turns and directions.runs_right_to_left(
        told, language_does=is_right_to_left(language)
    )
    setter = tokenizer(style.role, language).at_home_in(told)
    levels = directions.levels(told, right_to_left=right_to_left) if turns else None
    room = width * EM / style.size
    tokens, parted = _fitting(setter.tokens(told, levels), setter, room + HAIR)
    scale = style.size / EM
    above, leading = _heights(tokens)
    segments = partial(_turned_segments, scale=scale) if turns else _plain_segments
    lines = []
    for start, end, line_width in _filled(tokens, room + HAIR):
        line, last = tokens[start:end], tokens[end - 1]
        line[-1] = last.trimmed
        lines.append(
            Line(
                "".join([token.text for token in line]),
                segments(line),
                line_width * scale,
                leading * scale,
                above * scale,
                right_to_left,
                start == 0,
                " " if last.space else "",
                language,
                end in parted,
            )
        )
    return tuple(lines)


def _heights(tokens: Sequence["Token"]) -> tuple[float, float]:
    """How far lines of these tokens reach above the baseline, and how far they stand apart."""
    above = max([token.above for token in tokens], default=0.0) + AIR / 2
    return above, above + max([token.below for token in tokens], default=0.0) + AIR / 2


def _fitting(
    tokens: list["Token"], setter: "Tokenizer", room: float
) -> tuple[list["Token"], set[int]]:
    """The tokens, those that are too long for a line in parts; which of them begin inside a word."""
    parted: set[int] = set()
    if max([token.width for token in tokens], default=0.0) <= room:
        return tokens, parted
    fitting: list[Token] = []
    for token in tokens:
        for signs in _parts(token, setter, room):
            parted.update(range(len(fitting) + 1, len(fitting) + len(signs)))
            fitting += signs
    return fitting, parted


def _parts(token: "Token", setter: "Tokenizer", room: float) -> Iterator[list["Token"]]:
    """The token in parts, each as it is or, where even that is too long, sign by sign."""
    if token.trimmed.width <= room:
        yield [token]
        return
    for part in setter.spare_parts(token):
        yield [part] if part.trimmed.width <= room else setter.clusters(part)


def _filled(tokens: Sequence["Token"], room: float) -> Iterator[tuple[int, int, float]]:
    """Where lines begin and end that take as many tokens as they have room for; their widths without the last space."""
    ends = list(accumulate([token.width for token in tokens]))
    reaches = list(map(sub, ends, [token.space for token in tokens]))
    start, used = 0, 0.0
    while start < len(tokens):
        end = max(start + 1, bisect_right(reaches, used + room, start))
        yield start, end, reaches[end - 1] - used
        start, used = end, ends[end - 1]


def _plain_segments(line: Sequence["Token"]) -> tuple[Segment, ...]:
    """The glyphs of a line that runs from left to right: one segment."""
    return (Segment(0.0, tuple([run for token in line for run in token.runs])),)


def _turned_segments(line: Sequence["Token"], scale: float) -> tuple[Segment, ...]:
    """The parts of one face and direction, in the order they are read."""
    from w4r_desktop.printing import directions

    pieces = [piece for token in line for piece in token.pieces]
    levels = [level for token in line for level in token.levels]
    parts: list[tuple[list[int], float, list[Run]]] = []
    places: list[int] = []
    runs: list[Run] = []
    x = 0.0
    for place in directions.visual_order(levels):
        for run in pieces[place].runs:
            if not runs or runs[-1].face != run.face or runs[-1].turned != run.turned:
                places, runs = [], []
                parts.append((places, x, runs))
            places.append(place)
            runs.append(run)
            x += run.width * scale
    parts.sort(key=_first_place)
    return tuple(Segment(start, tuple(runs)) for _, start, runs in parts)


def _first_place(part: tuple[list[int], float, list["Run"]]) -> int:
    return min(part[0])
