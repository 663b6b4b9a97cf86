"""`w4r event status`: how an event stands, in counts."""

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreArgument,
    say,
    tell,
)
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.events import KeyNotTried
from w4r_desktop.domain.events import EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.lives import record_words
from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.i18n.trails import trail_words

event = Noun()

STATES = {
    EventState.PLANNED: _("planned"),
    EventState.OPEN: _("open"),
    EventState.CLOSED: _("closed"),
    EventState.HANDED_OVER: _("handed over"),
    EventState.FORGOTTEN: _("forgotten"),
}


@event.verb("status", _("See how an event stands: counts by case and kind."))
def status(
    store: StoreArgument,
    *,
    passphrase_file: PassphraseFileOption = None,
) -> None:
    """Print name, state and counts of an event."""
    from w4r_desktop.services.event_desk import EventDesk
    from w4r_desktop.services.event_life import EventLife, is_due

    with evening_at(store, passphrase_file) as evening:
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
