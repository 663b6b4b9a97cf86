"""What the packs in use brought for each case, and which recalls a coordinator lifted for paper."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select

from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import CaseNewsRow, RecallLiftedRow


def add_case_news(
    connection: Connection, pack_id: str, *, version: int, news: Sequence[CaseNews]
) -> None:
    """Keep what that version brought."""
    rows = [
        {
            "pack_id": pack_id,
            "version": version,
            "case_id": one.case_id,
            "name": one.name,
            "news": one.news.value,
            "place": place,
        }
        for place, one in enumerate(news)
    ]
    insert_new(connection, CaseNewsRow, rows)


def case_news(connection: Connection, pack_id: str, *, version: int) -> tuple[CaseNews, ...]:
    """What that version brought when it replaced the one before, in the order it was told."""
    chosen = (
        select(CaseNewsRow.__table__)
        .where(CaseNewsRow.pack_id == pack_id, CaseNewsRow.version == version)
        .order_by(CaseNewsRow.place)
    )
    return tuple(
        CaseNews(row.case_id, row.name, News(row.news)) for row in connection.execute(chosen)
    )


def lift_recall(connection: Connection, case_id: str) -> None:
    """Let the letters of a recalled case go to paper all the same."""
    insert_new(connection, RecallLiftedRow, [{"case_id": case_id}])


def forget_lifted(connection: Connection, case_ids: Iterable[str]) -> None:
    """Cases that are offered again: another recall of them is decided anew."""
    connection.execute(delete(RecallLiftedRow).where(RecallLiftedRow.case_id.in_(tuple(case_ids))))


def lifted_recalls(connection: Connection) -> frozenset[str]:
    """The recalled cases whose letters go to paper all the same."""
    return frozenset(connection.execute(select(RecallLiftedRow.case_id)).scalars())
