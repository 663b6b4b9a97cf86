"""`w4r data`: numbers for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.options import OutOption, PassphraseFileOption, passphrase_from, say
from w4r_desktop.i18n.message import _
from w4r_desktop.system.files import write_bytes_whole

HELP = str(_("Write the counts for other programs; no name, no text."))
data = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@data.callback()
def numbers() -> None:
    """Keep `csv` a command of its own while it is the only one."""


@data.command("csv", help=str(_("The counts by event, case and kind as CSV.")))
def csv(
    *,
    store: Annotated[
        Path,
        typer.Option(
            "--from", metavar="STORE", dir_okay=False, help=str(_("An event or a collection."))
        ),
    ],
    out: OutOption,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Write the counts of an event or a collection."""
    from w4r_desktop.services.counting import counts_of_file

    write_bytes_whole(out, counts_of_file(store, passphrase_from(passphrase_file)))
    say(_("{path}: the counts", path=out))
