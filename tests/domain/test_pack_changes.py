"""What a newer pack changes."""

from dataclasses import replace
from datetime import date
from functools import cache

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus
from w4r_desktop.domain.pack_changes import CaseNews, News, pack_changes
from w4r_desktop.services.case_book import pack_folder_here


@cache
def before() -> CasePack:
    return pack_folder_here()


def after(**changed: Case | None) -> CasePack:
    """The pack with some cases replaced, by their place, or left out."""
    cases = [changed.get(f"case_{place}", case) for place, case in enumerate(before().cases)]
    return replace(before(), version=2, cases=tuple(case for case in cases if case))


def news(pack: CasePack) -> dict[str, News]:
    return {one.case_id: one.news for one in pack_changes(before(), pack)}


def test_a_pack_that_is_the_same_changes_nothing() -> None:
    assert not pack_changes(before(), before())


def test_a_recalled_case_a_released_one_and_one_that_is_gone_are_told_in_this_order() -> None:
    first, second, third, *_rest = before().cases
    pack = after(
        case_0=None,
        case_1=replace(second, status=CaseStatus.RELEASED, status_since=date(2026, 12, 1)),
        case_2=replace(third, status=CaseStatus.RECALLED),
    )
    recalled, gone, released = pack_changes(before(), pack) if len(news(pack)) == 3 else ()
    assert recalled == CaseNews(third.id, third.name, News.RECALLED)
    assert gone == CaseNews(first.id, first.name, News.GONE)
    assert released == CaseNews(second.id, second.name, News.RELEASED)


def test_another_status_or_another_date_of_it_is_news_of_the_status() -> None:
    first, second, *_rest = before().cases
    pack = after(
        case_0=replace(first, status=CaseStatus.CLOSED),
        case_1=replace(second, status_since=date(2026, 12, 1)),
    )
    assert news(pack) == {first.id: News.STATUS, second.id: News.STATUS}


def test_a_word_that_is_different_is_news_of_the_texts() -> None:
    first = before().cases[0]
    texts = {**first.texts, "en": replace(first.texts["en"], summary="Another sentence.")}
    assert news(after(case_0=replace(first, texts=texts))) == {first.id: News.TEXTS}


def test_a_case_that_was_not_there_is_new() -> None:
    first = before().cases[0]
    pack = replace(before(), cases=(*before().cases, replace(first, id="another")))
    assert news(pack) == {"another": News.NEW}
