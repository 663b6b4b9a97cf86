"""Evenings on a real encrypted store, and stations at them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.factory import NOW
from tests.ui.station.bench import Bench
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventPlan, make_event_store
from w4r_desktop.store.create import open_store
from w4r_desktop.store.keys import make_identity, new_key

MakeEvening = Callable[..., Evening]


@pytest.fixture
def make_evening(tmp_path: Path) -> Iterator[MakeEvening]:
    made: list[Evening] = []

    def make(audience: Audience = Audience.ADULTS) -> Evening:
        path, key = tmp_path / f"{audience}.w4r", new_key()
        plan = EventPlan("Write for Rights evening", "Town library", NOW.date(), audience, goal=50)
        make_event_store(
            path, plan, key=key, recipients=(make_identity().recipient,), clock=lambda: NOW
        )
        made.append(read_evening(open_store(path, key=key), lambda: NOW))
        return made[-1]

    yield make
    for evening in made:
        evening.close()


@pytest.fixture
def evening(make_evening: MakeEvening) -> Evening:
    return make_evening()


@pytest.fixture
def bench(evening: Evening) -> Bench:
    bench = Bench(evening)
    bench.presenter.start()
    return bench
