"""Jobs: work off the window's thread, called back on it, stopped when asked."""

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any
from weakref import finalize

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.errors.base import Cancelled, W4RError
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.jobs import InlineJobs, ThreadedJobs


@pytest.fixture
def mistakes() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qtbot: QtBot, mistakes: list[BaseException]) -> Iterator[ThreadedJobs]:
    jobs = ThreadedJobs(mistakes.append)
    yield jobs
    jobs.finish()


def never(error: W4RError) -> None:
    raise error


def test_work_is_done_elsewhere_and_told_on_the_windows_thread(
    qtbot: QtBot, jobs: ThreadedJobs
) -> None:
    where: list[int] = []

    def work(_progress: Progress) -> int:
        return threading.get_ident()

    def then(worker: int) -> None:
        where.extend((worker, threading.get_ident()))

    jobs.run(work, then=then, failed=never)
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where[0] != where[1] == threading.get_ident()


def test_the_store_belongs_to_one_thread(qtbot: QtBot, jobs: ThreadedJobs) -> None:
    workers: list[int] = []
    for _ in range(20):
        jobs.run(lambda _p: threading.get_ident(), then=workers.append, failed=never)
    qtbot.waitUntil(lambda: len(workers) == 20)
    assert len(set(workers)) == 1


def test_results_come_in_the_order_of_the_work(qtbot: QtBot, jobs: ThreadedJobs) -> None:
    told: list[int] = []
    for number in range(50):
        jobs.run(_giving(number), then=told.append, failed=never)
    qtbot.waitUntil(lambda: len(told) == 50)
    assert told == list(range(50))


def _store(stored: list[int], number: int, _progress: Progress) -> None:
    stored.append(number)


def _giving(number: int) -> Callable[[Progress], int]:
    return lambda _progress: number


def test_a_failure_people_can_mend_goes_to_the_one_who_asked(
    qtbot: QtBot, jobs: ThreadedJobs, mistakes: list[BaseException]
) -> None:
    failures: list[W4RError] = []

    def work(_progress: Progress) -> None:
        raise FileMissing(Path("event.w4r"))

    jobs.run(work, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], FileMissing)
    assert not mistakes


def test_our_own_mistake_goes_to_the_crash_sheet(
    qtbot: QtBot,
    jobs: ThreadedJobs,
    mistakes: list[BaseException],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def work(_progress: Progress) -> float:
        return 1 / 0

    with caplog.at_level(logging.WARNING):
        jobs.run(work, failed=never)
        qtbot.waitUntil(lambda: bool(mistakes))
    assert isinstance(mistakes[0], ZeroDivisionError)


def test_progress_is_told_on_the_way(qtbot: QtBot, jobs: ThreadedJobs) -> None:
    steps: list[tuple[int, int | None]] = []
    done: list[None] = []

    def work(progress: Progress) -> None:
        for number in range(3):
            progress(number, 3)

    jobs.run(work, then=done.append, failed=never, progress=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(done))
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_stopped_work_ends_at_its_next_step(qtbot: QtBot, jobs: ThreadedJobs) -> None:
    failures: list[W4RError] = []
    asked = threading.Event()

    def work(progress: Progress) -> None:
        asked.wait(5)
        progress(1, 2)

    job = jobs.run(work, failed=failures.append)
    job.stop()
    asked.set()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Cancelled)


def test_finishing_waits_for_the_store_and_drops_the_pictures(qtbot: QtBot) -> None:
    jobs = ThreadedJobs(never)  # type: ignore[arg-type]
    stored: list[int] = []
    for number in range(5):
        jobs.run(partial(_store, stored, number), failed=never)
    jobs.finish()
    assert stored == list(range(5))
    assert jobs.is_idle


def test_nobody_is_called_once_it_is_finished(qtbot: QtBot) -> None:
    jobs = ThreadedJobs(never)  # type: ignore[arg-type]
    told: list[int] = []
    jobs.run(_giving(7), then=told.append, failed=never)
    jobs.finish()
    qtbot.wait(10)
    assert not told


class LatePool(ThreadPoolExecutor):
    """A worker that is slow to let go of what it was given: only when it may."""

    def __init__(self) -> None:
        super().__init__(1)
        self.may_let_go = threading.Event()

    def submit(self, call: Callable[..., Any], /, *args: Any, **_named: Any) -> Future[Any]:
        return super().submit(self._do, call, *args)

    def _do(self, call: Callable[..., Any], *args: Any) -> None:
        call(*args)
        self.may_let_go.wait(5)


@pytest.fixture
def late(jobs: ThreadedJobs) -> LatePool:
    jobs._pages.shutdown()
    jobs._pages = pool = LatePool()
    return pool


class Asker:
    """Somebody who has work done, and whom only the job holds; notes on which thread it goes."""

    def __init__(self, gone_on: list[int], *, fails: bool) -> None:
        self._fails = fails
        finalize(self, lambda: gone_on.append(threading.get_ident()))

    def work(self, _progress: Progress) -> None:
        if self._fails:
            raise FileMissing(Path("event.w4r"))

    def then(self, _result: None) -> None:
        return None

    def failed(self, _error: W4RError) -> None:
        return None


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_job_holds_goes_on_the_windows_thread(
    qtbot: QtBot, jobs: ThreadedJobs, late: LatePool, fails: bool
) -> None:
    gone_on: list[int] = []
    asker = Asker(gone_on, fails=fails)
    jobs.render(asker.work, then=asker.then, failed=asker.failed)
    del asker
    qtbot.waitUntil(lambda: jobs.is_idle)
    late.may_let_go.set()
    qtbot.waitUntil(lambda: bool(gone_on))
    assert gone_on == [threading.get_ident()]


class Room(QWidget):
    """A window that waits for a job."""

    def show_result(self, _result: int) -> None:
        return None


def test_a_window_that_is_dropped_while_its_job_runs_goes_on_its_own_thread(
    qtbot: QtBot, jobs: ThreadedJobs, late: LatePool
) -> None:
    gone_on: list[int] = []
    room = Room()
    room.destroyed.connect(lambda: gone_on.append(threading.get_ident()))
    jobs.render(_giving(7), then=room.show_result, failed=never)
    del room
    qtbot.waitUntil(lambda: jobs.is_idle)
    late.may_let_go.set()
    qtbot.waitUntil(lambda: bool(gone_on))
    assert gone_on == [threading.get_ident()]


def test_inline_jobs_are_done_when_run_returns() -> None:
    told: list[int] = []
    InlineJobs().run(_giving(7), then=told.append, failed=never)
    assert told == [7]
