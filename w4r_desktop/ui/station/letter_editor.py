"""The page people write on: plain words, no completion, and no more of them than can be kept."""

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from w4r_desktop.domain.letters import BODY_LIMIT

FEWEST_LINES = 5
GAP = "…"
"""Marks the place in an offered sentence where the writer goes on."""


class LetterEditor(QPlainTextEdit):
    """Grows with its words; `words_changed` carries all of them."""

    words_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "letter")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)

    def open_with(self, body: str) -> None:
        """Start with these words and nothing to undo."""
        with QSignalBlocker(self):
            self.setPlainText(body)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.updateGeometry()

    def write_in(self, direction: Qt.LayoutDirection) -> None:
        """Begin lines where the letter's language begins them, whatever the screen's own is.

        As in print, a paragraph of Arabic words in an English letter runs its own way.
        """
        option = self.document().defaultTextOption()
        sides, ways = Qt.AlignmentFlag, Qt.LayoutDirection
        is_leftward = direction is ways.RightToLeft
        option.setTextDirection(direction if is_leftward else ways.LayoutDirectionAuto)
        # A plain page leaves lines at the left whichever way they run, unless it is told.
        option.setAlignment(sides.AlignRight if is_leftward else sides.AlignLeft)
        self.document().setDefaultTextOption(option)

    def insert_sentence(self, sentence: str) -> None:
        """Put a sentence where the cursor stands, and the cursor where one would go on."""
        cursor = self.textCursor()
        begin = min(cursor.selectionStart(), cursor.selectionEnd())
        before = self.document().characterAt(begin - 1) if begin else "\n"
        lead = "" if before.isspace() or before == "\u2029" else " "
        after = self.document().characterAt(max(cursor.selectionEnd(), begin))
        tail = "" if sentence.endswith(" ") or after == " " else " "
        cursor.insertText(lead + sentence + tail)
        gap = sentence.find(GAP)
        if gap >= 0:
            start = begin + len(lead) + gap
            cursor.setPosition(start)
            cursor.setPosition(start + len(GAP), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words without their dress."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        """As high as the words, and a line to go on."""
        lines = max(round(self.document().size().height()) + 1, FEWEST_LINES)
        return QSize(400, round(lines * self.fontMetrics().lineSpacing()) + 4)

    def minimumSizeHint(self) -> QSize:
        """A few lines at the least."""
        return QSize(160, 3 * self.fontMetrics().lineSpacing())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def _grow(self) -> None:
        self.updateGeometry()

    def _tell(self) -> None:
        excess = self.document().characterCount() - 1 - BODY_LIMIT
        if excess > 0:
            self._cut(excess)
            return
        self.words_changed.emit(self.toPlainText())

    def _cut(self, excess: int) -> None:
        """Take back the end of what was just put in; this tells the rest by itself."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, excess)
        cursor.removeSelectedText()
