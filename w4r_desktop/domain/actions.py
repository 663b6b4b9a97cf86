"""What a person can do for a case: the kinds of action, and the record of one that was done."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from w4r_desktop.domain.letters import Letter


class ActionKind(StrEnum):
    """The kinds of action that are counted apart (glossary of the design, section 2)."""

    LETTER = "letter"
    SOLIDARITY = "solidarity"
    PETITION = "petition"
    YOUTH_PETITION = "youth_petition"

    @property
    def is_petition(self) -> bool:
        """Whether people sign a request that stands already, instead of writing one."""
        return self in PETITIONS


PETITIONS = frozenset({ActionKind.PETITION, ActionKind.YOUTH_PETITION})
"""The kinds that have a signature and no words of the signer's own."""

WRITTEN = (ActionKind.LETTER, ActionKind.SOLIDARITY)
"""The kinds that people write, letters first."""


class ActionState(StrEnum):
    """What became of an action; a draft is not an action yet."""

    SIGNED = "signed"
    WITHDRAWN = "withdrawn"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Action:
    """One version of one signed action; versions are only ever added.

    `signed_at` is the same in every version, `changed_at` is when this one was made, both aware UTC; `event_id` and `station_id` say where it was written; `letter`
    is None once the action was withdrawn, because a withdrawal erases what was written. Under a
    petition its body is empty, and its language is the one of the request that was signed.
    """

    id: UUID
    version: int
    event_id: UUID
    station_id: UUID
    state: ActionState
    kind: ActionKind
    case_id: str
    pack_id: str
    pack_version: int
    code: str
    signed_at: datetime
    changed_at: datetime
    letter: Letter | None
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether the action is part of the evening's count."""
        return self.state is not ActionState.WITHDRAWN

    @property
    def prints(self) -> bool:
        """Whether the action goes to paper."""
        return self.state is ActionState.SIGNED


def withdraw(action: Action, *, at: datetime) -> Action:
    """The tombstone that follows an action its writer took back: no text, no name, no ink."""
    return replace(
        action,
        version=action.version + 1,
        state=ActionState.WITHDRAWN,
        changed_at=at,
        letter=None,
        reason="",
    )


def withhold(action: Action, *, reason: str, at: datetime) -> Action:
    """The version by which the coordinator keeps an action back, with the reason."""
    return replace(
        action,
        version=action.version + 1,
        state=ActionState.WITHHELD,
        changed_at=at,
        reason=reason,
    )


def release(action: Action, *, at: datetime) -> Action:
    """The version by which a withheld action is let go again."""
    return replace(
        action, version=action.version + 1, state=ActionState.SIGNED, changed_at=at, reason=""
    )
