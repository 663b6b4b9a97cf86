"""`w4r self-test`: whether this machine can do what an evening needs."""

import typer

from w4r_desktop.cli.handed import Handed
from w4r_desktop.cli.options import say
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _

HELP = _("Try out whether this machine can do what an evening needs.")

PARTS = {
    "words": _("Words"),
    "pack": _("Case pack"),
    "store": _("Encrypted store"),
    "letter": _("Writing and signing"),
    "printing": _("Fonts and printing"),
    "sync": _("Sync file"),
}


def self_test(context: typer.Context) -> int:
    """Try each part and say how it went; the exit code is 1 where one does not do its work."""
    from w4r_desktop.services.self_test import try_everything

    failed = False
    for tried in try_everything():
        outcome: Message = _("in order") if tried.error is None else explain(tried.error)
        say(_("{part}: {outcome}", part=PARTS[tried.part], outcome=outcome))
        failed = failed or tried.error is not None
    handed: Handed = context.obj
    say(told_screens(handed.screens()))
    return 1 if failed else 0


def told_screens(names: list[str]) -> Message:
    """How many screens there are: a second one is for the projector. Not every system names them."""
    named = ", ".join(filter(None, names))
    if named:
        return _("Screens: {count} ({names})", count=len(names), names=named)
    return _("Screens: {count}", count=len(names))
