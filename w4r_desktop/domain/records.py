"""Events, stations and actions as plain JSON values: one form for the store and the sync file.

A record holds only text, whole numbers, lists and null. Reading one is strict: whatever is not
exactly as written here, or beyond a limit, raises ValueError. Writing checks the same limits, so
nothing that is kept can turn out unreadable later.
"""

import re
from array import array
from collections.abc import Mapping
from datetime import UTC, date, datetime
from itertools import chain
from typing import Any
from uuid import UUID

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.events import Event, EventState, Station
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.signatures import (
    POINT_LIMIT,
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    StrokePoint,
    TypedSignature,
)

Record = dict[str, Any]
"""A JSON object."""

TEXT_LIMIT = 40_000
"""The longest text of any field, in characters."""

LINES_LIMIT = 100
"""The most lines an address may have."""

NUMBER_LIMIT = 2**31 - 1
"""The largest whole number, as databases hold it."""

KEY_LENGTH = 32
"""Bytes of an Ed25519 public key."""

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
    "made_at",
    "reason",
    *LETTER_FIELDS,
)

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
UNKEPT = re.compile("[\0\ud800-\udfff]")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


# --- events and stations -----------------------------------------------------------------------


def event_record(event: Event) -> Record:
    """An event as JSON values."""
    return {
        "id": str(event.id),
        "name": _text(event.name),
        "place": _text(event.place),
        "held_on": event.held_on.isoformat(),
        "audience": event.audience.value,
        "state": event.state.value,
        "opened_at": moment_text(event.opened_at),
        "closed_at": None if event.closed_at is None else moment_text(event.closed_at),
        "goal": _number(event.goal),
        "is_demo": event.is_demo,
    }


def event_of(record: object) -> Event:
    """The event that a record holds; raises ValueError."""
    fields = _fields(record, EVENT_FIELDS)
    closed_at, is_demo = fields["closed_at"], fields["is_demo"]
    if not isinstance(is_demo, bool):
        raise _refused(is_demo)
    return Event(
        id=_id(fields["id"]),
        name=_text(fields["name"]),
        place=_text(fields["place"]),
        held_on=_day(fields["held_on"]),
        audience=Audience(_text(fields["audience"])),
        state=EventState(_text(fields["state"])),
        opened_at=moment_of(fields["opened_at"]),
        closed_at=None if closed_at is None else moment_of(closed_at),
        goal=_number(fields["goal"]),
        is_demo=is_demo,
    )


def station_record(station: Station) -> Record:
    """A station as JSON values; the key in hexadecimal digits."""
    return {
        "id": str(station.id),
        "event_id": str(station.event_id),
        "name": _text(station.name),
        "verify_key": _key(station.verify_key).hex(),
    }


def station_of(record: object) -> Station:
    """The station that a record holds; raises ValueError."""
    fields = _fields(record, STATION_FIELDS)
    return Station(
        id=_id(fields["id"]),
        event_id=_id(fields["event_id"]),
        name=_text(fields["name"]),
        verify_key=_key(bytes.fromhex(_text(fields["verify_key"]))),
    )


# --- actions -----------------------------------------------------------------------------------


def action_record(action: Action) -> Record:
    """One version of an action as JSON values; the letter's fields are null once it was erased."""
    return {
        "id": str(action.id),
        "version": _number(action.version, least=1),
        "event_id": str(action.event_id),
        "station_id": str(action.station_id),
        "state": action.state.value,
        "kind": action.kind.value,
        "case_id": _text(action.case_id),
        "pack_id": _text(action.pack_id),
        "pack_version": _number(action.pack_version),
        "code": _text(action.code),
        "made_at": moment_text(action.made_at),
        "reason": _text(action.reason),
        **letter_record(action.letter),
    }


def action_of(record: object) -> Action:
    """The version of an action that a record holds; raises ValueError."""
    fields = _fields(record, ACTION_FIELDS)
    state, letter = ActionState(_text(fields["state"])), letter_of(fields)
    if state is ActionState.WITHDRAWN and letter is not None:
        raise _refused(state)
    return Action(
        id=_id(fields["id"]),
        version=_number(fields["version"], least=1),
        event_id=_id(fields["event_id"]),
        station_id=_id(fields["station_id"]),
        state=state,
        kind=ActionKind(_text(fields["kind"])),
        case_id=_text(fields["case_id"]),
        pack_id=_text(fields["pack_id"]),
        pack_version=_number(fields["pack_version"]),
        code=_text(fields["code"]),
        made_at=moment_of(fields["made_at"]),
        letter=letter,
        reason=_text(fields["reason"]),
    )


