"""Events, stations and actions as plain JSON values: one form for the store and the sync file.

A record holds only text, whole numbers, lists and null. Reading one is strict: whatever is not
exactly as written here, or beyond a limit, raises ValueError. Writing checks the same limits, so
nothing that is kept can turn out unreadable later.
"""

from collections.abc import Mapping
from typing import Any

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.events import Event, EventState, Station
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.paper_counts import COUNT_LIMIT, Channel, PaperCount
from w4r_desktop.domain.petitions import fits_kind
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.signature_records import signature_of, signature_record
from w4r_desktop.domain.strict import (
    day,
    fields_of,
    identity,
    lines,
    moment_of,
    moment_text,
    number,
    refused,
    text,
    verify_key,
)

Record = dict[str, Any]
"""A JSON object."""

EVENT_FIELDS = (
    "id",
    "name",
    "place",
    "held_on",
    "audience",
    "state",
    "opened_at",
    "closed_at",
    "goal",
    "is_demo",
    "keep_until",
)
STATION_FIELDS = ("id", "event_id", "name", "verify_key")
LETTER_FIELDS = (
    "language",
    "addressee_id",
    "body",
    "sender_level",
    "name",
    "town",
    "age",
    "address",
    "signature",
)
ACTION_FIELDS = (
    "id",
    "version",
    "event_id",
    "station_id",
    "state",
    "kind",
    "case_id",
    "pack_id",
    "pack_version",
    "code",
    "signed_at",
    "changed_at",
    "reason",
    *LETTER_FIELDS,
)
PAPER_COUNT_FIELDS = (
    "id",
    "version",
    "event_id",
    "station_id",
    "case_id",
    "channel",
    "count",
    "counted_at",
    "changed_at",
)

# --- events and stations -----------------------------------------------------------------------


def event_record(event: Event) -> Record:
    """An event as JSON values."""
    return {
        "id": str(event.id),
        "name": text(event.name),
        "place": text(event.place),
        "held_on": event.held_on.isoformat(),
        "audience": event.audience.value,
        "state": event.state.value,
        "opened_at": moment_text(event.opened_at),
        "closed_at": None if event.closed_at is None else moment_text(event.closed_at),
        "goal": number(event.goal),
        "is_demo": event.is_demo,
        "keep_until": None if event.keep_until is None else event.keep_until.isoformat(),
    }


def event_of(record: object) -> Event:
    """The event that a record holds; raises ValueError."""
    fields = fields_of(record, EVENT_FIELDS)
    closed_at, is_demo = fields["closed_at"], fields["is_demo"]
    keep_until = fields["keep_until"]
    if not isinstance(is_demo, bool):
        raise refused(is_demo)
    return Event(
        id=identity(fields["id"]),
        name=text(fields["name"]),
        place=text(fields["place"]),
        held_on=day(fields["held_on"]),
        audience=Audience(text(fields["audience"])),
        state=EventState(text(fields["state"])),
        opened_at=moment_of(fields["opened_at"]),
        closed_at=None if closed_at is None else moment_of(closed_at),
        goal=number(fields["goal"]),
        is_demo=is_demo,
        keep_until=None if keep_until is None else day(keep_until),
    )


def station_record(station: Station) -> Record:
    """A station as JSON values; the key in hexadecimal digits."""
    return {
        "id": str(station.id),
        "event_id": str(station.event_id),
        "name": text(station.name),
        "verify_key": verify_key(station.verify_key).hex(),
    }


def station_of(record: object) -> Station:
    """The station that a record holds; raises ValueError."""
    fields = fields_of(record, STATION_FIELDS)
    return Station(
        id=identity(fields["id"]),
        event_id=identity(fields["event_id"]),
        name=text(fields["name"]),
        verify_key=verify_key(bytes.fromhex(text(fields["verify_key"]))),
    )


# --- actions -----------------------------------------------------------------------------------


