"""`w4r event`: open a new event, and see how one stands."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.key import tell_set_up
from w4r_desktop.cli.options import (
    KeyPassphraseFileOption,
    PassphraseFileOption,
    new_key_passphrase_from,
    passphrase_from,
    say,
    tell,
)
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.events import DateNotUnderstood, KeyNotTried
from w4r_desktop.domain.errors.stores import MirrorNotNamed
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.rescues import Source
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.lives import record_words
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.i18n.rescues import holding_words
from w4r_desktop.i18n.trails import trail_words

StoreArgument = Annotated[
    Path,
    typer.Argument(metavar="STORE", dir_okay=False, help=str(_("The event's file (.w4r)."))),
]

HELP = str(_("Open a new event, or see how one stands."))
event = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@event.command("new", help=str(_("Open a new event with the case pack that comes along.")))
def new(
    *,
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="STORE", dir_okay=False, help=str(_("The event's file (.w4r)."))
        ),
    ],
    name: Annotated[str, typer.Option(metavar="TEXT", help=str(_("The evening's name.")))],
    place: Annotated[str, typer.Option(metavar="TEXT", help=str(_("Where it is held.")))],
    held_on: Annotated[
        str, typer.Option("--date", metavar="YYYY-MM-DD", help=str(_("When it is held.")))
    ],
    with_minors: Annotated[
        bool, typer.Option("--with-minors", help=str(_("Children write: first name and age only.")))
    ] = False,
    goal: Annotated[
        int, typer.Option(min=0, metavar="N", help=str(_("Letters hoped for; 0 for no goal.")))
    ] = 0,
    keep_until: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD", help=str(_("The day after which texts and names are forgotten."))
        ),
    ] = None,
    key_out: Annotated[
        Path | None,
        typer.Option(
            metavar="KEY", dir_okay=False, help=str(_("Where to write a new coordinator key."))
        ),
    ] = None,
    recipient: Annotated[
        str | None,
        typer.Option(
            metavar="AGE1…",
            help=str(_("The public half of a coordinator's key that is there; none is made then.")),
        ),
    ] = None,
    test_key: Annotated[
        bool,
        typer.Option(
            "--test-key",
            help=str(
                _("Open the event with the key file just written, without asking: for scripts.")
            ),
        ),
    ] = False,
    passphrase_file: PassphraseFileOption = None,
    key_passphrase_file: KeyPassphraseFileOption = None,
) -> None:
    """Open a new event, with a new coordinator key beside it unless another place is named.

    Nobody writes at it before the key was tried; it opens by itself if its day has come.
    """
    from w4r_desktop.services.event_desk import (
        EventPlan,
        check_free,
        check_passphrase,
        found_event,
        found_event_and_key,
    )

    key = key_out or out.with_name("coordinator.key")
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
        begin_if_due(out, passphrase)
        return
    key_passphrase = new_key_passphrase_from(key_passphrase_file, instead=passphrase)
    found_event_and_key(out, key, plan, passphrase=passphrase, key_passphrase=key_passphrase)
    say(_("{path}: the event", path=out))
    say(_("{path}: the coordinator's key. Keep it on a stick, away from this laptop.", path=key))
    _try_new_key(out, key, key_passphrase if test_key else "")


@event.command("status", help=str(_("See how an event stands: counts by case and kind.")))
def status(
    store: StoreArgument,
    *,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Print name, state and counts of an event."""
    from w4r_desktop.services.evening import open_evening
    from w4r_desktop.services.event_desk import EventDesk
    from w4r_desktop.services.event_life import EventLife, is_due

    with open_evening(store, passphrase_from(passphrase_file)) as evening:
        stands = EventDesk(evening).status()
        pack, trail = evening.pack, evening.trail
        plan = EventLife(evening, passphrase_opens=str.isspace).to_forget()
    say(verbatim(f"{stands.event.name}, {stands.event.place}"))
    say(_("{date}, {state}", date=stands.event.held_on, state=STATES[stands.event.state]))
    if stands.needs_key:
        tell(explain(KeyNotTried()))
    if stands.event.keep_until is not None and stands.event.forgotten_at is None:
        say(_("What people write is kept until {day}.", day=stands.event.keep_until))
    if is_due(stands.event, evening.clock().date()):
        tell(_("That day has passed: `w4r data forget` erases it, the counts stay."))
    tally = stands.tally
    for case in pack.cases:
        told = _told(
            letters=tally.of(case.id, ActionKind.LETTER),
            messages=tally.of(case.id, ActionKind.SOLIDARITY),
            signatures=tally.signatures(case.id),
            by_hand=tally.counted_by_hand(case.id),
        )
        say(_("  {case} ({id}): {counts}", case=case.name, id=case.id, counts=told))
    if stands.event.forgotten_at is not None:
        say(record_words(plan.actions, plan.printed, stands.event.forgotten_at))
    warning = trail_words(trail.broken, trail.missing)
    if warning is not None:
        tell(warning)
    in_all = _told(
        letters=tally.of_kind(ActionKind.LETTER),
        messages=tally.of_kind(ActionKind.SOLIDARITY),
        signatures=tally.signatures(),
        by_hand=tally.counted_by_hand(),
    )
    say(_("In all: {counts}", counts=in_all))


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


def begin_if_due(store: Path, passphrase: str) -> None:
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


STATES = {
    EventState.PLANNED: _("planned"),
    EventState.OPEN: _("open"),
    EventState.CLOSED: _("closed"),
    EventState.HANDED_OVER: _("handed over"),
    EventState.FORGOTTEN: _("forgotten"),
}


def _told(*, letters: int, messages: int, signatures: int, by_hand: int) -> Message:
    """The counts in a row; signatures and what was counted by hand where there are any."""
    told = _("{letters}, {messages}", letters=_letters(letters), messages=_messages(messages))
    if signatures:
        more = _n("{count} petition signature", "{count} petition signatures", signatures)
        told = _("{counts}, {more}", counts=told, more=more)
    if by_hand:
        more = _n("{count} counted by hand", "{count} counted by hand", by_hand)
        told = _("{counts}, {more}", counts=told, more=more)
    return told


def _letters(count: int) -> object:
    return _n("{count} letter", "{count} letters", count)


def _messages(count: int) -> object:
    return _n("{count} solidarity message", "{count} solidarity messages", count)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as mistake:
        raise DateNotUnderstood(text) from mistake