def letter_record(letter: Letter | None) -> Record:
    """The letter's part of an action's record."""
    if letter is None:
        return dict.fromkeys(LETTER_FIELDS)
    sender = letter.sender
    return {
        "language": _text(letter.language),
        "addressee_id": _text(letter.addressee_id),
        "body": _text(letter.body),
        "sender_level": sender.level.value,
        "name": _text(sender.name),
        "town": _text(sender.town),
        "age": None if sender.age is None else _number(sender.age),
        "address": list(_lines(sender.address)),
        "signature": signature_record(letter.signature),
    }


def letter_of(fields: Mapping[str, Any]) -> Letter | None:
    """The letter in an action's record, None where every field of it is null; raises ValueError."""
    if all(fields[name] is None for name in LETTER_FIELDS):
        return None
    sender = Sender(
        level=SenderLevel(_text(fields["sender_level"])),
        name=_text(fields["name"]),
        town=_text(fields["town"]),
        age=None if fields["age"] is None else _number(fields["age"]),
        address=_lines(fields["address"]),
    )
    return Letter(
        language=_text(fields["language"]),
        addressee_id=_text(fields["addressee_id"]),
        body=_text(fields["body"]),
        sender=sender,
        signature=signature_of(fields["signature"]),
    )


# --- signatures --------------------------------------------------------------------------------


def signature_record(signature: Signature) -> Record:
    """A signature as JSON values; a stroke is one list of x, y, pressure, x, y, pressure …."""
    match signature:
        case DrawnSignature(strokes=strokes):
            return {"kind": "drawn", "strokes": _pressed(strokes)}
        case TypedSignature(name=name):
            return {"kind": "typed", "name": _text(name)}
        case InkLine():
            return {"kind": "ink"}


def signature_of(record: object) -> Signature:
    """The signature that a record holds; raises ValueError."""
    match record:
        case {"kind": "drawn", "strokes": list(strokes), **rest} if not rest:
            return _drawn(strokes)
        case {"kind": "typed", "name": str(name), **rest} if not rest:
            return TypedSignature(_text(name))
        case {"kind": "ink", **rest} if not rest:
            return InkLine()
        case _:
            raise _refused(record)


def _pressed(strokes: tuple[Stroke, ...]) -> list[list[int]]:
    flat = [list(chain.from_iterable(stroke.points)) for stroke in strokes]
    for numbers in flat:
        _check_stroke(numbers)
    _check_length(flat)
    return flat


def _drawn(strokes: list[Any]) -> DrawnSignature:
    for numbers in strokes:
        if not isinstance(numbers, list) or set(map(type, numbers)) - {int}:
            raise _refused(numbers)
        _check_stroke(numbers)
    _check_length(strokes)
    return DrawnSignature(tuple(map(_stroke, strokes)))


def _stroke(numbers: list[int]) -> Stroke:
    places = iter(numbers)
    return Stroke(tuple(map(StrokePoint._make, zip(places, places, places, strict=True))))


def _check_stroke(numbers: list[int]) -> None:
    """Places are 16-bit numbers and pressures bytes, so making such from them is the fast check."""
    try:
        array("h", numbers)
        bytes(numbers[2::3])
    except OverflowError as beyond:
        raise _refused(numbers) from beyond
    if len(numbers) % 3:
        raise _refused(numbers)


def _check_length(strokes: list[list[int]]) -> None:
    if sum(map(len, strokes)) > 3 * POINT_LIMIT or len(strokes) > POINT_LIMIT:
        raise _refused(strokes)


# --- single values -----------------------------------------------------------------------------


def moment_text(moment: datetime) -> str:
    """A moment as text, in UTC: `2026-12-10T18:03:02.500000Z`."""
    if moment.tzinfo is None:
        raise _refused(moment)
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment_of(value: object) -> datetime:
    """The moment that a text tells; raises ValueError."""
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        raise _refused(value)
    return datetime.fromisoformat(value)


def _day(value: object) -> date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise _refused(value)
    return date.fromisoformat(value)


def _id(value: object) -> UUID:
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise _refused(value)
    return UUID(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > TEXT_LIMIT or not _can_be_kept(value):
        raise _refused(value)
    return value


def _can_be_kept(text: str) -> bool:
    """No database keeps NUL in a text, and half a surrogate pair is no character."""
    return not UNKEPT.search(text)


def _lines(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or len(value) > LINES_LIMIT:
        raise _refused(value)
    return tuple(_text(line) for line in value)


def _number(value: object, *, least: int = 0) -> int:
    if type(value) is not int or not least <= value <= NUMBER_LIMIT:
        raise _refused(value)
    return value


def _key(value: bytes) -> bytes:
    if len(value) != KEY_LENGTH:
        raise _refused(value)
    return value


def _fields(record: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(record, dict) or record.keys() != set(names):
        raise _refused(record)
    return record


def _refused(value: object) -> ValueError:
    """Names the type only: a value could be somebody's words."""
    return ValueError(type(value).__name__)
