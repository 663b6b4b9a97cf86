"""The real program in a process of its own, and what can be seen of it."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.display import RealDisplay

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90
"""Seconds that anything may take on a machine with much else to do."""


@dataclass(frozen=True)
class Thing:
    """A widget or a cell: what it says, and where it is."""

    kind: str
    name: str
    value: str
    is_control: bool
    has_focus: bool
    is_reachable: bool
    at: tuple[int, int]
    size: tuple[int, int]
    turn: tuple[int, ...]

    @property
    def words(self) -> str:
        """All that it says."""
        return f"{self.name}\n{self.value}"


@dataclass(frozen=True)
class Sight:
    """What could be seen at one moment, and what was kept out of sight."""

    things: tuple[Thing, ...]
    behind: tuple[str, ...]
    titles: tuple[str, ...]
    copied: tuple[str, ...]

    @property
    def words(self) -> str:
        """All that stands on the screen."""
        return "\n".join(thing.words for thing in self.things)

    @property
    def everything(self) -> str:
        """All that stands on the screen, waits behind it, or can be read by other programs."""
        return "\n".join((self.words, *self.behind, *self.titles, *self.copied))


class Program:
    """The program, started as a person starts it, on a real display."""

    def __init__(self, display: RealDisplay, *arguments: str, **environment: str) -> None:
        self.titles: set[str] = set()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.watched", *arguments],
            cwd=ROOT,
            env=display.environment(PYTHONFAULTHANDLER="1", **environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def look(self) -> Sight:
        """What can be seen now."""
        _pipe(self._process.stdin).write(b"?")
        _pipe(self._process.stdin).flush()
        told = json.loads(self._answer())
        assert "mistake" not in told, told["mistake"]
        self.titles.update(told["titles"])
        return Sight(
            tuple(_thing(thing) for thing in told["things"]),
            tuple("\n".join(said) for said in told["behind"]),
            tuple(told["titles"]),
            tuple(told["copied"]),
        )

    def looks(self) -> Iterator[Sight]:
        """Look again and again, for as long as patience lasts."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            yield self.look()
            time.sleep(0.05)

    def kill(self) -> None:
        """End it as a pulled plug does."""
        self._process.kill()
        self._end()

    def ends(self) -> int:
        """Wait until it has ended by itself; gives the exit code."""
        code = self._process.wait(timeout=PATIENCE)
        self._end()
        return code

    def _answer(self) -> bytes:
        pipe = _pipe(self._process.stdout)
        line, end = b"", time.monotonic() + PATIENCE
        while not line.endswith(b"\n"):
            if not select.select([pipe], [], [], max(0, end - time.monotonic()))[0]:
                self._process.send_signal(signal.SIGABRT)  # which prints where every thread stands
                self._process.wait(timeout=PATIENCE)
                raise AssertionError("the program does not answer")
            part = os.read(pipe.fileno(), 1 << 20)
            assert part, f"the program ended with {self._process.wait()}"
            line += part
        return line

    def _end(self) -> None:
        self._process.wait(timeout=PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not pipe.closed:
                pipe.close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _thing(told: dict) -> Thing:
    lists = {name: tuple(told[name]) for name in ("at", "size", "turn")}
    return Thing(**{**told, **lists})
