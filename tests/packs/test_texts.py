"""Texts by language: short names, sample letters, and what the first language lends."""

from datetime import date

import pytest

from tests.packs.conftest import DEMO, Change
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack, Subject
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.prose import plain
from w4r_desktop.packs.read import open_folder

LETTER, SOLIDARITY = ActionKind.LETTER, ActionKind.SOLIDARITY


@pytest.fixture(scope="module")
def pack() -> CasePack:
    return open_folder(DEMO)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "nb", "de"])
def test_the_demo_pack_is_told_whole_in_each_of_its_languages(
    pack: CasePack, language: str
) -> None:
    for case in pack.cases:
        texts = case.told_in(language)
        assert texts.language == language
        assert all((texts.headline, texts.story, texts.image, texts.thanks))


@pytest.mark.parametrize("kind", [LETTER, SOLIDARITY])
def test_what_is_offered_is_greeted_in_its_language(pack: CasePack, kind: ActionKind) -> None:
    asks = [case.asks[kind] for case in pack.cases if kind in case.asks]
    greeted = [(set(ask.languages), addressee) for ask in asks for addressee in ask.addressees]
    assert all(tags <= {*a.salutation} & {*a.closing} for tags, a in greeted)


def test_a_short_name_fits_into_sentences_of_its_language(pack: CasePack) -> None:
    juan = pack.case("juan-lopez")
    assert juan.told_in("fr").short_name == "la famille de Juan López"
    assert juan.told_in("de").short_name == "die Familie von Juan López"
    assert juan.told_in("en").short_name == juan.short_name


def test_a_sample_letter_keeps_its_paragraphs(pack: CasePack) -> None:
    kind = pack.case("damisoa").told_in("fr").of_kind(LETTER)
    assert kind.sample_language == "fr"
    assert len(plain(kind.sample).splitlines()) == 4


def test_a_sample_that_a_translation_lacks_is_lent_by_the_first_language(pack: CasePack) -> None:
    case = pack.case("ellinor-guttorm-utsi")
    lent, own = (case.told_in(tag).of_kind(LETTER) for tag in ("ar", "en"))
    assert lent.sample == own.sample
    assert lent.sample_language == "en"


def test_a_request_is_told_in_each_language_and_lent_where_one_lacks_it(change: Change) -> None:
    folder = change("cases/damisoa/fr.md", "## petition.request\n", "## petition.requests\n")
    case = open_folder(folder).case("damisoa")
    french, arabic = (case.told_in(tag).of_kind(ActionKind.PETITION) for tag in ("fr", "ar"))
    assert (french.request_language, arabic.request_language) == ("en", "ar")
    assert len(french.request) == 2
    assert arabic.thanks


def test_nobody_lends_where_there_is_no_sample(pack: CasePack) -> None:
    kind = pack.case("sonia-dahmani").told_in("fr").of_kind(LETTER)
    assert (kind.sample, kind.sample_language) == ((), "")


def test_a_missing_address_is_told_plainly(pack: CasePack) -> None:
    for case in pack.cases:
        ask = case.ask(SOLIDARITY)
        told = case.told_in("es").of_kind(SOLIDARITY).no_address
        assert ask is None or bool(told) != ask.addressees[0].has_address


def test_a_group_is_named_person_by_person(pack: CasePack) -> None:
    group = pack.case("mother-nature-cambodia")
    assert group.subject is Subject.GROUP
    assert "Thun Ratha" in group.persons


def test_nothing_is_written_for_a_case_past_its_day(change: Change) -> None:
    day = "story_only = false\nvalid_until = 2026-12-31\n"
    case = open_folder(change("cases/damisoa/case.toml", "story_only = false\n", day)).cases[0]
    assert case.is_valid_on(date(2026, 12, 31))
    assert not case.is_valid_on(date(2027, 1, 1))
    assert open_folder(DEMO).cases[0].is_valid_on(date(2100, 1, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('languages = ["en"', 'languages = ["en", "en"'),
        ('"fr", "es"', '"fr", "it"'),
        ('"fr", "es"', '"fr", "../es"'),
        ('"fr", "es"', '"fr", "0s"'),
    ],
)
def test_languages_are_tags_and_each_is_told_once(change: Change, old: str, new: str) -> None:
    with pytest.raises(NotAPack):
        open_folder(change("pack.toml", old, new))
