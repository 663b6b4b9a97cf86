"""The cards of the console: the wall, what comes, and the time."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
)

from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.stage.console_state import ConsoleState, Passing
from w4r_desktop.ui.stage.content import Content
from w4r_desktop.ui.stage.programme import Mode
from w4r_desktop.ui.stage.slide_view import SlideView
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.words import Words

SMALL, LARGE = QSize(152, 114), QSize(272, 204)
"""Room for the picture of the slide that comes, on a small display and on a large one."""

# L10N: these stand above the small picture of the wall, in capitals.
ON_THE_WALL = {
    Mode.RUNNING: _("● On the wall"),
    Mode.BLACK: _("The wall is black · B brings it back"),
    Mode.TITLE: _("Title on the wall · T goes back"),
    Mode.FROZEN: _("The wall is frozen · F lets it go on"),
}
# L10N: stands there where no projector is plugged in, or its cable was pulled.
ONE_DISPLAY = _("Only one display · S shows the slides")


def label(look: str, *, wraps: bool = False) -> Words:
    """A label with a look of the style sheet, for plain text."""
    return Words(look, wrap=wraps)


class Card(QFrame):
    """A dark card with a column of things."""

    def __init__(self, surface: str = "night-card") -> None:
        super().__init__()
        self.setProperty("surface", surface)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 14, 20, 14)
        self.column.setSpacing(6)
        self.texts = Texts(self)


class WallCard(Card):
    """What the room sees, as it sees it."""

    def __init__(self) -> None:
        super().__init__("on-the-wall")
        self.column.setContentsMargins(12, 8, 12, 12)
        self.slide = SlideView(is_alive=False)
        self._mode, self._has_wall = Mode.RUNNING, True
        self._place = label("small")
        self._chip = label("wall-chip")
        header = QHBoxLayout()
        header.addWidget(self._place)
        header.addStretch(1)
        header.addWidget(self._chip)
        self.column.addLayout(header)
        self.column.addWidget(self.slide, 1)

    def show_state(self, state: ConsoleState) -> None:
        """Show the wall, and what holds it there."""
        self.slide.show_slide(state.wall)
        self.slide.expect(state.coming)
        self._mode = state.mode
        is_held = state.mode is not Mode.RUNNING
        set_look(self, state="held" if is_held else "")
        set_look(self._chip, state="held" if is_held else "")
        self._tell()
        # L10N: which slide of how many.
        place = _("{number} of {count}", number=state.position + 1, count=state.length)
        self.texts.put(self._place.setText, place)

    def show_display(self, *, has_wall: bool) -> None:
        """Tell the facilitator where nothing but this display can show the slides."""
        self._has_wall = has_wall
        self._tell()

    def _tell(self) -> None:
        is_hidden = self._mode is Mode.RUNNING and not self._has_wall
        self.texts.put(self._chip.setText, ONE_DISPLAY if is_hidden else ON_THE_WALL[self._mode])


class ComingCard(Card):
    """What the room sees next, in words and as a small picture."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(20, 14, 14, 14)
        self._eyebrow, self._of = label("eyebrow"), label("small", wraps=True)
        self._heading = label("name", wraps=True)
        self._slide = SlideView(is_alive=False)
        self._room = SMALL
        self._slide.setFixedSize(SMALL)
        words = QVBoxLayout()
        words.setSpacing(2)
        for each in (self._eyebrow, self._heading, self._of):
            words.addWidget(each)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self._slide, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def set_canvas(self, canvas: QSize) -> None:
        """Lay the small picture out as the wall is."""
        self._slide.set_canvas(canvas)
        self._fit()

    def set_roomy(self, is_roomy: bool) -> None:  # noqa: FBT001 - a setter, as Qt has them
        """Show a larger picture where there is room for it."""
        self._room = LARGE if is_roomy else SMALL
        self._fit()

    def _fit(self) -> None:
        size = self._slide.canvas.scaled(self._room, Qt.AspectRatioMode.KeepAspectRatio)
        self._slide.setFixedSize(size)

    def show_state(self, state: ConsoleState) -> None:
        """Show what comes."""
        waiting = state.mode is not Mode.RUNNING
        # L10N: above the name of a slide: it is shown as soon as the wall is let go.
        self.texts.put(self._eyebrow.setText, _("Waiting") if waiting else _("Next"))
        coming = state.coming
        self._slide.show_slide(coming)
        self._slide.setVisible(coming is not None)
        heading, below = _words(coming)
        self.texts.put(self._heading.setText, heading)
        self.texts.put(self._of.setText, below)
        self._of.setVisible(bool(str(below)))


def _words(coming: Content | None) -> tuple[Message, Message]:
    if coming is None:
        return _("The end"), _("The candle stays while everybody writes.")
    if coming.is_number:
        return _("The candle"), _("The count of letters grows while everybody writes.")
    if coming.points:
        # L10N: short name of the slide that says what is asked of whom for a person.
        return _("What we ask"), coming.eyebrow or verbatim("")
    return coming.heading, coming.eyebrow or verbatim("")


class TimeCard(Card):
    """The time since the start, on this slide, and of the day."""

    def __init__(self) -> None:
        super().__init__()
        eyebrow, self._since = label("eyebrow"), label("stopwatch")
        self._clock, self._slide = label("name"), label("small")
        self.texts.put(eyebrow.setText, _("Since the start"))
        self.column.setSpacing(0)
        self.column.setContentsMargins(20, 12, 20, 8)
        row, beside = QHBoxLayout(), QVBoxLayout()
        beside.setSpacing(0)
        for each in (self._clock, self._slide):
            each.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            beside.addWidget(each)
        row.setSpacing(16)
        row.addWidget(self._since)
        row.addStretch(1)
        row.addLayout(beside)
        self.column.addWidget(eyebrow)
        self.column.addLayout(row)

    def show_state(self, passing: Passing) -> None:
        """Show the time."""
        self._since.setText(passing.since_start)
        self._clock.setText(passing.clock)
        # L10N: how long the present slide has been shown: "2:05 on this slide".
        self.texts.put(self._slide.setText, _("{time} on this slide", time=passing.on_slide))
