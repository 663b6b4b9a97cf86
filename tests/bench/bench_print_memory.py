"""How much memory a long print run takes: letters made one by one and streamed to a file.

Each run has a process of its own, so that its peak is its own. W4R_SOAK=1 adds 100,000 letters.

Promise: less than 300 MB, however many letters.
Run: python -m tests.bench.bench_print_memory
"""

import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.bench.print_peers.letters import LATIN, letters
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letters_pdf

COUNTS = (1_000, 10_000, *([100_000] if os.environ.get("W4R_SOAK") == "1" else []))
PROMISE = 300


def print_run(count: int) -> tuple[float, float, int]:
    """Print so many letters: seconds, peak memory in MB, bytes of the file."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as file:
        letters_pdf(letters(LATIN, count), file, paper=Paper.A4)
        size = file.tell()
    seconds = time.perf_counter() - started
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size


def main() -> None:
    """Print the table."""
    print(f"{'letters':>9}{'peak MB':>9}{'seconds':>9}{'MB on disk':>12}")
    peaks = []
    for count in COUNTS:
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:
            seconds, peak, size = alone.submit(print_run, count).result()
        peaks.append(peak)
        print(f"{count:9,}{peak:9.0f}{seconds:9.1f}{size / 1e6:12.1f}")
    print(f"highest {max(peaks):.0f} MB; promised less than {PROMISE}")


if __name__ == "__main__":
    main()
