"""The page that puts an evening on paper: the letters first, then every other sheet."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.sheet_words import LETTERS, SHEETS
from w4r_desktop.ui.desk.asking import ask_for_place, ask_where_to_save
from w4r_desktop.ui.desk.case_choice import CaseChoices
from w4r_desktop.ui.desk.more_choices import MoreChoices
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import bare, column, framed, press, row, words
from w4r_desktop.ui.desk.pills import Pills
from w4r_desktop.ui.desk.print_words import findings, is_on_paper
from w4r_desktop.ui.desk.printing import Printed, PrintState
from w4r_desktop.ui.desk.result_view import Finding, ResultView
from w4r_desktop.ui.desk.sheet_tiles import SheetTiles
from w4r_desktop.ui.desk.worded import Waiting


class PrintView(DeskPage):
    """Shows what can be printed and what came of it; emits what was chosen."""

    print_requested = Signal(str)
    sheet_requested = Signal(object, str)
    stop_requested = Signal()

    def __init__(self, slug: str) -> None:
        super().__init__()
        self._slug = slug
        self.head(_("Print"), _("Everything becomes a PDF file, ready for any printer."))
        self.papers = Pills(
            _("On which paper?"), [(Paper.A4, _("A4")), (Paper.LETTER, _("US Letter"))]
        )
        self.cases = CaseChoices()
        self.more = MoreChoices()
        self._split = Split.WHOLE
        self.sheets = SheetTiles()
        self.sheets.wanted.connect(self._ask_for_sheet)
        self.result = ResultView(_("Print something else"))
        self._waiting = Waiting(_("Preparing the pages"), stop=_("Stop"))
        self._waiting.cancel_requested.connect(self.stop_requested)
        self._choosing = self._make_choosing()
        self._next = self._make_next()
        self.fill(self._waiting, self.result, self._choosing, self._next)

    def show_state(self, state: PrintState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        self.papers.set_value(state.paper)
        self.cases.tell(state.cases)
        self.more.tell(state.choices, state.paper)
        self._split = state.choices.split
        self._print.setEnabled(state.count > 0)
        save = _n("Save {count} letter as PDF…", "Save {count} letters as PDF…", state.count)
        self.texts.put(self._print.setText, save)
        self.texts.put(self._sides.setText, _sides(is_duplex=state.choices.is_duplex))
        self._choosing.setVisible(state.printed is None)
        self._choosing.setEnabled(not state.is_running)
        self.result.setVisible(state.printed is not None)
        self._next.setVisible(_are_letters(state.printed))
        if state.printed is not None:
            self._tell(state.printed)
        self._show_progress(state)

    def _make_choosing(self) -> QWidget:
        self._print = press(self.texts, _("Save as PDF…"), self._ask_for_letters, look="primary")
        self._print.setProperty("size", "big")
        heading = words(self.texts, LETTERS, look="label")
        last = row(self.more.fold, None, self._print)
        letters = column(heading, self.cases, self.more, last, gap=8)
        return bare(column(self.papers, letters, self.sheets, gap=20))

    def _make_next(self) -> QWidget:
        self._sides = words(self.texts, _sides(is_duplex=False))
        steps = (
            _("Where a line was left for ink, let the writer sign before they go home."),
            _("One letter, one envelope: the address stands on the page. Then post them."),
        )
        lines = [self._sides, *(words(self.texts, step) for step in steps)]
        heading = words(self.texts, _("And then"), look="label")
        return framed(column(heading, *lines, gap=6, margins=(20, 14, 20, 16)), surface="inset")

    def _show_progress(self, state: PrintState) -> None:
        if not state.is_running:
            self._waiting.finish()
            return
        doing = _("Preparing the pages")
        if state.total:
            doing = _("Letter {done} of {total}", done=state.done, total=state.total)
        self._waiting.show_progress(state.done, state.total, doing)

    def _tell(self, printed: Printed) -> None:
        if not is_on_paper(printed.run):
            self.result.tell(_("Nothing could be printed"), findings(printed.run), None)
            return
        told = findings(printed.run)
        if printed.files:
            told.append(Finding(_n("{count} file.", "{count} files.", printed.files)))
        self.result.tell(_ready(printed.sheet), told, printed.path)

    def _ask_for_letters(self) -> None:
        name = f"{self._slug}-letters"
        if self._split is Split.WHOLE:
            title, asked = _("Save the letters"), self.print_requested
            ask_where_to_save(self, title, f"{name}.pdf", chosen=asked)
        else:
            title = _("Name a new folder for the letters")
            ask_for_place(self, title, name, chosen=self.print_requested)

    def _ask_for_sheet(self, sheet: SheetId) -> None:
        # L10N: the title of a window that asks for a file; {sheet} is such as "Posters".
        title = _("Save: {sheet}", sheet=SHEETS[sheet].name)
        chosen = partial(self.sheet_requested.emit, sheet)
        ask_where_to_save(self, title, f"{self._slug}-{sheet.value}.pdf", chosen=chosen)


def _are_letters(printed: Printed | None) -> bool:
    return printed is not None and printed.sheet is None and is_on_paper(printed.run)


def _sides(*, is_duplex: bool) -> Message:
    if is_duplex:
        return _("Print it on both sides of the paper. Each letter begins on a new sheet.")
    return _("Print it on one side of the paper. Pages of a letter stand together.")


def _ready(sheet: SheetId | None) -> Message:
    if sheet is None:
        return _("The letters are ready")
    # L10N: {sheet} is the name of a sheet, such as "Posters".
    return _("{sheet}: ready to print", sheet=SHEETS[sheet].name)
