"""How the writer's name appears: as few fields as the chosen level needs, large ones."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from w4r_desktop.domain.errors.writing import SenderIncomplete
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.parts import label
from w4r_desktop.ui.station.signing import SigningState
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look

LONGEST = 120
"""No name, street or town is longer."""

NAMES = {
    SenderLevel.NAME_AND_TOWN: _("Your name"),
    SenderLevel.FULL_NAME_AND_ADDRESS: _("Your full name"),
    SenderLevel.INITIALS_AND_TOWN: _("Your name or initials"),
    SenderLevel.FIRST_NAME_AND_AGE: _("Your first name"),
}
OTHERS = {"town": _("Your town"), "age": _("Your age"), "address": _("Street and number")}


class Field(QWidget):
    """One thing to fill in: its label, its line, and what is missing about it."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.setProperty("tall", True)  # noqa: FBT003 -- Qt's own signature
        self.line.textEdited.connect(self.edited)
        self._texts = Texts(self)
        self._label = label("label")
        self._label.setBuddy(self.line)
        self._missing = label("small")
        self._missing.setProperty("tone", "warning")
        self._missing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._label, self.line, self._missing):
            column.addWidget(part)
        column.addStretch(1)
        self._texts.put(self._missing.setText, explain(SenderIncomplete(fields=(name,))))

    def name_it(self, words: Message) -> None:
        """Say what is to be filled in."""
        self._texts.put(self._label.setText, words)
        self._texts.put(self.line.setAccessibleName, words)

    def tell_missing(self, *, is_missing: bool) -> None:
        """Tell beside the line that it is still empty."""
        self._missing.setVisible(is_missing)
        set_look(self.line, state="wrong" if is_missing else None)

    def text(self) -> str:
        """What was filled in."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Show what is known; a line somebody types in is left alone."""
        if text.strip() != self.line.text().strip() and not self.line.hasFocus():
            self.line.setText(text)


class SenderForm(QWidget):
    """The fields of one level; fields of levels that the event does not offer are not made."""

    sender_changed = Signal(object)

    def __init__(self, levels: tuple[SenderLevel, ...]) -> None:
        super().__init__()
        self._level = levels[0]
        self.fields = {name: Field(name) for name in _field_names(levels)}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for name, field in self.fields.items():
            field.edited.connect(self._tell)
            row.addWidget(field, 1 if name == "age" else 3)
        if "age" in self.fields:
            digits = QRegularExpressionValidator(QRegularExpression(r"\d{0,3}"), self)
            self.fields["age"].line.setValidator(digits)

    def show_state(self, state: SigningState) -> None:
        """Show the fields of the chosen level, and which of them are missing."""
        self._level = state.sender.level
        for name, field in self.fields.items():
            field.setVisible(name in state.fields)
            field.name_it(NAMES[self._level] if name == "name" else OTHERS[name])
            field.show_text(_told(state.sender, name))
            field.tell_missing(is_missing=name in state.missing)

    def focus_on(self, name: str) -> None:
        """Put the focus into a field."""
        if name in self.fields:
            self.fields[name].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        given = {name: field.text() for name, field in self.fields.items()}
        age = given.get("age", "")
        self.sender_changed.emit(
            Sender(
                self._level,
                given["name"],
                town=given.get("town", ""),
                age=int(age) if age.isdecimal() else None,
                address=tuple(line for line in (given.get("address", "").strip(),) if line),
            )
        )


def _field_names(levels: tuple[SenderLevel, ...]) -> tuple[str, ...]:
    if levels == (SenderLevel.FIRST_NAME_AND_AGE,):
        return ("name", "age")
    return ("name", "address", "town", "age")


def _told(sender: Sender, name: str) -> str:
    match name:
        case "name":
            return sender.name
        case "town":
            return sender.town
        case "address":
            return ", ".join(sender.address)
        case _:
            return "" if sender.age is None else str(sender.age)
