"""The collector: off on worker threads, run on the window's own."""

import gc
import threading
from collections.abc import Iterator
from weakref import finalize

import pytest
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.collector import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.rest()
    gc.disable()


class Ring:
    """Something that only the collector can free; notes on which thread it went."""

    def __init__(self, gone_on: list[int]) -> None:
        self.itself = self
        finalize(self, lambda: gone_on.append(threading.get_ident()))


def test_garbage_goes_on_the_windows_thread(qtbot: QtBot, collector: Collector) -> None:
    gone_on: list[int] = []
    kept: list[list[int]] = []

    def litter() -> None:
        Ring(gone_on)
        kept.extend([number] for number in range(20_000))

    def is_gone() -> bool:
        # What an earlier test left may go meanwhile, and is counted against what is made here.
        kept.extend([number] for number in range(1_000))
        return bool(gone_on)

    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert not gone_on
    qtbot.waitUntil(is_gone)
    assert gone_on == [threading.get_ident()]


def test_a_resting_collector_gives_python_its_own_back(collector: Collector) -> None:
    collector.rest()
    assert gc.isenabled()
