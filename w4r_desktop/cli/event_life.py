"""`w4r event open | close | reopen | recover`: what becomes of an event that is there."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreArgument,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.domain.errors.stores import MirrorNotNamed
from w4r_desktop.domain.rescues import Source
from w4r_desktop.i18n.message import _
from w4r_desktop.i18n.rescues import holding_words

event = typer.Typer(rich_markup_mode=None)


@event.command("open", help=str(_("Open a planned event for writing.")))
def open_planned(store: StoreArgument, *, passphrase_file: PassphraseFileOption = None) -> None:
    """Open a planned event, on its day or on another; refused before its key was tried."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_life import EventLife

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        EventLife(evening, passphrase_opens=str.isspace).begin()
    say(_("{path}: open, people can write", path=store))


@event.command("close", help=str(_("Close an event: nothing more is written at it.")))
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
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_life import EventLife

    passphrase = passphrase_from(passphrase_file)
    with open_evening(store, passphrase) as evening:
        EventLife(evening, passphrase_opens=passphrase.__eq__).close(put_away=put_away)
    say(_("{path}: closed", path=store))


@event.command("reopen", help=str(_("Open a closed event for writing again.")))
def reopen(store: StoreArgument, *, passphrase_file: PassphraseFileOption = None) -> None:
    """Open a closed event again; its passphrase is what lets anybody do so."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_life import EventLife

    passphrase = passphrase_from(passphrase_file)
    with open_evening(store, passphrase) as evening:
        EventLife(evening, passphrase_opens=passphrase.__eq__).reopen(passphrase)
    say(_("{path}: open again", path=store))


@event.command("recover", help=str(_("See what can be saved of a damaged event, and save it.")))
def recover(
    store: StoreArgument,
    *,
    mirror: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", dir_okay=False, help=str(_("A copy of the event on a stick."))
        ),
    ] = None,
    take: Annotated[
        Source | None,
        typer.Option(
            help=str(_("Put this in its place: what can be read of the store, or the copy."))
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
