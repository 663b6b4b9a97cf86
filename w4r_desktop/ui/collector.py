"""Garbage is collected on the window's thread only.

Python's collector runs on whichever thread happens to allocate. On a worker's it would free widgets
that stand in a cycle, and Qt ends the program when a widget goes on another thread than its own.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at how much garbage there may be."""


class Collector(QObject):
    """Takes the collector off automatic and runs it here, generation by generation as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect each generation whose count has passed its threshold, the youngest first."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation, (count, threshold) in enumerate(zip(counts, thresholds, strict=True)):
            if count <= threshold:
                return
            gc.collect(generation)

    def rest(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.enable()
