"""One story: its picture and name, told in three lengths, and what can be done."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.prose import Block, Prose, Run
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.ui.station.bar_label import BarLabel
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.parts import (
    button,
    label,
    prose_label,
    scrolling,
    show_prose,
    surface,
)
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.story_panel import StoryPanel
from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.pill_choice import PillChoice

NARROW = 620
"""Below this width the picture stands above the story instead of beside it."""

PANEL = 240, 620
"""The least and the greatest width of the picture's side, in pixels."""

SOURCES_BELOW = 96
"""Pixels of the story left above the sources when they are opened."""

LENGTHS = (_("In short"), _("Full story"), _("Easy to read"))


class BriefingView(ScreenFrame):
    """The story, and the buttons that lead to the page."""

    kind_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lengths: tuple[Prose, ...] = ((), (), ())
        self._case_id = ""
        self._kinds: dict[ActionKind, QPushButton] = {}
        self._asked: ActionKind | None = None
        self.add_way_back(_("All stories"))
        self.add_steps(0)
        self.add_larger_text()
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self.panel = StoryPanel(self, least=PANEL[0], most=PANEL[1])
        self._body.addWidget(self.panel, 31)
        self._body.addWidget(self._built_story(), 69)
        self.fill(self._body)
        self._build_bottom()

    def show_state(self, state: BriefingState) -> None:
        """Show a story."""
        self.panel.show_story(
            state.illustration, state.image, country=state.country, name=state.name
        )
        self.panel.show_full_name(state.full_name)
        self._lengths = state.lengths
        for index, prose in enumerate(state.lengths):
            self._pills.set_offered(index, bool(prose))
        if state.case_id != self._case_id:
            self._case_id = state.case_id
            self._pills.set_choice(0)
            self._checked.setChecked(False)
        self._show_length()
        self._show_around(state)
        self._show_demands(state)
        self._show_sources(state)
        self._show_kinds(state)

    def focus_first(self) -> None:
        """The story has the focus, so that the arrow keys move it."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words a comfortable measure, and turn the screen where it is narrow."""
        super().resizeEvent(event)
        self._set_measure()
        direction = QBoxLayout.Direction
        is_narrow = self.width() < NARROW
        self._body.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._set_measure()

    def _set_measure(self) -> None:
        self._content.setMaximumWidth(max(self.fontMetrics().averageCharWidth() * 108, 620))

    def _built_story(self) -> QScrollArea:
        self._content = QWidget()
        self._pills = PillChoice(self)
        self.texts.put(self._name_lengths, LENGTHS[0])
        self._pills.chosen.connect(self._show_length)
        self._note = label("hint")
        self._news = label("good")
        self._story = prose_label("lead")
        self._reason = label("hint")
        self._address = label("small")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(40, 26, 36, 24)
        column.setSpacing(14)
        for part in (self._pills, self._note, self._news, self._story):
            column.addWidget(part)
        column.addWidget(self._built_demands())
        column.addWidget(self._reason)
        column.addWidget(self._address)
        self._status = label("small")
        column.addWidget(self._status)
        column.addLayout(self._built_sources())
        column.addStretch(1)
        self._area = scrolling(self._content)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.texts.put(self._area.setAccessibleName, _("The story"))
        return self._area

    def _built_demands(self) -> QWidget:
        self._demands_box = surface("hint")
        self._demands_title = label("label")
        self._demands = prose_label()
        column = QVBoxLayout(self._demands_box)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(4)
        column.addWidget(self._demands_title)
        column.addWidget(self._demands)
        return self._demands_box

    def _built_sources(self) -> QVBoxLayout:
        self._checked = button("aside")
        self._checked.setCheckable(True)
        self._checked.toggled.connect(self._show_source_list)
        self._sources = label("small")
        self._sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sources.hide()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._checked, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._sources)
        # A label of its own: a publisher's name may be long, and a button has but one line.
        self._pack = label("small")
        column.addWidget(self._pack)
        return column

    def _build_bottom(self) -> None:
        again = BarLabel("small")
        self.texts.put(again.setText, _("You can read this again while you write."))
        self.bottom.add_start(again)
        self._again = again
        self._message, self._letter = button(), button("primary")
        self._petition = button()
        self._petition.clicked.connect(self._ask_for_petition)
        self.texts.put(self._petition.setText, _("Sign the petition"))
        self.bottom.add_end(self._petition)
        self._message.clicked.connect(self._ask_for_message)
        self._letter.clicked.connect(self._ask_for_letter)
        for kind, made in (
            (ActionKind.SOLIDARITY, self._message),
            (ActionKind.LETTER, self._letter),
        ):
            self._kinds[kind] = made
            self.bottom.add_end(made)

    def _show_length(self) -> None:
        show_prose(self._story, self._lengths[max(self._pills.choice(), 0)])

    def _name_lengths(self, _first: str) -> None:
        self._pills.set_choices([str(name) for name in LENGTHS])

    def _show_around(self, state: BriefingState) -> None:
        _show(self._note, state.content_note)
        _show(self._news, state.good_news)
        _show(self._status, state.status)
        for shown, words in ((self._reason, state.reason), (self._address, state.address_note)):
            self.texts.put(shown.setText, words or verbatim(""))
            shown.setVisible(words is not None)

    def _show_demands(self, state: BriefingState) -> None:
        is_open = ActionKind.LETTER in state.writable or state.petition is not None
        is_asked = bool(state.demands) and is_open
        self.texts.put(
            self._demands_title.setText,
            _("What we ask {whom}", whom=state.whom) if state.whom else _("What we ask"),
        )
        self._demands_box.setVisible(is_asked)
        show_prose(self._demands, tuple(Block((Run(d),), is_item=True) for d in state.demands))

    def _show_sources(self, state: BriefingState) -> None:
        self._checked.setVisible(state.checked_on is not None)
        if state.checked_on is not None:
            count = _n("{count} source", "{count} sources", len(state.sources))
            self.texts.put(
                self._checked.setText,
                _("Facts checked on {day} · {sources}", day=state.checked_on, sources=count),
            )
        self.texts.put(self._pack.setText, state.pack or verbatim(""))
        self._pack.setVisible(state.pack is not None)
        lines = dict.fromkeys(f"{s.publisher}: {s.title}\n{s.url}" for s in state.sources)
        self._sources.setText("\n\n".join(lines))

    def _show_source_list(self, shown: bool) -> None:  # noqa: FBT001 -- a slot of `toggled`
        self._sources.setVisible(shown)
        if shown:
            QTimer.singleShot(0, self._sources, self._look_at_sources)

    def _look_at_sources(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(min(self._checked.y() - SOURCES_BELOW, bar.maximum()))

    def _show_kinds(self, state: BriefingState) -> None:
        under_way = state.under_way
        for kind, made in self._kinds.items():
            made.setVisible(kind in state.writable and under_way in {None, kind})
            self.texts.put(made.setText, _wish(kind, state))
        is_first = ActionKind.LETTER not in state.writable or under_way is ActionKind.SOLIDARITY
        if is_first != (self._message.property("look") == "primary"):
            set_look(self._message, look="primary" if is_first else None)
        self._asked = state.petition
        is_offered = state.petition is not None and under_way is None
        self._petition.setVisible(is_offered)
        self._again.setVisible(not is_offered)  # Three wishes need the room of the sentence.
        has_way = bool(state.writable or state.petition)
        # One wish is the first; the one before may have been another story's.
        is_only = not state.writable
        if is_only != (self._petition.property("look") == "primary"):
            set_look(self._petition, look="primary" if is_only else None)
        self.bottom.setVisible(has_way)
        self.show_steps(shown=has_way)
        self.show_way(is_petition=not state.writable)

    def _ask_for_letter(self) -> None:
        self.kind_requested.emit(ActionKind.LETTER)

    def _ask_for_petition(self) -> None:
        if self._asked is not None:
            self.kind_requested.emit(self._asked)

    def _ask_for_message(self) -> None:
        self.kind_requested.emit(ActionKind.SOLIDARITY)


def _show(shown: QLabel, words: str) -> None:
    shown.setText(words)
    shown.setVisible(bool(words))


def _wish(kind: ActionKind, state: BriefingState) -> Message:
    if state.under_way is kind:
        return _("Go on writing")
    if kind is ActionKind.LETTER:
        return _("Write a letter")
    return _("Send a message to {name}", name=state.short_name)
