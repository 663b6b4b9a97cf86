"""How much sooner a large run of letters is there when two processes set it: ours against itself.

Rounds alternate; every file of a round is the same, byte for byte, which is checked. The processes begin
within the time that is measured. Promise: two take 0.6 of one's time or less.
Run: python -m tests.bench.bench_print_processes [letters] [rounds]
"""

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.print_peers.letters import SCRIPTS, letters
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import Finish, letters_pdf
from w4r_desktop.printing.printed_letter import PrintedLetter

PROMISE = 0.6


def timed(printed: list[PrintedLetter], out: Path, processes: int) -> tuple[float, str]:
    """How long so many processes take, in seconds, and the digest of what they made."""
    started = time.perf_counter()
    with out.open("wb") as file:
        letters_pdf(printed, file, paper=Paper.A4, finish=Finish(processes=processes))
    return time.perf_counter() - started, hashlib.sha256(out.read_bytes()).hexdigest()


def main(count: int = 6000, rounds: int = 3) -> None:
    """Print a table, a script a row."""
    print(f"{count} letters, median of {rounds} interleaved rounds, seconds")
    with tempfile.TemporaryDirectory() as folder:
        for name, script in SCRIPTS.items():
            printed = list(letters(script, count))
            taken: dict[int, list[float]] = {1: [], 2: []}
            digests = set()
            for _ in range(rounds):
                for processes, times in taken.items():
                    seconds, digest = timed(printed, Path(folder, "letters.pdf"), processes)
                    times.append(seconds)
                    digests.add(digest)
            one, two = (median(times) for times in taken.values())
            same = "the same file" if len(digests) == 1 else "DIFFERENT FILES"
            print(
                f"  {name:8} one {one:6.2f}   two {two:6.2f}   ratio {two / one:.2f}"
                f" (promise: {PROMISE} or less)   {same}"
            )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
