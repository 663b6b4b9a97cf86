"""Qt's own words: whole dialogs, not halves of them."""

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale

from w4r_desktop.ui.qt_words import QtWords


def words_in(language: str) -> QtWords:
    words = QtWords()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert words.load(QLocale(language), "qtbase", "_", folder)
    return words


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr"])
@pytest.mark.parametrize(
    ("context", "text", "remark"),
    [
        ("QFileDialog", "&Look in:", None),
        ("QFileDialog", "Files of &type:", None),
        ("QFileDialog", "&Save", None),
        ("QAbstractFileIconProvider", "Folder", "All other platforms"),
    ],
)
def test_a_dialog_for_files_is_in_one_language(
    language: str, context: str, text: str, remark: str | None
) -> None:
    told = words_in(language).translate(context, text, remark)
    assert told
    assert told.replace("&", "") != text.replace("&", "")


def test_what_qt_has_no_words_for_stays_as_it_is() -> None:
    assert words_in("fr").translate("QFileDialog", "&No such words") is None
