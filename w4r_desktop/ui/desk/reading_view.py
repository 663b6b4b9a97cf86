"""The letter that is open beside the list: its words, its page, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)

from w4r_desktop.domain.actions import ActionState
from w4r_desktop.domain.codes import spaced
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.printing.preview import PageImage
from w4r_desktop.ui.desk.answer import Answer
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.letters import Reading, Step
from w4r_desktop.ui.desk.pieces import blank, column, framed, leading, press, row, words
from w4r_desktop.ui.desk.told import KINDS, STATES, CaseNames, TimeOfDay
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.paper_page import PaperPage
from w4r_desktop.ui.widgets.pill_choice import PillChoice

TONES = {
    ActionState.SIGNED: "good",
    ActionState.WITHHELD: "warning",
    ActionState.WITHDRAWN: "quiet",
}

LEAST_HEIGHT = 150
"""Pixels in which a letter can still be read, by scrolling."""

BYTES = 3
"""Of a pixel: red, green, blue."""


UNDER_PETITION = _("A signature under the petition. It is printed on a sheet with the others.")


class ReadingView(QWidget):
    """Shows one letter; emits what is wanted with it."""

    asked = Signal(Step)
    closed = Signal()
    step_shown = Signal(QWidget)
    pages_wanted = Signal()
    withdraw_requested = Signal()
    withhold_requested = Signal(str)
    release_requested = Signal()

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._names = names
        self._code = ""
        self._make_head()
        self._make_body()
        self._make_steps()
        self.back = press(self._texts, _("Back to the list"), self.closed, look="quiet")
        self.setLayout(
            column(
                row(self.back, None),
                leading(self._name, self._state, gap=10),
                self._facts,
                self._reason,
                self._how,
                self._shown,
                self._actions,
                self._sure,
                self._why,
                gap=8,
            )
        )

    def show_state(self, reading: Reading | None) -> None:
        """Show the letter, or that none is open."""
        self.setVisible(reading is not None)
        if reading is None:
            return
        action = reading.action
        is_new = action.code != self._code
        self._code = action.code
        self._tell_facts(reading)
        self._show_body(reading, is_new=is_new)
        self._show_step(reading)

    def _make_head(self) -> None:
        self._name = blank("heading")
        self._state = blank("badge", wraps=False)
        self._state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._facts = blank("small")
        self._reason = blank("hint")

    def _make_body(self) -> None:
        self._how = PillChoice()
        self._how.chosen.connect(self._choose_how)
        self._texts.put(self._name_how, _("Letter"))
        self._words = QTextBrowser()
        self._words.setProperty("look", "letter")
        self._words.setOpenLinks(False)
        self._texts.put(self._words.setAccessibleName, _("Text of the letter"))
        self._page = PaperPage()
        # As high as there is room, not as high as paper would like to be.
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._unprintable = blank("hint")
        self._shown = QStackedWidget()
        self._shown.setMinimumHeight(LEAST_HEIGHT)
        on_paper = framed(column(self._words, margins=(18, 14, 10, 14)))
        drawn = framed(column(self._page, self._unprintable, gap=0), surface="backdrop")
        for page in (on_paper, drawn):
            self._shown.addWidget(page)

    def _make_steps(self) -> None:
        self._withdraw = press(self._texts, _("Withdraw for its writer…"), self._ask_withdraw)
        self._withhold = press(self._texts, _("Hold back…"), self._ask_withhold)
        self._release = press(self._texts, _("Let go again"), self.release_requested)
        self._actions = Folding(self._withdraw, self._withhold, self._release, gap=4)
        self._sure = self._make_sure()
        self._line = QLineEdit()
        self._line.returnPressed.connect(self._hold_back)
        self._why = self._make_why()

    def _make_sure(self) -> QWidget:
        means = words(
            self._texts,
            _(
                "Only at the writer's own wish: text, name and signature are erased for good. "
                "Nobody can bring them back."
            ),
        )
        yes = press(
            self._texts, _("Erase it for its writer"), self.withdraw_requested, look="danger"
        )
        self._keep = press(self._texts, _("Keep the letter"), self._ask_nothing, look="quiet")
        return framed(
            column(means, row(self._keep, None, yes), margins=(16, 12, 16, 12)), surface="warning"
        )

    def _make_why(self) -> QWidget:
        asked = Answer(
            _("Why is it held back?"),
            self._line,
            hint=_("For example: names a neighbour. It stays counted, and is not printed."),
        )
        yes = press(self._texts, _("Hold it back"), self._hold_back)
        no = press(self._texts, _("Let it go out"), self._ask_nothing, look="quiet")
        return framed(column(asked, row(no, None, yes), margins=(16, 12, 16, 12)), surface="inset")

    def _tell_facts(self, reading: Reading) -> None:
        action = reading.action
        name = verbatim(action.letter.sender.name) if action.letter else _("Without a name")
        self._texts.put(self._name.setText, name)
        self._texts.put(self._state.setText, STATES[action.state])
        set_look(self._state, tone=TONES[action.state])
        self._texts.put(
            self._facts.setText,
            _(
                "{kind} for {case} · {code} · {time}",
                kind=KINDS[action.kind],
                case=self._names.of(action.case_id),
                code=spaced(action.code),
                time=TimeOfDay(action.signed_at),
            ),
        )
        self._reason.setVisible(bool(action.reason))
        self._texts.put(self._reason.setText, _("Held back: {reason}", reason=action.reason))

    def _show_body(self, reading: Reading, *, is_new: bool) -> None:
        has_text = reading.action.letter is not None
        is_petition = reading.action.kind.is_petition
        self._how.setVisible(has_text and not is_petition)
        if is_new or self._words.toPlainText() != reading.body:
            self._words.setPlainText(reading.body)
        if not has_text:
            self._how.set_choice(0)
            self._texts.put(self._words.setPlainText, _("The text was erased."))
        elif is_petition:
            self._how.set_choice(0)
            self._texts.put(self._words.setPlainText, UNDER_PETITION)
        self._draw(reading.pages)
        self._unprintable.setVisible(reading.unprintable is not None)
        if reading.unprintable is not None:
            self._texts.put(self._unprintable.setText, reading.unprintable)
        self._choose_how(self._how.choice())

    def _draw(self, pages: tuple[PageImage, ...]) -> None:
        page = pages[0] if pages else PageImage(0, 0, b"")
        image = QImage(
            page.pixels, page.width, page.height, page.width * BYTES, QImage.Format.Format_RGB888
        ).copy()
        self._page.set_page(
            image, str(_("The letter as it prints, page 1 of {count}", count=len(pages)))
        )

    def _show_step(self, reading: Reading) -> None:
        state, step = reading.action.state, reading.step
        self._actions.setVisible(step is Step.READ and state is not ActionState.WITHDRAWN)
        self._withhold.setVisible(state is ActionState.SIGNED)
        self._release.setVisible(state is ActionState.WITHHELD)
        if step is Step.WITHDRAW and self._sure.isHidden():
            self._sure.show()
            self._keep.setFocus()
            self.step_shown.emit(self._sure)
        self._sure.setVisible(step is Step.WITHDRAW)
        if step is Step.WITHHOLD and self._why.isHidden():
            self._line.clear()
            self._why.show()
            self._line.setFocus()
            self.step_shown.emit(self._why)
        self._why.setVisible(step is Step.WITHHOLD)

    def _name_how(self, _text: str) -> None:
        choices: tuple[Message, ...] = (_("Words"), _("As it prints"))
        self._how.set_choices([str(choice) for choice in choices])

    def _choose_how(self, index: int) -> None:
        self._shown.setCurrentIndex(max(index, 0))
        if index == 1:
            self.pages_wanted.emit()

    def _ask_withdraw(self) -> None:
        self.asked.emit(Step.WITHDRAW)

    def _ask_withhold(self) -> None:
        self.asked.emit(Step.WITHHOLD)

    def _ask_nothing(self) -> None:
        self.asked.emit(Step.READ)

    def _hold_back(self) -> None:
        self.withhold_requested.emit(self._line.text())
