"""The petition: what it asks, of whom, and the way to one's name under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.station.parts import (
    button,
    direction_of,
    label,
    prose_label,
    scrolling,
    show_prose,
    surface,
)
from w4r_desktop.ui.station.petition import PetitionState
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.story_panel import StoryPanel

WIDEST = 1040
"""Pixels: a request is read like a page."""

PANEL = 250, 560
"""The least and the greatest width of the picture's side, in pixels."""


class PetitionView(ScreenFrame):
    """Read the request, then sign."""

    signing_requested = Signal()
    kind_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._other: ActionKind | None = None
        self.add_way_back(_("The story"))
        self.add_steps(1)
        self.show_way(is_petition=True)
        self.add_larger_text()
        body = QHBoxLayout()
        body.setSpacing(0)
        self.panel = StoryPanel(self, least=PANEL[0], most=PANEL[1])
        body.addWidget(self.panel, 28)
        body.addWidget(self._built_request(), 72)
        self.fill(body)
        self._build_bottom()

    def show_state(self, state: PetitionState) -> None:
        """Show a petition."""
        self.panel.show_story(
            state.illustration, state.image, country=state.country, name=state.name
        )
        self.panel.show_full_name(state.full_name)
        self.texts.put(self._eyebrow.setText, _eyebrow(state.kind))
        self.texts.put(self._title.setText, _("What we ask {whom}", whom=state.whom))
        self._request.setLayoutDirection(direction_of(state.language))
        show_prose(self._request, state.request)
        self._show_original(state)
        show_prose(self._prompt, state.prompt)
        self._other = state.other
        self._switch.setVisible(state.other is not None)
        self.texts.put(self._switch.setText, _switch(state.other))

    def focus_first(self) -> None:
        """The request has the focus, so that the arrow keys move it."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def _show_original(self, state: PetitionState) -> None:
        self._original_box.setVisible(bool(state.original))
        self.texts.put(
            self._original_title.setText,
            _("It is handed over in {language}:", language=state.handed_over),
        )
        self._original.setLayoutDirection(direction_of(state.original_language or state.language))
        show_prose(self._original, state.original)

    def _built_request(self) -> QWidget:
        self._eyebrow, self._title = label("eyebrow"), label("heading")
        self._request, self._prompt = prose_label("lead"), prose_label("small")
        card = surface("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(34, 26, 34, 28)
        inside.setSpacing(10)
        inside.addWidget(self._eyebrow)
        inside.addWidget(self._title)
        inside.addWidget(self._request)
        inside.addWidget(self._built_original())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(36, 26, 36, 20)
        column.setSpacing(14)
        column.addWidget(card)
        column.addWidget(self._prompt)
        column.addStretch(1)
        content.setMaximumWidth(WIDEST)
        self._area = scrolling(content)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.texts.put(self._area.setAccessibleName, _("The petition"))
        return self._area

    def _built_original(self) -> QWidget:
        self._original_box = surface("inset")
        self._original_title, self._original = label("label"), prose_label("small")
        column = QVBoxLayout(self._original_box)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(4)
        column.addWidget(self._original_title)
        column.addWidget(self._original)
        return self._original_box

    def _build_bottom(self) -> None:
        self._switch, self._next = button("link"), button("primary")
        self._switch.clicked.connect(self._ask_for_other)
        self._next.clicked.connect(self.signing_requested)
        self.texts.put(self._next.setText, _("Next: sign the petition"))
        self.bottom.add_start(self._switch)
        self.bottom.add_end(self._next)

    def _ask_for_other(self) -> None:
        if self._other is not None:
            self.kind_requested.emit(self._other)


def _eyebrow(kind: ActionKind) -> Message:
    if kind is ActionKind.YOUTH_PETITION:
        return _("Petition for children and young people")
    return _("Petition")


def _switch(other: ActionKind | None) -> Message:
    if other is ActionKind.YOUTH_PETITION:
        return _("I am under 18")
    if other is ActionKind.PETITION:
        return _("I am 18 or older")
    return verbatim("")
