"""How long a person waits for the picture of the letter they write.

The very way of the preview (services/print_shop.py): one letter is printed, and its pages are drawn
as the screen shows them. Each letter is another one, in a program that has shown some before.

Promise: less than 30 ms, warm.
Run: python -m tests.bench.bench_print_preview
"""

import time
from statistics import median, quantiles

from tests.bench.print_peers.letters import SCRIPTS, Script, letters
from w4r_desktop.domain.errors import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import page_images
from w4r_desktop.services.print_shop import SCREEN_DPI

WARM_UP, COUNT = 10, 100
PROMISE = 30


def waits(script: Script) -> list[tuple[float, float]]:
    """Milliseconds until each letter was printed, and until it could be seen; raises ScriptNotPrintable."""
    measured = []
    for letter in letters(script, WARM_UP + COUNT):
        started = time.perf_counter()
        pdf = letter_pdf(letter, Paper.A4)
        printed = time.perf_counter()
        page_images(pdf, dpi=SCREEN_DPI)
        seen = time.perf_counter()
        measured.append((1000 * (printed - started), 1000 * (seen - started)))
    return measured[WARM_UP:]


def main() -> None:
    """Print the table."""
    print(f"{'script':9}{'median ms':>10}{'95 of 100':>11}{'of which the PDF':>18}")
    for name, script in SCRIPTS.items():
        try:
            measured = waits(script)
        except ScriptNotPrintable:
            print(f"{name:9}refused")
            continue
        seen = [wait for _, wait in measured]
        pdf = median(wait for wait, _ in measured)
        print(f"{name:9}{median(seen):10.1f}{quantiles(seen, n=20)[-1]:11.1f}{pdf:18.1f}")
    print(f"promised: less than {PROMISE} ms")


if __name__ == "__main__":
    main()
