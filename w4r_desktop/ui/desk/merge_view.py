"""The page that merges sync files into a collection."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.asking import ask_for_file, ask_for_files, ask_for_place
from w4r_desktop.ui.desk.chosen_files import ChosenFiles
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.merging import Merged, MergedOne, MergeState
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import (
    Piece,
    bare,
    blank,
    column,
    framed,
    press,
    row,
    words,
)
from w4r_desktop.ui.desk.result_view import Finding, ResultView
from w4r_desktop.ui.desk.worded import Waiting

COLLECTION = "collection.w4r"


class MergeView(DeskPage):
    """Shows what is to be merged and what came of it; emits what was chosen."""

    files_chosen = Signal(list)
    identity_chosen = Signal(str)
    collection_chosen = Signal(str)
    merge_requested = Signal(str, str)
    """Carries the passphrase of the collection, and of the key or nothing."""
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head(
            _("Merge"),
            _("Sync files of many laptops and evenings become one collection, each letter once."),
        )
        self.files = ChosenFiles()
        self._identity, self._collection = blank(), blank()
        self._passphrase = SecretLine()
        self._passphrase.entered.connect(self._merge)
        self._key_passphrase = SecretLine()
        self._key_passphrase.entered.connect(self._merge)
        self._key_answer = Answer(_("Passphrase of the key"), self._key_passphrase)
        self._hint = blank("small")
        self._waiting = Waiting(_("Merging"), stop=_("Stop"))
        self._waiting.cancel_requested.connect(self.stop_requested)
        self.result = ResultView(_("Merge other files"))
        self._choosing = self._make_choosing()
        self.fill(self._waiting, self.result, self._choosing)

    def show_state(self, state: MergeState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        self.files.tell(state.files)
        self._tell_path(self._identity, state.identity)
        self._tell_path(self._collection, state.collection)
        self._key_answer.setVisible(state.is_locked)
        self._hint.setVisible(state.collection is not None)
        self.texts.put(self._hint.setText, _passphrase_hint(is_new=state.is_new))
        self._choosing.setVisible(state.merged is None)
        self._choosing.setEnabled(not state.is_running)
        self.result.setVisible(state.merged is not None)
        if state.merged is not None:
            self._passphrase.clear()
            self._key_passphrase.clear()
            self.result.tell(
                state.merged.headline, _findings(state.merged), state.merged.collection
            )
        if state.is_running:
            self._waiting.show_progress(state.done, state.total)
        else:
            self._waiting.finish()

    def _make_choosing(self) -> QWidget:
        add = press(self.texts, _("Add sync files…"), self._ask_for_files)
        key = press(self.texts, _("Choose the key…"), self._ask_for_identity)
        existing = press(self.texts, _("Open one…"), self._ask_for_collection)
        new = press(self.texts, _("New one…"), self._ask_for_new_collection)
        merge = press(self.texts, _("Merge"), self._merge, look="primary")
        merge.setProperty("size", "big")
        passphrase = Answer(_("Passphrase of the collection"), self._passphrase)
        return bare(
            column(
                self._card(_("The sync files"), [add], self.files),
                self._card(
                    _("The coordinator key that opens them"),
                    [key],
                    self._identity,
                    self._key_answer,
                ),
                self._card(
                    _("The collection they go into"),
                    [existing, new],
                    self._collection,
                    passphrase,
                    self._hint,
                ),
                row(None, merge),
                gap=14,
            )
        )

    def _card(self, title: Message, buttons: list[QPushButton], *pieces: Piece) -> QFrame:
        heading = words(self.texts, title, look="label")
        head = Folding(heading, Folding(*buttons, gap=8), shares=(1, 0), gap=8)
        return framed(column(head, *pieces, gap=6, margins=(22, 12, 16, 16)))

    def _tell_path(self, label: QLabel, path: Path | None) -> None:
        label.setVisible(path is not None)
        self.texts.put(label.setText, verbatim(str(path or "")))

    def _ask_for_files(self) -> None:
        ask_for_files(self, _("Choose sync files"), ".w4rsync", chosen=self._choose_files)

    def _choose_files(self, files: list[str]) -> None:
        self.files_chosen.emit(files)

    def _ask_for_identity(self) -> None:
        ask_for_file(self, _("Choose the coordinator key"), "", chosen=self.identity_chosen)

    def _ask_for_collection(self) -> None:
        ask_for_file(self, _("Open a collection"), ".w4r", chosen=self.collection_chosen)

    def _ask_for_new_collection(self) -> None:
        ask_for_place(self, _("Make a collection"), COLLECTION, chosen=self.collection_chosen)

    def _merge(self) -> None:
        self.merge_requested.emit(self._passphrase.text(), self._key_passphrase.text())


def _passphrase_hint(*, is_new: bool) -> Message:
    if is_new:
        return _(
            "This collection will be made, and this passphrase will open it. Four words are easy to keep."
        )
    return _("This collection is there already. Its own passphrase opens it.")


def _findings(merged: Merged) -> list[Finding]:
    found = [_finding(one) for one in merged.files]
    if merged.total is not None:
        message = _n(
            "The collection holds {count} letter, message or signature now.",
            "The collection holds {count} letters, messages and signatures now.",
            merged.total,
        )
        found.append(Finding(message))
    if merged.by_hand:
        more = _n(
            "Besides, {count} was counted by hand.",
            "Besides, {count} were counted by hand.",
            merged.by_hand,
        )
        found.append(Finding(more))
    return found


def _finding(one: MergedOne) -> Finding:
    name = one.path.name
    if one.error is not None:
        return Finding(explain(one.error), "warning")
    if one.numbers and not one.added:
        return Finding(
            _n(
                "{name}: {count} number counted by hand is new.",
                "{name}: {count} numbers counted by hand are new.",
                one.numbers,
                name=name,
            ),
            "good",
        )
    if not one.added:
        return Finding(
            _n(
                "{name}: nothing new, {count} was there already.",
                "{name}: nothing new, all {count} were there already.",
                one.already_there,
                name=name,
            ),
            "good",
        )
    return Finding(
        _n(
            "{name}: {count} new, {there} there already.",
            "{name}: {count} new, {there} there already.",
            one.added,
            name=name,
            there=one.already_there,
        ),
        "good",
    )
