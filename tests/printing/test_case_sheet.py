from dataclasses import replace
from typing import Any

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.paper import words_of
from tests.printing.pictures import seen
from tests.printing.stories import lines_that_meet, outside, pack, printed, story
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.prose import Block, Run
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.case_sheet import CaseSheetWish, case_sheet
from w4r_desktop.printing.marks import Sheet, mm
from w4r_desktop.printing.story_parts import Story, link_of

A4 = CaseSheetWish()


def words(one: Story, wish: CaseSheetWish = A4) -> str:
    return words_of(printed(case_sheet(one, wish)))


def test_a_case_is_told_with_what_is_asked_of_whom_and_who_says_so() -> None:
    told = words(story())
    for expected in (
        "Unecebo Mboteni",
        "South Africa",
        "A boy of three who should have been safe.",
        "He went to the Little Champions Day Care Centre",
        "Remove pit toilets, so that children are safe",
        "What we ask the South African authorities",
        "In November 2025 the police docket was passed to the National Prosecuting Authority.",
        "Sources, checked on 21 November 2026",
        "Daily Dispatch",
        "This story is about the death of a small child.",
        "Picture: W4R Desktop",
        "case pack not signed",
    ):
        assert expected in told


def test_an_address_is_printed_where_the_pack_knows_one_and_nowhere_else() -> None:
    assert "MADAGASCAR" in words(story("damisoa"))
    assert "No postal address is known: ask your section." in words(story())


def test_how_a_case_stands_is_told_with_its_date() -> None:
    assert "27 November 2025" in words(story("sonia-dahmani", status="She is out of prison."))
    assert "27 November 2025: She is out" in words(
        story("sonia-dahmani", status="She is out of prison.")
    )
    assert words(story("sonia-dahmani")).count("27 November 2025: ") == 0


def test_the_easy_version_is_told_where_it_is_wanted() -> None:
    told = words(story(), CaseSheetWish(is_easy=True))
    assert "Unecebo was a little boy in South Africa." in told
    assert "Little Champions Day Care Centre, in the Eastern Cape" not in told


def test_a_story_without_a_letter_asks_for_nothing() -> None:
    told = words(story("rocky-myers"))
    assert "What we ask" not in told
    assert "Write to" not in told


def test_a_long_story_is_set_smaller_and_then_told_short() -> None:
    def size(sheet: Sheet) -> float:
        return max(
            mark.style.size for mark in sheet.texts if mark.style.ink == "ink" and mark.y > mm(110)
        )

    long = tuple(Block((Run("It was a long way to the sea. " * 12),)) for _place in range(3))
    longer = tuple(Block((Run("It was a long way to the sea. " * 12),)) for _place in range(40))
    assert size(case_sheet(story(story=long), A4)) >= 10
    told = words(story(story=longer))
    assert "a long way" not in told
    assert "It was a place where he should have been safe." in told


@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_word_in_a_name_or_a_point_is_kept_whole(paper: Paper) -> None:
    word, name = "Menneskerettighetsforsvarerne", "Miljøvernorganisasjonen Mor Natur"
    told = story(headline=f"{name} og {word.lower()}", points=(f"{word} bor her.",))
    texts = [mark.line for mark in case_sheet(told, CaseSheetWish(paper)).texts]
    assert not any(line.parts_word for line in texts)
    assert any(word.lower() in line.text for line in texts)
    assert any(word in line.text for line in texts)


def test_the_square_is_read_by_a_telephone() -> None:
    pdf = printed(case_sheet(story(), A4))
    (code,) = zxingcpp.read_barcodes(seen(pdf, dpi=200))
    source = link_of(pack().case("unecebo-mboteni"))
    assert source is not None
    assert code.text == source.url


def test_the_square_leads_to_the_source_of_the_story_and_to_nothing_else() -> None:
    source = link_of(pack().case("unecebo-mboteni"))
    assert source is not None
    assert source.covers == "story"
    case = pack().case("unecebo-mboteni")
    for url in (
        "",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "no address",
        f"https://a.b/{'x' * 400}",
    ):
        sources = tuple(replace(one, url=url) for one in case.sources)
        assert link_of(replace(case, sources=sources)) is None


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("case", pack().cases, ids=lambda case: case.id)
@pytest.mark.parametrize("is_easy", [False, True])
def test_every_case_stands_on_one_page(
    case: Case, language: str, paper: Paper, *, is_easy: bool
) -> None:
    one = story(case.id, language)
    sheet = case_sheet(one, CaseSheetWish(paper, is_easy=is_easy))
    assert (sheet.width, sheet.height) == (mm(SIZES[paper].width), mm(SIZES[paper].height))
    assert outside(sheet) == []
    assert lines_that_meet(sheet) == []
    assert len(sheet.pictures) == 1


WORDS = st.text("abc äß.,- ", min_size=1, max_size=400)
LINES = st.lists(WORDS, max_size=12).map(tuple)
PROSE = st.lists(WORDS, max_size=12).map(
    lambda lines: tuple(Block((Run(line),), is_item=len(line) % 2 == 0) for line in lines)
)


@settings(max_examples=30, deadline=None)
@given(
    paper=st.sampled_from(Paper),
    texts=st.fixed_dictionaries({
        "headline": WORDS,
        "summary": WORDS,
        "content_note": WORDS,
        "status": WORDS,
        "whom": WORDS,
        "story": PROSE,
        "short": PROSE,
        "demands": LINES,
        "points": LINES,
    }),
    name=WORDS,
)
def test_whatever_a_pack_tells_stays_on_its_page(
    paper: Paper, texts: dict[str, Any], name: str
) -> None:
    one = story("sonia-dahmani", **texts)
    one = replace(one, case=replace(one.case, name=name))
    sheet = case_sheet(one, CaseSheetWish(paper))
    assert outside(sheet) == []
    assert lines_that_meet(sheet) == []
