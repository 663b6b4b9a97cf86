"""The numbers that were entered, a line each, with what can be done about them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from w4r_desktop.domain.paper_counts import PaperCount
from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.desk.pieces import bare, blank, column, leading, press, row
from w4r_desktop.ui.desk.told import CHANNELS, CaseNames, TimeOfDay
from w4r_desktop.ui.texts import Texts


class CountLine(QFrame):
    """One number: for whom, what, when, and the ways to put it right or take it back."""

    correction_wanted = Signal(object)
    taken_back = Signal(object)

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._names = names
        self._entry_id: UUID | None = None
        self._texts = Texts(self)
        self._count = blank("heading", wraps=False)
        self._count.setMinimumWidth(70)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._what, self._when = blank(), blank("small")
        correct = press(self._texts, _("Correct…"), self._ask_to_correct, look="quiet")
        take_back = press(self._texts, _("Take back"), self._take_back, look="quiet")
        rule = QFrame()
        rule.setProperty("surface", "line")
        rule.setFixedHeight(1)
        told = bare(leading(bare(column(self._what, self._when, gap=0)), gap=0))
        buttons = bare(row(correct, take_back, gap=2))
        line = leading(told, buttons, gap=8)
        whole = row(self._count, bare(line), gap=12)
        whole.setStretch(1, 1)
        self.setLayout(column(rule, whole, gap=6))

    def tell(self, entry: PaperCount) -> None:
        """Show an entry."""
        self._entry_id = entry.id
        language = catalogue.current().language
        self._count.setText(formats.whole_number(entry.count, language))
        self._texts.put(self._what.setText, CHANNELS[entry.channel])
        self._texts.put(
            self._when.setText,
            _(
                "{case} · {time}",
                case=verbatim(self._names.of(entry.case_id)),
                time=TimeOfDay(entry.counted_at),
            ),
        )

    def _ask_to_correct(self) -> None:
        self.correction_wanted.emit(self._entry_id)

    def _take_back(self) -> None:
        self.taken_back.emit(self._entry_id)


class CountLines(QWidget):
    """The lines, the latest first; emits the id of the entry that is meant."""

    correction_wanted = Signal(object)
    taken_back = Signal(object)

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._names = names
        self._lines: list[CountLine] = []
        self._column = column(gap=6)
        self.setLayout(self._column)

    def tell(self, entries: Sequence[PaperCount]) -> None:
        """Show a line for each entry."""
        while len(self._lines) < len(entries):
            line = CountLine(self._names)
            line.correction_wanted.connect(self.correction_wanted)
            line.taken_back.connect(self.taken_back)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(entries))
            if place < len(entries):
                line.tell(entries[place])
