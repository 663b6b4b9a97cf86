"""Case sheets and posters: the right cases, in the language asked for, whole or not at all."""

from pathlib import Path

import pikepdf
import pytest

from tests.services.stick import RECALLED, newer_pack
from tests.services.test_print_shop import words_of
from w4r_desktop.domain.errors.files import PlaceNotWritable
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.services.pack_desk import look_into
from w4r_desktop.services.story_sheets import StoryOrder, StorySheets


def test_every_case_of_the_pack_has_its_page_in_its_order(tmp_path: Path) -> None:
    pack = pack_folder_here()
    run = StorySheets(pack).print_cases(tmp_path / "cases.pdf", StoryOrder())
    assert run.pages == len(pack.cases)
    told = words_of(tmp_path / "cases.pdf")
    places = [told.index(case.name.split()[0]) for case in pack.cases]
    assert places == sorted(places)


def test_only_the_cases_that_were_asked_for_are_told(tmp_path: Path) -> None:
    order = StoryOrder(("juan-lopez", "damisoa", "juan-lopez"), Paper.LETTER, "fr")
    run = StorySheets(pack_folder_here()).print_posters(tmp_path / "posters.pdf", order)
    assert (run.pages, run.elsewhere) == (2, ())
    assert "sécheresse" in words_of(tmp_path / "posters.pdf")


def test_the_title_and_the_language_are_all_that_the_file_says_of_itself(tmp_path: Path) -> None:
    order = StoryOrder(("damisoa",), language="fr")
    StorySheets(pack_folder_here()).print_cases(tmp_path / "cases.pdf", order)
    with pikepdf.open(tmp_path / "cases.pdf") as pdf:
        assert set(pdf.docinfo) == {"/Title", "/Producer"}
        assert str(pdf.Root.Lang) == "fr"


def test_a_case_that_is_told_in_another_language_only_is_named(tmp_path: Path) -> None:
    order = StoryOrder(("damisoa",), language="sw")
    run = StorySheets(pack_folder_here()).print_cases(tmp_path / "cases.pdf", order)
    assert run.elsewhere == (("Damisoa", "en"),)


def test_the_language_of_a_country_is_the_language(tmp_path: Path) -> None:
    order = StoryOrder(("damisoa",), language="fr-CA")
    run = StorySheets(pack_folder_here()).print_cases(tmp_path / "cases.pdf", order)
    assert run.elsewhere == ()


def test_a_case_that_was_taken_back_is_left_out_and_named(tmp_path: Path) -> None:
    pack = look_into(newer_pack(tmp_path))
    run = StorySheets(pack).print_cases(tmp_path / "cases.pdf", StoryOrder())
    assert (run.pages, run.taken_back) == (len(pack.cases) - 1, ("Damisoa",))
    with pytest.raises(NothingToPrint):
        StorySheets(pack).print_cases(tmp_path / "none.pdf", StoryOrder((RECALLED,)))
    assert not (tmp_path / "none.pdf").exists()


def test_what_cannot_be_printed_leaves_no_file(tmp_path: Path) -> None:
    sheets = StorySheets(pack_folder_here())
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(CaseUnknown):
        sheets.print_cases(tmp_path / "cases.pdf", StoryOrder(("nobody",)))
    with pytest.raises(PlaceNotWritable):
        sheets.print_cases(in_the_way / "cases.pdf", StoryOrder())
    assert list(tmp_path.iterdir()) == [in_the_way]
