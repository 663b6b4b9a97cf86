"""The page of the letters: filters, the list, and the letter that is open."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import spaced
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.letters import LettersState
from w4r_desktop.ui.desk.letters_model import LettersModel
from w4r_desktop.ui.desk.page import MARGINS, DeskPage
from w4r_desktop.ui.desk.pieces import bare, column, fill_scrolling, press, row, words
from w4r_desktop.ui.desk.reading_view import ReadingView
from w4r_desktop.ui.desk.told import KINDS as KIND_NAMES
from w4r_desktop.ui.desk.told import STATES, CaseNames, TimeOfDay
from w4r_desktop.ui.widgets.cell_words import CellWords

COLUMN_WANTS = {1: 34, 2: 84, 4: 68, 5: 42}
"""The width of the list, in letters, from which case, kind, time and state have columns."""

SIDE_BY_SIDE = 100
"""The width of the page, in letters, from which list and letter stand side by side."""

LIST_SHARE = 6 / 11
"""The part of the page that the list takes beside a letter."""

PADDING = 34
"""Pixels that a cell has beside its text."""

WIDE_CODE = "KWM4WD"
"""A code that is as wide as nearly any."""

LATE = datetime(2026, 12, 10, 22, 58, tzinfo=UTC)
"""A time of day that is as long as any."""

KINDS = (None, *ActionKind)


class LettersView(DeskPage):
    """Shows the list and one letter; emits what is looked for and which letter is wanted."""

    filtered = Signal(object, object)
    find_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, names: CaseNames) -> None:
        super().__init__()
        self._names = names
        self._case_ids = (None, *names.known)
        self.head(_("Letters"), _("Reading the letters…"))
        self._open_code = ""
        self.model = LettersModel(names)
        self.reading = ReadingView(names)
        self._empty = words(
            self.texts, _("Choose a letter to read it here, or type its code."), look="soft"
        )
        self._make_filters()
        self._make_table()
        self._arrange()

    def show_state(self, state: LettersState) -> None:
        """Show the state."""
        self.notice.tell(state.problem or state.done, tone="warning" if state.problem else "good")
        self.model.set_lines(state.lines)
        self.texts.put(self.sentence.setText, _how_many(state))
        self._kind.setCurrentIndex(KINDS.index(state.kind))
        self._case.setCurrentIndex(self._case_ids.index(state.case_id))
        self._open_code = state.reading.action.code if state.reading else ""
        self._share_room()
        self.reading.show_state(state.reading)
        if state.reading is not None:
            self._select(state.reading.action.code)
        elif self.table.currentIndex().isValid():
            self.table.setCurrentIndex(QModelIndex())

    def name_cases(self) -> None:
        """Offer the cases of another pack too; the one that is looked at stays."""
        chosen = self._case_ids[max(0, self._case.currentIndex())]
        self._case_ids = (None, *self._names.known)
        self._name_filters("")
        self._case.setCurrentIndex(self._case_ids.index(chosen))

    def changeEvent(self, event: QEvent) -> None:
        """Let lists and headings follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_filters("")
            last = self.model.columnCount() - 1
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            self.table.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure with the text size of the moment."""
        super().showEvent(event)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _make_filters(self) -> None:
        self._kind, self._case = QComboBox(), QComboBox()
        self.texts.put(self._kind.setAccessibleName, _("Kind"))
        self.texts.put(self._case.setAccessibleName, _("Case"))
        self._name_filters("")
        for box in (self._kind, self._case):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
            box.activated.connect(self._filter)
        self._code = QLineEdit()
        self._code.setMaxLength(12)
        self._code.setFixedWidth(12 * self._code.fontMetrics().averageCharWidth() + 40)
        self.texts.put(self._code.setAccessibleName, _("Code of a letter"))
        self.texts.put(self._code.setPlaceholderText, _("Code"))
        self._code.returnPressed.connect(self._find)
        self._find_button = press(self.texts, _("Find"), self._find)

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setProperty("surface", "card")
        self.texts.put(self.table.setAccessibleName, _("Letters"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellWords(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().hide()
        # Rows of one height: nothing is measured, however many letters there are.
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.selectionModel().currentRowChanged.connect(self._open)

    def _measure(self) -> None:
        """Give short columns the room their longest text needs, and the others the rest."""
        metrics = self.table.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(max(44, metrics.height() + 20))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for place, longest in _longest().items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, metrics.horizontalAdvance(longest) + PADDING)

    def _arrange(self) -> None:
        find = bare(row(self._code, self._find_button, gap=4))
        filters = bare(row(self._case, self._kind, gap=10))
        self._tools = Folding(bare(row(filters, None)), bare(row(find, None)), shares=(1, 0))
        self._beside = bare(column(self._empty, self.reading))
        both = row(self.table, self._beside, gap=20)
        both.setStretch(0, 6)
        both.setStretch(1, 5)
        whole = column(self.heading(), self.notice, self._tools, both, gap=12, margins=MARGINS)
        whole.setStretch(3, 1)
        self._area = fill_scrolling(self, whole)
        self.reading.step_shown.connect(self._bring_into_view)

    def _bring_into_view(self, step: QWidget) -> None:
        # The layout has to make room first.
        QTimer.singleShot(0, self, partial(self._area.ensureWidgetVisible, step))

    def _share_room(self) -> None:
        """Show list and letter side by side, or one of them where there is room for one only."""
        room = self.width() / self.fontMetrics().averageCharWidth()
        is_single, is_reading = room < SIDE_BY_SIDE, bool(self._open_code)
        self.table.setVisible(not (is_single and is_reading))
        self._tools.setVisible(not (is_single and is_reading))
        self._beside.setVisible(is_reading or not is_single)
        self._empty.setVisible(not is_reading)
        self.reading.back.setVisible(is_single)
        for label in (self.title, self.sentence):
            label.setVisible(not (is_single and is_reading))
        for place, wanted in COLUMN_WANTS.items():
            share = 1 if is_single else LIST_SHARE
            self.table.setColumnHidden(place, room * share < wanted)

    def _name_filters(self, _text: str) -> None:
        kinds: tuple[Message, ...] = (
            _("All kinds"),
            _("Letters"),
            _("Solidarity messages"),
            _("Petitions"),
            _("Youth petitions"),
        )
        _rename(self._kind, [str(kind) for kind in kinds])
        _rename(self._case, [str(_("All cases")), *self._names.known.values()])

    def _select(self, code: str) -> None:
        row_wanted = self.model.row_of(code)
        if row_wanted >= 0 and row_wanted != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(row_wanted, 0))

    def _open(self, current: QModelIndex, _previous: QModelIndex) -> None:
        code = self.model.line(current.row()).code if current.isValid() else ""
        # A list that was read anew marks the open letter again; that opens nothing.
        if code not in {"", self._open_code}:
            self.open_requested.emit(code)

    def _filter(self) -> None:
        self.filtered.emit(
            KINDS[self._kind.currentIndex()], self._case_ids[self._case.currentIndex()]
        )

    def _find(self) -> None:
        self.find_requested.emit(self._code.text())


def _rename(box: QComboBox, names: list[str]) -> None:
    chosen = max(box.currentIndex(), 0)
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(chosen)


def _longest() -> dict[int, str]:
    """The longest text of each short column: code, kind, time and state."""
    kinds, states = map(str, KIND_NAMES.values()), map(str, STATES.values())
    return {
        0: spaced(WIDE_CODE),
        2: max(kinds, key=len),
        4: str(TimeOfDay(LATE)),
        5: max(states, key=len),
    }


def _how_many(state: LettersState) -> Message:
    if state.is_loading and not state.total:
        return _("Reading the letters…")
    if len(state.lines) != state.total:
        return _("{shown} of {total} shown", shown=len(state.lines), total=state.total)
    return _n("{count} in all", "{count} in all", state.total)
