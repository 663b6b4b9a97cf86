"""What a newer case pack changes, case by case."""

from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus


class News(StrEnum):
    """What happened to a case between two packs, the most pressing first."""

    RECALLED = "recalled"
    GONE = "gone"
    RELEASED = "released"
    STATUS = "status"
    TEXTS = "texts"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class CaseNews:
    """A case that is not what it was in the pack before."""

    case_id: str
    name: str
    news: News


def pack_changes(before: CasePack, after: CasePack) -> tuple[CaseNews, ...]:
    """What is different by case, the most pressing first, then in the order of the packs."""
    old = {case.id: case for case in before.cases}
    new = {case.id: case for case in after.cases}
    told = [
        CaseNews(case.id, case.name, news)
        for case in after.cases
        if (news := _news(old.get(case.id), case)) is not None
    ]
    told += [CaseNews(case.id, case.name, News.GONE) for case in before.cases if case.id not in new]
    urgency = list(News)
    return tuple(sorted(told, key=lambda one: urgency.index(one.news)))


def _news(before: Case | None, after: Case) -> News | None:
    if before is None:
        return News.RECALLED if after.status is CaseStatus.RECALLED else News.NEW
    if before.status is not after.status:
        match after.status:
            case CaseStatus.RECALLED:
                return News.RECALLED
            case CaseStatus.RELEASED:
                return News.RELEASED
            case _:
                return News.STATUS
    if before.status_since != after.status_since:
        return News.STATUS
    return News.TEXTS if before != after else None
