"""Whether things may move: a person's system can ask that nothing does."""

from PySide6.QtWidgets import QWidget


def may_move(widget: QWidget) -> bool:
    """Whether the style lets the widget move."""
    # Loaded with the first thing that moves: the style brings five hundred names.
    from PySide6.QtWidgets import QStyle

    return bool(
        widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    )
