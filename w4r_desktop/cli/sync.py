"""`w4r sync`: write a sync file, look into one, merge many into a collection."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import (
    IdentityOption,
    KeyAloneOption,
    KeyPassphraseFileOption,
    OutOption,
    PassphraseFileOption,
    StoreOption,
    key_from,
    passphrase_from,
    progress_line,
    say,
    tell,
)
from w4r_desktop.cli.values import a_file
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import _, _n

sync = Noun(_("Write a sync file, check one, or merge many."))


@sync.verb("write", _("Seal everything that was signed into one file."))
def write(
    *, store: StoreOption, out: OutOption, passphrase_file: PassphraseFileOption = None
) -> None:
    """Write the sync file of an event."""
    from w4r_desktop.services.courier import write_sync

    with evening_at(store, passphrase_file) as evening:
        summary = write_sync(evening, out)
    say(
        _n(
            "{path}: {count} action, sealed for the coordinator",
            "{path}: {count} actions, sealed for the coordinator",
            summary.actions,
            path=out,
        )
    )
    _tell_counts(summary.by_hand)


@sync.verb("check", _("Open a sync file and see whether it is whole."))
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=str(_("The sync file.")))],
    *,
    identity: IdentityOption,
    passphrase_file: KeyAloneOption = None,
) -> None:
    """Say what a sync file holds; nothing is taken from it."""
    from w4r_desktop.services.courier import check_sync

    summary = check_sync(file, key_from(identity, passphrase_file))
    say(
        _n(
            "{path} is whole: {count} action of “{event}”, station {station}",
            "{path} is whole: {count} actions of “{event}”, station {station}",
            summary.actions,
            path=file,
            event=summary.event,
            station=summary.station,
        )
    )
    _tell_counts(summary.by_hand)


@sync.verb("merge", _("Merge sync files into a collection: any order, any number of times."))
def merge(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=str(_("The sync files.")))],
    *,
    into: Annotated[
        Path,
        typer.Option(
            metavar="COLLECTION",
            callback=a_file,
            help=str(_("The collection; one that is not there yet is made.")),
        ),
    ],
    identity: IdentityOption,
    passphrase_file: PassphraseFileOption = None,
    key_passphrase_file: KeyPassphraseFileOption = None,
) -> int:
    """Merge sync files and say for each what it brought."""
    from w4r_desktop.services.courier import merge as merge_files

    report = merge_files(
        files,
        into,
        passphrase=passphrase_from(passphrase_file, is_new=not into.exists()),
        identity=key_from(identity, key_passphrase_file),
        progress=progress_line(_("Merging")),
    )
    for merged in report.files:
        if merged.error is not None:
            tell(explain(merged.error))
        elif merged.added:
            say(
                _n(
                    "{path}: {count} new action, {already} already there",
                    "{path}: {count} new actions, {already} already there",
                    merged.added,
                    path=merged.path,
                    already=merged.already_there,
                )
            )
        elif not merged.numbers:
            say(_("{path}: nothing new, everything was already there", path=merged.path))
        if merged.numbers:
            say(
                _n(
                    "{path}: {count} new entry of what was counted by hand",
                    "{path}: {count} new entries of what was counted by hand",
                    merged.numbers,
                    path=merged.path,
                )
            )
    if any(merged.error is None for merged in report.files):
        say(
            _n(
                "{path} now holds {count} action",
                "{path} now holds {count} actions",
                report.total,
                path=into,
            )
        )
        _tell_counts(report.by_hand)
    return 1 if any(merged.error for merged in report.files) else 0


def _tell_counts(by_hand: int) -> None:
    if by_hand:
        say(
            _n(
                "Besides, {count} was counted by hand",
                "Besides, {count} were counted by hand",
                by_hand,
            )
        )
