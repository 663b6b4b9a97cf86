"""The panel beside the page: whom one writes to, what to ask, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.station.languages import LanguageButton
from w4r_desktop.ui.station.letter_editor import GAP
from w4r_desktop.ui.station.parts import label, prose_label, show_prose, wear
from w4r_desktop.ui.station.wrapping_button import WrappingButton
from w4r_desktop.ui.station.writing import WritingState
from w4r_desktop.ui.texts import Texts

STEPS = {
    ActionKind.LETTER: (
        _("① Say who you are"),
        _("② Say why you care"),
        _("③ Ask clearly"),
        _("④ Close politely"),
    ),
    ActionKind.SOLIDARITY: (
        _("① Say hello"),
        _("② Tell something of your own"),
        _("③ Wish something good"),
    ),
}


class HelpPanel(QWidget):
    """Everything that helps to fill the page; a sentence that is clicked is offered to it."""

    sentence_offered = Signal(str)
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        wear(self, "panel")
        self._texts = Texts(self)
        self._offered: list[QWidget] = []
        self._shown: WritingState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(26, 24, 22, 24)
        self._column.setSpacing(8)
        self._build_words()
        self._build_lists()
        self._column.addStretch(1)

    def show_state(self, state: WritingState) -> None:
        """Show what helps with this letter."""
        if state == self._shown:
            return
        self._shown = state
        self._country.setText(state.country)
        self._name.setText(state.name)
        self._texts.put(self._whom.setText, _whom(state))
        show_prose(self._prompt, state.prompt)
        self._texts.put(self._steps_title.setText, _title(state.kind))
        self._steps.setText("\n".join(str(step) for step in STEPS[state.kind]))
        show_prose(self._rules, state.rules)
        self._notes.setText("\n".join(str(note) for note in state.notes))
        self._notes.setVisible(bool(state.notes))
        self._rules_title.setVisible(bool(state.rules or state.notes))
        self._written_in.offer(state.languages)
        self._written_in.show_language(state.language)
        self._language_row.setVisible(len(state.languages) > 1)
        self._starter_button.setVisible(bool(state.starters))
        self._offer(state)

    def offers(self) -> tuple[QWidget, ...]:
        """What can be chosen here, in its order on the screen."""
        demands = len(self._shown.demands) if self._shown is not None else 0
        offers = (*self._offered[:demands], self._starter_button, *self._offered[demands:])
        return (self._written_in, *offers)

    def _build_words(self) -> None:
        self._country = label("eyebrow")
        self._name = label("name")
        self._whom = label("small")
        self._prompt = prose_label("small")
        for words in (self._country, self._name, self._built_language(), self._whom, self._prompt):
            self._column.addWidget(words)

    def _built_language(self) -> QWidget:
        """The languages that the addressee accepts, where there are several."""
        self._language_row = QWidget()
        row = QVBoxLayout(self._language_row)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(4)
        before = label("small", wraps=False)
        # L10N: stands above a button that names the language of the letter: "Written in  Français".
        self._texts.put(before.setText, _("Written in"))
        name = _("Language of the letter")
        self._written_in = LanguageButton((), self._language_row, name=name)
        self._written_in.language_chosen.connect(self.language_chosen)
        row.addWidget(before)
        row.addWidget(self._written_in, 0, Qt.AlignmentFlag.AlignLeading)
        return self._language_row

    def _build_lists(self) -> None:
        self._demands = QVBoxLayout()
        self._demands.setSpacing(8)
        self._column.addLayout(self._demands)
        self._steps_title = label("label-serif")
        self._steps = label("small")
        self._starter_button = WrappingButton("label-accent")
        self._starter_button.setCheckable(True)
        self._starter_button.toggled.connect(self._show_starters)
        self._texts.put(self._starter_button.set_sentence, _("Help me start a sentence"))
        self._starter_box = QWidget()
        self._starters = QVBoxLayout(self._starter_box)
        self._starters.setContentsMargins(0, 0, 0, 0)
        self._starters.setSpacing(6)
        self._starter_box.hide()
        self._rules_title = label("label-serif")
        self._texts.put(self._rules_title.setText, _("Good to know"))
        self._rules = prose_label("small")
        self._column.addSpacing(10)
        for part in (self._steps_title, self._steps, self._starter_button, self._starter_box):
            self._column.addWidget(part)
        self._column.addSpacing(10)
        self._column.addWidget(self._rules_title)
        self._column.addWidget(self._rules)
        self._notes = label("small")
        self._column.addWidget(self._notes)

    def _show_starters(self, shown: bool) -> None:  # noqa: FBT001 -- a slot of `toggled`
        self._starter_box.setVisible(shown)

    def _offer(self, state: WritingState) -> None:
        for old in self._offered:
            old.hide()
            old.deleteLater()
        self._offered = []
        for demand in state.demands:
            self._add(demand, self._demands).sentence_chosen.connect(self._offer_demand)
        for starter in state.starters:
            self._add(starter, self._starters).sentence_chosen.connect(self._offer_starter)

    def _add(self, sentence: str, column: QVBoxLayout) -> WrappingButton:
        made = WrappingButton()
        made.set_sentence(sentence)
        column.addWidget(made)
        self._offered.append(made)
        return made

    def _offer_demand(self, sentence: str) -> None:
        self.sentence_offered.emit(f"{sentence}." if sentence[-1:].isalnum() else sentence)

    def _offer_starter(self, sentence: str) -> None:
        ends = sentence.endswith(GAP) and sentence.count(GAP) == 1
        self.sentence_offered.emit(sentence.removesuffix(GAP) if ends else sentence)


def _whom(state: WritingState) -> Message:
    if state.kind is ActionKind.SOLIDARITY:
        return _("Your message goes to {name}.", name=state.short_name)
    if not state.whom:
        return verbatim("")
    return _("You are writing to {whom}. Ask for:", whom=state.whom)


def _title(kind: ActionKind) -> Message:
    if kind is ActionKind.SOLIDARITY:
        return _("A message that warms")
    return _("A letter that works")
