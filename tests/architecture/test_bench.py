"""The bench that every test stands on: no network, no real home, no quiet warning."""

import logging
import os
import socket
from pathlib import Path

import pytest

from tests.display import RealDisplay


@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_no_test_reaches_another_machine(way: str) -> None:
    with socket.socket() as plug, pytest.raises(pytest.fail.Exception, match="network"):
        getattr(plug, way)(("192.0.2.1", 80))


def test_every_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(home)


def test_an_announced_warning_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        logging.getLogger("w4r_desktop").warning("the stick was pulled")
    assert "the stick was pulled" in caplog.text


def test_the_real_display_is_as_large_as_a_small_laptop_s(real_display: RealDisplay) -> None:
    assert real_display.run("xdotool", "getdisplaygeometry").split() == ["1366", "768"]
