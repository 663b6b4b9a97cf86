"""Programs at a terminal, such as stock `age`, that ask for a passphrase, and somebody who types it."""

import os
import pty
import select
import subprocess
import termios
import time
from collections.abc import Sequence

PATIENCE = 60
"""Seconds until age must have asked and answered, on a machine with much else to do."""


def age_asked(command: Sequence[str], passphrase: str) -> bytes:
    """What age writes once the passphrase was typed; an empty answer where it refused it."""
    terminal, other_end = pty.openpty()
    # age reads from /dev/tty: the terminal has to be that of its session.
    with subprocess.Popen(
        ["setsid", "--ctty", "--wait", *command],
        stdin=other_end,
        stdout=subprocess.PIPE,
        stderr=other_end,
    ) as age:
        os.close(other_end)
        return answered(age, terminal, passphrase)


def answered(asking: subprocess.Popen[bytes], terminal: int, *answers: str) -> bytes:
    """What a program writes to stdout once it asked for passphrases and those were typed."""
    try:
        for typed in answers:
            _wait_for_question(terminal)
            os.write(terminal, typed.encode() + b"\n")
        answer, _nothing = asking.communicate(timeout=PATIENCE)
    finally:
        asking.kill()
        os.close(terminal)
    return answer


def _wait_for_question(terminal: int) -> None:
    said, end = b"", time.monotonic() + PATIENCE
    while not (b"assphrase" in said or b"again" in said):
        readable, _w, _x = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert readable, said
        said += os.read(terminal, 1024)
    # What is typed before a program hides it may be thrown away.
    while termios.tcgetattr(terminal)[3] & termios.ECHO:
        assert time.monotonic() < end
        time.sleep(0.01)
