"""`w4r print`: the report, and what the sheets have in common."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.options import (
    OutOption,
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _, _n
from w4r_desktop.i18n.told_in import InLanguage

if TYPE_CHECKING:
    from w4r_desktop.services.print_orders import HeldBack, Refused

HELP = str(_("Print letters, messages or the report into a PDF file."))
sheets = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

CaseOption = Annotated[
    list[str] | None,
    typer.Option("--case", metavar="ID", help=str(_("Only this case; may be given again."))),
]
PaperOption = Annotated[Paper, typer.Option(help=str(_("The paper to print on.")))]


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
    from w4r_desktop.services.evening_report import print_report

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        print_report(evening, out, paper)
    say(_("{path}: the report", path=out))


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
