"""A sample letter: the pack's own words, on the page they will be printed on."""

from dataclasses import replace
from datetime import date

import pytest

from w4r_desktop.domain.actions import WRITTEN, ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.writing import CaseNotOffered
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.services.case_book import DEMO_PACK
from w4r_desktop.services.sample_page import PackSources, letter_language, sample_body

SENDER = Sender(SenderLevel.NAME_AND_TOWN, "Sample sender", town="Sample town")


@pytest.fixture(scope="module")
def sources() -> PackSources:
    return PackSources(DEMO_PACK, lambda: date(2026, 12, 10))


@pytest.fixture(scope="module")
def case(sources: PackSources) -> Case:
    return sources.read().case("damisoa")


@pytest.mark.parametrize("kind", WRITTEN)
def test_each_kind_has_a_page(sources: PackSources, case: Case, kind: ActionKind) -> None:
    (page,) = sources.pages(case, kind, "en", sender=SENDER, dpi=20)
    assert len(page.pixels) == page.width * page.height * 3


def test_what_is_not_asked_has_no_page(sources: PackSources, case: Case) -> None:
    with pytest.raises(CaseNotOffered):
        sources.pages(replace(case, asks={}), ActionKind.LETTER, "en", sender=SENDER, dpi=20)


def test_a_folder_that_is_not_there_is_missed(sources: PackSources) -> None:
    with pytest.raises(FileMissing):
        PackSources(DEMO_PACK / "nowhere").read()


def test_the_pack_s_own_sample_comes_first(case: Case) -> None:
    sample = case.texts["en"].of_kind(ActionKind.LETTER).sample
    assert sample[0].text in sample_body(case, ActionKind.LETTER, "en")


def test_without_a_sample_there_are_the_words_that_are_offered(case: Case) -> None:
    texts = replace(case.texts["en"], kinds={})
    body = sample_body(replace(case, texts={"en": texts}), ActionKind.LETTER, "en")
    assert all(words in body for words in (*texts.starters, *texts.demands))


@pytest.mark.parametrize(("wanted", "begun"), [("fr", "fr"), ("ar", "en")])
def test_a_letter_is_begun_in_a_language_that_is_accepted(
    case: Case, wanted: str, begun: str
) -> None:
    assert letter_language(case, ActionKind.LETTER, wanted) == begun
