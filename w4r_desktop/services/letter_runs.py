"""A run of letters in several files: one a case, a recipient, a language or a letter, or parts for a tray."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.errors.printing import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.print_runs import (
    RunFile,
    RunLetter,
    Split,
    files_of_run,
    sheets_of_paper,
)
from w4r_desktop.printing.letters import page_count
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.services.print_orders import PrintOrder, PrintRun, Refused
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.system.files import explained, sync_folder
from w4r_desktop.system.tasks import Progress, silent

SHEETS_A_PART = 250
"""What the tray of an office printer takes."""


@dataclass(frozen=True, slots=True)
class LetterRuns:
    """Prints runs of letters into folders."""

    shop: PrintShop

    def print_files(
        self,
        folder: Path,
        order: PrintOrder,
        split: Split,
        *,
        sheets_a_part: int = SHEETS_A_PART,
        progress: Progress = silent,
    ) -> tuple[PrintRun, tuple[str, ...]]:
        """Print an order into a new folder: what came of it, and the names of the files.

        The folder is there with all its files or not at all. Raises what `PrintShop.print_letters`
        does, and FileInTheWay where something of that name is there already.
        """
        if folder.exists():
            raise FileInTheWay(folder)
        case_ids, held_back = self.shop.sorted_out(order)
        letters = self.shop.chosen(order, case_ids)
        unfinished = folder.with_name(f".{folder.name}.{os.urandom(4).hex()}.part")
        try:
            with explained(folder):
                unfinished.mkdir(parents=True)
            files = files_of_run(
                [_parted_by(letter, order, split) for letter in letters],
                split,
                sheets_a_part=sheets_a_part,
            )
            pages, refused, names = self._print_each(unfinished, files, letters, order, progress)
            if not names and not refused and not held_back:
                raise NothingToPrint
            if names:
                with explained(folder):
                    unfinished.rename(folder)
                    sync_folder(folder.parent)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        return self.shop.told_run(letters, pages, refused, order, held_back), names

    def _print_each(
        self,
        folder: Path,
        files: Sequence[RunFile],
        letters: Sequence[PrintedLetter],
        order: PrintOrder,
        progress: Progress,
    ) -> tuple[int, tuple[Refused, ...], tuple[str, ...]]:
        pages, done = 0, 0
        refused: list[Refused] = []
        names: list[str] = []
        for file in files:
            chosen = [letters[place] for place in file.places]
            more, left_out = self.shop.print_file(folder / file.name, chosen, order)
            pages += more
            refused.extend(left_out)
            names.extend([file.name] if more else [])
            done += len(chosen)
            progress(done, len(letters))
        return pages, tuple(refused), tuple(names)


def _parted_by(letter: PrintedLetter, order: PrintOrder, split: Split) -> RunLetter:
    sheets = _sheets(letter, order) if split is Split.PART else 1
    return RunLetter(letter.case_id, letter.addressee.id, letter.language, letter.code, sheets)


def _sheets(letter: PrintedLetter, order: PrintOrder) -> int:
    try:
        return sheets_of_paper(page_count(letter, order.paper), duplex=order.duplex)
    except ScriptNotPrintable:
        # It is refused when its part is printed, and takes no paper.
        return 0
