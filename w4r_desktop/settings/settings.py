"""The settings of this machine: each field is the only place its setting is spelt."""

from dataclasses import dataclass, replace
from enum import StrEnum


class ThemeName(StrEnum):
    """The looks there are; the files stand in resources/themes."""

    PAPER = "paper"
    CONTRAST = "contrast"


TEXT_SIZES = (100, 125, 150, 200)
"""Text sizes on offer, in per cent of the 17 px base."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen here; a change makes a new value.

    `language` is the interface's BCP 47 tag, empty until one is spoken; `text_size` in per cent;
    `projector` is the identity of the display that was last used for the room, empty for none;
    `last_event` the event file that was opened last.
    """

    language: str = ""
    theme: ThemeName = ThemeName.PAPER
    text_size: int = 100
    projector: str = ""
    last_event: str = ""


def sound(settings: Settings) -> Settings:
    """The settings with values that do not exist replaced by the ones the program starts with."""
    if settings.text_size in TEXT_SIZES:
        return settings
    return replace(settings, text_size=TEXT_SIZES[0])
