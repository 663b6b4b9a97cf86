"""A big button that says what happens, and in one sentence what that means."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.desk.pieces import blank, column
from w4r_desktop.ui.texts import Texts

MARGIN = 20


class ChoiceButton(QPushButton):
    """A choice of the first window."""

    def __init__(self, *, is_primary: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "door")
        self.setProperty("tone", "primary" if is_primary else "plain")
        self.setAutoDefault(True)  # Enter presses it too, not the space bar alone.
        self._texts = Texts(self)
        self._title = blank("name")
        self._sentence = blank("small")
        for label in (self._title, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(self._title, self._sentence, gap=2, margins=(MARGIN, 14, MARGIN, 14)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: Message, sentence: Message) -> None:
        """Show and read out that title and sentence."""
        self._texts.put(self._title.setText, title)
        self._texts.put(self._sentence.setText, sentence)
        self._texts.put(self.setAccessibleName, title)
        self._texts.put(self.setAccessibleDescription, sentence)

    def sizeHint(self) -> QSize:
        """As its words need it."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its words need it at the least."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Words that break need more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at that width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)
