"""`w4r event new`: an event and its coordinator's key, and the trying of that key."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.key import tell_set_up
from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.options import (
    KeyPassphraseFileOption,
    PassphraseFileOption,
    new_key_passphrase_from,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.cli.values import a_file, some_words
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.events import DateNotUnderstood
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import _

if TYPE_CHECKING:
    from w4r_desktop.services.event_desk import EventPlan

event = Noun()

OutOption = Annotated[
    Path,
    typer.Option(
        "-o", "--out", metavar="STORE", callback=a_file, help=str(_("The event's file (.w4r)."))
    ),
]
NameOption = Annotated[
    str, typer.Option(metavar="TEXT", callback=some_words, help=str(_("The evening's name.")))
]
PlaceOption = Annotated[
    str, typer.Option(metavar="TEXT", callback=some_words, help=str(_("Where it is held.")))
]
DateOption = Annotated[
    str, typer.Option("--date", metavar="YYYY-MM-DD", help=str(_("When it is held.")))
]
MinorsOption = Annotated[
    bool, typer.Option("--with-minors", help=str(_("Children write: first name and age only.")))
]
GoalOption = Annotated[
    int, typer.Option(min=0, metavar="N", help=str(_("Letters hoped for; 0 for no goal.")))
]
KeepOption = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD", help=str(_("The day after which texts and names are forgotten."))
    ),
]
KeyOutOption = Annotated[
    Path | None,
    typer.Option(
        metavar="KEY",
        callback=a_file,
        help=str(
            _("Where to write a new coordinator key; else coordinator.key, beside the event.")
        ),
    ),
]
RecipientOption = Annotated[
    str | None,
    typer.Option(
        metavar="AGE1…",
        help=str(_("The public half of a coordinator's key that is there; none is made then.")),
    ),
]
TestKeyOption = Annotated[
    bool,
    typer.Option(
        "--test-key",
        help=str(_("Open the event with the key file just written, without asking: for scripts.")),
    ),
]


@event.verb("new", _("Open a new event with the case pack that comes along."))
def new(
    *,
    out: OutOption,
    name: NameOption,
    place: PlaceOption,
    held_on: DateOption,
    with_minors: MinorsOption = False,
    goal: GoalOption = 0,
    keep_until: KeepOption = None,
    key_out: KeyOutOption = None,
    recipient: RecipientOption = None,
    test_key: TestKeyOption = False,
    passphrase_file: PassphraseFileOption = None,
    key_passphrase_file: KeyPassphraseFileOption = None,
) -> None:
    """Open a new event, with a new coordinator key beside it unless another place is named.

    Nobody writes at it before the key was tried; it opens by itself if its day has come.
    """
    from w4r_desktop.services.event_desk import EventPlan, check_free, check_passphrase, found_event

    plan = EventPlan(
        name=name,
        place=place,
        held_on=_day(held_on),
        audience=Audience.WITH_MINORS if with_minors else Audience.ADULTS,
        goal=goal,
        keep_until=None if keep_until is None else _day(keep_until),
        is_ahead=True,
    )
    check_free(out)
    passphrase = passphrase_from(passphrase_file, is_new=True)
    check_passphrase(passphrase)
    if recipient is not None:
        found_event(out, plan, passphrase=passphrase, recipients=[recipient])
        say(_("{path}: the event", path=out))
        _begin_if_due(out, passphrase)
        return
    key = key_out or out.with_name("coordinator.key")
    key_passphrase = new_key_passphrase_from(key_passphrase_file, instead=passphrase)
    _found_with_key(out, key, plan, passphrase, key_passphrase)
    _try_new_key(out, key, key_passphrase if test_key else "")


def _found_with_key(
    store: Path, key: Path, plan: "EventPlan", passphrase: str, key_passphrase: str
) -> None:
    from w4r_desktop.services.event_desk import found_event_and_key

    found_event_and_key(store, key, plan, passphrase=passphrase, key_passphrase=key_passphrase)
    say(_("{path}: the event", path=store))
    say(_("{path}: the coordinator's key. Keep it on a stick, away from this laptop.", path=key))


def _try_new_key(store: Path, key: Path, passphrase: str) -> None:
    """See that the key just written opens the event: with that passphrase, else with the one typed.

    Whoever cannot do so now can later; until then nobody writes.
    """
    from w4r_desktop.services.key_desk import filed_key

    if not passphrase and sys.stdin.isatty():
        tell(_("Now see that the key opens the event. Enter alone leaves that for later."))
        passphrase = typer.prompt(
            str(_("Passphrase of the coordinator's key")),
            default="",
            show_default=False,
            hide_input=True,
            err=True,
        )
    try:
        if passphrase:
            tell_set_up(store, filed_key(key, passphrase=passphrase))
            return
    except Unavailable as error:
        tell(explain(error))
    tell(
        _(
            "Nobody can write at it yet. First: w4r key check --event {store} --identity {key}",
            store=store,
            key=key,
        )
    )


def _begin_if_due(store: Path, passphrase: str) -> None:
    """Open a planned event whose day has come, and say when it is otherwise."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_desk import has_come
    from w4r_desktop.services.event_life import EventLife

    with open_evening(store, passphrase) as evening:
        if not has_come(evening.event, evening.clock().astimezone().date()):
            say(_("{path}: set up, and planned for {day}", path=store, day=evening.event.held_on))
            return
        EventLife(evening, passphrase_opens=str.isspace).begin()
    say(_("{path}: set up and open, people can write", path=store))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as mistake:
        raise DateNotUnderstood(text) from mistake
