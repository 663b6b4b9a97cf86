"""What ends a command before it is done is told in one sentence, and nothing is half-written."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import HERE, ROOT
from w4r_desktop.cli.commands import run

PATIENCE = 60
"""Seconds until a command must have begun to write, on a machine with much else to do."""


def test_ctrl_c_ends_a_long_command_with_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "w4r_desktop",
        "demo",
        str(tmp_path / "out"),
        "--letters",
        "900",
    ]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        end = time.monotonic() + PATIENCE
        while not any(tmp_path.iterdir()):
            assert time.monotonic() < end
            time.sleep(0.01)
        os.kill(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    assert (running.returncode, out) == (1, "")
    assert err == "Stopped before it was done. Nothing is left half-written.\n"
    assert not list(tmp_path.iterdir())


def test_a_place_that_may_not_be_looked_at_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def shut(folder: Path) -> int:
        raise PermissionError(13, "Permission denied", str(folder / "pack.toml"))

    assert run(["pack", "preview", str(tmp_path)], replace(HERE, open_preview=shut)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "pack.toml” cannot be read" in told.err
    assert told.err.count("\n") == 1
