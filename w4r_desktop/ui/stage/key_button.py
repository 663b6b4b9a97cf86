"""Buttons that show the key that does the same, in a row that wraps where it has to."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.stage.keys import Binding
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look


class KeyButton(QPushButton):
    """A button with its words and, beside them, the cap of its key."""

    def __init__(self, binding: Binding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "night")
        # A click leaves the focus where it is, so that the space bar goes on to mean the next slide.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)
        self._texts = Texts(self)
        self._words = QLabel()
        self._cap = QLabel()
        self._cap.setProperty("look", "key")
        self._row = layout = QHBoxLayout(self)
        self._is_dense: bool | None = None
        self.set_dense(False)
        for label in (self._words, self._cap):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignCenter)
        self._texts.put(self._cap.setText, binding.cap)
        self._binding = binding
        self.say(binding.label)

    def say(self, label: Message) -> None:
        """Show other words on the button."""
        self._texts.put(self._words.setText, label)
        # L10N: what a screen reader says of a button: its words, then its key.
        name = _("{label}, key {key}", label=label, key=self._binding.cap)
        self._texts.put(self.setAccessibleName, name)
        self._texts.put(self.setToolTip, self._binding.help)
        self.updateGeometry()

    def set_dense(self, is_dense: bool) -> None:  # noqa: FBT001 - a setter, as Qt has them
        """Take little room, or a comfortable one."""
        if is_dense == self._is_dense:
            return
        self._is_dense = is_dense
        self._row.setContentsMargins(*((7, 2, 6, 2) if is_dense else (14, 4, 12, 4)))
        self._row.setSpacing(6 if is_dense else 10)
        for each in (self._words, self._cap):
            set_look(each, room="dense" if is_dense else "")
        self.updateGeometry()

    def show_cap(self, *, is_shown: bool) -> None:
        """Show the key's cap, or leave it out where there is no room; the list of keys has it."""
        if is_shown == self._cap.isHidden():
            self._cap.setVisible(is_shown)
            self.updateGeometry()

    def full_width(self) -> int:
        """Its width with the cap, whether that is shown or not."""
        width = self.sizeHint().width()
        if self._cap.isHidden():
            width += self._cap.sizeHint().width() + self._row.spacing()
        return width

    def stand(self, *, pressed: bool) -> None:
        """Look pressed down or not; the style sheet cannot tell the labels by themselves."""
        self.setChecked(pressed)
        for each in (self._words, self._cap):
            set_look(each, state="pressed" if pressed else "")

    def sizeHint(self) -> QSize:
        """Room for words and cap."""
        self.ensurePolished()
        room = self._row.sizeHint() + QSize(4, 4)
        return room.expandedTo(QSize(44, 48)).expandedTo(self.minimumSize())

    def minimumSizeHint(self) -> QSize:
        """No less than what is written on it."""
        return self.sizeHint()


class WrappingRow(QWidget):
    """Places its widgets side by side, and in further rows where one is too narrow."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, item: QWidget) -> None:
        """Put a widget at the end."""
        item.setParent(self)
        self._items.append(item)

    @property
    def gap(self) -> int:
        """The room between the widgets, in pixels."""
        return self._gap

    def set_gap(self, gap: int) -> None:
        """Keep that much room between the widgets."""
        self._gap = gap
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Less width needs more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        width = sum(item.sizeHint().width() + self._gap for item in self._items) - self._gap
        return QSize(width, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """The widest widget, and all rows of the present width."""
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place anew."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Place anew when words, font or direction change."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange}:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for item, place in zip(self._items, self._places(self.width()), strict=True):
            left = self.width() - place.right() - 1 if self.isRightToLeft() else place.left()
            item.setGeometry(QRect(QPoint(left, place.top()), place.size()))

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        for item in self._items:
            size = item.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, places[-1].bottom() + 1 + self._gap
            places.append(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
        return places
