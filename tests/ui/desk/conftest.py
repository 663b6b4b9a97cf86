"""An evening on a real encrypted store with two letters and a message, and a page that remembers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factory import NOW
from tests.services.writing import signed
from tests.ui.desk.page import Page
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventPlan, make_event_store
from w4r_desktop.store.create import open_store
from w4r_desktop.store.keys import Identity, make_identity, new_key, write_identity


@pytest.fixture
def identity() -> Identity:
    return make_identity()


@pytest.fixture
def key_file(identity: Identity, tmp_path: Path) -> Path:
    path = tmp_path / "coordinator.key"
    write_identity(path, identity)
    return path


@pytest.fixture
def evening(tmp_path: Path, identity: Identity) -> Iterator[Evening]:
    path, key = tmp_path / "event.w4r", new_key()
    plan = EventPlan(
        "Write for Rights evening", "Town library", NOW.date(), Audience.ADULTS, goal=50
    )
    make_event_store(path, plan, key=key, recipients=(identity.recipient,), clock=lambda: NOW)
    evening = read_evening(open_store(path, key=key), lambda: NOW)
    signed(evening)
    signed(evening, case_id="damisoa")
    signed(evening, kind=ActionKind.SOLIDARITY)
    yield evening
    evening.close()


@pytest.fixture
def page() -> Page:
    return Page()
