"""The sync files that were chosen, each with a button to leave it out again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.desk.pieces import blank, column, leading
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.icon_button import IconButton


class _ChosenFile(QWidget):
    """One file."""

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self._texts = Texts(self)
        self._name = blank()
        self._remove = IconButton("close")
        self._remove.setProperty("look", "quiet")
        self._remove.setProperty("size", "icon")
        self._remove.clicked.connect(self._leave_out)
        self.setLayout(leading(self._name, self._remove))

    def tell(self, path: Path) -> None:
        """Show the file's name; its folder is in the tip."""
        self._path = path
        self._name.setText(path.name)
        self._name.setToolTip(str(path))
        message = _("Leave out {name}", name=path.name)
        self._texts.put(self._remove.setAccessibleName, message)
        self._texts.put(self._remove.setToolTip, message)

    def _leave_out(self) -> None:
        self.removed.emit(self._path)


class ChosenFiles(QWidget):
    """Shows the files; emits which one is to be left out."""

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_ChosenFile] = []
        self._list = column(gap=0)
        self.setLayout(self._list)

    def tell(self, files: Sequence[Path]) -> None:
        """Show those files."""
        while len(self._lines) < len(files):
            line = _ChosenFile()
            line.removed.connect(self.removed)
            self._lines.append(line)
            self._list.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(files))
            if place < len(files):
                line.tell(files[place])
