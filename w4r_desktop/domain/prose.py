"""Running text of a case: paragraphs and lists with bold and emphasis, and nothing else."""

from dataclasses import dataclass
from enum import StrEnum


class Emphasis(StrEnum):
    """How a run of words stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one emphasis."""

    text: str
    emphasis: Emphasis = Emphasis.PLAIN


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one item of a list."""

    runs: tuple[Run, ...]
    is_item: bool = False

    @property
    def text(self) -> str:
        """The block's words without their emphasis."""
        return "".join(run.text for run in self.runs)


Prose = tuple[Block, ...]


def plain(prose: Prose) -> str:
    """The words alone, one block a line."""
    return "\n".join(block.text for block in prose)


def items(prose: Prose) -> tuple[str, ...]:
    """The words of the list items."""
    return tuple(block.text for block in prose if block.is_item)
