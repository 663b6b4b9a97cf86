"""`w4r data`: numbers for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.options import (
    OutOption,
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.i18n.lives import erased_words, file_words, kept_words, mirror_words, record_words
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


@data.command("forget", help=str(_("Erase what people wrote at a closed event; the counts stay.")))
def forget(
    *,
    store: StoreOption,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help=str(_("Tell what would be erased, and erase nothing."))),
    ] = False,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Erase texts, names, signatures and contacts for good."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_life import EventLife

    passphrase = passphrase_from(passphrase_file)
    with open_evening(store, passphrase) as evening:
        life = EventLife(evening, passphrase_opens=passphrase.__eq__)
        plan = life.to_forget()
        places = tuple((one.machine, one.folder) for one in plan.mirrors)
        for line in (
            erased_words(plan.texts, plan.drafts, plan.contacts),
            kept_words(plan.actions),
            *file_words(plan.files),
            *mirror_words(places),
        ):
            say(line)
        if dry_run:
            tell(_("Nothing was changed. Without --dry-run it is done."))
            return
        event = life.forget(passphrase)
    if event.forgotten_at is not None:
        say(record_words(plan.actions, plan.printed, event.forgotten_at))
