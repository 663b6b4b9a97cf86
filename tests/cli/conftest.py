"""One sample evening for all tests, copies of it that open at once, and two ways to give a command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from tests.cli.quick_envelope import wrap_quickly
from tests.factory import NOW
from w4r_desktop.cli.commands import run
from w4r_desktop.cli.handed import Handed
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventPlan, make_event_store
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles
from w4r_desktop.store.create import open_store
from w4r_desktop.store.keys import make_identity, new_key, read_identity, unlock_with_identity
from w4r_desktop.system.clock import system_clock

ROOT = Path(__file__).parents[2]
LETTERS = 60
HERE = Handed(
    open_window=lambda *, demo: 0,
    screens=lambda: ["Wall"],
    open_preview=lambda folder: 0 if folder.is_dir() else 1,
)


@dataclass(frozen=True)
class Told:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Command = Callable[..., Told]


def opened(files: SampleFiles, *, key_passphrase: str = "") -> Evening:
    """An evening opened by the coordinator's key; the sample evening's has no passphrase."""
    key = unlock_with_identity(files.event, read_identity(files.key, passphrase=key_passphrase))
    return read_evening(open_store(files.event, key=key), system_clock)


def real_event(path: Path, *, passphrase: str = PASSPHRASE) -> Path:
    """A real event's store, whose passphrase happens to be the sample evening's."""
    plan, key = EventPlan("Evening", "Library", NOW.date(), Audience.ADULTS), new_key()
    known = [make_identity().recipient]
    make_event_store(path, plan, key=key, recipients=known, clock=lambda: NOW)
    wrap_quickly(path, key, passphrase)
    return path


def no_file_above(kilobytes: int) -> Callable[[], None]:
    """Leave a program room for small files only: writing more fails as on a full disk."""
    import resource  # which Windows does not have

    limit = kilobytes * 1024
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def bytes_below(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> SampleFiles:
    """The one evening that `w4r demo` writes for all tests; they only read it."""
    folder = tmp_path_factory.mktemp("demo") / "evening"
    assert run(["demo", str(folder), "--letters", str(LETTERS)], HERE) == 0
    return SampleFiles(folder)


@pytest.fixture
def sample(demo: SampleFiles, tmp_path: Path) -> SampleFiles:
    """A copy of the sample evening to do anything with; its passphrase opens it at once."""
    files = SampleFiles(tmp_path / "evening")
    shutil.copytree(demo.folder, files.folder)
    key = unlock_with_identity(files.event, read_identity(files.key))
    wrap_quickly(files.event, key, PASSPHRASE)
    return files


@pytest.fixture
def w4r(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Gives a command in this process; W4R_PASSPHRASE is the sample evening's."""
    monkeypatch.setenv("W4R_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("COLUMNS", "80")
    speak(catalogue_for("en", isolates=False))  # as a terminal is spoken to

    def give(*arguments: object) -> Told:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments], HERE)
        return Told(code, *capsys.readouterr())

    return give


def w4r_process(
    *arguments: object,
    at: Path = ROOT,
    passphrase: str | None = PASSPHRASE,
    before: Callable[[], object] | None = None,
    stdout: IO[str] | None = None,
    environment: Mapping[str, str] = {},
) -> Told:
    """Give a command to a program of its own, with nobody at the terminal."""
    given = {} if passphrase is None else {"W4R_PASSPHRASE": passphrase}
    done = subprocess.run(
        [sys.executable, "-m", "w4r_desktop", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **given, **environment},
        cwd=at,
        stdin=subprocess.DEVNULL,
        stdout=stdout or subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        text=True,
        check=False,
        timeout=120,
    )
    return Told(done.returncode, done.stdout or "", done.stderr)
