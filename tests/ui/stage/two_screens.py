"""Run in a process of its own, with the displays that a test describes: prints what it sees."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stage.evening import KeptPreferences, stage
from w4r_desktop.ui.stage.displays import identity
from w4r_desktop.ui.stage.room import StageRoom

report: dict[str, object] = {}


def look(room: StageRoom) -> dict[str, object]:
    wall, console = room.wall, room.window()
    return {
        "wall": identity(wall.screen()),
        "wall_size": [wall.width(), wall.height()],
        "wall_is_full": wall.isFullScreen(),
        "console": identity(console.screen()),
    }


def run(steps: list[str], remembered: str) -> dict[str, object]:
    application = QApplication(sys.argv[:1])
    preferences = KeptPreferences()
    room = stage(preferences, remembered=remembered)
    window = QWidget()
    room.setParent(window)
    window.resize(640, 400)
    window.show()
    screens = application.screens()
    plugged = list(screens)
    room.displays._screens = lambda: plugged
    room.start()
    report["start"] = look(room)
    for step in steps:
        match step:
            case "swap":
                room._swap()
            case "unplug":
                plugged.remove(room.wall.screen())
                room.wall.setScreen(plugged[0])
                room.displays.changed.emit()
            case "replug":
                plugged[:] = screens
                room.displays.changed.emit()
        report[step] = look(room)
    report["told"] = preferences.told
    room.stop()
    QTimer.singleShot(0, application.quit)
    application.exec()
    return report


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[2:], sys.argv[1])))
