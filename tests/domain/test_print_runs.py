import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.print_runs import RunLetter, Split, files_of_run, sheets_of_paper

LETTERS = st.builds(
    RunLetter,
    case_id=st.sampled_from(["damisoa", "juan-lopez", "ellinor"]),
    addressee_id=st.sampled_from(["office", "embassy"]),
    language=st.sampled_from(["en", "fr", "zh-Hans"]),
    code=st.text("ABC234", min_size=6, max_size=6),
    sheets=st.integers(1, 5),
)


@given(st.lists(LETTERS, unique_by=lambda one: one.code), st.sampled_from(Split), st.integers(1, 9))
def test_each_letter_is_in_one_file_and_names_differ(
    letters: list[RunLetter], split: Split, most: int
) -> None:
    files = files_of_run(letters, split, sheets_a_part=most)
    places = [place for file in files for place in file.places]
    assert sorted(places) == list(range(len(letters)))
    assert all(list(file.places) == sorted(file.places) for file in files)
    assert len({file.name.lower() for file in files}) == len(files)
    assert all(file.name.isascii() and "/" not in file.name for file in files)


@given(st.lists(LETTERS, min_size=1), st.integers(1, 9))
def test_a_part_has_no_more_sheets_than_the_tray_takes(letters: list[RunLetter], most: int) -> None:
    for file in files_of_run(letters, Split.PART, sheets_a_part=most):
        sheets = sum(letters[place].sheets for place in file.places)
        assert sheets <= most or len(file.places) == 1


@pytest.mark.parametrize(
    ("split", "name"),
    [
        (Split.WHOLE, "letters.pdf"),
        (Split.CASE, "letters-damisoa.pdf"),
        (Split.RECIPIENT, "letters-damisoa--office.pdf"),
        (Split.LANGUAGE, "letters-zh-Hans.pdf"),
        (Split.LETTER, "letter-K7P4MD.pdf"),
        (Split.PART, "letters-0001-0001.pdf"),
    ],
)
def test_a_file_is_called_by_what_it_is_for(split: Split, name: str) -> None:
    letter = RunLetter("damisoa", "office", "zh-Hans", "K7P4MD")
    assert [file.name for file in files_of_run([letter], split, sheets_a_part=9)] == [name]


@pytest.mark.parametrize(
    ("pages", "duplex", "sheets"), [(1, True, 1), (2, True, 1), (3, True, 2), (3, False, 3)]
)
def test_both_sides_of_a_sheet_are_printed_on_where_wanted(
    pages: int, duplex: bool, sheets: int
) -> None:
    assert sheets_of_paper(pages, duplex=duplex) == sheets
