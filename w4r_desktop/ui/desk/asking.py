"""Asking for files: dialogs that open beside the window and never stop it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, SignalInstance
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from w4r_desktop.i18n.message import Message


def ask_where_to_save(
    parent: QWidget, title: Message, name: str, *, chosen: Callable[[str], object] | SignalInstance
) -> None:
    """Ask for a new file, suggesting that name; `chosen` is told the path."""
    dialog = _dialog(parent, title, Path(name).suffix)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def ask_for_place(
    parent: QWidget, title: Message, name: str, *, chosen: Callable[[str], object] | SignalInstance
) -> None:
    """Ask where something lies or shall lie; nothing that is there is written over."""
    dialog = _dialog(parent, title, Path(name).suffix)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def ask_for_file(
    parent: QWidget,
    title: Message,
    suffix: str,
    *,
    chosen: Callable[[str], object] | SignalInstance,
) -> None:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, suffix)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def ask_for_files(
    parent: QWidget,
    title: Message,
    suffix: str,
    *,
    chosen: Callable[[list[str]], object],
) -> None:
    """Ask for some files that are there."""
    dialog = _dialog(parent, title, suffix)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(chosen)
    dialog.open()


def show_folder_of(path: Path) -> None:
    """Open the folder that a file lies in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _dialog(parent: QWidget, title: Message, suffix: str) -> QFileDialog:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(parent, str(title), QStandardPaths.writableLocation(documents))
    dialog.setNameFilter(f"*{suffix}" if suffix else "*")
    dialog.finished.connect(dialog.deleteLater)
    return dialog
