"""Reading packs: the one that comes along is whole, and what is wrong is named."""

from pathlib import Path

import pytest

from tests.packs.conftest import DEMO, Change
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack, CaseStatus
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.read import open_folder, open_pack


@pytest.fixture(scope="module")
def pack() -> CasePack:
    return open_folder(DEMO)


def test_the_demo_pack_tells_the_nine_stories_of_the_season(pack: CasePack) -> None:
    assert [case.id for case in pack.cases][-1] == "rocky-myers"
    assert len(pack.cases) == 9


def test_every_case_has_sources_with_the_date_they_were_checked(pack: CasePack) -> None:
    for case in pack.cases:
        assert case.checked_on is not None
        assert all(source.url.startswith("http") for source in case.sources)


def test_a_case_that_can_be_written_for_says_what_is_asked_of_whom(pack: CasePack) -> None:
    for case in pack.cases:
        if case.ask(ActionKind.LETTER):
            texts = case.told_in("en")
            assert texts.demands
            assert texts.whom
            assert texts.of_kind(ActionKind.LETTER).rules


def test_a_closed_kind_says_why(pack: CasePack) -> None:
    sonia = pack.case("sonia-dahmani")
    assert sonia.status is CaseStatus.CHANGED
    assert sonia.ask(ActionKind.LETTER) is None
    assert sonia.told_in("en").of_kind(ActionKind.LETTER).closed


def test_the_story_of_success_is_only_told(pack: CasePack) -> None:
    rocky = pack.case("rocky-myers")
    assert rocky.story_only
    assert not rocky.asks
    assert rocky.told_in("en").good_news


def test_a_language_the_pack_lacks_falls_back(pack: CasePack) -> None:
    assert pack.case("damisoa").told_in("sw-KE").language == "en"


def test_an_unknown_case_is_told_by_its_id(pack: CasePack) -> None:
    with pytest.raises(CaseUnknown) as error:
        pack.case("nobody")
    assert error.value.case_id == "nobody"


def test_a_built_pack_reads_as_its_folder(pack: CasePack) -> None:
    assert open_pack(build_pack(DEMO), Path("demo.w4rpack")) == pack


def test_the_same_folder_builds_the_same_bytes() -> None:
    assert build_pack(DEMO) == build_pack(DEMO)


def test_a_missing_folder_is_told() -> None:
    with pytest.raises(FileMissing):
        open_folder(Path("nowhere"))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("pack.toml", "version = 1", 'version = "one"'),
        ("pack.toml", "[title]", "[title"),
        ("cases/damisoa/case.toml", 'id = "damisoa"', 'id = "other"'),
        ("cases/damisoa/case.toml", 'kind = "active"', 'kind = "unheard"'),
        ("cases/damisoa/en.md", "## summary", "## sumary"),
    ],
)
def test_what_is_wrong_in_a_source_is_named(change: Change, file: str, old: str, new: str) -> None:
    folder = change(file, old, new)
    with pytest.raises(NotAPack) as error:
        open_folder(folder)
    assert file in error.value.part
