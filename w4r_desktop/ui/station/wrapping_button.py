"""A button whose words may run over several lines."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from w4r_desktop.ui.station.parts import label


class WrappingButton(QPushButton):
    """Offers a sentence; `sentence_chosen` carries it."""

    sentence_chosen = Signal(str)

    def __init__(self, look: str = "small-ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self.setProperty("look", "plain")
        self.setAutoDefault(True)
        self._words = label(look)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)

    def set_sentence(self, sentence: str) -> None:
        """Say what is offered."""
        self._sentence = sentence
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the sentence needs it."""
        layout = self.layout()
        return max(layout.heightForWidth(width), 48) if layout is not None else 48

    def sizeHint(self) -> QSize:
        """As its sentence needs it."""
        return QSize(220, self.heightForWidth(max(self.width(), 220)))

    def minimumSizeHint(self) -> QSize:
        """High enough for a finger."""
        return QSize(120, 48)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def _choose(self) -> None:
        self.sentence_chosen.emit(self._sentence)
