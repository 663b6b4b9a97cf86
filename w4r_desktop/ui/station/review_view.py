"""The last look before finishing: the page as it prints, and what the letter does well."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.station.page_stack import PageStack
from w4r_desktop.ui.station.parts import button, label, scrolling
from w4r_desktop.ui.station.review import ReviewState
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.widgets.check_row import CheckRow
from w4r_desktop.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from w4r_desktop.services.letter_preview import PagePicture


LOW = 640
"""Below this height a whole page is too small to be read, so it is shown closer at once."""


class ReviewView(ScreenFrame):
    """Change something, or finish."""

    sharpness_wanted = Signal(int)
    change_requested = Signal()
    finish_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PagePicture, ...] | None = None
        self._rows: list[CheckRow] = []
        self.add_way_back(_("Sign"))
        self.add_steps(3)
        self.add_larger_text()
        self._stack = PageStack()
        self._stack.sharpness_wanted.connect(self.sharpness_wanted)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._stack, 69)
        body.addWidget(self._built_side(), 31)
        self.fill(body)
        self._build_bottom()

    def show_state(self, state: ReviewState) -> None:
        """Show the page and what is said of it."""
        self._show_page(state)
        self.texts.put(self._lead.setText, _lead(state))
        self._show_rows(state)
        self.texts.put(self._finish.setText, _finish(state.kind))
        self._finish.setEnabled(not state.is_finishing)
        self._change.setEnabled(not state.is_finishing)
        if state.error is None:
            self._trouble.be_silent()
        else:
            self._trouble.say(
                str(explain(state.error)),
                tone="warning",
                action=str(_("Try again")),
                closable=False,
            )

    def focus_first(self) -> None:
        """Finishing has the focus; the page is asked for at the size it has here."""
        self._finish.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.height() < LOW:
            self._closer.setChecked(True)
        self._stack.settle()

    def _built_side(self) -> QWidget:
        side = QWidget()
        heading = label("title")
        self.texts.put(heading.setText, _("This is how it prints"))
        self._lead = label("soft")
        self._closer = button()
        self._closer.setCheckable(True)
        self._closer.toggled.connect(self._stack.look_closely)
        self.texts.put(self._closer.setText, _("Look closer"))
        self._row_column = QVBoxLayout()
        self._row_column.setSpacing(4)
        self._trouble = MessageBar()
        self._trouble.action_requested.connect(self.finish_requested)
        column = QVBoxLayout(side)
        column.setContentsMargins(36, 30, 32, 24)
        column.setSpacing(12)
        for part in (heading, self._lead, self._trouble):
            column.addWidget(part)
        column.addLayout(self._row_column)
        column.addWidget(self._closer, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        area = scrolling(side)
        area.setMinimumWidth(300)
        side.setMinimumWidth(280)
        return area

    def _build_bottom(self) -> None:
        self._change, self._finish = button(), button("primary")
        self._change.clicked.connect(self.change_requested)
        self._finish.clicked.connect(self.finish_requested)
        self.texts.put(self._change.setText, _("Change something"))
        self.bottom.add_start(self._change)
        self.bottom.add_end(self._finish)

    def _show_page(self, state: ReviewState) -> None:
        self._closer.setVisible(bool(state.pages))
        if state.unshown is not None:
            self._stack.show_words(str(explain(state.unshown)))
        elif state.pages is None:
            self._stack.show_words(str(_("Drawing the page…")))
        elif state.pages is not self._shown:
            self._stack.show_pages(state.pages)
        self._shown = state.pages

    def _show_rows(self, state: ReviewState) -> None:
        said = [(str(tick), "good") for tick in state.ticks]
        if state.idea is not None:
            said.append((str(_("{idea} Only if you like.", idea=state.idea)), "info"))
        for old in self._rows:
            self._row_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for words, tone in said:
            row = CheckRow()
            row.set_words(words, tone)
            self._rows.append(row)
            self._row_column.addWidget(row)


def _lead(state: ReviewState) -> Message:
    if state.unshown is not None:
        return _("You can finish it all the same: your words are safe.")
    if state.pages is None:
        return _("It goes out with the letters of this evening.")
    return _n(
        "One page. It goes out with the letters of this evening.",
        "{count} pages. They go out with the letters of this evening.",
        len(state.pages),
    )


def _finish(kind: ActionKind) -> Message:
    return _("Finish my message") if kind is ActionKind.SOLIDARITY else _("Finish my letter")
