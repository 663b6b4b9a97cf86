"""The page that writes the sync file."""

from PySide6.QtCore import Signal

from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.desk.asking import ask_where_to_save
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press, row, words
from w4r_desktop.ui.desk.result_view import Finding, ResultView
from w4r_desktop.ui.desk.sync_file import SyncState, Written, short_key
from w4r_desktop.ui.desk.worded import Waiting

KILO = 1024


class FileSize:
    """A size in kibibytes or mebibytes, written as the language writes numbers."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __str__(self) -> str:
        language = catalogue.current().language
        if self._size < KILO * KILO:
            return str(_("{size} KB", size=formats.whole_number(-(-self._size // KILO), language)))
        whole = formats.whole_number(round(self._size / KILO / KILO), language)
        return str(_("{size} MB", size=whole))


class SyncView(DeskPage):
    """Shows what a sync file would hold and for whom; emits where it is to be written."""

    write_requested = Signal(str)

    def __init__(self, file_name: str) -> None:
        super().__init__()
        self._file_name = file_name
        self.head(
            _("Sync file"),
            _("Everything signed on this laptop in one sealed file, to be carried on a stick."),
        )
        self._count = blank("number", wraps=False)
        self._what = blank("soft")
        self._keys = blank()
        self._note = blank("hint")
        self._save = press(self.texts, _("Save the sync file…"), self._ask, look="primary")
        self._save.setProperty("size", "big")
        self.result = ResultView(_("Write another one"))
        self._waiting = Waiting(_("Sealing the letters"))
        sealed = words(self.texts, _("Sealed for"), look="label")
        only = words(
            self.texts,
            _("Only the coordinator's key opens it. A lost stick gives nothing away."),
            look="small",
        )
        self._facts = framed(
            column(
                column(self._count, self._what, gap=0),
                column(sealed, self._keys, only, gap=2),
                row(None, self._save),
                gap=16,
                margins=(26, 20, 26, 20),
            )
        )
        self.fill(self._waiting, self.result, self._facts, bare(column(self._note)))

    def show_state(self, state: SyncState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        number = formats.whole_number(state.count, catalogue.current().language)
        self._count.setText(number)
        self.texts.put(self._what.setText, _what(state))
        self.texts.put(self._keys.setText, _sealed_for(state.keys))
        self._note.setVisible(state.is_open)
        self.texts.put(
            self._note.setText,
            _(
                "People can go on writing. Letters signed after this need a new file; merging both is safe."
            ),
        )
        self._facts.setEnabled(not state.is_running)
        self._facts.setVisible(state.written is None)
        self.result.setVisible(state.written is not None)
        if state.written is not None:
            self.result.tell(
                _("The sync file is ready"), _findings(state.written), state.written.path
            )
        if state.is_running:
            self._waiting.show_progress(0, 0)
        else:
            self._waiting.finish()

    def _ask(self) -> None:
        ask_where_to_save(
            self, _("Save the sync file"), self._file_name, chosen=self.write_requested
        )


def _what(state: SyncState) -> Message:
    # L10N: stands below the number itself, which is shown large.
    signed = _n("letter, message or signature", "letters, messages and signatures", state.count)
    if not state.by_hand:
        return signed
    return _("{signed}, and {count} counted by hand", signed=signed, count=state.by_hand)


def _sealed_for(keys: tuple[str, ...]) -> Message:
    if not keys:
        return _("the coordinator")
    return _("coordinator key {keys}", keys=", ".join(map(short_key, keys)))


def _findings(written: Written) -> list[Finding]:
    return [
        Finding(
            _n(
                "{count} letter, message or signature, {size}.",
                "{count} letters, messages and signatures, {size}.",
                written.actions,
                size=FileSize(written.size),
            ),
            "good",
        ),
        Finding(
            _("Take it to the coordinator, on a stick or however you like. It can be sent openly.")
        ),
    ]
