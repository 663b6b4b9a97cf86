"""What is to be printed of an evening's letters, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Which letters are to be printed on what; no case and no code named means all of them.

    `window` is the window of the envelope they go in; `demands` adds what is asked in the languages
    of the addressees that the pack has. `numbers` are the first and the last to be printed, counted
    from 1 in the order of the run. With `duplex` each letter begins on the front of a sheet;
    `archive` makes the file a PDF/A-2b, `tagged` one that screen readers follow.
    """

    kind: ActionKind = ActionKind.LETTER
    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    window: Window = Window.PLAIN
    demands: bool = False
    codes: tuple[str, ...] = ()
    numbers: tuple[int, int] | None = None
    duplex: bool = False
    archive: bool = False
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that cannot be printed here, and the script that no font shows."""

    code: str
    script: str


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A case that was recalled: why, and how many of its letters wait for the coordinator."""

    case_id: str
    name: str
    count: int
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What came of printing: letters and pages in the file, and the letters that are not in it."""

    letters: int
    pages: int
    without_address: int
    refused: tuple[Refused, ...]
    held_back: tuple[HeldBack, ...] = ()
