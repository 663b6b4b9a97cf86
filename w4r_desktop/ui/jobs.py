"""Work off the window's thread: one worker owns the store, others make pages and carry copies."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from w4r_desktop.domain.errors.base import W4RError
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
        alone: bool = False,
    ) -> Job:
        """Do the work on the thread that owns the store.

        Work that must be `alone`, such as closing the store, never runs between two steps of other
        work.
        """
        ...

    def give_way(self) -> None:
        """Let the work that waits for the store go first; called by long work between two steps."""
        ...

    def carry(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store and may take long: copies to a stick."""
        ...

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store: pages, pictures."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Errand:
    """One piece of work, and who is told of it."""

    work: Work[Any]
    then: Callable[[Any], None]
    failed: Failed
    progress: Progress | None
    stoppable: Stoppable


class _Errands(QObject):
    """What was handed over and has not ended, by number.

    Workers are given the number only. Whatever the work and those who wait for it hold, widgets
    among it, is so let go of on the window's thread: Qt ends the program, now or much later, when
    a widget goes on another thread than its own.
    """

    stepped = Signal(int, object, object)
    ended = Signal(int)

    def __init__(self, mistaken: Mistaken) -> None:
        # The application owns it until `forget`: no worker can be the last to let go of it.
        super().__init__(QCoreApplication.instance())
        self._mistaken = mistaken
        self._numbers = count()
        self._open: dict[int, _Errand] = {}
        self._outcomes: dict[int, Callable[[], None]] = {}
        self.stepped.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def are_done(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return not self._open

    def take(
        self,
        work: Work[Result],
        then: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None,
    ) -> tuple[int, Stoppable]:
        """Keep the work for a worker; gives its number, and what stops it."""
        number = next(self._numbers)
        stoppable = Stoppable(partial(self.stepped.emit, number))
        self._open[number] = _Errand(work, then, failed, progress, stoppable)
        return number, stoppable

    def do(self, number: int) -> None:
        """Do the work of that number, on the worker that calls."""
        self._work(number)
        self.ended.emit(number)

    def forget(self) -> None:
        """Tell nobody any more."""
        self._open.clear()
        self._outcomes.clear()
        self.setParent(None)

    def _work(self, number: int) -> None:
        """A call of its own, so that the worker holds nothing by the time the end is told."""
        errand = self._open[number]
        self._outcomes[number] = _outcome(
            errand.work, errand.stoppable, errand.then, errand.failed, self._mistaken
        )

    def _tell(self, number: int, done: int, total: int | None) -> None:
        errand = self._open.get(number)
        if errand is not None and errand.progress is not None:
            errand.progress(done, total)

    def _end(self, number: int) -> None:
        if self._open.pop(number, None) is not None:
            self._outcomes.pop(number)()


class ThreadedJobs:
    """The real thing: worker threads, each doing one piece of work after another."""

    def __init__(self, mistaken: Mistaken) -> None:
        """`mistaken` is told, on the window's thread, of anything that is our own mistake."""
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pages = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._carrying = ThreadPoolExecutor(1, thread_name_prefix="carrying")
        self._waiting: deque[tuple[int, bool]] = deque()
        """What waits for the store: its number, and whether it must be alone."""
        self._errands = _Errands(mistaken)

    def run(
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], None] = nothing_more,
        failed: Failed,
        progress: Progress | None = None,
        alone: bool = False,
    ) -> Job:
        """Do the work on the thread that owns the store."""
        number, stoppable = self._errands.take(work, then, failed, progress)
        self._waiting.append((number, alone))
        self._store.submit(self._do_next)
        return stoppable

    def give_way(self) -> None:
        """Let the work that waits for the store go first; called by long work between two steps."""
        while self._waiting and not self._waiting[0][1]:
            self._do_next()

    def carry(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store and may take long: copies to a stick."""
        return self._start(self._carrying, work, then, failed)

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do work that touches no store: pages, pictures."""
        return self._start(self._pages, work, then, failed)

    def finish(self) -> None:
        """Wait for what runs, drop what is queued; nothing calls back afterwards."""
        self._pages.shutdown(cancel_futures=True)
        self._carrying.shutdown(cancel_futures=True)
        self._store.shutdown(cancel_futures=False)
        self._errands.forget()

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return self._errands.are_done

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Work[Result],
        then: Callable[[Result], None],
        failed: Failed,
    ) -> Job:
        number, stoppable = self._errands.take(work, then, failed, None)
        pool.submit(self._errands.do, number)
        return stoppable

    def _do_next(self) -> None:
        """Do what has waited longest; it may have been done between two steps of other work."""
        if self._waiting:
            self._errands.do(self._waiting.popleft()[0])


class InlineJobs:
    """Jobs without threads, for tests: the work is done and followed before `run` returns."""

    def run(
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], None] = nothing_more,
        failed: Failed,
        progress: Progress | None = None,
        alone: bool = False,  # noqa: ARG002 - nothing waits here
    ) -> Job:
        """Do the work here and now."""
        stoppable = Stoppable(progress) if progress else Stoppable()
        _outcome(work, stoppable, then, failed, _raise)()
        return stoppable

    def render(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do the work here and now."""
        return self.run(work, then=then, failed=failed)

    def carry(self, work: Work[Result], *, then: Callable[[Result], None], failed: Failed) -> Job:
        """Do the work here and now."""
        return self.run(work, then=then, failed=failed)

    def give_way(self) -> None:
        """Nothing waits here."""


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
