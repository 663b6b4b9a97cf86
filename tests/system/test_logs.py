"""A log that helps and gives nobody away."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from w4r_desktop.system.logs import start_logging

NAME = "Quorrington Vexbourne"


@pytest.fixture
def log_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    logger = logging.getLogger("w4r_desktop")
    before = list(logger.handlers)
    start_logging(tmp_path)
    with caplog.at_level(logging.WARNING):
        yield tmp_path / "w4r.log"
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()


def mistake_with_a_name() -> None:
    try:
        int(NAME)
    except ValueError as first:
        raise KeyError(NAME) from first


def test_a_mistake_is_told_by_kind_and_place_and_never_by_what_it_says(log_file: Path) -> None:
    try:
        mistake_with_a_name()
    except KeyError:
        logging.getLogger("w4r_desktop.test").exception("a job failed")
    told = log_file.read_text()
    assert "Quorrington" not in told
    assert "Vexbourne" not in told
    assert told.index("builtins.ValueError") < told.index("builtins.KeyError")
    assert "test_logs.py:" in told
    assert "in mistake_with_a_name" in told


def test_mistakes_that_lead_to_one_another_end(log_file: Path) -> None:
    one, other = ValueError(NAME), KeyError(NAME)
    one.__context__, other.__context__ = other, one
    logging.getLogger("w4r_desktop.test").error("uncaught", exc_info=one)
    assert log_file.read_text().count("ValueError") == 1


def test_a_log_that_grew_too_long_is_begun_anew(tmp_path: Path, log_file: Path) -> None:
    logging.getLogger("w4r_desktop.test").info("x" * 600_000)
    start_logging(tmp_path)
    assert (tmp_path / "w4r.old.log").stat().st_size > 600_000
