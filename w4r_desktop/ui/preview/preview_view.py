"""The preview's window: three panes beside one another, or one behind a tab each where it is small."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.preview.panes import PaperPane, SlidesPane, StoryPane
from w4r_desktop.ui.preview.preview import PreviewState
from w4r_desktop.ui.station.parts import label, wear
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.message_bar import MessageBar
from w4r_desktop.ui.widgets.pill_choice import PillChoice
from w4r_desktop.ui.widgets.top_bar import TopBar

FIRST_SIZE = (1180, 760)

COLUMNS = 1240
"""From this width on all three panes stand beside one another."""

TABS = (_("Story"), _("Slides"), _("Page"))
SHARES = (30, 36, 34)

WIDEST_CHOICE = 330

AROUND = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class PreviewView(QWidget):
    """One case in one language, as station, wall and paper show it."""

    case_chosen = Signal(str)
    step_requested = Signal(int)
    language_chosen = Signal(str)
    kind_chosen = Signal(object)
    sharpness_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        wear(self, "ground")
        self.resize(*FIRST_SIZE)
        self._texts = Texts(self)
        self._tabs = PillChoice(self)
        self._tabs.chosen.connect(self._arrange)
        self._texts.put(self._name_tabs, TABS[0])
        self._story, self._slides, self._paper = StoryPane(), SlidesPane(), PaperPane()
        self._panes: tuple[QWidget, ...] = (self._story, self._slides, self._paper)
        self._paper.kind_chosen.connect(self.kind_chosen)
        self._paper.sharpness_wanted.connect(self.sharpness_wanted)
        self._problem = MessageBar(self)
        self._build()
        self._take_keys()
        self._show_case(is_there=False)

    def show_state(self, state: PreviewState) -> None:
        """Show a case, or with the last good one what is wrong with the files."""
        if state.problem is None:
            self._problem.be_silent()
        else:
            self._problem.say(str(explain(state.problem)), tone="warning", closable=False)
        if state.case is None:
            return
        self._show_choices(state)
        self._story.show_state(state.case.story)
        self._slides.show_state(state.case)
        self._paper.show_state(state.case.paper)
        if not self._is_there:
            self._show_case(is_there=True)

    def event(self, event: QEvent) -> bool:
        """Leave the arrow keys to a row of pills that has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            focused = QApplication.focusWidget()
            is_pill = focused is not None and focused.property("look") == "pill"
            if is_pill and event.key() in AROUND:
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(1)
        for pane, share in zip(self._panes, SHARES, strict=True):
            pane.setMinimumWidth(280)
            row.addWidget(pane, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._built_bar())
        whole.addWidget(self._problem)
        self._waiting = label("soft-lead")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts.put(self._waiting.setText, _("The preview appears once the files can be read."))
        whole.addWidget(self._waiting, 1)
        whole.addLayout(row, 1)

    def _built_bar(self) -> TopBar:
        bar = TopBar(self)
        self._cases, self._languages = QComboBox(self), QComboBox(self)
        for box in (self._cases, self._languages):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(WIDEST_CHOICE)
        self._cases.activated.connect(self._choose_case)
        self._languages.activated.connect(self._choose_language)
        before, after = IconButton("back", self), IconButton("next", self)
        for step, words in ((before, _("Previous case")), (after, _("Next case"))):
            step.setProperty("fit", "icon")
            self._texts.put(step.setAccessibleName, words)
            self._texts.put(step.setToolTip, words)
        before.clicked.connect(self._ask_for_previous)
        after.clicked.connect(self._ask_for_next)
        self._texts.put(self._cases.setAccessibleName, _("Case"))
        self._texts.put(self._languages.setAccessibleName, _("Language"))
        self._pack = label("small", wraps=False)
        for part in (before, self._cases, after, self._pack):
            bar.add_start(part)
        bar.add_end(self._tabs)
        bar.add_end(self._languages)
        return bar

    def _take_keys(self) -> None:
        for key, call in (
            (Qt.Key.Key_PageUp, self._ask_for_previous),
            (Qt.Key.Key_PageDown, self._ask_for_next),
            (Qt.Key.Key_Left, self._go_left),
            (Qt.Key.Key_Right, self._go_right),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(call)

    def _show_choices(self, state: PreviewState) -> None:
        _fill(self._cases, state.cases)
        _fill(self._languages, [(tag, language_name(tag)) for tag in state.languages])
        if state.case is not None:
            self._cases.setCurrentIndex(self._cases.findData(state.case.story.case_id))
        self._languages.setCurrentIndex(self._languages.findData(state.language))
        self._languages.setVisible(len(state.languages) > 1)
        title = _("{pack}, version {number}", pack=verbatim(state.title), number=state.version)
        self._texts.put(self._pack.setText, title)
        self._texts.put(self.setWindowTitle, _("Preview of {pack}", pack=verbatim(state.title)))

    def _show_case(self, *, is_there: bool) -> None:
        self._is_there = is_there
        self._waiting.setVisible(not is_there)
        self._arrange()

    def _arrange(self) -> None:
        has_columns = self.width() >= COLUMNS
        self._tabs.setVisible(not has_columns)
        self._pack.setVisible(has_columns)
        for place, pane in enumerate(self._panes):
            is_shown = has_columns or place == self._tabs.choice()
            pane.setVisible(self._is_there and is_shown)

    def _name_tabs(self, _first: str) -> None:
        self._tabs.set_choices([str(name) for name in TABS])

    def _choose_case(self, place: int) -> None:
        self.case_chosen.emit(self._cases.itemData(place))

    def _choose_language(self, place: int) -> None:
        self.language_chosen.emit(self._languages.itemData(place))

    def _ask_for_previous(self) -> None:
        self.step_requested.emit(-1)

    def _ask_for_next(self) -> None:
        self.step_requested.emit(1)

    def _go_left(self) -> None:
        self.step_requested.emit(1 if self.isRightToLeft() else -1)

    def _go_right(self) -> None:
        self.step_requested.emit(-1 if self.isRightToLeft() else 1)


def _fill(box: QComboBox, choices: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> None:
    """Offer the choices, where they are not the ones on offer already."""
    shown = [(box.itemData(place), box.itemText(place)) for place in range(box.count())]
    if shown != list(choices):
        box.clear()
        for data, words in choices:
            box.addItem(words, data)
