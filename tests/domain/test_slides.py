"""Slides: what a room is shown, and in which order."""

from dataclasses import replace
from datetime import date, timedelta

from w4r_desktop.domain.cases import CasePack, CaseStatus
from w4r_desktop.domain.slides import (
    CandleSlide,
    DemandSlide,
    StorySlide,
    TitleSlide,
    programme,
    projected,
)
from w4r_desktop.services.case_book import pack_folder_here


def pack_with(case_id: str, **facts: object) -> CasePack:
    pack = pack_folder_here()
    cases = (
        replace(case, **facts) if case.id == case_id else case  # type: ignore[arg-type]
        for case in pack.cases
    )
    return replace(pack, cases=tuple(cases))


def test_the_evening_begins_with_its_title_and_ends_with_the_candle() -> None:
    slides = programme(pack_folder_here(), language="en")
    assert isinstance(slides[0], TitleSlide)
    assert isinstance(slides[-1], CandleSlide)


def test_what_is_asked_follows_each_story() -> None:
    story, demand = programme(pack_folder_here(), language="en")[1:3]
    assert isinstance(story, StorySlide)
    assert isinstance(demand, DemandSlide)
    assert story.case_id == demand.case_id


def test_chosen_stories_come_in_the_order_of_the_pack() -> None:
    pack = pack_folder_here()
    last, first = pack.cases[-1].id, pack.cases[0].id
    slides = programme(pack, language="en", case_ids=(last, first))
    told = [slide.case_id for slide in slides if isinstance(slide, StorySlide)]
    assert told == [first, last]


def test_a_recalled_case_is_never_shown_to_a_room() -> None:
    pack = pack_with("damisoa", status=CaseStatus.RECALLED)
    assert "damisoa" not in [case.id for case in projected(pack)]
    slides = programme(pack, language="en", case_ids=("damisoa", "juan-lopez"))
    assert "damisoa" not in [getattr(slide, "case_id", "") for slide in slides]


def test_nothing_is_asked_of_a_room_for_a_case_whose_last_day_is_over() -> None:
    last = date(2026, 12, 9)
    pack = pack_with("damisoa", valid_until=last)
    told = [
        [type(slide) for slide in programme(pack, language="en", case_ids=("damisoa",), day=day)]
        for day in (last, last + timedelta(days=1))
    ]
    assert told[0] == [TitleSlide, StorySlide, DemandSlide, CandleSlide]
    assert told[1] == [TitleSlide, StorySlide, CandleSlide]


def test_a_case_with_neither_demands_nor_news_has_its_story_alone() -> None:
    case = pack_folder_here().case("damisoa")
    texts = replace(case.told_in("en"), demands=(), good_news="", status="")
    slides = programme(
        pack_with("damisoa", texts={"en": texts}), language="en", case_ids=("damisoa",)
    )
    assert [type(slide) for slide in slides] == [TitleSlide, StorySlide, CandleSlide]
