"""Breaking text into lines: HarfBuzz sets the words, ICU says where lines may end and which way they run.

Nothing heavy is loaded before the first text is set.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.printing.fonts import Role, installed
from w4r_desktop.printing.marks import Line, Segment, Style
from w4r_desktop.printing.scripts import Proof

if TYPE_CHECKING:
    from w4r_desktop.printing.shaping import Piece, Run
    from w4r_desktop.printing.tokens import Token, Tokenizer

EM = 1000
"""Faces give widths in thousandths of the type size."""

HAIR = 1e-6
"""Widths are sums of fractions: two that should be the same may differ by this much."""

AIR = 120
"""The least distance between the ink of two lines, in thousandths of the type size."""


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


def break_lines(text: str, style: Style, width: float, language: str = "") -> list[Line]:
    """The text in lines no wider than `width` points; raises ScriptNotPrintable.

    `language` is a BCP 47 tag: it chooses between the forms that some scripts have, and the side a
    paragraph begins at.
    """
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
    tokens = _fitting(setter.tokens(told, levels), setter, room + HAIR)
    scale = style.size / EM
    above = max([token.above for token in tokens], default=0.0) + AIR / 2
    leading = above + max([token.below for token in tokens], default=0.0) + AIR / 2
    return [
        Line(
            "".join([token.text for token in line]),
            _segments(line, scale),
            sum(token.width for token in line) * scale,
            leading * scale,
            above * scale,
            right_to_left=right_to_left,
        )
        for line in _filled(tokens, room + HAIR)
    ]


def _fitting(tokens: list["Token"], setter: "Tokenizer", room: float) -> list["Token"]:
    """The tokens, those that are too long for a line in parts."""
    if max([token.trimmed.width for token in tokens], default=0.0) <= room:
        return tokens
    return [part for token in tokens for part in _parts(token, setter, room)]


def _parts(token: "Token", setter: "Tokenizer", room: float) -> Iterator["Token"]:
    if token.trimmed.width <= room:
        yield token
        return
    for part in setter.spare_parts(token):
        if part.trimmed.width <= room:
            yield part
        else:
            yield from setter.clusters(part)


def _filled(tokens: Iterable["Token"], room: float) -> Iterator[list["Token"]]:
    """Lines that take as many tokens as they have room for, without the space at their ends."""
    line: list[Token] = []
    used = 0.0
    for token in tokens:
        if line and used + token.trimmed.width > room:
            line[-1] = line[-1].trimmed
            yield line
            line, used = [], 0.0
        line.append(token)
        used += token.width
    if line:
        line[-1] = line[-1].trimmed
        yield line


def _segments(line: Sequence["Token"], scale: float) -> tuple[Segment, ...]:
    """The line's glyphs: one segment where all run from left to right, else one for each run of a kind."""
    if not any(token.levels for token in line):
        return (Segment(0.0, tuple([run for token in line for run in token.runs])),)
    pieces = [piece for token in line for piece in token.pieces]
    levels = [level for token in line for level in token.levels or (0,) * len(token.pieces)]
    return _turned_segments(pieces, levels, scale)


def _turned_segments(
    pieces: Sequence["Piece"], levels: Sequence[int], scale: float
) -> tuple[Segment, ...]:
    """The parts of one face and direction, in the order they are read."""
    from w4r_desktop.printing import directions

    parts: list[tuple[int, float, list[Run]]] = []
    x = 0.0
    for place in directions.visual_order(levels):
        for run in pieces[place].runs:
            last = parts[-1][2][-1] if parts else None
            if last is not None and (last.face, last.turned) == (run.face, run.turned):
                first, start, same = parts[-1]
                parts[-1] = (min(first, place), start, [*same, run])
            else:
                parts.append((place, x, [run]))
            x += run.width * scale
    parts.sort(key=_first_place)
    return tuple(Segment(start, tuple(runs)) for _, start, runs in parts)


def _first_place(part: tuple[int, float, list["Run"]]) -> int:
    return part[0]
