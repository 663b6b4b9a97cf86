"""`w4r print`: letters and the report as PDF."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.options import (
    OutOption,
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    progress_line,
    say,
    tell,
)
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window, paper_of
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import InLanguage

if TYPE_CHECKING:
    from w4r_desktop.services.print_shop import HeldBack, PrintOrder, Refused

HELP = str(_("Print letters, messages or the report into a PDF file."))
sheets = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

CaseOption = Annotated[
    list[str] | None,
    typer.Option("--case", metavar="ID", help=str(_("Only this case; may be given again."))),
]
PaperOption = Annotated[Paper, typer.Option(help=str(_("The paper to print on.")))]


@sheets.command("letters", help=str(_("The letters, one or more pages each.")))
def letters(
    *,
    store: StoreOption,
    out: OutOption,
    case: CaseOption = None,
    paper: Annotated[
        Paper | None, typer.Option(help=str(_("The paper to print on; else the window's, or A4.")))
    ] = None,
    window: Annotated[
        Window, typer.Option(help=str(_("The window of the envelopes they go in.")))
    ] = Window.PLAIN,
    demands: Annotated[
        bool,
        typer.Option(
            "--demands", help=str(_("Add what is asked in the addressee's language, if known."))
        ),
    ] = False,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the letters to authorities."""
    from w4r_desktop.services.print_shop import PrintOrder

    case_ids = tuple(dict.fromkeys(case or ()))
    order = PrintOrder(
        ActionKind.LETTER, case_ids, paper or paper_of(window), window, demands=demands
    )
    return _print(order, store, out, passphrase_file)


@sheets.command("report", help=str(_("The report of the evening.")))
def report(
    *,
    store: StoreOption,
    out: OutOption,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Print the report."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.print_shop import PrintShop

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        PrintShop(evening).print_report(out, paper)
    say(_("{path}: the report", path=out))


def _letters(count: int) -> Message:
    return _n("{count} letter", "{count} letters", count)


def _messages(count: int) -> Message:
    return _n("{count} message", "{count} messages", count)


def _pages(count: int) -> Message:
    return _n("{count} page", "{count} pages", count)


WHAT = {ActionKind.LETTER: _letters, ActionKind.SOLIDARITY: _messages}


def _print(order: "PrintOrder", store: Path, out: Path, passphrase_file: Path | None) -> int:
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.print_shop import PrintShop

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        run = PrintShop(evening).print_letters(out, order, progress=progress_line(_("Printing")))
    if run.letters:
        say(
            _(
                "{path}: {what}, {pages}",
                path=out,
                what=WHAT[order.kind](run.letters),
                pages=_pages(run.pages),
            )
        )
    if run.without_address:
        tell(
            _n(
                "{count} of them has no known postal address: ask your section.",
                "{count} of them have no known postal address: ask your section.",
                run.without_address,
            )
        )
    tell_left_out(run.held_back, run.refused)
    return 0 if run.letters and not run.refused else 1


def tell_left_out(held_back: Iterable["HeldBack"], refused: Iterable["Refused"]) -> None:
    """Say which letters are not in the file, and why."""
    for held in held_back:
        tell(
            _n(
                "Held back: {count} letter to {case}, because the story was taken back: {reason}",
                "Held back: {count} letters to {case}, because the story was taken back: {reason}",
                held.count,
                case=held.name,
                reason=InLanguage(held.reasons),
            )
        )
    for one in refused:
        tell(
            _(
                "Not printed: letter {code} has {script} writing, and no font on this computer shows it.",
                code=one.code,
                script=one.script,
            )
        )
