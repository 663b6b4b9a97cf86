"""The report of a test whose process crashed says where."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.product import ROOT

DEADLY = """
import faulthandler

def test_that_crashes():
    faulthandler._sigsegv()

def test_that_ends_well():
    pass
"""


def test_a_crash_is_told_with_its_place_and_the_run_goes_on(tmp_path: Path) -> None:
    test = tmp_path / "test_deadly.py"
    test.write_text(DEADLY, "utf-8")
    one_worker = ["--quiet", "--numprocesses=1", "--rootdir", str(tmp_path), str(test)]
    plugins = ["-p", "tests.worker_crash", "-p", "no:cacheprovider", "-p", "no:randomly"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *one_worker, *plugins],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 1
    assert "Fatal Python error: Segmentation fault" in run.stdout
    assert f'File "{test}", line 5 in test_that_crashes' in run.stdout
    assert "1 failed, 1 passed" in run.stdout
    assert "_pytest" not in run.stdout
