"""One page of each sheet and of each script, to look at before an evening: made from a made-up one."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors import (
    CaseNotOffered,
    NothingHandedOver,
    NothingSignedYet,
    NothingToPrint,
)
from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.i18n.sheet_words import LETTERS as LETTER_NAME
from w4r_desktop.i18n.sheet_words import SHEETS as SHEET_WORDS
from w4r_desktop.printing.proof_print import Proof, proof_pdf
from w4r_desktop.printing.window_proof import NAMES, window_proof_pdf
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles, make_sample_event
from w4r_desktop.services.sheets_on_offer import SHEETS
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent

LETTERS = 24
"""Enough for every kind of action and for some cases."""


@dataclass(frozen=True, slots=True)
class ProofRun:
    """How many pages there are, and the sheets that a made-up evening has nothing for."""

    pages: int
    left_out: tuple[SheetId, ...] = ()


def print_proof(out: Path, paper: Paper, *, progress: Progress = silent) -> ProofRun:
    """Print a page of each sheet and of each script into one PDF file.

    Raises ScriptNotPrintable, FontMissing, DiskFull, PlaceNotWritable or Cancelled; then there is no
    file, and nothing of the made-up evening stays behind.
    """
    with TemporaryDirectory() as folder:
        files = SampleFiles(Path(folder) / "evening")
        make_sample_event(files, letters=LETTERS, seed=1)
        with open_evening(files.event, PASSPHRASE) as evening:
            shop, left_out = PrintShop(evening), list[SheetId]()
            proofs = tuple(_proofs(shop, paper, Path(folder), left_out, progress))
    pages: list[int] = []
    language = current().language
    write_whole(out, lambda file: pages.append(proof_pdf(proofs, file, paper, language=language)))
    return ProofRun(sum(pages), tuple(left_out))


def _windows(shop: PrintShop, paper: Paper) -> Iterator[Proof]:
    """The windows for that paper, each laid over a letter."""
    case_ids, _held_back = shop.sorted_out(PrintOrder())
    letters = shop.ordered(ActionKind.LETTER, case_ids)
    letter = next((one for one in letters if one.addressee.has_address), None)
    for window, preset in PRESETS.items():
        if letter is not None and preset.paper is paper:
            yield Proof(NAMES[window], window_proof_pdf(letter, window))


def _proofs(
    shop: PrintShop,
    paper: Paper,
    folder: Path,
    left_out: list[SheetId],
    progress: Progress,
) -> Iterator[Proof]:
    file = folder / "sheet.pdf"
    total = len(SHEETS) + 1
    shop.print_letters(file, PrintOrder(paper=paper))
    yield Proof(LETTER_NAME, file.read_bytes())
    yield from _windows(shop, paper)
    progress(1, total)
    for done, sheet in enumerate(SHEETS, 2):
        try:
            sheet.make(shop, file, paper, silent)
        except (CaseNotOffered, NothingToPrint, NothingHandedOver, NothingSignedYet):
            left_out.append(sheet.id)
        else:
            yield Proof(SHEET_WORDS[sheet.id].name, file.read_bytes())
        with contextlib.suppress(FileNotFoundError):
            file.unlink()
        progress(done, total)
