"""`w4r key`: a new coordinator's key, on paper, the proof that it opens an event, and a second one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import (
    IdentityOption,
    KeyAloneOption,
    OutOption,
    PassphraseFileOption,
    StoreOption,
    key_from,
    key_passphrase_from,
    new_key_passphrase_from,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.cli.values import one_of
from w4r_desktop.domain.errors.files import FileInUse
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import _, _n

if TYPE_CHECKING:
    from w4r_desktop.store.keys import Identity

key = Noun(_("The coordinator's key: on paper, tried out, and a second one."))


@key.verb("new", _("Make a coordinator's key, for this event and the next ones."))
def new(*, out: OutOption, passphrase_file: KeyAloneOption = None) -> None:
    """Write a new key behind a passphrase, and say its public half."""
    from w4r_desktop.services.event_desk import make_coordinator_key

    public = make_coordinator_key(out, passphrase=new_key_passphrase_from(passphrase_file))
    say(_("{path}: the coordinator's key. Keep it on a stick, away from this laptop.", path=out))
    say(_("Its public half, which may be given to anybody: {key}", key=public))


@key.verb("paper", _("Print a coordinator's key as words and a square."))
def paper(
    *,
    identity: IdentityOption,
    out: OutOption,
    occasion: Annotated[
        str, typer.Option(metavar="TEXT", help=str(_("What the key belongs to.")))
    ] = "",
    size: Annotated[
        Paper, typer.Option("--paper", metavar=one_of(Paper), help=str(_("The size of the paper.")))
    ] = Paper.A4,
    passphrase_file: KeyAloneOption = None,
) -> None:
    """Write the paper key; it is as secret as the key itself."""
    from w4r_desktop.services.key_desk import print_paper_key

    passphrase = key_passphrase_from(identity, passphrase_file)
    print_paper_key(identity, out, occasion=occasion, paper=size, passphrase=passphrase)
    say(_("{path}: the paper key. Whoever holds it can open every letter.", path=out))


@key.verb("check", _("See whether the words on the paper, or the key, open an event."))
def check(
    *,
    store: StoreOption,
    identity: Annotated[
        Path | None,
        typer.Option(
            "--identity", metavar="KEY", help=str(_("The key file; else the words are asked for."))
        ),
    ] = None,
    passphrase_file: KeyAloneOption = None,
) -> None:
    """Open the event's key by the coordinator's, say that it fits, and finish setting up by that."""
    from w4r_desktop.services.key_desk import try_key, typed_key

    if identity is None:
        words = typer.prompt(str(_("The words on the paper")), err=True)
        held = typed_key(words)
    else:
        held = key_from(identity, passphrase_file)
    try_key(store, held)
    say(_("That key opens “{name}”.", name=store.name))
    tell_set_up(store, held)


@key.verb("add", _("Let a second coordinator's key, such as the section's, open an event."))
def add(
    *,
    store: StoreOption,
    recipient: Annotated[
        str, typer.Option(metavar="AGE1…", help=str(_("The public key; it begins with age1.")))
    ],
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Wrap the event's key for one more coordinator; no letter is encrypted anew."""
    from w4r_desktop.services.key_desk import add_coordinator

    with evening_at(store, passphrase_file) as evening:
        known = add_coordinator(evening, recipient)
    say(
        _n(
            "{path}: {count} coordinator's key opens it",
            "{path}: {count} coordinators' keys open it",
            len(known),
            path=store,
        )
    )


@key.verb("passphrase", _("Change an event's passphrase."))
def passphrase(
    *,
    store: StoreOption,
    new: Annotated[
        Path,
        typer.Option(
            "--new-passphrase-file",
            metavar="FILE",
            help=str(_("A file whose first line is the new passphrase.")),
        ),
    ],
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Wrap the event's key by another passphrase; no letter is encrypted anew."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.key_desk import change_passphrase

    old = passphrase_from(passphrase_file)
    with open_evening(store, old) as evening:
        change_passphrase(evening, old, passphrase_from(new))
    say(_("{path}: opens with the new passphrase", path=store))


def tell_set_up(store: Path, held: "Identity") -> None:
    """Finish setting up an event by a key that opens it, and tell what that led to.

    A program that has the event open keeps nobody from trying a key; then nothing is finished.
    """
    from w4r_desktop.services.key_desk import finish_by_key_alone

    try:
        event = finish_by_key_alone(store, held)
    except FileInUse as error:
        tell(explain(error))
        return
    if event is None:
        return
    if event.state is EventState.OPEN:
        say(_("{path}: set up and open, people can write", path=store))
    else:
        say(_("{path}: set up, and planned for {day}", path=store, day=event.held_on))
