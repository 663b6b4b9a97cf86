"""`w4r event count`: the sheets that were handed out empty and came back written."""

from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreOption,
    say,
    tell,
)
from w4r_desktop.domain.blank_codes import BlankKind
from w4r_desktop.domain.errors.events import BlankUnknown
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _

if TYPE_CHECKING:
    from w4r_desktop.services.blank_desk import CountedSheet

event = Noun()


@event.verb("count", _("Count coded sheets that came back written, by their codes."))
def count(
    codes: Annotated[list[str], typer.Argument(metavar="CODE", help=str(_("Eight signs each.")))],
    *,
    store: StoreOption,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Count each sheet once as a letter on paper; a code that is unknown is told, the others count."""
    from w4r_desktop.services.blank_desk import BlankDesk

    unknown = 0
    with evening_at(store, passphrase_file) as evening:
        desk = BlankDesk(evening)
        for code in codes:
            try:
                sheet = desk.count(code)
            except BlankUnknown as error:
                unknown += 1
                tell(explain(error))
                continue
            if sheet.is_new:
                say(_counted(sheet))
            else:
                say(
                    _(
                        "{code}: was counted already, for {name}",
                        code=sheet.code,
                        name=sheet.case.name,
                    )
                )
    return 1 if unknown else 0


def _counted(sheet: "CountedSheet") -> Message:
    if sheet.kind is BlankKind.CARD:
        return _("{code}: counted, a card for {name}", code=sheet.code, name=sheet.case.name)
    return _("{code}: counted, a letter for {name}", code=sheet.code, name=sheet.case.name)
