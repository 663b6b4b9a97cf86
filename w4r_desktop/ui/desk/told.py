"""Facts as the desk's sentences tell them: times of day, kinds and states of action, case names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _p

KINDS: Mapping[ActionKind, Message] = {
    ActionKind.LETTER: _p("kind", "Letter"),
    ActionKind.SOLIDARITY: _p("kind", "Solidarity message"),
}

STATES: Mapping[ActionState, Message] = {
    ActionState.SIGNED: _p("state", "Signed"),
    ActionState.WITHHELD: _p("state", "Held back"),
    ActionState.WITHDRAWN: _p("state", "Withdrawn"),
}


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A moment told as the clock on the wall shows it, in whichever language is spoken."""

    moment: datetime

    def __str__(self) -> str:
        return formats.clock_time(self.moment.astimezone(), catalogue.current().language)


@dataclass(frozen=True, slots=True)
class CaseNames:
    """Names of cases; a case that this pack does not know is told by its id."""

    known: Mapping[str, str]

    def of(self, case_id: str) -> str:
        """The case's name."""
        return self.known.get(case_id, case_id)


def names_in(pack: CasePack) -> CaseNames:
    """The names of a pack's cases, in the pack's order."""
    return CaseNames({case.id: case.name for case in pack.cases})
