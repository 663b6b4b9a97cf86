"""How fast an evening's letters become one PDF: ours against seven other engines.

A thousand letters in Latin, Arabic and Khmer script, of three paragraphs each, with a drawn signature
and a square code that is made in the run; the slow engines get fewer, counted a second all the same.
What each engine does for the same page and what it lacks is told in its file in print_peers.
Each prints in a process of its own, warmed up by a few letters; rounds alternate between the
engines, so that a busy machine slows all alike. The slow ones take part in the first round alone.

Promise: first in each script, at 0.40 or less of the best other engine's time in Latin, 0.50 in Arabic.
Run: python -m tests.bench.bench_print [letters] [rounds] [folder that keeps the first pages as PNG]
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

import pypdfium2

from tests.bench.print_peers import page
from tests.bench.print_peers.letters import LATIN, SCRIPTS, letters

OURS = "ours"
QUICK = (OURS, "skia", "qt", "typst", "pango", "platypus")
SLOW = {"weasyprint": 100, "libreoffice": 200}
"""Engines that would take minutes for a thousand letters, and how many they get."""
SLOW_IN = {("platypus", "khmer"): 200}
"""The same, where an engine is slow in one script alone."""

PROMISES = {"latin": 0.40, "arabic": 0.50, "khmer": 1.0}
SHARED_SAMPLE = 100

Figures = dict[str, float]


class Comparison:
    """The engines' figures in one script, round by round."""

    def __init__(self, script: str, folder: Path) -> None:
        """Begin with none."""
        self._script, self._folder = script, folder
        self._rounds: dict[str, list[Figures]] = defaultdict(list)
        self._absent: dict[str, str] = {}

    def play_round(self, count: int, *, with_slow: bool) -> None:
        """Let every engine print once, the slow ones fewer letters and only where they take part."""
        slow = {
            **SLOW,
            **{one: most for (one, script), most in SLOW_IN.items() if script == self._script},
        }
        for engine in (*QUICK, *SLOW):
            if engine not in slow:
                self.measure(engine, count)
            elif with_slow:
                self.measure(engine, min(count, slow[engine]))

    def measure(self, engine: str, count: int) -> None:
        """Let the engine print so many letters, unless it could not before."""
        if engine in self._absent:
            return
        told, whole = self._run(engine, count)
        for reason in ("missing", "refused", "failed"):
            if reason in told:
                self._absent[engine] = f"{reason}: {told[reason]}"
                return
        if told["pages"] != count:
            self._absent[engine] = f"made {told['pages']} pages of {count} letters"
            return
        self._rounds[engine].append({**told, "count": count, "whole": whole})

    def _run(self, engine: str, count: int) -> tuple[dict[str, Any], float]:
        command = [sys.executable, "-m", "tests.bench.print_peers.run", engine, self._script]
        started = time.perf_counter()
        done = subprocess.run(
            [*command, str(count), str(self.file(engine))],
            text=True,
            capture_output=True,
            check=False,
        )
        whole = time.perf_counter() - started
        if done.returncode:
            return {"failed": (done.stderr.splitlines() or ["no word"])[-1]}, whole
        return json.loads(done.stdout.splitlines()[-1]), whole

    def file(self, engine: str) -> Path:
        """Where the engine's letters are."""
        return self._folder / f"{engine}-{self._script}.pdf"

    def tell(self) -> None:
        """Print the table, the fastest first, and whether the promise holds."""
        print(f"\n{self._script}: letters a second, median (least to most) of the rounds")
        print(
            f"{'engine':12}{'letters/s':>22}{'ours takes':>12}{'CPU ms each':>13}"
            f"{'peak MB':>9}{'kB each':>9}{'whole s':>9}{'letters':>9}"
        )
        for engine in sorted(self._rounds, key=self._speed, reverse=True):
            print(self._row(engine))
        for engine, why in self._absent.items():
            print(f"{engine:12}{why}")
        peers = [engine for engine in self._rounds if engine != OURS]
        if peers and OURS in self._rounds:
            best = max(peers, key=self._speed)
            promise = PROMISES[self._script]
            took = self._speed(best) / self._speed(OURS)
            busy = self._processor(OURS) / self._processor(best)
            print(
                f"ours takes {took:.2f} of the time of {best} ({busy:.2f} of its processor time);"
                f" promised {promise:.2f} or less"
            )

    def _row(self, engine: str) -> str:
        rounds = self._rounds[engine]
        speeds = [figures["count"] / figures["seconds"] for figures in rounds]
        spread = f"{median(speeds):.0f} ({min(speeds):.0f} to {max(speeds):.0f})"
        ours = f"{self._speed(engine) / self._speed(OURS):.2f}" if OURS in self._rounds else ""
        count = rounds[0]["count"]
        whole = median(one["whole"] for one in rounds)
        return (
            f"{engine:12}{spread:>22}{ours:>12}{self._processor(engine) * 1000:13.2f}"
            f"{max(one['mb'] for one in rounds):9.0f}{rounds[0]['bytes'] / count / 1000:9.1f}"
            f"{whole:9.1f}{count:9.0f}"
        )

    def _speed(self, engine: str) -> float:
        return median(one["count"] / one["seconds"] for one in self._rounds[engine])

    def _processor(self, engine: str) -> float:
        """Seconds of processor time a letter, of all cores together."""
        return median(one["processor"] / one["count"] for one in self._rounds[engine])

    def picture(self, folder: Path) -> None:
        """Keep every engine's first page as a picture, to see that all print the same."""
        for engine in self._rounds:
            with pypdfium2.PdfDocument(self.file(engine)) as document:
                image = document[0].render(scale=1.5).to_pil()
            image.save(folder / f"{engine}-{self._script}.png")


def shared_milliseconds() -> tuple[float, float]:
    """What a signature's curves and a square code take, as every engine but ours has them made."""
    sample = list(letters(LATIN, SHARED_SAMPLE))
    started = time.perf_counter()
    for letter in sample:
        list(page.pens(letter))
    between = time.perf_counter()
    for letter in sample:
        list(page.boxes(letter))
    ended = time.perf_counter()
    each = 1000 / SHARED_SAMPLE
    return (between - started) * each, (ended - between) * each


def main(count: str = "1000", rounds: str = "3", pictures: str = "") -> None:
    """Measure and print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        comparisons = [Comparison(script, Path(folder)) for script in SCRIPTS]
        for turn in range(int(rounds)):
            for comparison in comparisons:
                comparison.play_round(int(count), with_slow=turn == 0)
        for comparison in comparisons:
            comparison.tell()
            if pictures:
                comparison.picture(Path(pictures))
    curves, square = shared_milliseconds()
    print(
        f"\nOf each letter's time in every engine but ours, the signature's curves are {curves:.2f} ms"
        f" and the square code {square:.2f} ms: Python's work, which is theirs only as it is ours."
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
