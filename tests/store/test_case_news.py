from sqlalchemy import Connection

from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.store.case_news import (
    add_case_news,
    case_news,
    forget_lifted,
    lift_recall,
    lifted_recalls,
)

NEWS = (
    CaseNews("damisoa", "Damisoa", News.RECALLED),
    CaseNews("a-case", "A case", News.TEXTS),
)


def test_what_a_pack_brought_is_told_in_its_order_and_by_its_version(
    connection: Connection,
) -> None:
    add_case_news(connection, "w4r-2025", version=2, news=NEWS)
    assert case_news(connection, "w4r-2025", version=2) == NEWS
    assert case_news(connection, "w4r-2025", version=3) == ()


def test_a_recall_that_was_lifted_stays_so_until_the_case_is_offered_again(
    connection: Connection,
) -> None:
    lift_recall(connection, "damisoa")
    lift_recall(connection, "damisoa")
    forget_lifted(connection, ["a-case"])
    assert lifted_recalls(connection) == {"damisoa"}
    forget_lifted(connection, ["damisoa"])
    assert not lifted_recalls(connection)
