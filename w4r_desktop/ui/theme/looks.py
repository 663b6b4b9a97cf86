"""Properties the style sheet selects on, set so that they show at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, **properties: str | bool | None) -> None:
    """Set style properties such as `look`, `state` or `tone`, and dress the widget anew."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # It is dressed when it is shown for the first time.
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
