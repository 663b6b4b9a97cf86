"""The list of letters as Qt's table shows it: nothing is made before it is seen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from w4r_desktop.domain.codes import spaced
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.letters import LetterLine
from w4r_desktop.ui.desk.told import KINDS, STATES, CaseNames, TimeOfDay

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

HEADINGS: tuple[Message, ...] = (
    _("Code"),
    _("Case"),
    _("Kind"),
    _("Name"),
    _("Time"),
    _("State"),
)


class LettersModel(QAbstractTableModel):
    """Lines of letters by column: code, case, kind, name, time, state."""

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._names = names
        self._lines: tuple[LetterLine, ...] = ()

    def set_lines(self, lines: tuple[LetterLine, ...]) -> None:
        """Show those lines; the same ones again change nothing."""
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def line(self, row: int) -> LetterLine:
        """The letter in that row."""
        return self._lines[row]

    def row_of(self, code: str) -> int:
        """The row of that letter, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.code == code), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many letters there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many things are told of each."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        return self._cell(self._lines[index.row()], index.column())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return str(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, line: LetterLine, column: int) -> str:
        match column:
            case 0:
                return spaced(line.code)
            case 1:
                return self._names.of(line.case_id)
            case 2:
                return str(KINDS[line.kind])
            case 3:
                return line.name
            case 4:
                return str(TimeOfDay(line.signed_at))
            case _:
                return str(STATES[line.state])
