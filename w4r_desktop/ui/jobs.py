"""Work off the window's thread: one worker owns the store, another makes pictures of pages."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from w4r_desktop.domain.errors import W4RError
from w4r_desktop.system.tasks import Progress, Stoppable

Result = TypeVar("Result")
Work = Callable[[Progress], Result]
Failed = Callable[[W4RError], None]
Mistaken = Callable[[BaseException], None]

log = logging.getLogger(__name__)


def nothing_more(_result: object) -> None:
    """What follows work whose result nobody waits for."""


class Job(Protocol):
    """Work that was handed over."""

    def stop(self) -> None:
        """Ask the work to stop at its next step; `failed` is told with Cancelled."""
        ...


class Jobs(Protocol):
    """Takes work and calls back on the window's thread, in the order the work was handed over."""

    def run(
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], None] = nothing_more,
        failed: Failed,
        progress: Progress | None = None,
    ) -> Job:
        """Do the work on the thread that owns the store."""
        ...

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store: pages, pictures."""
        ...


class _Task(QObject):
    """One piece of work; lives on the window's thread, where its signals arrive."""

    stepped = Signal(object, object)
    ended = Signal(object)

    def __init__(self, follow: Callable[[Callable[[], None]], None]) -> None:
        super().__init__()
        self._follow = follow
        self.progress: Progress | None = None
        self.stoppable = Stoppable(self.stepped.emit)
        self.stepped.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self.stoppable.stop()

    def _tell(self, done: int, total: int | None) -> None:
        if self.progress is not None:
            self.progress(done, total)

    def _end(self, call: Callable[[], None]) -> None:
        self._follow(call)


class ThreadedJobs:
    """The real thing: two worker threads, each doing one piece of work after another."""

    def __init__(self, mistaken: Mistaken) -> None:
        """`mistaken` is told, on the window's thread, of anything that is our own mistake."""
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pages = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._mistaken = mistaken
        self._running: set[_Task] = set()

    def run(
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], None] = nothing_more,
        failed: Failed,
        progress: Progress | None = None,
    ) -> Job:
        """Do the work on the thread that owns the store."""
        return self._start(self._store, work, then, failed, progress)

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store: pages, pictures."""
        return self._start(self._pages, work, then, failed, None)

    def finish(self) -> None:
        """Wait for what runs, drop what is queued; nothing calls back afterwards."""
        self._pages.shutdown(cancel_futures=True)
        self._store.shutdown(cancel_futures=False)
        self._running.clear()

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return not self._running

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Work[Result],
        then: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None,
    ) -> Job:
        task = _Task(lambda call: self._end(task, call))
        task.progress = progress
        self._running.add(task)
        pool.submit(
            lambda: task.ended.emit(_outcome(work, task.stoppable, then, failed, self._mistaken))
        )
        return task

    def _end(self, task: _Task, call: Callable[[], None]) -> None:
        self._running.discard(task)
        call()


class InlineJobs:
    """Jobs without threads, for tests: the work is done and followed before `run` returns."""

    def run(
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], None] = nothing_more,
        failed: Failed,
        progress: Progress | None = None,
    ) -> Job:
        """Do the work here and now."""
        stoppable = Stoppable(progress) if progress else Stoppable()
        _outcome(work, stoppable, then, failed, _raise)()
        return stoppable

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do the work here and now."""
        return self.run(work, then=then, failed=failed)


def _outcome(
    work: Work[Result],
    progress: Stoppable,
    then: Callable[[Result], None],
    failed: Failed,
    mistaken: Mistaken,
) -> Callable[[], None]:
    """Do the work and give the call that follows it."""
    try:
        result = work(progress)
    except W4RError as error:
        return lambda told=error: failed(told)  # type: ignore[misc]
    except Exception as mistake:
        log.exception("a job failed")
        return lambda told=mistake: mistaken(told)  # type: ignore[misc]
    return lambda: then(result)


def _raise(mistake: BaseException) -> None:
    raise mistake
