"""A page without a window, and jobs that are done when a test says so."""

from collections.abc import Callable
from typing import Any

from w4r_desktop.system.tasks import Stoppable
from w4r_desktop.ui.jobs import InlineJobs


class Page:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.states: list[Any] = []

    def show_state(self, state: Any) -> None:
        self.states.append(state)

    @property
    def state(self) -> Any:
        """What it shows now."""
        return self.states[-1]

    @property
    def problem(self) -> str:
        """The problem it tells, empty where there is none."""
        return str(self.state.problem or "")


class LaterJobs(InlineJobs):
    """Jobs that wait until they are done one by one."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], object]] = []
        self.jobs: list[Stoppable] = []

    def run(self, work: Any, **handlers: Any) -> Any:
        job = Stoppable(handlers.pop("progress", None) or (lambda _done, _total: None))
        self.jobs.append(job)
        run = super().run
        self.waiting.append(lambda: run(lambda _progress: work(job), **handlers))
        return job

    def do_one(self) -> None:
        """Do the job that has waited longest."""
        self.waiting.pop(0)()
