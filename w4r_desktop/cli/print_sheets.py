"""`w4r print`: the report."""

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import OutOption, PassphraseFileOption, StoreOption, say
from w4r_desktop.cli.print_shared import PaperOption
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _

sheets = Noun(_("Print letters, messages and all other sheets, as PDF files."))


@sheets.verb("report", _("The report of the evening."))
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
