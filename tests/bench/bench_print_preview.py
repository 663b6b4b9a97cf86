"""How long a person waits for the picture of the letter they write.

The very way of the preview (services/letter_preview.py): one letter is printed, and its pages are drawn
as the screen shows them. Each letter is another one, in a program that has shown some before.

Promise: less than 30 ms, warm.
Run: python -m tests.bench.bench_print_preview
"""

import time
from statistics import median, quantiles

from tests.bench.print_peers.letters import SCRIPTS, Script, letters
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import page_images
from w4r_desktop.services.letter_preview import SCREEN_DPI

WARM_UP, COUNT = 10, 100
PROMISE = 30


def waits(script: Script) -> list[tuple[float, float, float]]:
    """Milliseconds until each letter was printed and until it could be seen, and of processor time.

    Raises ScriptNotPrintable.
    """
    measured = []
    for letter in letters(script, WARM_UP + COUNT):
        started, busy = time.perf_counter(), time.process_time()
        pdf = letter_pdf(letter, Paper.A4)
        printed = time.perf_counter()
        page_images(pdf, dpi=SCREEN_DPI)
        seen = time.perf_counter()
        waited = (printed - started, seen - started, time.process_time() - busy)
        measured.append((1000 * waited[0], 1000 * waited[1], 1000 * waited[2]))
    return measured[WARM_UP:]


def main() -> None:
    """Print the table."""
    print(f"{'script':9}{'median ms':>10}{'95 of 100':>11}{'of which the PDF':>18}{'CPU ms':>9}")
    for name, script in SCRIPTS.items():
        try:
            measured = waits(script)
        except ScriptNotPrintable:
            print(f"{name:9}refused")
            continue
        printed, seen, busy = zip(*measured, strict=True)
        print(
            f"{name:9}{median(seen):10.1f}{quantiles(seen, n=20)[-1]:11.1f}"
            f"{median(printed):18.1f}{median(busy):9.1f}"
        )
    print(f"promised: less than {PROMISE} ms")


if __name__ == "__main__":
    main()
