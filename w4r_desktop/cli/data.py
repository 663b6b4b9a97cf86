"""`w4r data`: numbers for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import life_at
from w4r_desktop.cli.options import (
    OutOption,
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.cli.values import a_file
from w4r_desktop.i18n.lives import erased_words, file_words, kept_words, mirror_words, record_words
from w4r_desktop.i18n.message import _
from w4r_desktop.system.files import write_bytes_whole

data = Noun(_("Write the counts for other programs, or forget what people wrote."))


@data.verb("csv", _("The counts by event, case and kind as CSV."))
def csv(
    *,
    store: Annotated[
        Path,
        typer.Option(
            "--from", metavar="STORE", callback=a_file, help=str(_("An event or a collection."))
        ),
    ],
    out: OutOption,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Write the counts of an event or a collection."""
    from w4r_desktop.services.counting import counts_of_file

    write_bytes_whole(out, counts_of_file(store, passphrase_from(passphrase_file)))
    say(_("{path}: the counts", path=out))


@data.verb("forget", _("Erase what people wrote at a closed event; the counts stay."))
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
    passphrase = passphrase_from(passphrase_file)
    with life_at(store, passphrase) as life:
        plan = life.to_forget()
        event = None if dry_run else life.forget(passphrase)
        if dry_run:
            tell(_("Nothing is changed. This is what happens without --dry-run:"))
        places = tuple((one.machine, one.folder) for one in plan.mirrors)
        for line in (
            erased_words(plan.texts, plan.drafts, plan.contacts),
            kept_words(plan.actions),
            *file_words(plan.files),
            *mirror_words(places),
        ):
            say(line)
    if event is not None and event.forgotten_at is not None:
        say(record_words(plan.actions, plan.printed, event.forgotten_at))
