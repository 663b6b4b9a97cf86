"""Colours of painted widgets: Qt properties that the style sheet fills."""

from typing import Protocol, cast

from PySide6.QtCore import Property, QObject
from PySide6.QtGui import QColor


class _Painted(Protocol):
    def update(self) -> None: ...


def tint(name: str) -> Property:
    """A colour property for `qproperty-<name>` in the style sheet; a change repaints."""
    slot = f"_tint_{name}"

    def read(widget: _Painted) -> QColor:
        return cast("QColor", getattr(widget, slot, QColor()))

    def write(widget: _Painted, colour: QColor) -> None:
        setattr(widget, slot, QColor(colour))
        widget.update()

    return Property(QColor, read, write)


def colour(widget: QObject, name: str) -> QColor:
    """Colour that the style sheet gave to a widget's tint."""
    return QColor(widget.property(name))
