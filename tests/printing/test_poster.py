from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.paper import words_of
from tests.printing.stories import lines_that_meet, outside, pack, printed, story
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.poster import DEMAND, poster


def words(sheet: Sheet) -> str:
    return words_of(printed(sheet))


def test_a_poster_has_a_large_picture_the_name_and_one_demand() -> None:
    sheet = poster(story(), Paper.A4)
    (picture,) = sheet.pictures
    assert picture.width * picture.height > sheet.width * sheet.height * 0.35
    assert picture.alternative.startswith("Block print: a small empty chair")
    told = words(sheet)
    assert "Unecebo Mboteni" in told
    assert "Hold those responsible for the death of Unecebo Mboteni to account" in told
    assert "Remove pit toilets" not in told


def test_the_name_is_the_largest_of_the_words() -> None:
    sheet = poster(story(), Paper.A4)
    assert max(mark.style.size for mark in sheet.texts) == max(
        mark.style.size for mark in sheet.texts if mark.style.ink == "white"
    )


@pytest.mark.parametrize("language", ["fr", "es"])
def test_words_that_just_miss_a_size_are_set_a_little_smaller_only(language: str) -> None:
    sheet = poster(story("damisoa", language), Paper.LETTER)
    demand = max(mark.style.size for mark in sheet.texts if mark.style.ink == "ink")
    assert demand > 0.8 * DEMAND.size


def test_where_nothing_is_left_to_ask_the_news_stands_in_its_place() -> None:
    told = words(poster(story("rocky-myers"), Paper.LETTER))
    assert "commuted his death sentence" in told
    assert "What we ask" not in told


def test_a_ground_that_is_no_colour_becomes_ink() -> None:
    one = story()
    for tone in ("", "puce", "#12345", "#12345g"):
        plain = replace(one.case, illustration=replace(one.case.illustration, tone=tone))
        assert "ink" in {mark.ink for mark in poster(replace(one, case=plain), Paper.A4).shapes}


def test_a_case_without_a_picture_has_a_poster_all_the_same() -> None:
    one = story()
    bare = replace(one.case, illustration=replace(one.case.illustration, source=bytes))
    sheet = poster(replace(one, case=bare), Paper.A4)
    assert sheet.pictures == ()
    assert "Unecebo Mboteni" in words(sheet)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_poster_keeps_to_its_paper(language: str, paper: Paper) -> None:
    for case in pack().cases:
        sheet = poster(story(case.id, language), paper)
        assert outside(sheet) == []
        assert lines_that_meet(sheet) == []


WORDS = st.text("abc äß.,- ", min_size=1, max_size=500)


@settings(max_examples=30, deadline=None)
@given(name=WORDS, summary=WORDS, demand=WORDS, whom=WORDS, paper=st.sampled_from(Paper))
def test_whatever_a_pack_tells_stays_on_its_poster(
    name: str, summary: str, demand: str, whom: str, paper: Paper
) -> None:
    one = story(headline=name, summary=summary, demands=(demand,), whom=whom)
    sheet = poster(one, paper)
    assert outside(sheet) == []
    assert lines_that_meet(sheet) == []
