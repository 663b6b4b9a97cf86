"""The check: what it finds, in which file and line, and that a sound pack has nothing to find."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packs.conftest import DEMO, Change
from w4r_desktop.cli.problem_words import sentence
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.packs.check import check_pack
from w4r_desktop.packs.files import PackFiles, read_folder
from w4r_desktop.packs.problems import Problem, ProblemKind, Severity
from w4r_desktop.packs.source import Circumstances
from w4r_desktop.system import assets

TODAY = date(2026, 11, 21)
CASE, TEXT, FRENCH = (f"cases/damisoa/{name}" for name in ("case.toml", "en.md", "fr.md"))
SLIDE = "Drought made worse by climate change drove Damisoa's family"


STARTER = read_folder(assets.resources() / "starter_pack")


def latin_only(text: str) -> ScriptNotPrintable | None:
    return ScriptNotPrintable("Arabic", text) if any(sign > "\u0600" for sign in text[:1]) else None


def found_in(folder: Path, *, today: date = TODAY) -> tuple[Problem, ...]:
    return check_pack(read_folder(folder), Circumstances(today, latin_only))


def line_of(folder: Path, name: str, text: str) -> int:
    lines = (folder / name).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(text))


def test_the_demo_pack_has_nothing_to_put_right() -> None:
    assert found_in(DEMO) == ()


def test_the_starter_has_nothing_to_put_right_but_what_its_author_fills_in() -> None:
    found = found_in(assets.resources() / "starter_pack")
    assert {problem.kind for problem in found} == {ProblemKind.FILL_IN}


@pytest.mark.parametrize(
    ("kind", "file", "old", "new", "at"),
    [
        ("no-age-band", CASE, "age_from = 10\n", "", 'id = "damisoa"'),
        ("bad-value", CASE, "age_from = 10", 'age_from = "ten"', "age_from"),
        ("bad-value", CASE, 'tone = "#85520c"', 'tone = "brown"', "tone"),
        ("tone-too-light", CASE, 'tone = "#85520c"', 'tone = "#f5f5f5"', "tone"),
        ("no-credit", CASE, 'licence = "MIT"', 'licence = ""', "licence"),
        ("expired", CASE, "subject =", "valid_until = 2026-11-20\nsubject =", "valid_until"),
        ("not-in-language", CASE, 'fr = "Monsieur', 'it = "Egregio', "[letter.addressees.sal"),
        ("not-in-language", CASE, '["en", "fr"]', '["en", "mg"]', "languages"),
        ("not-printable", CASE, 'office = "National', 'office = "\u0627National', "office"),
        ("unknown-country", CASE, 'country = "MG"', 'country = "XX"', "country"),
        ("unknown-key", CASE, "short_name =", "shortname = 1\nshort_name =", "shortname"),
        ("status-untold", CASE, 'kind = "active"', 'kind = "changed"', None),
        ("still-asks", CASE, 'kind = "active"', 'kind = "released"', "[letter]"),
        ("closed-untold", CASE, "open = true", "open = false", None),
        ("fill-in", TEXT, SLIDE, "FILL IN", "FILL IN"),
        ("slide-too-long", TEXT, SLIDE, "Long " * 40, "## slide"),
        ("no-alt-text", TEXT, "## image\n", "## image\n\n## picture\n", "## image"),
        ("no-alt-text", TEXT, "## image\n", "## picture\n", None),
        ("section-missing", TEXT, "## summary\n", "## summary\n\n## sumary\n", "## summary"),
        ("unknown-section", TEXT, "## notes\n", "## note\n", "## note"),
        ("no-demands", TEXT, "## demands\n", "## demand\n", None),
        ("no-words", TEXT, "**regime, ", "", "## letter.better-without"),
        (
            "words-apart",
            FRENCH,
            "## letter.better-without\n",
            "## letter.better\n",
            None,
        ),
        (
            "words-apart",
            FRENCH,
            "## letter.better-without\n",
            "## letter.better-without\n- **parti** Une raison.\n",
            "## letter.better-without",
        ),
        ("no-rules", TEXT, "## letter.rules\n", "## letter.rule\n", None),
        (
            "no-request",
            TEXT,
            "## petition.request\n",
            "## petition.request\n\n## x\n",
            "## petition.r",
        ),
        ("request-too-long", TEXT, "We ask you to act", "We ask " * 130, "## petition.request"),
        ("not-in-language", CASE, '["fr", "en"]', '["fr", "mg"]', 'languages = ["fr'),
        ("lent", FRENCH, "## petition.request\n", "## petition.requests\n", None),
        ("lent", FRENCH, "## letter.sample\n", "## letter.samples\n", None),
        ("not-toml", "pack.toml", "[title]", "[title", "[title"),
        ("file-missing", CASE, "illustration.svg", "picture.svg", None),
        ("file-missing", "pack.toml", "damisoa", "amisoad", None),
        ("bad-value", CASE, 'id = "damisoa"', 'id = "another"', "id"),
        ("bad-value", "pack.toml", "version = 1", "version = -1", "version"),
        ("not-in-language", "pack.toml", 'fr = "Écrire', 'it = "Scrivi', "[title]"),
    ],
)
def test_a_problem_is_told_with_its_file_and_line(
    change: Change, kind: str, file: str, old: str, new: str, at: str | None
) -> None:
    folder = change(file, old, new)
    found = [problem for problem in found_in(folder) if problem.kind == kind]
    assert found
    if at is not None:
        assert (found[0].file, found[0].line) == (file, line_of(folder, file, at))


def test_a_case_without_sources_is_told(sources: Path) -> None:
    file = sources / CASE
    file.write_text(file.read_text("utf-8").partition("[[sources]]")[0], "utf-8")
    assert [problem.kind for problem in found_in(sources)] == [ProblemKind.NO_SOURCE]


def test_a_missing_translation_leaves_the_others_to_be_checked(change: Change) -> None:
    folder = change(TEXT, SLIDE, "Long " * 40)
    (folder / FRENCH).unlink()
    kinds = {(problem.kind, problem.file) for problem in found_in(folder)}
    assert kinds == {
        (ProblemKind.TRANSLATION_MISSING, FRENCH),
        (ProblemKind.SLIDE_TOO_LONG, TEXT),
    }


def test_a_message_that_goes_nowhere_says_so_or_is_warned_of(change: Change) -> None:
    file = "cases/sonia-dahmani/fr.md"
    found = found_in(change(file, "## solidarity.no-address\n", "## solidarity.address\n"))
    assert {problem.kind for problem in found} == {ProblemKind.LENT, ProblemKind.UNKNOWN_SECTION}


def test_two_addressees_of_one_id_are_told(change: Change) -> None:
    again = '[[letter.addressees]]\nid = "disaster-office"\noffice = "Another"\n'
    greeted = '[letter.addressees.{}]\nen = "x"\nfr = "x"\n'
    more = again + greeted.format("salutation") + greeted.format("closing") + "\n[solidarity]\n"
    folder = change(CASE, "[solidarity]\n", more)
    (problem,) = found_in(folder)
    assert (problem.kind, problem.facts["id"]) == (ProblemKind.SAME_ID, "disaster-office")


def test_sources_are_to_be_read_again_after_a_season() -> None:
    kinds = {problem.kind for problem in found_in(DEMO, today=date(2027, 12, 1))}
    assert kinds == {ProblemKind.SOURCE_OLD}


def test_a_file_that_nothing_leads_to_is_warned_of(sources: Path) -> None:
    (sources / "notes.md").write_text("Remarks", "utf-8")
    (problem,) = found_in(sources)
    assert (problem.kind, problem.severity) == (ProblemKind.UNUSED_FILE, Severity.WARNING)


def test_several_cases_are_checked_though_one_cannot_be_read(change: Change) -> None:
    change("cases/juan-lopez/case.toml", 'tone = "#17577f"', 'tone = "#ffffff"')
    kinds = [problem.kind for problem in found_in(change(CASE, "[status]", "[status"))]
    assert kinds == [ProblemKind.NOT_TOML, ProblemKind.TONE_TOO_LIGHT]


@pytest.mark.parametrize("content", [b"\xff", b"x" * 200_000])
def test_a_text_that_cannot_be_read_is_told_alone(content: bytes) -> None:
    files = PackFiles(STARTER.origin, {**STARTER.files, "pack.toml": content})
    (problem,) = check_pack(files, Circumstances(TODAY, latin_only))
    assert (problem.kind, problem.file) == (ProblemKind.REFUSED, "pack.toml")


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(STARTER.files)), st.data())
def test_whatever_a_file_holds_the_check_ends_with_words(name: str, data: st.DataObject) -> None:
    content = STARTER.files[name]
    place = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(place, min(len(content), place + 30)))
    put = data.draw(st.text(max_size=8)).encode()
    files = PackFiles(
        STARTER.origin, {**STARTER.files, name: content[:place] + put + content[end:]}
    )
    for problem in check_pack(files, Circumstances(TODAY, latin_only)):
        assert str(sentence(problem))
