"""A line for each case: its name, what was done for it by kind, and a bar to compare them by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.pieces import blank
from w4r_desktop.ui.desk.tonight import CaseLine
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.count_bar import CountBar

LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter

COUNTED = (_("Letters"), _("Messages"), _("Signatures"), _("By hand"))
ALWAYS = 2
"""Letters and messages are always told; signatures and counts where an evening has any."""


class _Line:
    """The widgets of one case."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self.rule = QFrame()
        self.rule.setProperty("surface", "line")
        self.rule.setFixedHeight(1)
        self.name, self.bar = blank(), CountBar()
        self.counts = tuple(blank(wraps=False) for _heading in COUNTED)
        grid.addWidget(self.rule, 2 * row - 1, 0, 1, len(COUNTED) + 2)
        for place, widget in enumerate((self.name, *self.counts, self.bar)):
            grid.addWidget(widget, 2 * row, place)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.name.setMinimumHeight(36)

    def tell(self, line: CaseLine, most: int) -> None:
        """Show the case."""
        language = catalogue.current().language
        self.name.setText(line.name)
        for count, label in zip(line.counts, self.counts, strict=True):
            label.setText(formats.whole_number(count, language))
        self.bar.set_counts(*line.counts, most=most)

    def set_shown(self, columns: Sequence[bool], *, is_shown: bool) -> None:
        """Show or hide the whole line, and of its counts those whose column is shown."""
        for widget in (self.rule, self.name, self.bar):
            widget.setVisible(is_shown)
        for label, has_column in zip(self.counts, columns, strict=True):
            label.setVisible(is_shown and has_column)


class CaseTable(QWidget):
    """The cases of the evening, those with most letters first."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(len(COUNTED) + 1, 2)
        self._grid.addWidget(self._heading(_("Case")), 0, 0)
        self._headings = tuple(map(self._heading, COUNTED))
        for place, heading in enumerate(self._headings, start=1):
            self._grid.addWidget(heading, 0, place)

    def tell(self, lines: Sequence[CaseLine]) -> None:
        """Show a line for each case."""
        while len(self._lines) < len(lines):
            self._lines.append(_Line(self._grid, len(self._lines) + 1))
        most = max((line.total for line in lines), default=0)
        columns = [
            place < ALWAYS or any(line.counts[place] for line in lines)
            for place in range(len(COUNTED))
        ]
        for heading, is_shown in zip(self._headings, columns, strict=True):
            heading.setVisible(is_shown)
        for place, widgets in enumerate(self._lines):
            widgets.set_shown(columns, is_shown=place < len(lines))
            if place < len(lines):
                widgets.tell(lines[place], most)

    def _heading(self, text: Message) -> QLabel:
        label = blank("small", wraps=False)
        self._texts.put(label.setText, text)
        label.setAlignment(LEADING)
        return label
