"""`w4r event open | close | reopen | recover`: what becomes of an event that is there."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import life_at
from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreArgument,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.cli.values import a_file, one_of
from w4r_desktop.domain.errors.stores import MirrorNotNamed
from w4r_desktop.domain.rescues import Source
from w4r_desktop.i18n.message import _
from w4r_desktop.i18n.rescues import holding_words

event = Noun()


@event.verb("open", _("Open a planned event for writing."))
def open_planned(store: StoreArgument, *, passphrase_file: PassphraseFileOption = None) -> None:
    """Open a planned event, on its day or on another; refused before its key was tried."""
    with life_at(store, passphrase_from(passphrase_file)) as life:
        life.begin()
    say(_("{path}: open, people can write", path=store))


@event.verb("close", _("Close an event: nothing more is written at it."))
def close(
    store: StoreArgument,
    *,
    put_away: Annotated[
        bool,
        typer.Option("--put-away", help=str(_("Seal a letter that somebody has not finished."))),
    ] = False,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Close an event; refused while somebody is writing, unless the letter is put away."""
    with life_at(store, passphrase_from(passphrase_file)) as life:
        life.close(put_away=put_away)
    say(_("{path}: closed", path=store))


@event.verb("reopen", _("Open a closed event for writing again."))
def reopen(store: StoreArgument, *, passphrase_file: PassphraseFileOption = None) -> None:
    """Open a closed event again; its passphrase is what lets anybody do so."""
    passphrase = passphrase_from(passphrase_file)
    with life_at(store, passphrase) as life:
        life.reopen(passphrase)
    say(_("{path}: open again", path=store))


@event.verb("recover", _("See what can be saved of a damaged event, and save it."))
def recover(
    store: StoreArgument,
    *,
    mirror: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", callback=a_file, help=str(_("A copy of the event on a stick."))
        ),
    ] = None,
    take: Annotated[
        Source | None,
        typer.Option(
            metavar=one_of(Source),
            help=str(_("Put this in its place: what can be read of the store, or the copy.")),
        ),
    ] = None,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Tell what can be saved; with `--take`, set the damaged store aside and save it."""
    from w4r_desktop.services import rescue

    passphrase = passphrase_from(passphrase_file)
    for held in rescue.look_at_ruins(store, passphrase, mirror=mirror):
        say(holding_words(held))
    if take is None:
        tell(_("Nothing was changed. Choose with --take store or --take mirror."))
        return
    if take is Source.MIRROR and mirror is None:
        raise MirrorNotNamed
    aside = rescue.recover(store, passphrase, mirror=mirror if take is Source.MIRROR else None)
    say(_("{path}: the event, ready to be opened", path=store))
    say(_("{path}: the damaged one, whole and unchanged", path=aside))
