"""Ctrl-C in the middle of a command: one sentence, and nothing half-written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.conftest import ROOT

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
