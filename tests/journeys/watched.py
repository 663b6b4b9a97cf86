"""Starts the program as `w4r` does, with eyes in it: they tell what is on the screen, and press nothing.

A line on standard input is a question; the answer, a line of JSON, is what can be seen at that moment.
"""

import gc
import json
import os
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QClipboard
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QListView,
    QWidget,
)
from shiboken6 import isValid

from w4r_desktop.ui.widgets.candle import Candle

QUESTIONS, ANSWERS = 0, os.dup(1)

STILL = "W4R_PICTURE"

Thing = dict[str, Any]


class Eyes(QObject):
    """Answers on the window's thread, between two events, as everything else happens there."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while os.read(QUESTIONS, 1):
            self.asked.emit()

    def _answer(self) -> None:
        try:
            answer = json.dumps(undisturbed(look))
        except Exception:  # noqa: BLE001 - a mistake of these eyes is none of the program
            answer = json.dumps({"mistake": traceback.format_exc()})
        os.write(ANSWERS, answer.encode() + b"\n")


def undisturbed(looking: Callable[[], Thing]) -> Thing:
    """Look while nothing is thrown away: a widget could go between two glances at it."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        return looking()
    finally:
        if was_collecting:
            gc.enable()


def look() -> Thing:
    """What is on the screen, what is kept behind it, and what other programs could read."""
    widgets = [widget for widget in QApplication.allWidgets() if isValid(widget)]
    if STILL in os.environ:
        hold_still(widgets)
    seen = [widget for widget in widgets if widget.isVisible()]
    clipboard = QApplication.clipboard()
    return {
        "things": [thing for widget in seen for thing in (told(widget), *cells(widget))],
        "behind": [said(widget) for widget in widgets if not widget.isVisible()],
        "titles": [widget.windowTitle() for widget in seen if widget.isWindow()],
        "copied": [
            clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        ],
    }


def hold_still(widgets: list[QWidget]) -> None:
    """No flame sways and no cursor blinks, so that a picture taken again is the same picture."""
    QApplication.setCursorFlashTime(0)
    for widget in widgets:
        if isinstance(widget, Candle) and widget.isVisible():
            widget.set_animated(False)


def said(widget: QWidget) -> tuple[str, str]:
    """A widget's name and value, as a screen reader would say them."""
    spoken: Any = QAccessible.queryAccessibleInterface(widget)
    if spoken is None:
        return widget.accessibleName(), ""
    return spoken.text(QAccessible.Text.Name), spoken.text(QAccessible.Text.Value)


def told(widget: QWidget) -> Thing:
    """A widget: what it says, where its visible part is, and whether a press would reach it."""
    name, value = said(widget)
    shown = widget.visibleRegion().boundingRect()
    at = widget.mapToGlobal(shown.center())
    return {
        "kind": type(widget).__name__,
        "name": name,
        "value": value,
        "is_control": widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus,
        "has_focus": widget is QApplication.focusWidget(),
        "is_reachable": not shown.isEmpty() and is_reached(widget, at),
        "at": [at.x(), at.y()],
        "size": [shown.width(), shown.height()],
        "turn": turn(widget),
    }


def is_reached(widget: QWidget, at: QPoint) -> bool:
    """Whether a press at that place goes to the widget or to a part of it."""
    hit = QApplication.widgetAt(at)
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))


def turn(widget: QWidget) -> list[int]:
    """Where to turn the wheel so that a widget outside comes into view, and which way: 1 is down."""
    area = scroll_area_around(widget)
    if area is None:
        return []
    port = area.viewport()
    at = port.mapToGlobal(port.rect().center())
    is_below = widget.mapToGlobal(widget.rect().center()).y() > at.y()
    return [at.x(), at.y(), 1 if is_below else -1]


def scroll_area_around(widget: QWidget) -> QAbstractScrollArea | None:
    """The area that a widget scrolls in."""
    around: Any = widget.parentWidget()  # None at the top, which the stubs do not know
    while around is not None and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around


def cells(widget: QWidget) -> list[Thing]:
    """The cells of a table that are in view."""
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return []
    port, model = widget.viewport(), widget.model()
    found = []
    for row in range(min(model.rowCount(widget.rootIndex()), 50)):
        # The model of a list of one column tells nobody how many it has.
        columns = 1 if isinstance(widget, QListView) else model.columnCount(widget.rootIndex())
        for column in range(columns):
            index = model.index(row, column)
            shown = widget.visualRect(index) & port.rect()
            if not shown.isEmpty():
                at = port.mapToGlobal(shown.center())
                found.append({
                    "kind": "cell",
                    "name": str(index.data() or ""),
                    "value": "",
                    "is_control": True,
                    "has_focus": False,
                    "is_reachable": is_reached(port, at),
                    "at": [at.x(), at.y()],
                    "size": [shown.width(), shown.height()],
                    "turn": [],
                })
    return found


if __name__ == "__main__":
    os.dup2(2, 1)  # what the program might print is no answer
    from w4r_desktop.__main__ import main

    eyes = Eyes()
    sys.exit(main())
