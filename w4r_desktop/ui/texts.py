"""Texts that follow the language: set once, and set again whenever the language changes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from w4r_desktop.i18n.message import Message

Setter = Callable[[str], object]


class Texts(QObject):
    """The texts of one widget; put(setter, message) shows a message and keeps it true."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._shown: dict[object, tuple[Setter, Message]] = {}
        owner.installEventFilter(self)

    def put(self, setter: Setter, message: Message) -> None:
        """Show the message now, and again in each new language; replaces what was put there."""
        self._shown[_key(setter)] = (setter, message)
        setter(str(message))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell everything anew when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            for setter, message in self._shown.values():
                setter(str(message))
        return super().eventFilter(watched, event)


def _key(setter: Setter) -> object:
    owner = getattr(setter, "__self__", None)
    return (id(owner), getattr(setter, "__name__", repr(setter))) if owner is not None else setter
