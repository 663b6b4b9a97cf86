"""The evening's programme at the console: a list to jump in, and the choice of stories."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
)

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.stage.cards import Card, label
from w4r_desktop.ui.stage.console_state import ConsoleState, Stop, StoryChoice

AROUND_WORDS = 76
"""Pixels of a row that hold no words: the insets of both columns and the scroll bar."""

ROLE = Qt.ItemDataRole.UserRole


class ProgrammeCard(Card):
    """Lists the places of the programme; the same card chooses the stories of tonight."""

    jump_requested = Signal(int)
    story_chosen = Signal(str, bool)
    chosen = Signal()
    """The stories are chosen; the keyboard is free again."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(8, 6, 8, 8)
        self._stops: tuple[Stop, ...] = ()
        self._current = -1
        self._stories: tuple[StoryChoice, ...] = ()
        self._eyebrow = label("eyebrow")
        self._switch = QPushButton()
        self._switch.setProperty("look", "night-link")
        self._switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._switch.setAutoDefault(True)
        self._switch.clicked.connect(self._turn)
        self._list, self._choice = self._build_list(), self._build_choice()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._choice)
        self._build_column()
        self._head()

    def minimumSizeHint(self) -> QSize:
        """Three rows; the rest is scrolled."""
        return QSize(max(180, super().minimumSizeHint().width()), 150)

    def show_state(self, state: ConsoleState) -> None:
        """Show the places and the choice."""
        if state.stops != self._stops:
            self._stops = state.stops
            self._fill_list()
            self._current = -1
        if state.current_stop != self._current:
            self._current = state.current_stop
            self._mark()
        if state.stories != self._stories:
            self._fill_choice(state.stories)
        self._stories = state.stories

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the countries out where the names need the room."""
        super().resizeEvent(event)
        self._leave_out_countries()

    def retell(self) -> None:
        """Say everything in the language of the moment."""
        self._stops = ()

    def _build_column(self) -> None:
        header = QHBoxLayout()
        header.addSpacing(12)  # which turns round with the layout, as a margin does not
        header.addWidget(self._eyebrow, 1)
        header.addWidget(self._switch)
        self.column.addLayout(header)
        self.column.addWidget(self._pages, 1)

    def _build_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(2)
        tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemClicked.connect(self._jump)
        tree.itemActivated.connect(self._jump)
        self.texts.put(tree.setAccessibleName, _("Programme"))
        return tree

    def _build_choice(self) -> QListWidget:
        choice = QListWidget()
        choice.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choice.itemChanged.connect(self._choose)
        self.texts.put(choice.setAccessibleName, _("Stories tonight"))
        return choice

    def _turn(self) -> None:
        is_done = self._pages.currentWidget() is self._choice
        self._pages.setCurrentWidget(self._list if is_done else self._choice)
        self._head()
        if is_done:
            self.chosen.emit()
        else:
            self._choice.setFocus()

    def _head(self) -> None:
        chooses = self._pages.currentWidget() is self._choice
        self.texts.put(self._eyebrow.setText, _("Stories tonight") if chooses else _("Programme"))
        self.texts.put(self._switch.setText, _("Done") if chooses else _("Choose stories"))

    def _fill_list(self) -> None:
        self._list.clear()
        for stop in self._stops:
            item = QTreeWidgetItem([str(stop.name), str(stop.detail)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, ROLE, stop.position)
            self._list.addTopLevelItem(item)

        self._leave_out_countries()

    def _leave_out_countries(self) -> None:
        wide = self._list.fontMetrics().horizontalAdvance
        names = max((wide(str(stop.name)) for stop in self._stops), default=0)
        countries = max((wide(str(stop.detail)) for stop in self._stops), default=0)
        room = self._list.width() - AROUND_WORDS
        self._list.setColumnHidden(1, names + countries > room)

    def _mark(self) -> None:
        for row, stop in enumerate(self._stops):
            item = self._list.topLevelItem(row)
            if stop.position == self._current and item is not None:
                self._list.setCurrentItem(item)
                self._list.scrollToItem(item)

    def _jump(self, item: QTreeWidgetItem) -> None:
        self.jump_requested.emit(item.data(0, ROLE))

    def _fill_choice(self, stories: tuple[StoryChoice, ...]) -> None:
        blocker = QSignalBlocker(self._choice)
        if [story.name for story in stories] != [story.name for story in self._stories]:
            self._choice.clear()
            for story in stories:
                self._choice.addItem(QListWidgetItem(story.name))
        for row, story in enumerate(stories):
            item = self._choice.item(row)
            item.setData(ROLE, story.case_id)
            item.setCheckState(Qt.CheckState.Checked if story.is_shown else Qt.CheckState.Unchecked)
        blocker.unblock()

    def _choose(self, item: QListWidgetItem) -> None:
        is_shown = item.checkState() is Qt.CheckState.Checked
        self._stories = ()
        self.story_chosen.emit(item.data(ROLE), is_shown)
