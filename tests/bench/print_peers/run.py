"""One engine prints letters in a process of its own and says what that took.

python -m tests.bench.print_peers.run ENGINE SCRIPT COUNT OUT prints one line of JSON: seconds and
seconds of processor time for the printing proper, after a few letters that warm the engine up; the
process's peak memory in MB, the letters themselves included; the file's pages and bytes.
"""

import importlib
import json
import multiprocessing
import os
import resource
import sys
import time
from pathlib import Path

import pypdfium2

from tests.bench.print_peers.letters import SCRIPTS, letters
from w4r_desktop.domain.errors.printing import ScriptNotPrintable

WARM_UP = 5


def main(engine: str, script_name: str, count: str, out: str) -> None:
    """Print so many letters in that script and tell what it took."""
    try:
        told = measured(engine, script_name, int(count), Path(out))
    except ImportError as missing:
        told = {"missing": missing.name or str(missing)}
    except ScriptNotPrintable as refusal:
        told = {"refused": refusal.script}
    print(json.dumps(told))


def measured(engine: str, script_name: str, count: int, out: Path) -> dict[str, float | str]:
    """Print so many letters; what it took."""
    script = SCRIPTS[script_name]
    printed = list(letters(script, count))
    printer = importlib.import_module(f"tests.bench.print_peers.{engine}").Printer(script)
    printer.print_letters(printed[:WARM_UP], out)
    started, busy = time.perf_counter(), processor_time()
    printer.print_letters(printed, out)
    seconds = time.perf_counter() - started
    for other in multiprocessing.active_children():
        other.join()  # what a process has used is known once it has ended
    processor, mb = processor_time() - busy, peak()
    with pypdfium2.PdfDocument(out) as document:
        pages = len(document)
    # A program that is started for each file tells how long that alone takes.
    starting = getattr(printer, "starting", 0.0)
    return {
        "seconds": seconds - starting,
        "processor": processor,
        "mb": mb,
        "pages": pages,
        "bytes": out.stat().st_size,
    }


def processor_time() -> float:
    """The seconds of processor time that this process and those it ran have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def peak() -> float:
    """The most memory that this process, or one it ran, has held at once, in MB."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
