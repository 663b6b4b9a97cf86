"""The way from page to page of the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.pieces import bare, column, press, words
from w4r_desktop.ui.texts import Texts

WIDTH = 208


class _Tall(QScrollArea):
    """Scrolls up and down where large text needs more than the window's height; never sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._content = content

    def sizeHint(self) -> QSize:
        """As wide as the longest entry."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest entry, however low the window."""
        return QSize(self._content.minimumSizeHint().width(), 0)


class _Entry(QPushButton):
    """A page's name, which is bold while its page is shown."""

    def sizeHint(self) -> QSize:
        """Room for the bold name at any time: an entry that is chosen neither grows nor is cut."""
        usual, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        wide, now = (
            QFontMetrics(font).horizontalAdvance(self.text()) for font in (bold, self.font())
        )
        return QSize(usual.width() + max(0, wide - now), usual.height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class Sidebar(QFrame):
    """Names the pages; emits which one is wanted, or that the desk is left."""

    page_requested = Signal(int)
    leave_requested = Signal()

    def __init__(self, pages: Sequence[Message]) -> None:
        super().__init__()
        self.setProperty("surface", "night-ground")
        self.setMinimumWidth(WIDTH)
        self._texts = Texts(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.page_requested)
        buttons = [self._entry(place, name) for place, name in enumerate(pages)]
        mark = words(self._texts, _("W4R"), look="name", wraps=False)
        mark.setContentsMargins(16, 4, 16, 14)
        leave = press(self._texts, _("Leave the desk"), self.leave_requested, look="nav")
        entries = column(mark, *buttons, None, leave, gap=4, margins=(14, 20, 14, 18))
        self.setLayout(column(_Tall(bare(entries))))

    def show_page(self, place: int) -> None:
        """Mark the page that is shown."""
        button = self._group.button(place)
        if button is not None:
            button.setChecked(True)

    def take_keyboard(self) -> None:
        """Put the keyboard on the page that is shown."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _entry(self, place: int, name: Message) -> QPushButton:
        button = _Entry()
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setProperty("look", "nav")
        self._texts.put(button.setText, name)
        self._group.addButton(button, place)
        return button
