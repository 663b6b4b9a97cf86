"""The theme's widgets, told messages instead of texts, so that they follow the language."""

from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.busy import Busy
from w4r_desktop.ui.widgets.choice_card import ChoiceCard
from w4r_desktop.ui.widgets.message_bar import MessageBar
from w4r_desktop.ui.widgets.stat_card import StatCard


class Notice(MessageBar):
    """A message bar that is told messages; the same one again is not read out twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Message | None = None
        self._tone = "warning"
        self._texts = Texts(self)
        self._texts.put(self.set_close_text, _("Close this message"))

    def tell(self, message: Message | None, *, tone: str = "warning") -> None:
        """Say the message, or nothing."""
        if message == self._told:
            return
        self._told, self._tone = message, tone
        if message is None:
            self.be_silent()
        else:
            self._texts.put(self._say, message)

    def be_silent(self) -> None:
        """Take the message away, so that it can be said again."""
        self._told = None
        super().be_silent()

    def _say(self, text: str) -> None:
        if self._told is not None:
            self.say(text, tone=self._tone)


class Stat(StatCard):
    """A number and what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = Texts(self)
        self._count = 0

    def tell(self, number: int, label: Message) -> None:
        """Show the number as the language writes it."""
        self._count = number
        self._texts.put(self._say, label)

    def _say(self, label: str) -> None:
        self.set_stat(formats.whole_number(self._count, catalogue.current().language), label)


class Choice(ChoiceCard):
    """A choice among its siblings, with a sentence that explains it."""

    def __init__(self, title: Message, detail: Message) -> None:
        super().__init__()
        self._detail_told = detail
        self._texts = Texts(self)
        self._texts.put(self._say, title)

    def _say(self, title: str) -> None:
        self.set_words(title, str(self._detail_told))


class Waiting(Busy):
    """A progress line that is told messages."""

    def __init__(self, doing: Message, *, stop: Message | None = None) -> None:
        super().__init__()
        self._stop_told = stop
        self._is_on = False
        self._doing = doing
        self._texts = Texts(self)

    def show_progress(self, done: int, total: int, doing: Message | None = None) -> None:
        """Show how far the work is; a total of 0 means that nobody knows yet."""
        if not self._is_on:
            self._is_on = True
            self.start(str(self._doing), cancel=str(self._stop_told or ""))
        self.set_progress(done, total, str(doing or self._doing))

    def finish(self) -> None:
        """Take the line away."""
        self._is_on = False
        super().finish()
