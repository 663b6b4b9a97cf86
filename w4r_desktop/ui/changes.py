"""Tells every screen what an operation changed, so that each can decide to look again."""

from PySide6.QtCore import QObject, Signal

from w4r_desktop.domain.changes import Changed, Part, changed


class Changes(QObject):
    """The one place where changes are told; `happened` carries a `domain.changes.Changed`."""

    happened = Signal(object)

    def tell(self, *parts: Part) -> None:
        """Tell that those parts are different now."""
        told: Changed = changed(*parts)
        self.happened.emit(told)
