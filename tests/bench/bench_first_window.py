"""How long until the first window is painted: the app against a bare PySide6 window.

Each round starts one process of either kind, from a fresh interpreter to the first paint event.
Promise (design, section 8): at most 1.5 times the bare window.
"""

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

ROUNDS = 9

# The window is watched, not the application: that would have PySide wrap objects that are Qt's own,
# and look through all its classes for each.
WATCH = """
import time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class FirstPaint(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and not self.seen:
            self.seen = True
            print(time.monotonic_ns(), flush=True)
            QTimer.singleShot(0, QApplication.quit)
        return False
"""

BARE = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
watch = FirstPaint()
window = QMainWindow()
window.installEventFilter(watch)
window.setCentralWidget(QLabel("W4R Desktop"))
window.resize(1180, 760)
window.show()
application.exec()
"""

OURS = """
from w4r_desktop.ui.screens import Screens
watch = FirstPaint()
show = Screens.show
def watched(screens):
    screens.window.installEventFilter(watch)
    show(screens)
Screens.show = watched
from w4r_desktop.app import open_window
open_window(demo=False)
"""


def milliseconds_to_first_paint(program: str) -> float:
    """Start an interpreter with the program and wait for its first paint event."""
    started = time.monotonic_ns()
    with tempfile.TemporaryDirectory() as home:
        seen = subprocess.run(
            [sys.executable, "-c", WATCH + program],
            env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home},
            capture_output=True,
            check=True,
            text=True,
        )
    return (int(seen.stdout.split()[0]) - started) / 1e6


def main() -> None:
    """Run both kinds in turn and print medians and the ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
    for program in (BARE, OURS):
        milliseconds_to_first_paint(program)  # warm the disk cache
    rounds = [[milliseconds_to_first_paint(p) for p in (BARE, OURS)] for _ in range(ROUNDS)]
    bare, ours = (median(times) for times in zip(*rounds, strict=True))
    print(f"first window, median of {ROUNDS} interleaved rounds ({os.environ['QT_QPA_PLATFORM']})")
    print(f"  bare PySide6 window  {bare:7.0f} ms")
    print(f"  W4R Desktop          {ours:7.0f} ms")
    print(f"  ratio                {ours / bare:7.2f}   (promise: 1.5 at the most)")


if __name__ == "__main__":
    main()
