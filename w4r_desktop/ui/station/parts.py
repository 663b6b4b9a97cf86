"""Small parts that every screen of the station is built from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from w4r_desktop.domain.prose import Prose
from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.ui.prose_html import to_html
from w4r_desktop.ui.widgets.words import Words

MEASURE = "<style>p, li {line-height: 116%} ul {-qt-list-indent: 0; margin: 2px 22px}</style>"
"""Room between the lines of running text, and lists set as close as a letter sets them."""


def label(look: str = "", *, wraps: bool = True) -> QLabel:
    """A label for plain words in a look of the theme."""
    return Words(look, wrap=wraps)


def prose_label(look: str = "") -> QLabel:
    """A label for running text, set by `show_prose`."""
    made = label(look)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def show_prose(shown: QLabel, prose: Prose) -> None:
    """Show running text, or nothing at all where there is none."""
    shown.setText(MEASURE + to_html(prose))
    shown.setVisible(bool(prose))


def button(look: str = "", *, is_tall: bool = False) -> QPushButton:
    """A button in a look of the theme, reached by keys too."""
    made = QPushButton()
    made.setAutoDefault(True)
    made.setProperty("look", look or None)
    made.setProperty("tall", is_tall)
    return made


def surface(kind: str) -> QFrame:
    """A ground of the theme to put things on."""
    made = QFrame()
    made.setProperty("surface", kind)
    return made


def wear(widget: QWidget, kind: str) -> None:
    """Let a widget of our own paint a ground of the theme."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("surface", kind)


def scrolling(content: QWidget) -> QScrollArea:
    """A scrolling area around a widget that never needs to be moved sideways."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def direction_of(language: str) -> Qt.LayoutDirection:
    """The direction a language is written in, whatever the screen's own is."""
    if is_right_to_left(language):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
