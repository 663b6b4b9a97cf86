"""From text to glyphs: which face draws it, which glyphs HarfBuzz sets, and how far they reach.

Loaded with the first text that is set. What was shaped is kept: a season's letters use the same
words again and again.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

import uharfbuzz as hb

from w4r_desktop.printing.faces import Face
from w4r_desktop.printing.fonts import FontShelf, Role
from w4r_desktop.printing.scripts import SHARED, is_unseen, refusal, script_of

KEPT_PIECES = 50_000
"""A season's letters use some tens of thousands of different words; past that we start afresh."""

MOST_MARKS = 30
"""More marks on one letter than any language uses (UAX 15, Stream-Safe Text); a heap of them would
climb over the lines above and off the page."""

NOTHING = "\u200b"
"""What a glyph says that draws part of a sign which another glyph says whole."""


class SetGlyph(NamedTuple):
    """A glyph where it stands: its number, what it says, and how it is moved, in thousandths.

    `before` moves it to the right first, `rise` lifts it, `after` draws the next one nearer.
    """

    number: int
    says: str
    before: int
    rise: int
    after: int


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one face from left to right, and the text they draw in reading order.

    `width`, `above` and `below` are in thousandths of the type size. `turned` where the text runs
    from right to left; `is_simple` where no sign is drawn by several glyphs and none is moved from its
    place: then the glyphs alone give the text back.
    """

    face: Face
    glyphs: tuple[SetGlyph, ...]
    text: str
    width: float
    above: float
    below: float
    turned: bool
    is_simple: bool


class Piece:
    """A text that runs one way: its runs from left to right, and how far they reach."""

    def __init__(self, text: str, runs: tuple[Run, ...]) -> None:
        """Take the runs of a text."""
        self.text = text
        self.runs = runs
        self.width = sum(run.width for run in runs)
        self.above = max((run.above for run in runs), default=0.0)
        self.below = max((run.below for run in runs), default=0.0)


class Shaper:
    """Sets text in one role and language."""

    def __init__(
        self, shelf: FontShelf, role: Role, language: str, home: Face | None = None
    ) -> None:
        """Take the fonts at hand; `language` chooses between the forms that some scripts have.

        `home` draws figures and signs that stand among no letters: those of a Chinese text look best
        in the face that draws the Chinese.
        """
        self._shelf = shelf
        self._role = role
        self._language = language
        self._home = home
        self._pieces: tuple[dict[str, Piece], dict[str, Piece]] = ({}, {})

    def at_home_in(self, text: str) -> "Shaper":
        """One whose figures fit the text's first letter."""
        first = next((c for c in _with_marks(text) if script_of(c[0]) not in SHARED), "")
        home = self._face_for(first) if first else None
        return Shaper(self._shelf, self._role, self._language, home)

    def piece(self, text: str, *, turned: bool = False) -> Piece:
        """The text as a piece, from right to left where `turned`; raises ScriptNotPrintable."""
        kept = self._pieces[turned]
        piece = kept.get(text)
        if piece is None:
            if len(kept) >= KEPT_PIECES:
                kept.clear()
            runs = tuple(self._runs(text, turned=turned))
            piece = kept[text] = Piece(text, runs)
        return piece

    def _runs(self, text: str, *, turned: bool) -> Iterator[Run]:
        parts = list(self._itemized(text))
        for face, part in reversed(parts) if turned else parts:
            yield _shaped(face, part, self._language, turned=turned)

    def _itemized(self, text: str) -> Iterator[tuple[Face, str]]:
        """The text in parts of one face and one script; what serves all scripts stays with its neighbour."""
        clusters = list(_with_marks(text))
        strong = (cluster for cluster in clusters if script_of(cluster[0]) not in SHARED)
        face = next(map(self._face_for, strong), self._home)
        script = part = ""
        for cluster in clusters:
            own = script_of(cluster[0])
            stays = face is not None and own in SHARED and face.covers(_seen(cluster))
            wanted = face if stays else self._face_for(cluster)
            strange = own not in SHARED and script not in {"", own}
            if part and (wanted is not face or strange) and face is not None:
                yield face, part
                script = part = ""
            face = wanted
            part += cluster
            script = script if own in SHARED else own
        if part and face is not None:
            yield face, part

    def _face_for(self, cluster: str) -> Face:
        seen = _seen(cluster)
        face = self._shelf.face_for(self._role, seen or " ")
        if face is None and len(seen) > 1:
            face = self._shelf.face_for(self._role, seen[0])
        if face is None:
            raise refusal(cluster)
        return face


def _with_marks(text: str) -> Iterator[str]:
    """The text's signs, each with the marks and joiners behind it; no more than any language has."""
    starts = [place for place, sign in enumerate(text) if place == 0 or not _leans(sign)]
    for start, end in pairwise([*starts, len(text)]):
        yield text[start : min(end, start + 1 + MOST_MARKS)]


def _leans(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M") or is_unseen(sign)


def _seen(cluster: str) -> str:
    return "".join(sign for sign in cluster if not is_unseen(sign))


def _shaped(face: Face, text: str, language: str, *, turned: bool) -> Run:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.direction = "rtl" if turned else "ltr"
    if language:
        buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if any(info.codepoint == 0 for info in infos):
        raise refusal(text)
    numbers = [info.codepoint for info in infos]
    says = _sayings([info.cluster for info in infos], text, turned=turned)
    glyphs = tuple(
        _placed(face, number, said, position)
        for number, said, position in zip(numbers, says, positions, strict=True)
    )
    reaches = [face.reach(number) for number in numbers]
    rises = [glyph.rise for glyph in glyphs]
    return Run(
        face,
        glyphs,
        text,
        width=sum(position.x_advance for position in positions) * face.scale,
        above=max((r.above + up for r, up in zip(reaches, rises, strict=True)), default=0.0),
        below=max((r.below - up for r, up in zip(reaches, rises, strict=True)), default=0.0),
        turned=turned,
        is_simple=NOTHING not in says and not any(glyph.before or glyph.rise for glyph in glyphs),
    )


def _placed(face: Face, number: int, says: str, position: hb.GlyphPosition) -> SetGlyph:
    before = round(position.x_offset * face.scale)
    left = face.advance(number) - position.x_advance * face.scale
    return SetGlyph(
        number, says, before, round(position.y_offset * face.scale), round(left + before)
    )


def _sayings(clusters: list[int], text: str, *, turned: bool) -> list[str]:
    """What each glyph says, so that all of them in their order say the text.

    The signs of a cluster are dealt out to its glyphs, the last of them says the rest; where there
    are more glyphs than signs, some say nothing. From right to left the first glyph says all: readers
    turn the glyphs round, not what each says.
    """
    starts = sorted(set(clusters))
    told = {start: text[start:end] for start, end in pairwise([*starts, len(text)])}
    says: list[str] = []
    for cluster, same in groupby(clusters):
        signs, count = told.pop(cluster, ""), len(list(same))
        dealt = 0 if turned else min(count - 1, len(signs) - 1)
        says += [*signs[:dealt], signs[dealt:] or NOTHING, *[NOTHING] * (count - 1 - dealt)]
    return says
