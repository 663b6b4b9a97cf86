"""How the texts of a slide look: sizes as shares of the wall, roles of colour, and their order."""

from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.stage.content import Content

LEGIBLE = 0.04
"""Letters of this share of the wall's height can be read from ten metres."""


class Ink(StrEnum):
    """The roles of a slide's colours; the style sheet says which they are."""

    PLAIN = "ink"
    SOFT = "soft"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; sizes, gap above and least size are shares of the slide's height."""

    size: float
    gap: float = 0.0
    least: float = LEGIBLE
    ink: Ink = Ink.PLAIN
    is_serif: bool = False
    is_bold: bool = False
    is_raised: bool = False
    has_bar: bool = False


NAME = Style(0.145, 0.012, least=0.085, is_serif=True, is_bold=True)
HEADING = Style(0.082, 0.018, least=0.052, is_serif=True, is_bold=True)
NUMBER = Style(0.36, least=0.2, is_serif=True, is_bold=True)
EYEBROW = Style(0.046, ink=Ink.ACCENT, is_bold=True, is_raised=True)
WHO = Style(0.052, ink=Ink.ACCENT, is_serif=True, is_bold=True)
STORY = Style(0.064, 0.04, ink=Ink.PLAIN)
POINT = Style(0.058, 0.042, has_bar=True)
UNDER = Style(0.075, 0.0, ink=Ink.SOFT)


def styled(content: Content) -> list[tuple[Message, Style]]:
    """The texts from top to bottom."""
    if content.is_number:
        return [(content.heading, NUMBER), *((text, UNDER) for text in content.paragraphs)]
    is_large = content.is_name or not content.picture
    texts = [(content.heading, NAME if is_large else HEADING)]
    if content.eyebrow:
        texts.insert(0, (content.eyebrow, EYEBROW if is_large else WHO))
    texts += [(text, STORY) for text in content.paragraphs]
    return texts + [(text, POINT) for text in content.points]