def action_record(action: Action) -> Record:
    """One version of an action as JSON values; the letter's fields are null once it was erased."""
    return {
        "id": str(action.id),
        "version": number(action.version, least=1),
        "event_id": str(action.event_id),
        "station_id": str(action.station_id),
        "state": action.state.value,
        "kind": action.kind.value,
        "case_id": text(action.case_id),
        "pack_id": text(action.pack_id),
        "pack_version": number(action.pack_version),
        "code": text(action.code),
        "signed_at": moment_text(action.signed_at),
        "changed_at": moment_text(action.changed_at),
        "reason": text(action.reason),
        **letter_record(action.letter),
    }


def action_of(record: object) -> Action:
    """The version of an action that a record holds; raises ValueError."""
    fields = fields_of(record, ACTION_FIELDS)
    state, letter = ActionState(text(fields["state"])), letter_of(fields)
    kind = ActionKind(text(fields["kind"]))
    if letter is not None and (state is ActionState.WITHDRAWN or not fits_kind(kind, letter)):
        raise refused(state)
    return Action(
        id=identity(fields["id"]),
        version=number(fields["version"], least=1),
        event_id=identity(fields["event_id"]),
        station_id=identity(fields["station_id"]),
        state=state,
        kind=kind,
        case_id=text(fields["case_id"]),
        pack_id=text(fields["pack_id"]),
        pack_version=number(fields["pack_version"]),
        code=text(fields["code"]),
        signed_at=moment_of(fields["signed_at"]),
        changed_at=moment_of(fields["changed_at"]),
        letter=letter,
        reason=text(fields["reason"]),
    )


def letter_record(letter: Letter | None) -> Record:
    """The letter's part of an action's record."""
    if letter is None:
        return dict.fromkeys(LETTER_FIELDS)
    sender = letter.sender
    return {
        "language": text(letter.language),
        "addressee_id": text(letter.addressee_id),
        "body": text(letter.body),
        "sender_level": sender.level.value,
        "name": text(sender.name),
        "town": text(sender.town),
        "age": None if sender.age is None else number(sender.age),
        "address": list(lines(sender.address)),
        "signature": signature_record(letter.signature),
    }


def check_letter(kind: ActionKind, letter: Letter) -> None:
    """See that what was signed is of its kind, and can be kept and carried; raises ValueError."""
    if not fits_kind(kind, letter):
        raise refused(kind)
    for words in (letter.body, letter.sender.name, letter.sender.town):
        text(words)
    lines(letter.sender.address)


def letter_of(fields: Mapping[str, Any]) -> Letter | None:
    """The letter in an action's record, None where every field of it is null; raises ValueError."""
    if all(fields[name] is None for name in LETTER_FIELDS):
        return None
    sender = Sender(
        level=SenderLevel(text(fields["sender_level"])),
        name=text(fields["name"]),
        town=text(fields["town"]),
        age=None if fields["age"] is None else number(fields["age"]),
        address=lines(fields["address"]),
    )
    return Letter(
        language=text(fields["language"]),
        addressee_id=text(fields["addressee_id"]),
        body=text(fields["body"]),
        sender=sender,
        signature=signature_of(fields["signature"]),
    )


# --- paper counts ------------------------------------------------------------------------------


def paper_count_record(entry: PaperCount) -> Record:
    """One version of a paper count as JSON values."""
    return {
        "id": str(entry.id),
        "version": number(entry.version, least=1),
        "event_id": str(entry.event_id),
        "station_id": str(entry.station_id),
        "case_id": text(entry.case_id),
        "channel": entry.channel.value,
        "count": _count(entry.count),
        "counted_at": moment_text(entry.counted_at),
        "changed_at": moment_text(entry.changed_at),
    }


def paper_count_of(record: object) -> PaperCount:
    """The version of a paper count that a record holds; raises ValueError."""
    fields = fields_of(record, PAPER_COUNT_FIELDS)
    return PaperCount(
        id=identity(fields["id"]),
        version=number(fields["version"], least=1),
        event_id=identity(fields["event_id"]),
        station_id=identity(fields["station_id"]),
        case_id=text(fields["case_id"]),
        channel=Channel(text(fields["channel"])),
        count=_count(fields["count"]),
        counted_at=moment_of(fields["counted_at"]),
        changed_at=moment_of(fields["changed_at"]),
    )


def _count(value: object) -> int:
    count = number(value)
    if count > COUNT_LIMIT:
        raise refused(value)
    return count
