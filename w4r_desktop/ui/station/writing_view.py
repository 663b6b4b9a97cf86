"""The page one writes on, with what helps beside it and how it goes below."""

from itertools import pairwise

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.ui.station.bar_label import BarLabel
from w4r_desktop.ui.station.help_panel import HelpPanel
from w4r_desktop.ui.station.keeping import Safety
from w4r_desktop.ui.station.letter_editor import LetterEditor
from w4r_desktop.ui.station.parts import button, direction_of, label, scrolling
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.writing import Progress, WritingState
from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.message_bar import MessageBar
from w4r_desktop.ui.widgets.paper_page import PaperPage

LOW = 26
"""A screen of fewer lines than this is low."""

WIDE, NARROW = QMargins(52, 34, 44, 22), QMargins(40, 14, 32, 10)
"""The margins of the page one writes on."""

SAFETY = {
    Safety.NOTHING_YET: verbatim(""),
    Safety.SAVING: _("Saving…"),
    Safety.KEPT: _("Kept safe on this laptop ✓"),
    Safety.AT_RISK: _("Not saved yet"),
}


class PageColumn(QWidget):
    """Greeting, words and closing; a click anywhere on it is a click into the words."""

    def __init__(self, editor: LetterEditor) -> None:
        super().__init__()
        self._editor = editor
        self.greeting = label("letter-soft")
        self.closing = label("letter-faint")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.greeting)
        self._column.addWidget(editor)
        self._column.addWidget(self.closing)
        self._column.addStretch(1)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_spacing(self, spacing: int) -> None:
        """Room between greeting, words and closing."""
        self._column.setSpacing(spacing)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Write where the words are."""
        event.accept()
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)


class WritingView(ScreenFrame):
    """The letter while it is written."""

    words_changed = Signal(str)
    signing_requested = Signal()
    saving_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._draft_id = ""
        self.add_way_back(_("Story"))
        self.add_steps(1)
        self._safety = label("small", wraps=False)
        self.top.add_end(self._safety)
        self.add_larger_text()
        self._help = HelpPanel()
        self._help.sentence_offered.connect(self._insert)
        self._help.language_chosen.connect(self.language_chosen)
        side = scrolling(self._help)
        side.setProperty("surface", "panel")
        side.setMinimumWidth(250)
        side.setMaximumWidth(460)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(side, 26)
        body.addLayout(self._built_page(), 74)
        self.fill(body)
        self._build_bottom()
        self._lay_page()

    def show_state(self, state: WritingState) -> None:
        """Show the page; words that are being written stay as they are."""
        self._help.show_state(state)
        for before, after in pairwise((*self._help.offers(), self._editor, self._next)):
            QWidget.setTabOrder(before, after)
        direction = direction_of(state.language)
        for words in (self._page.greeting, self._page.closing):
            words.setLayoutDirection(direction)
        self._editor.write_in(direction)
        self._page.greeting.setText(state.salutation)
        self._page.closing.setText(state.closing)
        self.texts.put(self._next.setText, _next(state.kind))
        self.texts.put(self._editor.setAccessibleName, _name(state.kind))
        if state.draft_id != self._draft_id:
            self._draft_id = state.draft_id
            self._editor.open_with(state.body)

    def display_progress(self, progress: Progress) -> None:
        """Show how the writing goes."""
        for safety in (self._safety, self._safety_below):
            self.texts.put(safety.setText, SAFETY[progress.safety])
            set_look(safety, tone="warning" if progress.safety is Safety.AT_RISK else None)
        self.texts.put(self._remark.setText, progress.remark)
        set_look(self._remark, tone="good" if progress.is_going_well else None)
        self.texts.put(self._count.setText, _length(progress))
        self.texts.put(self._advice.setText, progress.advice or verbatim(""))
        self._advice.setVisible(progress.advice is not None)
        if progress.error is None:
            self._trouble.be_silent()
        elif self._trouble.text() != str(explain(progress.error)):
            again = str(_("Try again")) if isinstance(progress.error, Unavailable) else ""
            tone = "warning" if again else "info"
            self._trouble.say(str(explain(progress.error)), tone=tone, action=again, closable=False)
            if not again:
                self.focus_first()

    def focus_first(self) -> None:
        """The words have the focus."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the page has it: less margin, and one line told below."""
        super().resizeEvent(event)
        self._lay_page()

    def _lay_page(self) -> None:
        is_low = self.height() < LOW * self.fontMetrics().lineSpacing()
        self._safety.setVisible(not is_low)
        self._safety_below.setVisible(is_low)
        self._remark.setVisible(not is_low)
        self._count.setVisible(not is_low)
        self._paper.hold(self._page, NARROW if is_low else WIDE)
        self._page.set_spacing(10 if is_low else 20)

    def _built_page(self) -> QVBoxLayout:
        self._editor = LetterEditor()
        self._editor.words_changed.connect(self.words_changed)
        self.texts.put(self._editor.setPlaceholderText, _("Write here, in your own words."))
        self._page = PageColumn(self._editor)
        self._paper = PaperPage(widest=720)
        self._trouble = MessageBar()
        self._trouble.action_requested.connect(self.saving_requested)
        column = QVBoxLayout()
        column.setContentsMargins(16, 10, 16, 6)
        column.addWidget(self._trouble)
        column.addWidget(self._paper, 1)
        self._advice = label("hint")
        self._advice.hide()
        column.addWidget(self._advice)
        return column

    def _build_bottom(self) -> None:
        self._remark = BarLabel("remark")
        self._count = BarLabel("soft")
        self._next = button("primary")
        self._next.clicked.connect(self.signing_requested)
        self._safety_below = label("small", wraps=False)
        self.bottom.add_start(self._safety_below)
        self.bottom.add_start(self._remark)
        self.bottom.add_end(self._count)
        self.bottom.add_end(self._next)

    def _insert(self, sentence: str) -> None:
        self._editor.insert_sentence(sentence)


def _length(progress: Progress) -> Message:
    words = _n("{count} word", "{count} words", progress.words)
    if progress.pages is None or not progress.words:
        return words
    if progress.pages <= 1:
        return _("{words} · fits on one page", words=words)
    return _("{words} · {pages} pages", words=words, pages=progress.pages)


def _next(kind: ActionKind) -> Message:
    if kind is ActionKind.SOLIDARITY:
        return _("Next: sign your message")
    return _("Next: sign your letter")


def _name(kind: ActionKind) -> Message:
    return _("Your message") if kind is ActionKind.SOLIDARITY else _("Your letter")
