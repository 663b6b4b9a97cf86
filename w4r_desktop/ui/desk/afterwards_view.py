"""The part of the closing page for what comes after it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.events import EventState
from w4r_desktop.i18n.lives import (
    erased_words,
    file_words,
    kept_words,
    mirror_words,
    record_words,
)
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.event_life import ToForget
from w4r_desktop.ui.desk.afterwards import AfterwardsState, Wish
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press, row, words
from w4r_desktop.ui.desk.worded import Notice, Waiting
from w4r_desktop.ui.texts import Texts

PADDING = (22, 16, 22, 16)


class AfterwardsView(QWidget):
    """Shows what can be done with a closed event; emits what is wanted, and the passphrase for it."""

    reopen_asked = Signal()
    handed_over = Signal()
    forget_asked = Signal()
    left_as_it_is = Signal()
    passphrase_entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._record = blank("lead")
        self._notice = Notice()
        self._waiting = Waiting(_("This takes a moment"))
        self._steps = self._make_steps()
        self._asked = self._make_asked()
        self.setLayout(
            column(self._record, self._notice, self._waiting, self._steps, self._asked, gap=12)
        )

    def show_state(self, state: AfterwardsState) -> None:
        """Show the state."""
        is_forgotten = state.event.state is EventState.FORGOTTEN
        self._notice.tell(state.problem)
        self._record.setVisible(is_forgotten)
        self._tell_record(state)
        self._steps.setVisible(not is_forgotten and state.wish is None)
        self._hand_over.setVisible(state.event.state is EventState.CLOSED)
        was_asked = not self._asked.isHidden()
        self._asked.setVisible(state.wish is not None and not is_forgotten)
        self._asked.setEnabled(not state.is_running)
        if state.wish is not None:
            self._ask(state.wish, state.plan, is_new=not was_asked)
        if state.is_running:
            self._waiting.show_progress(0, 0)
        else:
            self._waiting.finish()

    def _tell_record(self, state: AfterwardsState) -> None:
        if state.event.forgotten_at is not None and state.plan is not None:
            told = record_words(state.plan.actions, state.plan.printed, state.event.forgotten_at)
            self._texts.put(self._record.setText, told)

    def _make_steps(self) -> QWidget:
        reopen = press(self._texts, _("Open it again…"), self.reopen_asked)
        self._hand_over = press(self._texts, _("Everything is handed over"), self.handed_over)
        forget = press(self._texts, _("Forget what people wrote…"), self.forget_asked)
        heading = words(self._texts, _("Later"), look="label")
        what = words(
            self._texts,
            _(
                "When the letters are printed and handed over, nobody needs the words and names "
                "on this laptop any longer. The counts stay."
            ),
            look="soft",
        )
        buttons = Folding(reopen, self._hand_over, forget)
        return framed(column(heading, what, buttons, gap=10, margins=PADDING))

    def _make_asked(self) -> QWidget:
        self._question = blank("heading")
        self._plan = blank()
        self._line = SecretLine()
        self._line.entered.connect(self._enter)
        answer = Answer(_("Passphrase"), self._line)
        leave = press(self._texts, _("Leave it as it is"), self.left_as_it_is)
        self._yes = press(self._texts, _("Open it again"), self._enter, look="primary")
        return framed(
            column(
                self._question,
                self._plan,
                bare(column(answer)),
                row(None, leave, self._yes),
                gap=12,
                margins=PADDING,
            ),
            surface="card",
        )

    def _ask(self, wish: Wish, plan: ToForget | None, *, is_new: bool) -> None:
        is_forgetting = wish is Wish.FORGET
        question = _("Forget what people wrote?") if is_forgetting else _("Open it again?")
        self._texts.put(self._question.setText, question)
        done = _("Erase it for good") if is_forgetting else _("Open it again")
        self._texts.put(self._yes.setText, done)
        self._plan.setVisible(is_forgetting and plan is not None)
        if plan is not None:
            self._texts.put(self._plan.setText, _planned(plan))
        if is_new:
            self._line.clear()
            self._line.setFocus()

    def _enter(self) -> None:
        if self._line.text():
            passphrase = self._line.text()
            self._line.clear()
            self.passphrase_entered.emit(passphrase)


def _planned(plan: ToForget) -> Message:
    lines: list[Message] = [
        erased_words(plan.texts, plan.drafts, plan.contacts),
        kept_words(plan.actions),
        *file_words(plan.files),
        *mirror_words(tuple((one.machine, one.folder) for one in plan.mirrors)),
    ]
    if plan.event.keep_until is not None:
        lines.insert(0, _("It may be kept until {day}.", day=plan.event.keep_until))
    return _("{lines}", lines="\n".join(map(str, lines)))
