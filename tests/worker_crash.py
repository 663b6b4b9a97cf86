"""Where a test process ended by a crash was at that moment, told beside the test that it ran.

Python can say so as it dies, but what a worker says on its own goes by among the dots of the run.
"""

import faulthandler
import tempfile
from pathlib import Path
from typing import IO

import pytest

RUNNERS = ("/_pytest/", "/execnet/", "/pluggy/", "/xdist/", "<string>")
"""What every test is called by: left out of what is told."""

TRACE = pytest.StashKey[IO[str]]()


def trace_path(run: str, worker: str) -> Path:
    """Where a worker of a run writes its last words."""
    return Path(tempfile.gettempdir()) / f"w4r-{run}-{worker}.trace"


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """In a worker: have a crash written to a file; trylast, as pytest itself sends it to stderr."""
    worker = getattr(config, "workerinput", None)
    if worker is not None:
        path = trace_path(worker["testrunuid"], worker["workerid"])
        trace = config.stash[TRACE] = path.open("w", encoding="utf-8")
        faulthandler.enable(trace)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """In a worker that ends well: leave no file."""
    if TRACE in config.stash:
        faulthandler.disable()
        config.stash[TRACE].close()
        Path(config.stash[TRACE].name).unlink()


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(report: pytest.TestReport) -> None:
    """Add to the report of a test what its worker wrote when it crashed."""
    worker = report.node.workerinput
    path = trace_path(worker["testrunuid"], worker["workerid"])
    if path.exists():
        lines = path.read_text("utf-8").splitlines()
        told = [line for line in lines if not any(runner in line for runner in RUNNERS)]
        report.longrepr = "\n".join([str(report.longrepr), *told])
        path.unlink()
