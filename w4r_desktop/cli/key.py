"""`w4r key`: the coordinator's key on paper, the proof that it opens an event, and a second one."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.options import (
    IdentityOption,
    OutOption,
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    say,
)
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _, _n

HELP = str(_("The coordinator's key: on paper, tried out, and a second one."))
key = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@key.command("paper", help=str(_("Print a coordinator's key as words and a square.")))
def paper(
    *,
    identity: IdentityOption,
    out: OutOption,
    occasion: Annotated[
        str, typer.Option(metavar="TEXT", help=str(_("What the key belongs to.")))
    ] = "",
    size: Annotated[
        Paper, typer.Option("--paper", help=str(_("The size of the paper.")))
    ] = Paper.A4,
) -> None:
    """Write the paper key; it is as secret as the key itself."""
    from w4r_desktop.services.key_desk import print_paper_key

    print_paper_key(identity, out, occasion=occasion, paper=size)
    say(_("{path}: the paper key. Whoever holds it can open every letter.", path=out))


@key.command("check", help=str(_("See whether the words on the paper, or the key, open an event.")))
def check(
    *,
    store: StoreOption,
    identity: Annotated[
        Path | None,
        typer.Option(
            "--identity", metavar="KEY", help=str(_("The key file; else the words are asked for."))
        ),
    ] = None,
) -> None:
    """Open the event's key by the coordinator's, and say that it fits."""
    from w4r_desktop.services.key_desk import filed_key, try_key, typed_key

    if identity is None:
        words = typer.prompt(str(_("The words on the paper")), err=True)
        try_key(store, typed_key(words))
    else:
        try_key(store, filed_key(identity))
    say(_("That key opens “{name}”.", name=store.name))


@key.command(
    "add", help=str(_("Let a second coordinator's key, such as the section's, open an event."))
)
def add(
    *,
    store: StoreOption,
    recipient: Annotated[
        str, typer.Option(metavar="AGE1…", help=str(_("The public key; it begins with age1.")))
    ],
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Wrap the event's key for one more coordinator; no letter is encrypted anew."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.key_desk import add_coordinator

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        known = add_coordinator(evening, recipient)
    say(
        _n(
            "{path}: {count} coordinator's key opens it",
            "{path}: {count} coordinators' keys open it",
            len(known),
            path=store,
        )
    )


@key.command("passphrase", help=str(_("Change an event's passphrase.")))
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
