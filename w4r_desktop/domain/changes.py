"""What an operation changed, so that each screen can decide whether to look again."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The parts of an event that screens show."""

    EVENT = "event"
    ACTIONS = "actions"
    DRAFTS = "drafts"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class Changed:
    """The parts that are different now."""

    parts: frozenset[Part]

    def __contains__(self, part: Part) -> bool:
        return part in self.parts


def changed(*parts: Part) -> Changed:
    """A change of those parts."""
    return Changed(frozenset(parts))
