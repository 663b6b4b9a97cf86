"""What the commands that print have in common: whose evening, which cases, and what is told at the end."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import tell
from w4r_desktop.cli.values import one_of
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import InLanguage

if TYPE_CHECKING:
    from w4r_desktop.services.print_orders import HeldBack, Refused
    from w4r_desktop.services.print_shop import PrintShop

CaseOption = Annotated[
    list[str] | None,
    typer.Option("--case", metavar="ID", help=str(_("Only this case; may be given again."))),
]
PaperOption = Annotated[
    Paper, typer.Option(metavar=one_of(Paper), help=str(_("The paper to print on.")))
]


def chosen(cases: list[str] | None) -> tuple[str, ...]:
    """The cases that were named, each once; none means all."""
    return tuple(dict.fromkeys(cases or ()))


@contextmanager
def shop_at(store: Path, passphrase_file: Path | None) -> "Iterator[PrintShop]":
    """The print shop of that event while it is open; raises as opening it does."""
    from w4r_desktop.services.print_shop import PrintShop

    with evening_at(store, passphrase_file) as evening:
        yield PrintShop(evening)


def told_pages(count: int) -> Message:
    """So many pages."""
    return _n("{count} page", "{count} pages", count)


def tell_without_address(count: int) -> None:
    """Say how many of the letters have no known address, if there are any."""
    if count:
        tell(
            _n(
                "{count} of them has no known postal address: ask your section.",
                "{count} of them have no known postal address: ask your section.",
                count,
            )
        )


def tell_left_out(held_back: Iterable["HeldBack"], refused: Iterable["Refused"]) -> None:
    """Say which letters are not in the file, and why."""
    for held in held_back:
        tell(
            _n(
                "Held back: {count} letter to {case}, because the story was taken back: {reason}",
                "Held back: {count} letters to {case}, because the story was taken back: {reason}",
                held.count,
                case=held.name,
                reason=InLanguage(held.reasons),
            )
        )
    for one in refused:
        tell(
            _(
                "Not printed: letter {code} has {script} writing, and no font on this computer shows it.",
                code=one.code,
                script=one.script,
            )
        )
