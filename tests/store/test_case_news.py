from sqlalchemy.orm import Session

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


def test_what_a_pack_brought_is_told_in_its_order_and_by_its_version(session: Session) -> None:
    add_case_news(session, "w4r-2025", version=2, news=NEWS)
    assert case_news(session, "w4r-2025", version=2) == NEWS
    assert case_news(session, "w4r-2025", version=3) == ()


def test_a_recall_that_was_lifted_stays_so_until_the_case_is_offered_again(
    session: Session,
) -> None:
    lift_recall(session, "damisoa")
    lift_recall(session, "damisoa")
    forget_lifted(session, ["a-case"])
    assert lifted_recalls(session) == {"damisoa"}
    forget_lifted(session, ["damisoa"])
    assert not lifted_recalls(session)
