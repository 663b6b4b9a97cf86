"""The form of a new event: seven questions, the last ones about keeping it safe."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.day_edit import DayEdit
from w4r_desktop.ui.desk.pieces import (
    Piece,
    bare,
    blank,
    centred,
    column,
    framed,
    press,
    row,
    scrolling,
    words,
)
from w4r_desktop.ui.desk.worded import Choice
from w4r_desktop.ui.door.new_event import Entries, Field, NewEventState
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.bottom_bar import BottomBar

GOAL_MOST = 100_000


class NewEventView(QWidget):
    """Asks what an event needs to be known; emits what was filled in."""

    edited = Signal(object)
    sent = Signal(object)
    folder_chosen = Signal(str)
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._make_lines()
        self._make_choices()
        self._make_answers()
        self._area: QScrollArea = scrolling(self._page())
        bar = BottomBar()
        bar.add_start(press(self._texts, _("Back"), self.back_requested, look="quiet"))
        bar.add_end(press(self._texts, _("Make the event"), self._send, look="primary"))
        self.setLayout(column(self._area, bar, gap=0))

    def start(self) -> None:
        """Begin at the first question."""
        self._date.show_day(date.today())  # noqa: DTZ011 - the day of this laptop
        self._name.setFocus()

    def entries(self) -> Entries:
        """What is filled in at present."""
        return Entries(
            name=self._name.text(),
            place=self._place.text(),
            held_on=self._date.day(),
            audience=Audience.WITH_MINORS if self._minors.isChecked() else Audience.ADULTS,
            goal=self._goal.value(),
            passphrase=self._passphrase.text(),
            again=self._again.text(),
            key_passphrase=self._key_passphrase.text(),
            key_again=self._key_again.text(),
            public_key=self._public_key.text() if self._has_key.isChecked() else None,
        )

    def show_state(self, state: NewEventState) -> None:
        """Show where the event will lie, and what is wrong."""
        self._texts.put(self._folder.setText, verbatim(str(state.folder)))
        for name, answer in self._answers.items():
            answer.tell_problem(state.problems.get(name))
        if state.first_problem is not None and not self._is_typing():
            answer = self._answers[state.first_problem]
            answer.control.setFocus()
            self._area.ensureWidgetVisible(answer)

    def _is_typing(self) -> bool:
        controls = (answer.control for answer in self._answers.values())
        return any(control.hasFocus() for control in controls)

    def _make_lines(self) -> None:
        self._name, self._place, self._public_key = QLineEdit(), QLineEdit(), QLineEdit()
        self._passphrase, self._again = SecretLine(), SecretLine()
        self._key_passphrase, self._key_again = SecretLine(), SecretLine()
        secrets = (self._passphrase, self._again, self._key_passphrase, self._key_again)
        for line in (self._name, self._place, self._public_key, *secrets):
            line.textChanged.connect(self._tell)
        self._date = DayEdit()
        self._goal = QSpinBox()
        self._goal.setMaximum(GOAL_MOST)
        self._goal.setSingleStep(10)
        self._texts.put(self._goal.setSpecialValueText, _("no goal"))
        self._folder = blank()

    def _make_choices(self) -> None:
        self._adults = Choice(
            _("Adults only"),
            _("Letters may carry a full name and address, where a case asks for them."),
        )
        self._minors = Choice(
            _("Children are among them"),
            _("Letters carry a first name and an age. Nothing more is asked, or can be stored."),
        )
        self._new_key = Choice(
            _("Make a new key"),
            _(
                "It is saved as coordinator.key beside the event. Put it on a stick that stays "
                "with the coordinator, and take it off this laptop: it opens every letter."
            ),
        )
        self._has_key = Choice(
            _("Use the coordinator's public key"),
            _("A line that begins with age1. Only the coordinator can open the sync files then."),
        )
        self._adults.setChecked(True)
        self._new_key.setChecked(True)
        self._has_key.toggled.connect(self._ask_for_key)

    def _make_answers(self) -> None:
        self._answers = {
            Field.NAME: Answer(
                _("What is the event called?"),
                self._name,
                hint=_("As people here call it, for example “Write for Rights at the library”."),
            ),
            Field.PASSPHRASE: Answer(
                _("Passphrase"),
                self._passphrase,
                hint=_(
                    "It opens the event. Four words that have nothing to do with each other "
                    "are easy to keep and hard to guess."
                ),
            ),
            Field.AGAIN: Answer(_("The passphrase once more"), self._again),
            Field.KEY_PASSPHRASE: Answer(
                _("Passphrase for the key"),
                self._key_passphrase,
                hint=_(
                    "Another one, for the coordinator alone: who helps at a station knows the "
                    "event's, and must not open the key with it."
                ),
            ),
            Field.KEY_AGAIN: Answer(_("The key's passphrase once more"), self._key_again),
            Field.PUBLIC_KEY: Answer(_("Public key"), self._public_key),
        }
        self._answers[Field.PUBLIC_KEY].hide()

    def _page(self) -> QWidget:
        sections = column(
            words(self._texts, _("A new event"), look="title"),
            framed(self._about(), surface="card"),
            framed(self._who_writes(), surface="card"),
            framed(self._stories(), surface="card"),
            framed(self._keeping_it_safe(), surface="card"),
            framed(self._coordinator_key(), surface="card"),
            gap=20,
            margins=(28, 24, 28, 32),
        )
        return bare(centred(bare(sections), width=860))

    def _about(self) -> QVBoxLayout:
        when = Answer(_("Day"), self._date)
        goal = Answer(_("How many letters do you hope for?"), self._goal)
        where = Answer(_("Where is it?"), self._place)
        return _section(self._answers[Field.NAME], where, row(when, goal, gap=24))

    def _who_writes(self) -> QVBoxLayout:
        heading = words(self._texts, _("Who will write?"), look="heading")
        return _section(heading, bare(column(self._adults, self._minors, gap=10)))

    def _stories(self) -> QVBoxLayout:
        heading = words(self._texts, _("The stories"), look="heading")
        what = words(
            self._texts,
            _(
                "It begins with the case pack that comes with this program, a demonstration that is "
                "not signed. Open your section's own on the desk, on the page “Case pack”."
            ),
            look="soft",
        )
        return _section(heading, what)

    def _keeping_it_safe(self) -> QVBoxLayout:
        heading = words(self._texts, _("Keeping it safe"), look="heading")
        change = press(self._texts, _("Keep it elsewhere…"), self._choose_folder, look="quiet")
        kept = words(self._texts, _("It is kept in this folder:"), look="label")
        return _section(
            heading,
            self._answers[Field.PASSPHRASE],
            self._answers[Field.AGAIN],
            column(kept, row(self._folder, change), gap=2),
        )

    def _coordinator_key(self) -> QVBoxLayout:
        heading = words(self._texts, _("The coordinator's key"), look="heading")
        what = words(
            self._texts,
            _(
                "Sync files are sealed to it, and it opens the event if the passphrase is forgotten."
            ),
            look="soft",
        )
        cards = bare(column(self._new_key, self._has_key, gap=10))
        asked = (Field.KEY_PASSPHRASE, Field.KEY_AGAIN, Field.PUBLIC_KEY)
        return _section(heading, what, cards, *(self._answers[field] for field in asked))

    def _ask_for_key(self) -> None:
        is_there = self._has_key.isChecked()
        self._answers[Field.PUBLIC_KEY].setVisible(is_there)
        for field in (Field.KEY_PASSPHRASE, Field.KEY_AGAIN):
            self._answers[field].setVisible(not is_there)
        self._tell()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setWindowTitle(str(_("Keep the event in…")))
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self) -> None:
        self.edited.emit(self.entries())

    def _send(self) -> None:
        self.setFocus()
        self.sent.emit(self.entries())


def _section(*pieces: Piece) -> QVBoxLayout:
    return column(*pieces, gap=16, margins=(24, 20, 24, 22))
