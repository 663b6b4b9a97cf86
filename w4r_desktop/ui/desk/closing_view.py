"""The page that closes the event."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.desk.afterwards_view import AfterwardsView
from w4r_desktop.ui.desk.closing import ClosingState
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.keeping_card import KeepingCard
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press, row, words
from w4r_desktop.ui.desk.stats import Stats, more_stats
from w4r_desktop.ui.desk.told import TimeOfDay
from w4r_desktop.ui.desk.worded import Waiting

PADDING = (22, 16, 22, 16)

NAMED = 8
"""So many unfinished letters are told one by one."""


class ClosingView(DeskPage):
    """Shows what closing means; emits that it is wanted, and that it is meant."""

    asked = Signal()
    kept_open = Signal()
    close_requested = Signal()
    put_away_requested = Signal()
    print_requested = Signal()
    sync_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stats = Stats()
        self._unfinished = blank()
        self._unfinished_box = self._make_unfinished()
        self._waiting = Waiting(_("Closing the event"))
        self._ask = press(self.texts, _("Close the event…"), self.asked, look="primary")
        self._ask.setProperty("size", "big")
        self._asking = bare(row(None, self._ask))
        self._sure = self._make_sure()
        self._held_up = self._make_held_up()
        self.keeping = KeepingCard()
        self.afterwards = AfterwardsView()
        self._meaning = self._make_meaning()
        self._next = self._make_next()
        self.fill(
            self._stats,
            self._meaning,
            self._unfinished_box,
            self._waiting,
            self._asking,
            self._sure,
            self._held_up,
            self._next,
            self.afterwards,
            self.keeping,
        )

    def show_state(self, state: ClosingState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        self.head(*_heading(state))
        self._stats.tell(_stats(state))
        self._meaning.setVisible(state.is_open)
        self._unfinished_box.setVisible(bool(state.unfinished))
        self.texts.put(self._unfinished.setText, _told(state))
        self._asking.setVisible(state.is_open and not state.is_asked and not state.is_held_up)
        self._held_up.setVisible(state.is_open and state.is_held_up)
        self._held_up.setEnabled(not state.is_running)
        if state.is_asked and self._sure.isHidden():
            self._sure.show()
            self._keep.setFocus()
        self._sure.setVisible(state.is_open and state.is_asked)
        self._sure.setEnabled(not state.is_running)
        self._next.setVisible(not state.is_open)
        self.afterwards.setVisible(not state.is_open)
        if state.is_running:
            self._waiting.show_progress(0, 0)
        else:
            self._waiting.finish()

    def _make_meaning(self) -> QWidget:
        lines = (
            _("Nobody can write at this event any more, on this laptop."),
            _("Every letter that was signed stays, to be printed and carried on."),
            _("Letters can still be withdrawn for their writers, or held back."),
            _("Only the passphrase opens it for writing again, and that is written down."),
        )
        heading = words(self.texts, _("What closing means"), look="label")
        told = [words(self.texts, line) for line in lines]
        return framed(column(heading, *told, gap=6, margins=(22, 16, 22, 18)))

    def _make_unfinished(self) -> QWidget:
        heading = words(self.texts, _("Begun, and never signed"), look="label")
        return framed(
            column(heading, self._unfinished, gap=4, margins=(18, 12, 18, 14)), surface="hint"
        )

    def _make_sure(self) -> QWidget:
        question = words(self.texts, _("Is everybody finished?"), look="heading")
        yes = press(self.texts, _("Yes, close the event"), self.close_requested, look="primary")
        self._keep = press(self.texts, _("Keep it open"), self.kept_open)
        return framed(
            column(Folding(question, Folding(self._keep, yes), shares=(1, 0)), margins=PADDING),
            surface="card",
        )

    def _make_held_up(self) -> QWidget:
        question = words(self.texts, _("Nobody is there any more?"), look="heading")
        yes = press(
            self.texts, _("Put the letter away and close"), self.put_away_requested, look="primary"
        )
        keep = press(self.texts, _("Keep it open"), self.kept_open)
        return framed(
            column(Folding(question, Folding(keep, yes), shares=(1, 0)), margins=PADDING),
            surface="card",
        )

    def _make_next(self) -> QWidget:
        text = words(self.texts, _("Next: print the letters, and write the sync file."))
        to_print = press(self.texts, _("Print"), self.print_requested, look="primary")
        to_sync = press(self.texts, _("Sync file"), self.sync_requested)
        return framed(
            column(Folding(text, Folding(to_sync, to_print), shares=(1, 0)), margins=PADDING),
            surface="good",
        )


def _heading(state: ClosingState) -> tuple[Message, Message]:
    if state.is_open or state.event.closed_at is None:
        return _("Close the event"), _("When the last person has signed.")
    return (
        _("Closed at {time}", time=TimeOfDay(state.event.closed_at)),
        _("Thank you for the evening. What was signed is safe."),
    )


def _stats(state: ClosingState) -> tuple[tuple[int, Message], ...]:
    return (
        (state.letters, _("letters signed")),
        *more_stats(state.messages, state.signatures, state.by_hand),
        (state.withheld, _("held back")),
        (len(state.unfinished), _("unfinished")),
    )


def _told(state: ClosingState) -> Message:
    """The unfinished letters by case and time; as a message, so that the times follow the language."""
    lines = [
        str(_("{case}, begun at {time}", case=one.case, time=TimeOfDay(one.started_at)))
        for one in state.unfinished[:NAMED]
    ]
    more = len(state.unfinished) - len(lines)
    if more > 0:
        lines.append(str(_n("and {count} more", "and {count} more", more)))
    letters = "\n".join(lines)
    if not state.is_open:
        return _("{letters}\nThey are sealed and stay in the event.", letters=letters)
    return _(
        "{letters}\nIf a writer is still here, let them finish first. "
        "What stays unfinished is sealed with the event.",
        letters=letters,
    )
