"""`w4r print`: the report."""

import typer

from w4r_desktop.cli.options import OutOption, PassphraseFileOption, StoreOption, say
from w4r_desktop.cli.print_shared import PaperOption, evening_at
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _

HELP = str(_("Print letters, messages or the report into a PDF file."))
sheets = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@sheets.command("report", help=str(_("The report of the evening.")))
def report(
    *,
    store: StoreOption,
    out: OutOption,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Print the report."""
    from w4r_desktop.services.evening_report import print_report

    with evening_at(store, passphrase_file) as evening:
        print_report(evening, out, paper)
    say(_("{path}: the report", path=out))
