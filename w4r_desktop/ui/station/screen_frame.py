"""The frame of a screen: a bar above, the screen's own part, and, for most, a bar below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.parts import button, wear
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.bottom_bar import BottomBar
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.steps_bar import StepsBar
from w4r_desktop.ui.widgets.top_bar import TopBar

STEPS = (_("Story"), _("Write"), _("Sign"), _("Check"))
PETITION_STEPS = (_("Story"), _("Read"), _("Sign"))
"""The way of who signs a request that stands already: there is nothing to write or to check."""


class ScreenFrame(QWidget):
    """A screen with its bars; what stands between them is put in with `fill`."""

    back_requested = Signal()
    larger_text_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        wear(self, "ground")
        self.texts = Texts(self)
        self.top = TopBar(self)
        self.bottom = BottomBar(self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.top)
        self._whole.addWidget(self.bottom)

    def fill(self, content: QWidget | QLayout, *, has_bottom: bool = True) -> None:
        """Put the screen's own part between the bars."""
        if isinstance(content, QWidget):
            self._whole.insertWidget(1, content, 1)
        else:
            self._whole.insertLayout(1, content, 1)
        self.bottom.setVisible(has_bottom)

    def add_way_back(self, words: Message) -> None:
        """A button that leads one screen back."""
        back = IconButton("back", self)
        back.setProperty("look", "quiet")
        back.setAutoDefault(True)
        back.clicked.connect(self.back_requested)
        self._back = back
        self.name_way_back(words)
        self.top.add_start(back)

    def name_way_back(self, words: Message) -> None:
        """Say where the way back leads."""
        self.texts.put(self._back.setText, words)

    def add_steps(self, current: int) -> None:
        """Show how far the writer has come."""
        self._steps = StepsBar(self)
        self._current = current
        self._names: tuple[Message, ...] = STEPS
        self.top.add_start(self._steps, gives_way=True)
        self.texts.put(self._name_steps, STEPS[current])

    def show_way(self, *, is_petition: bool) -> None:
        """Show the steps of a letter or message, or those of a petition."""
        names = PETITION_STEPS if is_petition else STEPS
        if names is not self._names:
            self._names = names
            self.texts.put(self._name_steps, names[self._current])

    def show_steps(self, *, shown: bool) -> None:
        """Show the steps only where there is something to write."""
        self._steps.setVisible(shown)

    def add_larger_text(self, words: Message | None = None) -> None:
        """A button that makes all text larger, and normal again after the largest."""
        larger = button()
        larger.clicked.connect(self.larger_text_requested)
        self.texts.put(larger.setText, words or _("Aa"))
        self.texts.put(larger.setAccessibleName, _("Larger text"))
        self.texts.put(larger.setToolTip, _("Larger text"))
        self.top.add_end(larger)

    def focus_first(self) -> None:
        """Put the focus where the screen begins."""
        self.setFocus()

    def _name_steps(self, spoken: str) -> None:
        self._steps.set_steps([str(step) for step in self._names])
        self._steps.set_current(self._current, spoken)
