"""`w4r event count`: the sheets that were handed out empty and came back written."""

from typing import Annotated

import typer

from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreOption,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.domain.errors import BlankUnknown
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import _

HELP = str(_("Count coded sheets that came back written, by their codes."))


def count(
    codes: Annotated[list[str], typer.Argument(metavar="CODE…", help=str(_("Eight signs each.")))],
    *,
    store: StoreOption,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Count each sheet once as a letter on paper; a code that is unknown is told, the others count."""
    from w4r_desktop.services.blank_desk import BlankDesk
    from w4r_desktop.services.evening import open_evening

    unknown = 0
    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        desk = BlankDesk(evening)
        for code in codes:
            try:
                sheet = desk.count(code)
            except BlankUnknown as error:
                unknown += 1
                tell(explain(error))
                continue
            if sheet.is_new:
                say(
                    _("{code}: counted, a letter for {name}", code=sheet.code, name=sheet.case.name)
                )
            else:
                say(
                    _(
                        "{code}: was counted already, for {name}",
                        code=sheet.code,
                        name=sheet.case.name,
                    )
                )
    return 1 if unknown else 0
