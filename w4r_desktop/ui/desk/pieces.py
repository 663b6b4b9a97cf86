"""The small parts that the pages of the desk and the front door are put together from."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.words import Words

Piece = QWidget | QLayout | None
"""A widget, a layout, or None for the room that is left over."""

Margins = tuple[int, int, int, int]


def blank(look: str = "", *, wraps: bool = True) -> Words:
    """A label that is filled in later; whatever it shows is text, never markup."""
    return Words(look, wrap=wraps)


def words(texts: Texts, message: Message, *, look: str = "", wraps: bool = True) -> Words:
    """A label that shows a message in whichever language is spoken."""
    label = blank(look, wraps=wraps)
    texts.put(label.setText, message)
    return label


def press(
    texts: Texts,
    message: Message,
    pressed: Callable[[], object] | SignalInstance,
    *,
    look: str = "",
) -> QPushButton:
    """A button that says a message and calls `pressed`, which is a bound method or signal."""
    button = QPushButton()
    texts.put(button.setText, message)
    if look:
        button.setProperty("look", look)
    button.setAutoDefault(True)  # Enter presses it too, not the space bar alone.
    button.clicked.connect(pressed)
    return button


def column(*pieces: Piece, gap: int = 12, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """The pieces one under another."""
    layout = QVBoxLayout()
    _fill(layout, pieces, gap, margins)
    return layout


def row(*pieces: Piece, gap: int = 12, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """The pieces side by side, in the direction of reading."""
    layout = QHBoxLayout()
    _fill(layout, pieces, gap, margins)
    return layout


def leading(
    first: QWidget, *pieces: Piece, gap: int = 12, margins: Margins = (0, 0, 0, 0)
) -> QHBoxLayout:
    """The pieces side by side, where the first one takes all the room that the others leave."""
    layout = row(first, *pieces, gap=gap, margins=margins)
    layout.setStretch(0, 1)
    return layout


def framed(layout: QLayout, *, surface: str = "card") -> QFrame:
    """A frame of that surface around a layout."""
    frame = QFrame()
    frame.setProperty("surface", surface)
    frame.setLayout(layout)
    return frame


def bare(layout: QLayout) -> QWidget:
    """A widget without a look of its own, so that a layout can be shown and hidden."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def scrolling(content: QWidget) -> QScrollArea:
    """The content, scrolled up and down where the window is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def fill_scrolling(page: QWidget, whole: QLayout) -> QScrollArea:
    """Fill a page with a layout that scrolls.

    From the outside in: whatever is put into another is dressed anew, with all that it holds.
    """
    content = QWidget()
    area = scrolling(content)
    page.setLayout(column(area))
    content.setLayout(whole)
    return area


def centred(content: QWidget, *, width: int) -> QHBoxLayout:
    """The content in the middle, no wider than a line that reads well."""
    content.setMaximumWidth(width)
    content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(content, 1000)
    layout.addStretch(1)
    return layout


def _fill(layout: QBoxLayout, pieces: tuple[Piece, ...], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for piece in pieces:
        if piece is None:
            layout.addStretch(1)
        elif isinstance(piece, QLayout):
            layout.addLayout(piece)
        else:
            layout.addWidget(piece)
