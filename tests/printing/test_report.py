import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pypdf
import pytest

from tests.architecture.product import ROOT
from tests.printing.paper import words_of
from tests.printing.stories import lines_that_meet, outside
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.report import CaseCount, EventReport, report_pdf
from w4r_desktop.printing.report_sheet import report_sheets

SPOKEN = sorted(path.stem for path in (ROOT / "translations").glob("*.po"))

START = datetime(2026, 12, 10, 18, 7, tzinfo=UTC)
REPORT = EventReport(
    event="Letters for the bridge",
    place="Town library",
    held_on=date(2026, 12, 10),
    rows=(CaseCount("Ellinor", "NO", 1200, 34), CaseCount("Damisoa", "MG", 21, 5)),
    signed_at=tuple(START + timedelta(minutes=m) for m in (0, 1, 2, 25, 61, 64)),
)

FULL = replace(REPORT, rows=(*REPORT.rows[:1], CaseCount("Damisoa", "MG", 21, 5, 450, 52)))


def page_count(report: EventReport, paper: Paper) -> int:
    return len(pypdf.PdfReader(io.BytesIO(report_pdf(report, paper))).pages)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_report_tells_where_when_for_whom_and_how_many(paper: Paper) -> None:
    said = words_of(report_pdf(REPORT, paper))
    for words in ("Letters for the bridge", "Town library · 10 December 2026", "1,221", "1,260"):
        assert words in said
    for words in ("Ellinor", "Norway", "Damisoa", "Madagascar", "1,234", "26"):
        assert words in said


def test_signatures_and_what_was_counted_by_hand_are_told_apart() -> None:
    said = words_of(report_pdf(FULL, Paper.A4))
    for words in ("actions in all", "signatures under petitions", "counted by hand"):
        assert words in said
    assert {"1,762", "450", "52", "Signatures", "By"} <= {*said.split()}
    assert "petitions" not in words_of(report_pdf(REPORT, Paper.A4))


def test_the_hoped_for_number_is_told_where_there_was_one() -> None:
    assert "hoped for" not in words_of(report_pdf(REPORT, Paper.A4))
    assert "hoped for 2,000" in words_of(report_pdf(replace(REPORT, goal=2000), Paper.A4))


def test_dates_and_countries_are_in_the_report_s_language() -> None:
    said = words_of(report_pdf(REPORT, Paper.A4, language="fr"))
    assert "10 décembre 2026" in said
    assert "Norvège" in said


def test_an_evening_without_a_letter_has_a_report_too() -> None:
    empty = EventReport("An evening", "", date(2026, 12, 10), rows=())
    assert "0 letters and messages in all" in words_of(report_pdf(empty, Paper.A4))


@pytest.mark.parametrize("paper", list(Paper))
def test_nine_cases_fit_on_one_page(paper: Paper) -> None:
    assert page_count(replace(REPORT, rows=REPORT.rows[:1] * 9, goal=100), paper) == 1
    assert page_count(replace(FULL, rows=FULL.rows[1:] * 9, goal=100), paper) == 1


def test_many_cases_go_on_with_page_numbers() -> None:
    many = replace(REPORT, rows=REPORT.rows * 30)
    said = words_of(report_pdf(many, Paper.A4))
    assert page_count(many, Paper.A4) == 3
    assert {"1/3", "2/3", "3/3"} <= {*said.split()}


def test_a_season_s_chart_stays_on_the_paper() -> None:
    times = tuple(START + timedelta(hours=hour) for hour in range(24 * 90))
    (sheet,) = report_sheets(replace(REPORT, signed_at=times), Paper.A4, language="en")
    assert all(mark.x + mark.width <= sheet.width for mark in sheet.shapes)


def test_every_language_is_told_in_the_language_of_the_report() -> None:
    spoken = (("en", 12), ("my", 3), ("sw", 1))
    said = words_of(report_pdf(replace(REPORT, languages=spoken), Paper.A4, language="fr"))
    for words in ("Anglais 12", "Birman 3", "Swahili 1"):
        assert words in said


def test_a_great_many_languages_are_told_with_their_sum() -> None:
    spoken = tuple((tag, 2) for tag in ("ar", "de", "en", "es", "fr", "it", "pt", "sw", "tr"))
    said = words_of(report_pdf(replace(REPORT, languages=spoken), Paper.A4))
    assert "other languages 8" in said


@pytest.mark.parametrize("language", ["en", "en-stretched", "de"])
def test_a_full_evening_stays_within_the_margins_of_one_page(language: str) -> None:
    spoken = (("en", 1200), ("fr", 34))
    rows = tuple(replace(FULL.rows[1], case=f"Case {place}") for place in range(8))
    full = replace(FULL, languages=spoken, rows=rows, goal=2000)
    for paper in Paper:
        (sheet,) = report_sheets(full, paper, language=language)
        assert outside(sheet) == []
        assert lines_that_meet(sheet) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_no_head_of_a_column_meets_the_next_in_any_language(language: str) -> None:
    (sheet,) = report_sheets(FULL, Paper.LETTER, language=language)
    assert outside(sheet) == []
    assert lines_that_meet(sheet) == []


def test_the_report_is_mirrored_where_the_language_is_read_from_the_right() -> None:
    spoken = (("ar", 12), ("en", 3))
    report = replace(FULL, event="أمسية الرسائل", place="مكتبة المدينة", languages=spoken)
    (left,), (right,) = (
        report_sheets(report, Paper.A4, language=language) for language in ("en", "ar")
    )
    assert outside(right) == []
    assert lines_that_meet(right) == []
    candle = [mark for mark in left.shapes if mark.ink == "candle"]
    turned = [mark for mark in right.shapes if mark.ink == "candle"]
    assert turned[0].x == pytest.approx(left.width - candle[0].x - candle[0].width)


def test_a_long_name_is_cut_and_says_so() -> None:
    long = replace(REPORT, rows=(CaseCount("The families of the river " * 4, "NO", 1, 1),))
    assert "…" in words_of(report_pdf(long, Paper.A4))


def test_the_report_carries_no_trace_of_when_it_was_made() -> None:
    assert report_pdf(REPORT, Paper.A4) == report_pdf(REPORT, Paper.A4)
