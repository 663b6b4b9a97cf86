"""What came of a piece of work: a heading, some sentences, where the file lies, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.desk.asking import show_folder_of
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import blank, column, press, row
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.check_row import CheckRow


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of a result, in a tone: good, info or warning."""

    message: Message
    tone: str = "info"


class ResultView(QFrame):
    """Shows a result; the file's folder is one press away."""

    again_requested = Signal()

    def __init__(self, again: Message) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._texts = Texts(self)
        self._path: Path | None = None
        self._rows: list[CheckRow] = []
        self._findings: Sequence[Finding] = ()
        self._title = blank("heading")
        self._where = blank("small")
        self._list = column(gap=2)
        folder = press(self._texts, _("Show in its folder"), self._show_folder)
        self._place = Folding(self._where, folder, shares=(1, 0))
        once_more = press(self._texts, again, self.again_requested, look="quiet")
        self.setLayout(
            column(
                self._title,
                self._list,
                self._place,
                row(once_more, None),
                gap=12,
                margins=(26, 22, 26, 18),
            )
        )

    def tell(self, title: Message, findings: Sequence[Finding], path: Path | None) -> None:
        """Show what happened, and where the file lies, if there is one."""
        self._path = path
        self._findings = findings
        self._texts.put(self._title.setText, title)
        self._place.setVisible(path is not None)
        self._texts.put(self._where.setText, verbatim(str(path or "")))
        self._texts.put(self._say, title)

    def _say(self, _title: str) -> None:
        while len(self._rows) < len(self._findings):
            self._rows.append(CheckRow())
            self._list.addWidget(self._rows[-1])
        for place, line in enumerate(self._rows):
            line.setVisible(place < len(self._findings))
            if place < len(self._findings):
                finding = self._findings[place]
                line.set_words(str(finding.message), finding.tone)

    def _show_folder(self) -> None:
        if self._path is not None:
            show_folder_of(self._path)
