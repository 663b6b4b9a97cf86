"""Facts as the desk's sentences tell them: times of day, kinds and states of action, case names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.message import Message, _p

KINDS: Mapping[ActionKind, Message] = {
    ActionKind.LETTER: _p("kind", "Letter"),
    ActionKind.SOLIDARITY: _p("kind", "Solidarity message"),
    ActionKind.PETITION: _p("kind", "Petition"),
    ActionKind.YOUTH_PETITION: _p("kind", "Youth petition"),
}

CHANNELS: Mapping[Channel, Message] = {
    Channel.PAPER_LETTER: _p("channel", "Letters on paper"),
    Channel.PAPER_MESSAGE: _p("channel", "Cards and drawings on paper"),
    Channel.PAPER_SIGNATURE: _p("channel", "Signatures on petition sheets"),
    Channel.EMAIL: _p("channel", "E-mails"),
    Channel.TEXT_MESSAGE: _p("channel", "Text messages"),
    Channel.POST: _p("channel", "Posts in social networks"),
    Channel.PHOTO: _p("channel", "Photos"),
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


@dataclass(slots=True)
class CaseNames:
    """Names of cases; a case that no pack here knew is told by its id."""

    known: Mapping[str, str]

    def learn(self, pack: CasePack, news: Sequence[CaseNews] = ()) -> None:
        """Know the names of another pack too; a case that is gone keeps its name."""
        gone = {one.case_id: one.name for one in news if one.news is News.GONE}
        self.known = {**{case.id: case.name for case in pack.cases}, **gone, **self._others(pack)}

    def of(self, case_id: str) -> str:
        """The case's name."""
        return self.known.get(case_id, case_id)

    def _others(self, pack: CasePack) -> dict[str, str]:
        ids = {case.id for case in pack.cases}
        return {case_id: name for case_id, name in self.known.items() if case_id not in ids}


def names_in(pack: CasePack, news: Sequence[CaseNews] = ()) -> CaseNames:
    """The names of a pack's cases in its order, and of those that went when it came."""
    names = CaseNames({})
    names.learn(pack, news)
    return names
