"""The frame of a desk page: its heading, a place for messages, and what it is about."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.desk.pieces import Piece, blank, column, fill_scrolling
from w4r_desktop.ui.desk.worded import Notice
from w4r_desktop.ui.texts import Texts

MARGINS = (36, 24, 36, 28)


class DeskPage(QWidget):
    """A page with a heading and a sentence below it; messages stand between them and the content."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = Texts(self)
        self.title = blank("title")
        self.sentence = blank("soft")
        self.notice = Notice()

    def head(self, title: Message, sentence: Message) -> None:
        """Say what the page is about."""
        self.texts.put(self.title.setText, title)
        self.texts.put(self.sentence.setText, sentence)

    def heading(self) -> QBoxLayout:
        """Title and sentence, one above the other."""
        return column(self.title, self.sentence, gap=2)

    def fill(self, *pieces: Piece, gap: int = 16) -> None:
        """Put the pieces under the heading; the page scrolls where they need more room."""
        whole = column(self.heading(), self.notice, *pieces, None, gap=gap, margins=MARGINS)
        fill_scrolling(self, whole)
