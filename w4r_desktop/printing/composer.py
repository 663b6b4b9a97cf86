"""Breaking text into lines: HarfBuzz sets the words, ICU says where lines may end and which way they run.

Nothing heavy is loaded before the first text is set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.printing.fonts import Role, installed
from w4r_desktop.printing.marks import Line, Segment, Style
from w4r_desktop.printing.scripts import Proof

if TYPE_CHECKING:
    from w4r_desktop.printing.shaping import Piece, Run, Shaper

EM = 1000
"""Faces give widths in thousandths of the type size."""

HAIR = 1e-6
"""Widths are sums of fractions: two that should be the same may differ by this much."""

AIR = 120
"""The least distance between the ink of two lines, in thousandths of the type size."""


@dataclass(frozen=True, slots=True)
class _Token:
    """What a line may end after: its pieces in the order of the text, each with its level."""

    pieces: tuple["Piece", ...]
    levels: tuple[int, ...]
    width: float
    trimmed_width: float


@cache
def shaper(role: Role, language: str = "") -> "Shaper":
    """What sets text in that role with the fonts of this machine."""
    # HarfBuzz is loaded here, with the first text.
    from w4r_desktop.printing.shaping import Shaper

    return Shaper(installed(), role, language)


@cache
def proof(role: Role) -> Proof:
    """What reads text before it is set in that role."""
    shelf = installed()
    return Proof(lambda sign: shelf.face_for(role, sign) is not None)


def one_line(text: str, style: Style, language: str = "") -> Line:
    """The text as a single line, however long; raises ScriptNotPrintable."""
    paragraph = _Paragraph(text, style, language)
    return next(iter(paragraph.lines(float("inf"))), Line("", (), 0.0))


def break_lines(text: str, style: Style, width: float, language: str = "") -> list[Line]:
    """The text in lines no wider than `width` points; raises ScriptNotPrintable.

    `language` is a BCP 47 tag: it chooses between the forms that some scripts have, and the side a
    paragraph begins at.
    """
    return list(_Paragraph(text, style, language).lines(width * EM / style.size))


class _Paragraph:
    """A text between two line ends, set in one style."""

    def __init__(self, text: str, style: Style, language: str) -> None:
        from w4r_desktop.printing import directions

        told = proof(style.role).read(text).replace("\n", " ")
        self._text = " ".join(part for part in told.split(" ") if part)
        self._size = style.size
        self._language = language
        self._shaper = shaper(style.role, language)
        self._turns = directions.may_turn(self._text)
        self._right_to_left = self._turns and directions.runs_right_to_left(
            self._text, language_does=is_right_to_left(language)
        )

    def lines(self, room: float) -> Iterator[Line]:
        """Lines that fit into so many thousandths of the type size."""
        tokens = list(self._fitting(room))
        pieces = [piece for token in tokens for piece in token.pieces]
        above = max((piece.above for piece in pieces), default=0.0) + AIR / 2
        leading = above + max((piece.below for piece in pieces), default=0.0) + AIR / 2
        for start, end in _filled(tokens, room):
            yield self._line(tokens[start:end], leading * self._size / EM, above * self._size / EM)

    def _fitting(self, room: float) -> Iterator[_Token]:
        """The text in tokens that fit into a line; longer ones are parted."""
        from w4r_desktop.printing import breaking

        for token in self._tokens():
            if token.trimmed_width <= room + HAIR:
                yield token
                continue
            for part in breaking.spare_parts("".join(piece.text for piece in token.pieces)):
                whole = self._token(part, self._turned_levels(part))
                if whole.trimmed_width <= room + HAIR:
                    yield whole
                else:
                    signs = breaking.clusters(part)
                    yield from (self._token(sign, self._turned_levels(sign)) for sign in signs)

    def _turned_levels(self, part: str) -> tuple[tuple[str, int], ...]:
        from w4r_desktop.printing import directions

        if not self._turns:
            return ((part, 0),)
        return _split_by_level(part, directions.levels(part, right_to_left=self._right_to_left))

    def _tokens(self) -> Iterator[_Token]:
        from w4r_desktop.printing import breaking, directions

        parts = breaking.tokens(self._text, self._language)
        if not self._turns:
            for part in parts:
                yield self._token(part, ((part, 0),))
            return
        levels = directions.levels(self._text, right_to_left=self._right_to_left)
        start = 0
        for part in parts:
            end = start + len(part)
            yield self._token(part, _split_by_level(part, levels[start:end]))
            start = end

    def _token(self, text: str, parts: tuple[tuple[str, int], ...]) -> _Token:
        pieces = tuple(self._shaper.piece(part, turned=bool(level % 2)) for part, level in parts)
        width = sum(piece.width for piece in pieces)
        trimmed = width - pieces[-1].width + pieces[-1].trimmed.width if text else 0.0
        return _Token(pieces, tuple(level for _, level in parts), width, trimmed)

    def _line(self, tokens: Sequence[_Token], leading: float, above: float) -> Line:
        pieces = [piece for token in tokens for piece in token.pieces]
        pieces[-1] = pieces[-1].trimmed
        text = "".join([piece.text for piece in pieces])
        width = sum(piece.width for piece in pieces) * self._size / EM
        if self._turns:
            levels = [level for token in tokens for level in token.levels]
            segments = self._turned_segments(pieces, levels)
        else:
            segments = (Segment(0.0, tuple([run for piece in pieces for run in piece.runs])),)
        return Line(text, segments, width, leading, above, right_to_left=self._right_to_left)

    def _turned_segments(
        self, pieces: Sequence["Piece"], levels: Sequence[int]
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
                x += run.width * self._size / EM
        parts.sort(key=_first_place)
        return tuple(Segment(start, tuple(runs)) for _, start, runs in parts)


def _first_place(part: tuple[int, float, list["Run"]]) -> int:
    return part[0]


def _filled(tokens: Sequence[_Token], room: float) -> Iterator[tuple[int, int]]:
    """Where lines begin and end when each takes as many tokens as it has room for."""
    start, used = 0, 0.0
    for place, token in enumerate(tokens):
        if place > start and used + token.trimmed_width > room + HAIR:
            yield start, place
            start, used = place, 0.0
        used += token.width
    if start < len(tokens):
        yield start, len(tokens)


def _split_by_level(text: str, levels: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """The text in parts of one level."""
    ends = [place for place in range(1, len(text)) if levels[place] != levels[place - 1]]
    return tuple(
        (text[start:end], levels[start])
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True)
    )
