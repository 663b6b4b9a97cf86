"""`w4r self-test`: whether this machine can do what an evening needs."""

import typer

from w4r_desktop.cli.handed import Handed
from w4r_desktop.cli.options import say
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, _n

HELP = str(_("Try out store, fonts, printing, sync and screens on this machine."))

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
    screens = handed.screens()
    say(
        _n(
            "Screens: {count} ({names})",
            "Screens: {count} ({names})",
            len(screens),
            names=", ".join(screens),
        )
    )
    return 1 if failed else 0
