"""The parts of a text that a line may end after, each set once and kept.

Loaded with the first text that is set.
"""

from collections.abc import Sequence
from functools import cached_property

from w4r_desktop.printing import breaking, directions
from w4r_desktop.printing.scripts import SHARED, script_of
from w4r_desktop.printing.shaping import KEPT_PIECES, Piece, Run, Shaper

Part = tuple[str, int]
"""A text that runs one way, and its level: odd ones run from right to left."""


class Token:
    """What a line may end after: its pieces in the order of the text.

    `levels` has one for each piece, and is empty where the whole paragraph runs from left to right;
    `trimmed` is the token without the space at its end, which is `space` wide; that, `width`, `above`
    and `below` are in thousandths of the type size.
    """

    def __init__(
        self, text: str, pieces: tuple[Piece, ...], levels: tuple[int, ...], bare: "Token | None"
    ) -> None:
        """Take the pieces, and the token without its space where it ends in one."""
        self.text = text
        self.pieces = pieces
        self.levels = levels
        self.width = sum(piece.width for piece in pieces)
        self.above = max((piece.above for piece in pieces), default=0.0)
        self.below = max((piece.below for piece in pieces), default=0.0)
        self.trimmed = bare or self
        self.space = self.width - self.trimmed.width

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs of all pieces, in the order of the text."""
        return tuple(run for piece in self.pieces for run in piece.runs)


class Tokenizer:
    """Parts text of one role and language into tokens."""

    def __init__(self, shaper: Shaper, language: str) -> None:
        """Take what sets the pieces."""
        self._shaper = shaper
        self._language = language
        self._plain: dict[str, Token] = {}
        self._turned: dict[tuple[Part, ...], Token] = {}
        self._levelled: dict[tuple[str, bytes], Token] = {}
        self._elsewhere: dict[str, Tokenizer] = {}

    def at_home_in(self, text: str) -> "Tokenizer":
        """The one for a text of that script: figures are set in the face of its letters."""
        first = next((script for script in map(script_of, text) if script not in SHARED), "Latin")
        if first == "Latin":
            return self
        if first not in self._elsewhere:
            self._elsewhere[first] = Tokenizer(self._shaper.at_home_in(text), self._language)
        return self._elsewhere[first]

    def tokens(self, text: str, levels: Sequence[int] | None) -> list[Token]:
        """The text in tokens; `levels` of its signs where anything runs from right to left."""
        parts = breaking.tokens(text, self._language)
        if levels is None:
            kept = self._plain
            return [kept.get(part) or self._set_plain(part) for part in parts]
        return self._with_levels(parts, levels)

    def signs(self, text: str) -> list[Token]:
        """The text, which runs from left to right, with a token for each sign."""
        return [self._plain.get(sign) or self._set_plain(sign) for sign in text]

    def spare_parts(self, token: Token) -> list[Token]:
        """A token that is too long for a line, parted after hyphens, slashes and the like."""
        return self._parted(token, list(breaking.spare_parts(token.text)))

    def clusters(self, token: Token) -> list[Token]:
        """A token that is too long even so, parted between any two signs."""
        return self._parted(token, breaking.clusters(token.text))

    def _parted(self, token: Token, parts: list[str]) -> list[Token]:
        if not token.levels:
            return [self._plain.get(part) or self._set_plain(part) for part in parts]
        levels = [
            level
            for piece, level in zip(token.pieces, token.levels, strict=True)
            for _sign in piece.text
        ]
        return self._with_levels(parts, levels)

    def _with_levels(self, parts: Sequence[str], levels: Sequence[int]) -> list[Token]:
        # Levels end at 126 (UAX 9, BD2): as bytes they can be a part of what a token is known by.
        kept, told, start = self._levelled, bytes(levels), 0
        tokens = []
        for part in parts:
            end = start + len(part)
            known_by = (part, told[start:end])
            tokens.append(kept.get(known_by) or self._set_levelled(*known_by))
            start = end
        return tokens

    def _set_levelled(self, text: str, levels: bytes) -> Token:
        if len(self._levelled) >= KEPT_PIECES:
            self._levelled.clear()
        token = self._set_turned(directions.runs_of_level(text, levels))
        self._levelled[text, levels] = token
        return token

    def _set_plain(self, text: str) -> Token:
        if len(self._plain) >= KEPT_PIECES:
            self._plain.clear()
        bare = text.rstrip(" ")
        trimmed = self._set_plain(bare) if bare and bare != text else None
        token = Token(text, (self._shaper.piece(text),), (), trimmed)
        self._plain[text] = token
        return token

    def _set_turned(self, parts: tuple[Part, ...]) -> Token:
        token = self._turned.get(parts)
        if token is None:
            if len(self._turned) >= KEPT_PIECES:
                self._turned.clear()
            pieces = tuple(self._shaper.piece(text, turned=level % 2 == 1) for text, level in parts)
            text = "".join(text for text, _ in parts)
            levels = tuple(level for _, level in parts)
            token = self._turned[parts] = Token(text, pieces, levels, self._bare(parts))
        return token

    def _bare(self, parts: tuple[Part, ...]) -> Token | None:
        """The token without the space behind it, None where it has none or is nothing else."""
        (*before, (text, level)) = parts
        bare = text.rstrip(" ")
        if bare == text or not (bare or before):
            return None
        return self._set_turned((*before, (bare, level)) if bare else tuple(before))
