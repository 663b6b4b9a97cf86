"""Evenings on a real encrypted store, opened by their key so that no test waits for scrypt."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.factory import NOW
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventPlan, make_event_store
from w4r_desktop.store.create import open_store
from w4r_desktop.store.keys import make_identity, new_key

HELD_ON = NOW.date()

MakeEvening = Callable[..., Evening]


@pytest.fixture
def make_evening(tmp_path: Path) -> Iterator[MakeEvening]:
    """Makes open evenings: name the audience, the file and the coordinators' public keys."""
    made: list[Evening] = []

    def make(
        audience: Audience = Audience.ADULTS,
        *,
        name: str = "event.w4r",
        recipients: tuple[str, ...] = (),
        deeds: tuple[Deed, ...] = (Deed.FOUNDED,),
        held_on: date = HELD_ON,
        is_ahead: bool = False,
    ) -> Evening:
        path, key = tmp_path / name, new_key()
        plan = EventPlan(
            "Write for Rights evening",
            "Town library",
            held_on,
            audience,
            goal=50,
            is_ahead=is_ahead,
        )
        known = recipients or (make_identity().recipient,)
        make_event_store(path, plan, key=key, recipients=known, clock=lambda: NOW, deeds=deeds)
        made.append(read_evening(open_store(path, key=key), lambda: NOW))
        return made[-1]

    yield make
    for evening in made:
        evening.close()


@pytest.fixture
def evening(make_evening: MakeEvening) -> Evening:
    """An open evening for adults."""
    return make_evening()


@pytest.fixture
def evening_with_minors(make_evening: MakeEvening) -> Evening:
    """An open evening at which children write."""
    return make_evening(Audience.WITH_MINORS)
