"""Cases that were taken back: what was written for them waits until the coordinator decides."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.services.case_book import is_offered, recall_reasons
from w4r_desktop.services.print_orders import HeldBack
from w4r_desktop.store import case_news, counts


@dataclass(frozen=True, slots=True)
class SortedOut:
    """The cases whose letters go to paper, and those whose letters are held back."""

    case_ids: tuple[str, ...]
    held_back: tuple[HeldBack, ...]


def sorted_out(
    connection: Connection,
    pack: CasePack,
    case_ids: tuple[str, ...],
    signed: Callable[[str], int],
) -> SortedOut:
    """The cases named, or all, without those that were recalled; `signed` counts what waits for one.

    A case that the newest pack has no more is printed as the pack of its letters says. Raises
    CaseUnknown.
    """
    known = {case.id: case for case in pack.cases}
    lifted = case_news.lifted_recalls(connection)
    ids = tuple(dict.fromkeys([*known, *counts.tally(connection).case_ids]))
    for case_id in case_ids:
        if case_id not in ids:
            raise CaseUnknown(case_id=case_id)
    wanted = case_ids or ids
    recalled = {
        one: known[one]
        for one in wanted
        if one in known and not is_offered(known[one]) and one not in lifted
    }
    held = (
        HeldBack(case.id, case.name, signed(case.id), recall_reasons(case))
        for case in recalled.values()
    )
    return SortedOut(
        tuple(one for one in wanted if one not in recalled), tuple(one for one in held if one.count)
    )
