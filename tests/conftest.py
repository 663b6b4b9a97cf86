"""What every test may rely on: a home of its own, no network, no warning that nobody announced."""

import gc
import itertools
import logging
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.display import RealDisplay, open_display
from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, catalogue_for, speak

pytest_plugins = ["tests.worker_crash"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("w4r", deadline=None, print_blob=True)
settings.load_profile("w4r")

HOME_FOLDERS = {
    "HOME": ".",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_RUNTIME_DIR": ".runtime",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folders, new for each test, and no language; nothing is written to the real ones."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in HOME_FOLDERS.items():
        (home / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    return home


@pytest.fixture(autouse=True)
def spoken_language() -> Iterator[None]:
    """English is spoken where a test begins, whatever the one before it spoke."""
    speak(catalogue_for(SOURCE_LANGUAGE))
    yield
    speak(catalogue_for(SOURCE_LANGUAGE))


_tests_done = itertools.count(1)
ALL_GENERATIONS_EVERY = 20


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """Collect between tests, on the thread that made the widgets, as `ui.collector` does in the app."""
    gc.disable()
    yield
    assert not gc.isenabled(), "left on, the collector frees widgets on whichever thread it runs"
    gc.collect(2 if next(_tests_done) % ALL_GENERATIONS_EVERY == 0 else 1)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test reach another machine: the app is made for places without a network."""

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _only_here(getattr(socket.socket, name)))


def _only_here(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        is_path = not isinstance(address, tuple)
        if is_path or address[0] in {"127.0.0.1", "::1", "localhost"}:
            return connect(self, address)
        return pytest.fail(f"a test reached for the network: {address!r}")

    return guarded


class _Unannounced(logging.Handler):
    """Collects what is logged at WARNING or above while nobody has said it would be."""

    def __init__(self, announced: logging.Handler) -> None:
        super().__init__(logging.WARNING)
        self.announced = announced
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record, unless the test raised caplog's level to it."""
        if not logging.WARNING <= self.announced.level <= record.levelno:
            self.records.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unannounced_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a logged warning, unless within `with caplog.at_level(logging.WARNING):`."""
    handler = _Unannounced(caplog.handler)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records:
        pytest.fail("logged without being announced:\n" + "\n".join(handler.records))


@pytest.fixture(scope="session")
def real_display() -> Iterator[RealDisplay]:
    """A display of 1366 by 768 for journeys; one for each worker, so they share no focus."""
    with open_display("1366x768") as display:
        yield display
