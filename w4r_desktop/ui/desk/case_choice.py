"""The cases that letters are printed for, each with its count and a box to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.desk.pieces import bare, column, leading, press, row, words
from w4r_desktop.ui.desk.printing import CaseChoice
from w4r_desktop.ui.texts import Texts

COLUMN = 30
"""The width of a column of cases, in letters."""


class CaseBox(QCheckBox):
    """A case that can be taken in or left out."""

    switched = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._case_id = ""
        self.clicked.connect(self._switch)

    def tell(self, case: CaseChoice) -> None:
        """Show the case and its count; an ampersand in its name is one, not a shortcut."""
        self._case_id = case.case_id
        text = _("{case} ({count})", case=case.name, count=case.count)
        self.setText(str(text).replace("&", "&&"))
        self.setChecked(case.is_chosen)

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the whole line."""
        return self.rect().contains(pos)

    def _switch(self) -> None:
        self.switched.emit(self._case_id, self.isChecked())


class CaseChoices(QFrame):
    """Shows the cases; emits which one was ticked, or that all or none are wanted."""

    switched = Signal(str, bool)
    all_switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._texts = Texts(self)
        self._boxes: list[CaseBox] = []
        self._none = words(self._texts, _("There is nothing to print yet."), look="soft")
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(0)
        heading = words(self._texts, _("For which cases?"), look="label")
        every = press(self._texts, _("All"), self._take_all, look="quiet")
        none = press(self._texts, _("None"), self._leave_all, look="quiet")
        self._choose = bare(row(every, none, gap=0))
        head = leading(heading, self._choose)
        self.setLayout(column(head, self._none, self._grid, gap=4, margins=(22, 12, 16, 14)))

    def tell(self, cases: Sequence[CaseChoice]) -> None:
        """Show a box for each case."""
        self._none.setVisible(not cases)
        self._choose.setVisible(len(cases) > 1)
        while len(self._boxes) < len(cases):
            box = CaseBox()
            box.switched.connect(self.switched)
            self._boxes.append(box)
            self._place()
        for place, box in enumerate(self._boxes):
            box.setVisible(place < len(cases))
            if place < len(cases):
                box.tell(cases[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        widest = max((box.minimumSizeHint().width() for box in self._boxes), default=0)
        return QSize(widest + 60, super().minimumSizeHint().height())

    def _place(self) -> None:
        columns = max(1, self.width() // (COLUMN * self.fontMetrics().averageCharWidth()))
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place // columns, place % columns)

    def _take_all(self) -> None:
        self.all_switched.emit(True)  # noqa: FBT003 - a signal's arguments have no names

    def _leave_all(self) -> None:
        self.all_switched.emit(False)  # noqa: FBT003 - a signal's arguments have no names
