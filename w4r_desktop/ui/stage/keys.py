"""The keys of the stage: the same at the console and on the wall."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import Message, _, _p

Key = Qt.Key


class Wish(StrEnum):
    """What a key or a button of the stage asks for."""

    ON = "on"
    BACK = "back"
    BLACK = "black"
    TITLE = "title"
    FREEZE = "freeze"
    SWAP = "swap"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Binding:
    """A wish with its words, the key that is told to people, and further keys that do the same.

    `turning` keys point along the line of reading and change places where it runs the other way.
    """

    wish: Wish
    label: Message
    cap: Message
    help: Message
    keys: tuple[Key, ...]
    turning: Key | None = None


BINDINGS = (
    Binding(
        Wish.BACK,
        _("Back"),
        _p("key", "PgUp"),
        _("one slide back; the arrows do it, too"),
        (Key.Key_PageUp, Key.Key_Backspace),
        turning=Key.Key_Left,
    ),
    Binding(
        Wish.ON,
        _("Next"),
        _p("key", "PgDn"),
        _("one slide on; so do the arrows and a presenter's clicker"),
        (Key.Key_PageDown,),
        turning=Key.Key_Right,
    ),
    Binding(
        Wish.FREEZE,
        _("Freeze"),
        _p("key", "F"),
        _("the wall stays as it is while you look ahead"),
        (Key.Key_F,),
    ),
    Binding(
        Wish.BLACK,
        _("Black"),
        _p("key", "B"),
        _("the wall goes dark, and comes back at the same place"),
        (Key.Key_B, Key.Key_Period),
    ),
    Binding(
        Wish.TITLE,
        _("Title"),
        _p("key", "T"),
        _("the evening's name on the wall; again to go back"),
        (Key.Key_T,),
    ),
    Binding(
        Wish.SWAP,
        _("Swap screens"),
        _p("key", "S"),
        _("wall and console change places, or take turns on one display"),
        (Key.Key_S,),
    ),
    Binding(
        Wish.HELP,
        _("Keys"),
        _p("key", "?"),
        _("this list"),
        (Key.Key_Question, Key.Key_F1),
    ),
)
"""In the order of the buttons."""

PLAIN = {
    Key.Key_Space: Wish.ON,
    Key.Key_Return: Wish.ON,
    Key.Key_Enter: Wish.ON,
    Key.Key_Down: Wish.ON,
    Key.Key_Up: Wish.BACK,
}
"""Keys that clickers send and hands find, where no button or list wants them for itself."""

TURNED = {Key.Key_Left: Key.Key_Right, Key.Key_Right: Key.Key_Left}


def binding_of(wish: Wish) -> Binding:
    """The keys and words of a wish."""
    return next(binding for binding in BINDINGS if binding.wish is wish)


def wish_of(key: int, direction: Qt.LayoutDirection) -> Wish | None:
    """What a key asks for, where lines are read in that direction."""
    if key in PLAIN:
        return PLAIN[Key(key)]
    is_turned = direction is Qt.LayoutDirection.RightToLeft
    for binding in BINDINGS:
        turning = TURNED.get(binding.turning) if is_turned and binding.turning else binding.turning
        if key in binding.keys or key == turning:
            return binding.wish
    return None


def bind(owner: QWidget, wish: Wish, slot: Callable[[], None]) -> None:
    """Let the keys of a wish work anywhere within the owner, whatever has the focus."""
    for key in binding_of(wish).keys:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
