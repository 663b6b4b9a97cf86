"""Putting letters on paper: which ones, in what order, with whose address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.events import Event, letter_date
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.services.evening import Evening
from w4r_desktop.system.tasks import Progress, silent


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Which letters are to be printed on what; no case named means all of them."""

    kind: ActionKind = ActionKind.LETTER
    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that cannot be printed right here, and the script that is the reason."""

    code: str
    script: str


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What came of printing: letters and pages in the file, and the letters that are not in it."""

    letters: int
    pages: int
    without_address: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it will print: rows of RGB bytes, `width` by `height` pixels."""

    width: int
    height: int
    pixels: bytes
