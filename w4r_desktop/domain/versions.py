"""How versions of the same actions come together: a union that no order of arrival can change."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from w4r_desktop.domain.actions import Action, ActionState
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.paper_counts import PaperCount
from w4r_desktop.domain.records import Record, action_record, event_record, paper_count_record
from w4r_desktop.domain.strict import moment_text

VersionKey = tuple[UUID, int]

STRENGTH = {ActionState.SIGNED: 0, ActionState.WITHHELD: 1, ActionState.WITHDRAWN: 2}
"""Which state wins where two laptops made a version of the same number."""


def erased(action: Action) -> Action:
    """The version without what was written; what is left keeps the count right."""
    return replace(action, letter=None, reason="")


def stronger(one: Action, other: Action) -> Action:
    """Which of two versions of the same number stands: a rule that does not ask who came first.

    Taken back is stronger than withheld, withheld than signed; between equals the smaller digest of
    the content decides, and erased is stronger than written.
    """
    return one if one == other else max(one, other, key=_strength)


def union(actions: Iterable[Action]) -> dict[VersionKey, Action]:
    """Every version of every action, each number once; of an action taken back no text is left."""
    versions = list(actions)
    withdrawn = {a.id for a in versions if a.state is ActionState.WITHDRAWN}
    kept: dict[VersionKey, Action] = {}
    for action in versions:
        version = erased(action) if action.id in withdrawn else action
        key = (version.id, version.version)
        kept[key] = stronger(kept[key], version) if key in kept else version
    return kept


def latest(actions: Iterable[Action]) -> dict[UUID, Action]:
    """The version of each action that is shown: the one with the highest number."""
    shown: dict[UUID, Action] = {}
    for action in actions:
        if action.id not in shown or action.version > shown[action.id].version:
            shown[action.id] = action
    return shown


def stronger_event(one: Event, other: Event) -> Event:
    """Which of two accounts of the same event stands: the one that knows of the later closing."""
    return one if one == other else max(one, other, key=_event_strength)


def stronger_count(one: PaperCount, other: PaperCount) -> PaperCount:
    """Which of two versions of a paper count of the same number stands.

    The one that was made later; between equals the smaller digest of the content decides.
    """
    return one if one == other else max(one, other, key=_count_strength)


def union_of_counts(entries: Iterable[PaperCount]) -> dict[VersionKey, PaperCount]:
    """Every version of every paper count, each number once."""
    kept: dict[VersionKey, PaperCount] = {}
    for entry in entries:
        key = (entry.id, entry.version)
        kept[key] = stronger_count(kept[key], entry) if key in kept else entry
    return kept


def _count_strength(entry: PaperCount) -> tuple[str, int]:
    return (moment_text(entry.changed_at), _tie(paper_count_record(entry)))


def _strength(action: Action) -> tuple[int, int, bool, int]:
    """What erasing leaves decides first, so that it is the same whether a tombstone came or not."""
    left = _tie(action_record(erased(action)))
    return (STRENGTH[action.state], left, action.letter is None, _tie(action_record(action)))


def _event_strength(event: Event) -> tuple[str, int]:
    closed_at = "" if event.closed_at is None else moment_text(event.closed_at)
    return (closed_at, _tie(event_record(event)))


def _tie(record: Record) -> int:
    """Higher for the smaller digest; means nothing, and is the same on every laptop."""
    digest = hashlib.sha256(json.dumps(record, sort_keys=True).encode()).digest()
    return -int.from_bytes(digest, "big")
