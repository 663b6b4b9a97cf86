"""More choices for a run of letters, folded away until somebody wants one of them."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QSpinBox, QWidget

from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window
from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.ui.desk.answer import Answer
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.letter_choices import (
    AS_IT_IS,
    MOST,
    LetterChoices,
    typed_codes,
    windows_for,
)
from w4r_desktop.ui.desk.pieces import bare, column, press, words
from w4r_desktop.ui.desk.worded_box import WordedBox
from w4r_desktop.ui.texts import Texts

WINDOWS: Mapping[Window, Message] = {
    Window.PLAIN: _("Without a window, or none"),
    # L10N: kinds of envelopes; the sign in brackets is their size.
    Window.DIN_A: _("DIN 5008 A (DL)"),
    Window.DIN_B: _("DIN 5008 B (DL)"),
    Window.NO_C5: _("Norway (C5)"),
    Window.NO_C65: _("Norway (C6/5)"),
    Window.CH_C5: _("Switzerland, at the right (C5)"),
    Window.US_10: _("United States (#10)"),
}
"""What each window is called in the list."""

SPLITS: Mapping[Split, Message] = {
    Split.WHOLE: _p("files", "One file"),
    Split.CASE: _p("files", "One for each case"),
    Split.RECIPIENT: _p("files", "One for each addressee"),
    Split.LANGUAGE: _p("files", "One for each language"),
    Split.LETTER: _p("files", "One for each letter"),
    Split.PART: _p("files", "Parts of 250 sheets, for the printer's tray"),
}
"""What each way of parting a run is called in the list."""


class MoreChoices(QFrame):
    """Shows the choices once `fold` was pressed; emits all of them whenever one was made."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._texts = Texts(self)
        self._choices = AS_IT_IS
        self.fold = press(self._texts, _("More choices"), self._turn, look="quiet")
        self._make_fields()
        first = Folding(
            Answer(_("Envelopes with a window"), self._window),
            Answer(_("How many files?"), self._split),
            shares=(1, 1),
            gap=16,
        )
        boxes = (self._duplex, self._demands, self._read_out)
        self.setLayout(column(first, *boxes, self._made_again(), gap=10, margins=(22, 14, 22, 16)))
        self.hide()

    def tell(self, choices: LetterChoices, paper: Paper) -> None:
        """Show what is chosen, and the windows for that paper; what somebody types is left alone."""
        self._choices = choices
        self._window.offer([(window, WINDOWS[window]) for window in windows_for(paper)])
        self._window.set_value(choices.window)
        self._split.set_value(choices.split)
        self._duplex.setChecked(choices.is_duplex)
        self._demands.setChecked(choices.has_demands)
        self._read_out.setChecked(choices.is_read_out)
        for box in (self._first, self._last):
            box.setEnabled(not choices.codes)

    def _make_fields(self) -> None:
        self._window, self._split = WordedBox(least=18), WordedBox(least=18)
        self._split.offer(list(SPLITS.items()))
        self._duplex = self._made_box(
            _("For both sides of the paper: each letter begins on a new sheet")
        )
        self._demands = self._made_box(
            _("Below each letter, what is asked, in the addressee's own language")
        )
        self._read_out = self._made_box(_("A copy that screen readers follow"))
        # L10N: stand in boxes for numbers while all letters are printed, from the first to the last.
        self._first = self._made_number(_p("number", "the first"))
        self._last = self._made_number(_p("number", "the last"))
        self._codes = QLineEdit()
        self._window.chosen.connect(self._choose_window)
        self._split.chosen.connect(self._choose_split)
        for box in (self._duplex, self._demands, self._read_out):
            box.clicked.connect(self._choose)
        for number in (self._first, self._last):
            number.valueChanged.connect(self._choose)
        self._codes.textEdited.connect(self._choose)

    def _made_box(self, told: Message) -> QCheckBox:
        box = QCheckBox()
        self._texts.put(box.setText, told)
        return box

    def _made_number(self, told: Message) -> QSpinBox:
        number = QSpinBox()
        number.setMaximum(MOST)
        self._texts.put(number.setSpecialValueText, told)
        return number

    def _made_again(self) -> QWidget:
        """What is printed again where a page was damaged: by its code, or by its place in the run."""
        heading = words(self._texts, _("Only some, such as a page that was damaged"), look="label")
        codes = Answer(
            _("With these codes"), self._codes, hint=_("The code stands at the foot of each page.")
        )
        first = Answer(
            _("From letter"), self._first, hint=_("In the order they are printed, from 1 on.")
        )
        asked = (codes, first, Answer(_("To letter"), self._last))
        # Each at the top of its place: only some have a hint below.
        fields = Folding(*(bare(column(one, None)) for one in asked), shares=(2, 1, 1), gap=16)
        return bare(column(heading, fields, gap=6, margins=(0, 6, 0, 0)))

    def _turn(self) -> None:
        self.setVisible(self.isHidden())
        told = _("More choices") if self.isHidden() else _("Fewer choices")
        self._texts.put(self.fold.setText, told)
        if not self.isHidden():
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_window(self, window: Window) -> None:
        self.changed.emit(replace(self._choices, window=window))

    def _choose_split(self, split: Split) -> None:
        self.changed.emit(replace(self._choices, split=split))

    def _choose(self) -> None:
        self.changed.emit(
            replace(
                self._choices,
                is_duplex=self._duplex.isChecked(),
                has_demands=self._demands.isChecked(),
                is_read_out=self._read_out.isChecked(),
                codes=typed_codes(self._codes.text()),
                first=self._first.value(),
                last=self._last.value(),
            )
        )
