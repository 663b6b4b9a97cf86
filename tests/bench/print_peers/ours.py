"""Ours: the very function that an evening is printed with, on as many cores as that takes.

Processes of its own begin within the time that is measured.
"""

from collections.abc import Sequence
from pathlib import Path

from tests.bench.print_peers.letters import Script
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_parts import processes_for
from w4r_desktop.printing.letters import Finish, letters_pdf
from w4r_desktop.printing.printed_letter import PrintedLetter


class Printer:
    """Keeps nothing of its own."""

    def __init__(self, script: Script) -> None:
        """Every script is printed alike."""

    @staticmethod
    def print_letters(letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        with out.open("wb") as file:
            finish = Finish(processes=processes_for(len(letters)))
            letters_pdf(letters, file, paper=Paper.A4, finish=finish)
