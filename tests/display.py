"""A display of its own with a window manager, for windows that are real ones."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

TOOLS = ("Xvfb", "openbox", "xdotool", "setxkbmap")

LAYOUT = ("setxkbmap", "-layout", "us", "-variant", "altgr-intl")
"""A keyboard on which é and ß are keys, as many writers have it."""


@dataclass(frozen=True)
class RealDisplay:
    """A display of its own, with a window manager; windows on it are real ones."""

    name: str

    def environment(self, **more: str) -> dict[str, str]:
        """The environment that a program needs to show its windows there, Qt's own dialogs included."""
        here = {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
        return {**os.environ, **here, "XDG_CURRENT_DESKTOP": "", **more}

    def run(self, *command: str) -> str:
        """Run a tool such as xdotool there, and return what it says."""
        return subprocess.run(
            command,
            env=self.environment(),
            check=True,
            text=True,
            capture_output=True,
            timeout=60,
        ).stdout


@contextlib.contextmanager
def open_display(size: str, *manager_options: str) -> Iterator[RealDisplay]:
    """A display of that size, such as 1366x768, until the end of the `with`."""
    for tool in TOOLS:
        assert shutil.which(tool), f"{tool} is missing: packaging/setup/prepare.sh test"
    server, name = _start_server(size)
    display = RealDisplay(name)
    display.run(*LAYOUT)
    manager = subprocess.Popen(
        ["openbox", "--sm-disable", *manager_options],
        env=display.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=20)


def _start_server(size: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start an X server that picks a free number itself, and wait until it says which."""
    reading, writing = os.pipe()
    # Without -noreset the keyboard would be an ordinary one again once setxkbmap has gone.
    options = ("-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *options],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        return server, f":{answer.readline().strip()}"
