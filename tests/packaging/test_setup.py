"""Setting up tells a visitor in one line what is missing, and does nothing twice."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture.product import ROOT

SETUP = "packaging/setup"
TOOLS = ("basename", "cat", "dirname", "env", "find", "grep", "sed", "sh", "sha256sum", "tr")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the set-up scripts and nothing installed."""
    checkout = tmp_path / "checkout"
    shutil.copytree(ROOT / SETUP, checkout / SETUP)
    locks = ("requirements.lock", "requirements-bench.lock", "requirements-build.lock")
    for name in ("pyproject.toml", *locks):
        shutil.copy(ROOT / name, checkout)
    return checkout


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of commands, all there are on a made-up machine where nobody is root."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for tool in TOOLS:
        (commands / tool).symlink_to(shutil.which(tool) or "")
    command(commands, "id", "echo 1000")
    command(commands, "sudo", "exit 1")
    command(commands, "ldconfig", "echo '\tlibGL.so.1 (libc6) => libGL.so.1'")
    command(commands, "python3", 'case "$*" in --version) echo Python 3.12.1 ;; esac')
    return commands


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def run(
    checkout: Path, machine: Path, script: str, *words: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", f"{SETUP}/{script}", *words],
        cwd=checkout,
        env={"HOME": os.environ["HOME"], "PATH": str(machine), **environment},
        text=True,
        capture_output=True,
        check=False,
    )


def test_an_old_python_is_named_in_one_line(checkout: Path, machine: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        command(machine, name, "[ $1 = --version ] && echo Python 3.10.12")
    script = (checkout / SETUP / "python.sh").read_text(encoding="utf-8")
    script = script.replace(" /usr/bin/python3", "")
    (checkout / SETUP / "python.sh").write_text(script, encoding="utf-8")
    told = run(checkout, machine, "prepare.sh", "run")
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer; there is Python 3.10.12 here" in told.stderr


def test_missing_libraries_are_named_in_one_line_with_what_to_type(
    checkout: Path, machine: Path
) -> None:
    told = run(checkout, machine, "prepare.sh", "run", DISPLAY=":1")
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "type: sudo apt-get install -y" in told.stderr
    assert "libxcb-cursor0" in told.stderr
    assert "libgl1" not in told.stderr
    assert not (checkout / ".venv").exists()


def test_a_machine_without_a_display_needs_no_window_libraries(
    checkout: Path, machine: Path
) -> None:
    told = run(checkout, machine, "prepare.sh", "run")
    assert "libxcb" not in told.stderr


def test_missing_packages_are_installed_where_that_is_permitted(
    checkout: Path, machine: Path
) -> None:
    command(machine, "sudo", 'shift; exec "$@"')
    command(machine, "true", "")
    command(machine, "apt-get", 'echo "$@" >> apt.log')
    run(checkout, machine, "prepare.sh", "run", DISPLAY=":1")
    asked = (checkout / "apt.log").read_text(encoding="utf-8")
    assert "install -y --no-install-recommends" in asked
    assert "libxcb-cursor0" in asked


def test_benchmarks_go_on_without_an_engine_that_cannot_be_had(
    checkout: Path, machine: Path
) -> None:
    told = run(checkout, machine, "prepare.sh", "bench")
    assert "libreoffice-writer-nogui" in told.stderr.splitlines()[0]
    assert "Installing the locked parts" in told.stdout


def test_with_a_display_the_window_opens_on_the_sample_evening(
    checkout: Path, machine: Path
) -> None:
    told = run_with_an_app_that_echoes(checkout, machine, WAYLAND_DISPLAY="wayland-0")
    assert told == "--demo\n"


def test_without_a_display_the_sample_evening_is_made_as_files(
    checkout: Path, machine: Path
) -> None:
    made, place = run_with_an_app_that_echoes(checkout, machine).splitlines()
    assert made == "demo demo-evening --replace"
    assert f"{checkout}/demo-evening" in place


def run_with_an_app_that_echoes(checkout: Path, machine: Path, **environment: str) -> str:
    (checkout / ".venv/bin").mkdir(parents=True)
    command(checkout / ".venv/bin", "w4r", 'echo "$@"')
    return run(checkout, machine, "run.sh", **environment).stdout
