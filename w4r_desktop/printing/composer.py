"""Breaking text into lines: widths are measured once a word and kept."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from w4r_desktop.domain.errors import ScriptNotPrintable
from w4r_desktop.printing.fonts import FontShelf, Role, installed
from w4r_desktop.printing.marks import Line, Style
from w4r_desktop.printing.scripts import Proof

GOOD_PLACES = re.compile(
    r"(?<=[^\W\d_][-\u2010])(?=[^\W\d_])|(?<=[\u2013\u2014\u1361])(?=.)", re.DOTALL
)
"""A word may be parted after a hyphen between letters, a dash, and the Ethiopic word space."""

SPARE_PLACES = re.compile(r"(?<=[-/.@_?&=\u2010])(?=.)", re.DOTALL)
"""Where a word too long for a line, such as an address on the web, is parted first."""

KEPT_WORDS = 50_000
"""A season's letters use some tens of thousands of different words; past that we start afresh."""

EM = 1000
"""Faces give widths in thousandths of the type size."""


class Ruler:
    """How wide words are in one role, in thousandths of the type size."""

    def __init__(self, shelf: FontShelf, role: Role) -> None:
        """Measure with the faces of that role."""
        self._shelf = shelf
        self._role = role
        self._signs: dict[str, float] = {}
        self._words: dict[str, float] = {}
        self.proof = Proof(lambda sign: shelf.face_for(role, sign) is not None)
        self.space = self.sign(" ")

    def sign(self, sign: str) -> float:
        """The width of one sign."""
        width = self._signs.get(sign)
        if width is None:
            face = self._shelf.face_for(self._role, sign)
            if face is None:
                raise ScriptNotPrintable(script="Unknown", sample=sign)
            width = self._signs[sign] = face.advance(sign)
        return width

    def word(self, word: str) -> float:
        """The width of a word."""
        width = self._words.get(word)
        if width is None:
            if len(self._words) >= KEPT_WORDS:
                self._words.clear()
            width = self._words[word] = sum(map(self.sign, word))
        return width


@cache
def ruler(role: Role) -> Ruler:
    """The ruler for a role with the fonts of this machine."""
    return Ruler(installed(), role)


def one_line(text: str, style: Style, _language: str = "") -> Line:
    """The text as a single line, however long; raises ScriptNotPrintable."""
    measure = ruler(style.role)
    words = tuple(word for word in re.split("[ \n]+", measure.proof.read(text)) if word)
    return _line(words, measure, style)


def break_lines(text: str, style: Style, width: float, _language: str = "") -> list[Line]:
    """The text in lines no wider than `width` points; raises ScriptNotPrintable."""
    measure = ruler(style.role)
    words = measure.proof.read(text).replace("\n", " ").split(" ")
    room = width * EM / style.size
    return [_line(words, measure, style) for words in _fill(words, measure, room)]


def _line(words: tuple[str, ...], measure: Ruler, style: Style) -> Line:
    width = sum(map(measure.word, words)) + measure.space * max(0, len(words) - 1)
    return Line(words, width * style.size / EM)


def _fill(words: Iterable[str], measure: Ruler, room: float) -> Iterator[tuple[str, ...]]:
    line: list[str] = []
    used = 0.0
    for word in words:
        if not word:
            continue
        width = measure.word(word)
        gap = measure.space if line else 0.0
        if used + gap + width <= room:
            line.append(word)
            used += gap + width
            continue
        *full, last = _parted(word, measure, room, first=room - used - gap)
        for piece in full:
            yield (*line, piece) if piece else tuple(line)
            line, used = [], 0.0
        line.append(last)
        used += measure.word(last) if full else gap + width
    if line:
        yield tuple(line)


def _parted(word: str, measure: Ruler, room: float, *, first: float) -> list[str]:
    """The word in pieces: the first fits what is left of a line ("" where nothing does), the others a line."""
    pieces: list[str] = []
    piece, used, space = "", 0.0, first
    for part in _parts(word, measure, room):
        width = measure.word(part)
        if used + width > space and (piece or not pieces):
            pieces.append(piece)
            piece, used, space = "", 0.0, room
        piece += part
        used += width
    return [*pieces, piece]


def _parts(word: str, measure: Ruler, room: float) -> Iterator[str]:
    for part in GOOD_PLACES.split(word):
        if measure.word(part) <= room:
            yield part
            continue
        for piece in SPARE_PLACES.split(part):
            yield from [piece] if measure.word(piece) <= room else piece
