"""Progress: told step by step, and stopped between two steps."""

import pytest

from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.system.tasks import Stoppable


def test_progress_is_passed_on() -> None:
    told: list[tuple[int, int | None]] = []
    Stoppable(lambda done, total: told.append((done, total)))(3, 10)
    assert told == [(3, 10)]


def test_work_stops_at_its_next_step_once_asked() -> None:
    stoppable = Stoppable()
    stoppable(1, None)
    stoppable.stop()
    with pytest.raises(Cancelled):
        stoppable(2, None)
