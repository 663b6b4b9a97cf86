"""`w4r demo`: a whole sample evening in one folder."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.options import progress_line, say
from w4r_desktop.i18n.message import _, _n

HELP = _("Write a whole sample evening: event, letters, report.")


def demo(
    out: Annotated[Path, typer.Argument(metavar="OUT", help=str(_("The folder to write into.")))],
    *,
    letters: Annotated[
        int,
        typer.Option(min=1, max=100_000, metavar="N", help=str(_("How many letters are written."))),
    ] = 60,
    seed: Annotated[
        int, typer.Option(metavar="N", help=str(_("Another seed gives other letters.")))
    ] = 1,
    replace: Annotated[
        bool, typer.Option("--replace", help=str(_("Replace a sample evening that is there.")))
    ] = False,
) -> None:
    """Write a whole sample evening and say where its parts lie."""
    from w4r_desktop.services.sample_evening import PASSPHRASE, make_sample_evening

    files = make_sample_evening(
        out, letters=letters, seed=seed, replace=replace, progress=progress_line(_("Printing"))
    )
    say(
        _n(
            "A sample evening with {count} letter lies in {folder}.",
            "A sample evening with {count} letters lies in {folder}.",
            letters,
            folder=files.folder,
        )
    )
    say(
        _("  {path}: the event, passphrase “{passphrase}”", path=files.event, passphrase=PASSPHRASE)
    )
    say(_("  {path}: the coordinator's key", path=files.key))
    say(_("  {path}: the sync file for the coordinator", path=files.sync))
    say(_("  {path}: the letters", path=files.letters))
    say(_("  {path}: the report", path=files.report))
    say(_("  {path}: the counts", path=files.counts))
