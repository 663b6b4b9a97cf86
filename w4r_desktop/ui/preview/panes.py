"""The three panes of the preview: the story as at a station, the slides, and the printed page."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from w4r_desktop.domain.actions import WRITTEN, ActionKind
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.preview.preview import CaseState, PaperState
from w4r_desktop.ui.stage.slide_view import SlideView
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.briefing_view import BriefingView
from w4r_desktop.ui.station.page_stack import PageStack
from w4r_desktop.ui.station.parts import label, scrolling, wear
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.pill_choice import PillChoice

WALL = QSize(1280, 720)
"""The projector that slides are laid out for."""

BESIDE = 720
"""From this width on the slides stand beside one another."""

WIDEST_PAGE = 820


class StoryPane(BriefingView):
    """The briefing as the station shows it, without the ways on and back."""

    def __init__(self) -> None:
        super().__init__()
        self.top.hide()

    def show_state(self, state: BriefingState) -> None:
        """Show a story; the same one stays where it was scrolled to."""
        bar = self._area.verticalScrollBar()
        place = bar.value() if state.case_id == self._case_id else 0
        super().show_state(state)
        self.bottom.hide()
        _scroll_later(bar, place)


class WallSlide(SlideView):
    """A slide in the wall's proportions, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__(is_alive=False)
        self.set_canvas(WALL)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The wall's proportions are given."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wall would be."""
        return round(width * WALL.height() / WALL.width())


class SlidesPane(QWidget):
    """The slides of the case as they will be on the wall, and what the facilitator reads."""

    def __init__(self) -> None:
        super().__init__()
        wear(self, "panel")
        self._slides = [WallSlide(), WallSlide()]
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        for slide in self._slides:
            self._row.addWidget(slide, 1)
        self._none = label("soft-lead")
        self._heading, self._notes = label("label"), label()
        texts = Texts(self)
        texts.put(self._none.setText, _("This case is not shown on the wall."))
        texts.put(self._heading.setText, _("The facilitator's notes"))
        self._area = scrolling(self._built_content())
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        texts.put(self._area.setAccessibleName, _("Slides"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_state(self, state: CaseState) -> None:
        """Show the case's slides."""
        for place, slide in enumerate(self._slides):
            content = state.slides[place] if place < len(state.slides) else None
            slide.show_slide(content)
            slide.setVisible(content is not None)
        self._none.setVisible(not state.slides)
        self._notes.setText(state.notes)
        for part in (self._heading, self._notes):
            part.setVisible(bool(state.notes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the slides beside or below one another."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= BESIDE
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _built_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._none)
        column.addLayout(self._row)
        column.addWidget(self._heading)
        column.addWidget(self._notes)
        column.addStretch(1)
        return content


class PaperPane(QWidget):
    """The page as it will be printed, with a sender that is plainly a sample."""

    kind_chosen = Signal(object)
    sharpness_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        wear(self, "backdrop")
        self._texts = Texts(self)
        self._shown: PaperState | None = None
        self._kinds = PillChoice(self)
        self._texts.put(self._name_kinds, _("Letter"))
        self._kinds.chosen.connect(self._choose)
        self._note = label("hint")
        self._stack = PageStack()
        self._stack.setMaximumWidth(WIDEST_PAGE)
        self._stack.sharpness_wanted.connect(self.sharpness_wanted)
        self._stack.look_closely(closely=True)
        self._build()

    def show_state(self, paper: PaperState) -> None:
        """Show the page, or why there is none."""
        before, self._shown = self._shown, paper
        for place, kind in enumerate(WRITTEN):
            self._kinds.set_offered(place, kind in paper.kinds)
            if kind is paper.kind:
                self._kinds.set_choice(place)
        self._kinds.setVisible(len(paper.kinds) > 1)
        self._texts.put(self._note.setText, _told(paper))
        self._stack.setVisible(paper.kind is not None)
        if paper.unshown is not None:
            self._stack.show_words(str(explain(paper.unshown)))
        elif paper.pages is None:
            self._stack.show_words(str(_("Drawing the page…")))
        elif before is None or paper.pages is not before.pages or before.unshown is not None:
            self._stack.show_pages(paper.pages)

    def _name_kinds(self, _first: str) -> None:
        names = {ActionKind.LETTER: _("Letter"), ActionKind.SOLIDARITY: _("Message")}
        self._kinds.set_choices([str(names[kind]) for kind in WRITTEN])

    def _choose(self, place: int) -> None:
        self.kind_chosen.emit(WRITTEN[place])

    def _build(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 8)
        above.setSpacing(8)
        for part in (self._kinds, self._note):
            above.addWidget(part)
        middle = QHBoxLayout()
        middle.addWidget(self._stack)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addLayout(middle, 1)
        whole.addStretch(0)


def _told(paper: PaperState) -> Message:
    if paper.kind is None:
        return paper.note or verbatim("")
    sample = _("A sample: nobody wrote or signed this page.")
    return (
        Message("{sample} {note}", {"sample": sample, "note": paper.note}) if paper.note else sample
    )


def _scroll_later(bar: QScrollBar, place: int) -> None:
    """Scroll back once the words have found their height."""
    QTimer.singleShot(0, bar, lambda: bar.setValue(place))
