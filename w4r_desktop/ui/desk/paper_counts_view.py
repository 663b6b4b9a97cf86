"""The page where a volunteer enters what was done on paper and elsewhere."""

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from w4r_desktop.domain.paper_counts import COUNT_LIMIT, Channel
from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.services.count_desk import Counted
from w4r_desktop.ui.desk.answer import Answer
from w4r_desktop.ui.desk.count_lines import CountLines
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.paper_counts import PaperCountsState
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press, row, words
from w4r_desktop.ui.desk.told import CHANNELS, CaseNames
from w4r_desktop.ui.desk.worded_box import CalmBox
from w4r_desktop.ui.theme.looks import set_look

DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
"""Digits as keyboards of Europe, Arabia and Persia have them."""


class PaperCountsView(DeskPage):
    """Shows the numbers; emits one that is entered, put right or taken back."""

    entered = Signal(object)
    correction_left = Signal()
    undone = Signal()

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._cases: tuple[tuple[str, str], ...] = ()
        self._correcting: object = None
        self.head(
            _("Paper counts"),
            _("What was written on paper, or sent by e-mail, is counted here. Numbers only."),
        )
        self._make_fields()
        self.lines = CountLines(names)
        self._undo = press(self.texts, _("Undo"), self.undone)
        self._done = words(self.texts, verbatim(""))
        self._done_box = framed(
            column(Folding(self._done, self._undo, shares=(1, 0)), margins=(18, 8, 10, 8)),
            surface="good",
        )
        self._total = blank("label")
        listed = framed(column(self._total, self.lines, gap=8, margins=(22, 16, 16, 16)))
        self._listed = listed
        self.fill(self._made_form(), self._done_box, listed)

    def show_state(self, state: PaperCountsState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        self._offer_cases(state.cases)
        self._done_box.setVisible(state.done is not None)
        self.texts.put(self._done.setText, state.done or verbatim(""))
        self._undo.setVisible(state.last is not None)
        self._listed.setVisible(bool(state.entries))
        language = catalogue.current().language
        total = formats.whole_number(state.total, language)
        self.texts.put(self._total.setText, _n("{n} counted", "{n} counted", state.total, n=total))
        self.lines.tell(state.entries)
        self._show_correction(state)

    def begin_anew(self) -> None:
        """The next number begins with its case; the channel stays, because piles are of one kind."""
        self._count.clear()
        self._case.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Let the names of the channels follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_channels("")

    def _show_correction(self, state: PaperCountsState) -> None:
        entry, before = state.correcting, self._correcting
        self._correcting = entry
        for box in (self._case, self._channel):
            box.setEnabled(entry is None)
        self._leave.setVisible(entry is not None)
        self.texts.put(self._heading.setText, _CORRECT if entry else _ADD)
        self.texts.put(self._add.setText, _("Save the number") if entry else _("Add"))
        set_look(self._form, surface="hint" if entry else "card")
        if entry is not None and entry != before:
            ids = [case_id for case_id, _name in self._cases]
            if entry.case_id in ids:
                self._case.setCurrentIndex(ids.index(entry.case_id))
            self._channel.setCurrentIndex(list(Channel).index(entry.channel))
            self._count.setText(str(entry.count))
            self._count.setFocus(Qt.FocusReason.OtherFocusReason)
            self._count.selectAll()

    def _make_fields(self) -> None:
        self._case, self._channel, self._count = CalmBox(least=8), CalmBox(least=12), QLineEdit()
        self._name_channels("")
        digits = QRegularExpression(rf"[{DIGITS}]{{0,{len(str(COUNT_LIMIT))}}}")
        self._count.setValidator(QRegularExpressionValidator(digits, self))
        self._count.setFixedWidth(8 * self._count.fontMetrics().averageCharWidth() + 34)
        self._count.returnPressed.connect(self._enter)

    def _made_form(self) -> QWidget:
        self._heading = words(self.texts, _ADD, look="label")
        self._add = press(self.texts, _("Add"), self._enter, look="primary")
        self._leave = press(self.texts, _("Leave it as it is"), self.correction_left, look="quiet")
        fields = Folding(
            Answer(_("For whom?"), self._case),
            Answer(_("What?"), self._channel),
            Answer(_("How many?"), self._count),
            bare(column(None, row(None, self._leave, self._add, gap=4), margins=(0, 0, 0, 4))),
            shares=(5, 6, 3, 0),
            gap=10,
        )
        self._form = framed(column(self._heading, fields, gap=10, margins=(22, 14, 22, 16)))
        return self._form

    def _offer_cases(self, cases: tuple[tuple[str, str], ...]) -> None:
        if cases != self._cases:
            chosen = self._case.currentText()
            self._cases = cases
            self._case.clear()
            self._case.addItems([name for _case_id, name in cases])
            self._case.setCurrentIndex(max(self._case.findText(chosen), 0))

    def _name_channels(self, _text: str) -> None:
        chosen = max(self._channel.currentIndex(), 0)
        self._channel.clear()
        self._channel.addItems([str(CHANNELS[channel]) for channel in Channel])
        self._channel.setCurrentIndex(chosen)

    def _enter(self) -> None:
        place = self._case.currentIndex()
        if place >= 0:
            channel = list(Channel)[self._channel.currentIndex()]
            counted = Counted(self._cases[place][0], channel, int(self._count.text() or 0))
            self.entered.emit(counted)


_ADD: Message = _("Add what was counted")
_CORRECT: Message = _("Put the number right")
