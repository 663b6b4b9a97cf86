"""The page that puts letters on paper: choose, save, and what to do with it then."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.services.print_shop import PrintRun
from w4r_desktop.ui.desk.asking import ask_where_to_save
from w4r_desktop.ui.desk.case_choice import CaseChoices
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import bare, column, framed, press, row, words
from w4r_desktop.ui.desk.pills import Pills
from w4r_desktop.ui.desk.printing import Printed, PrintState
from w4r_desktop.ui.desk.result_view import Finding, ResultView
from w4r_desktop.ui.desk.worded import Waiting

FILE_NAMES = {ActionKind.LETTER: "letters", ActionKind.SOLIDARITY: "messages"}

NAMED = 20
"""So many letters that could not be printed are named, each by its code."""


class PrintView(DeskPage):
    """Shows what can be printed and what came of it; emits what was chosen."""

    print_requested = Signal(str)
    report_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, slug: str) -> None:
        super().__init__()
        self._slug = slug
        self._file_name = ""
        self.head(
            _("Print"),
            _("Letters become one PDF file, case by case, ready for any printer."),
        )
        self.kinds = Pills(
            _("What is printed?"),
            [
                (ActionKind.LETTER, _("Letters")),
                (ActionKind.SOLIDARITY, _("Solidarity messages")),
            ],
        )
        self.papers = Pills(
            _("On which paper?"), [(Paper.A4, _("A4")), (Paper.LETTER, _("US Letter"))]
        )
        self.cases = CaseChoices()
        self.result = ResultView(_("Print something else"))
        self._waiting = Waiting(_("Preparing the pages"), stop=_("Stop"))
        self._waiting.cancel_requested.connect(self.stop_requested)
        self._choosing = self._make_choosing()
        self._next = self._make_next()
        self.fill(self._waiting, self.result, self._choosing, self._next)

    def show_state(self, state: PrintState) -> None:
        """Show the state."""
        self.notice.tell(state.problem)
        self.kinds.set_value(state.kind)
        self.papers.set_value(state.paper)
        self.cases.tell(state.cases)
        self._file_name = f"{self._slug}-{FILE_NAMES[state.kind]}.pdf"
        self._print.setEnabled(state.count > 0)
        self.texts.put(self._print.setText, _save_text(state))
        self._choosing.setVisible(state.printed is None)
        self._choosing.setEnabled(not state.is_running)
        self.result.setVisible(state.printed is not None)
        self._next.setVisible(state.printed is None or _is_on_paper(state.printed))
        if state.printed is not None:
            self._tell(state.printed)
        self._show_progress(state)

    def _make_choosing(self) -> QWidget:
        self._print = press(self.texts, _("Save as PDF…"), self._ask_for_letters, look="primary")
        self._report = press(self.texts, _("Event report…"), self._ask_for_report)
        for button in (self._print, self._report):
            button.setProperty("size", "big")
        choices = Folding(self.kinds, self.papers, gap=48)
        return bare(
            column(
                choices,
                self.cases,
                Folding(self._report, bare(row(None, self._print)), shares=(0, 1)),
                gap=18,
            )
        )

    def _make_next(self) -> QWidget:
        steps = (
            _("Print it on one side of the paper. Pages of a letter stand together."),
            _("Where a line was left for ink, let the writer sign before they go home."),
            _("One letter, one envelope: the address stands on the page. Then post them."),
        )
        lines = [words(self.texts, step) for step in steps]
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
        if printed.run is None:
            findings = [
                Finding(_("Counts by case and how the evening went, without a name."), "good")
            ]
            self.result.tell(_("The report is ready"), findings, printed.path)
            return
        findings = list(_findings(printed.run))
        if printed.run.letters:
            self.result.tell(_("The letters are ready"), findings, printed.path)
        else:
            self.result.tell(_("Nothing could be printed"), findings, None)

    def _ask_for_letters(self) -> None:
        ask_where_to_save(self, _("Save the letters"), self._file_name, chosen=self.print_requested)

    def _ask_for_report(self) -> None:
        ask_where_to_save(
            self,
            _("Save the event report"),
            f"{self._slug}-report.pdf",
            chosen=self.report_requested,
        )


def _is_on_paper(printed: Printed) -> bool:
    return printed.run is not None and printed.run.letters > 0


def _save_text(state: PrintState) -> Message:
    if state.kind is ActionKind.LETTER:
        return _n("Save {count} letter as PDF…", "Save {count} letters as PDF…", state.count)
    return _n("Save {count} message as PDF…", "Save {count} messages as PDF…", state.count)


def _findings(run: PrintRun) -> Iterator[Finding]:
    if run.letters:
        pages = _n("{count} page", "{count} pages", run.pages)
        yield Finding(
            _n(
                "{count} letter on {pages}.",
                "{count} letters on {pages}.",
                run.letters,
                pages=pages,
            ),
            "good",
        )
    if run.without_address:
        yield Finding(
            _n(
                "{count} letter has no known address. Ask your section where it goes.",
                "{count} letters have no known address. Ask your section where they go.",
                run.without_address,
            )
        )
    for held in run.held_back:
        yield Finding(
            _n(
                "{count} letter to {case} is held back, because the story was taken back: {reason} "
                "Decide on the page “Case pack”.",
                "{count} letters to {case} are held back, because the story was taken back: "
                "{reason} Decide on the page “Case pack”.",
                held.count,
                case=held.name,
                reason=InLanguage(held.reasons),
            ),
            "warning",
        )
    for refused in run.refused[:NAMED]:
        yield Finding(
            _(
                "Letter {code} is not in the file: no font on this computer shows {script} writing. "
                "It is kept, and can be printed elsewhere.",
                code=spaced(refused.code),
                script=refused.script,
            ),
            "warning",
        )
    if len(run.refused) > NAMED:
        more = len(run.refused) - NAMED
        yield Finding(_n("And {count} more.", "And {count} more.", more), "warning")
