"""Checking a pack before it is handed out: every problem in its file and line."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as names
from w4r_desktop.packs.check_facts import check_facts
from w4r_desktop.packs.check_texts import check_texts
from w4r_desktop.packs.files import PackFiles
from w4r_desktop.packs.keys import unknown_keys
from w4r_desktop.packs.lines import TomlLines
from w4r_desktop.packs.markdown import sections
from w4r_desktop.packs.problems import Problem, ProblemKind
from w4r_desktop.packs.read import PackHead, read_case, read_head
from w4r_desktop.packs.source import CaseSource, Circumstances
from w4r_desktop.packs.tables import is_shallow, read_toml
from w4r_desktop.packs.texts import REQUIRED

FILL_IN = "FILL IN"
"""What a starter folder has where only its author can say something."""

AGE_BAND = "age_from"
TOML_LINE = re.compile(r"at line (\d+)")


def check_pack(files: PackFiles, now: Circumstances) -> tuple[Problem, ...]:
    """Everything to put right in a pack, in the order of its files and lines."""
    unread = [problem_of(refused, files) for refused in _unread(files)]
    if unread:
        return _sorted(unread)
    found = [*_unfilled(files), *_misspelt(files)]
    try:
        head = read_head(files)
    except NotAPack as refused:
        return _sorted([*found, problem_of(refused, files)])
    for case_id in head.case_ids:
        found += _case(files, case_id, head.languages, now=now)
    return _sorted([*found, *_titles(files, head), *_unused(files, head)])


def problem_of(refused: NotAPack, files: PackFiles | None = None) -> Problem:
    """What reading refused, as a problem with the line it is in where that can be told."""
    file, _, part = refused.part.partition(": ")
    name, _, number = file.partition(":")
    if number.isdigit():
        return Problem(ProblemKind.REFUSED, name, int(number))
    if files is None or name not in files.files:
        kind = ProblemKind.FILE_MISSING if files else ProblemKind.REFUSED
        return Problem(kind, name)
    if not part:
        return _broken(files, name)
    line = TomlLines(files.text(name)).line_of_part(part)
    key = part.rpartition(": ")[2]
    if key == AGE_BAND and AGE_BAND not in files.text(name):
        return Problem(ProblemKind.NO_AGE_BAND, name, line)
    return Problem(ProblemKind.BAD_VALUE, name, line, {"key": key})


def _titles(files: PackFiles, head: PackHead) -> Iterator[Problem]:
    lines = TomlLines(files.text(names.PACK_TOML))
    for key, told in (("title", head.title), ("notice", head.notice)):
        for language in head.languages:
            if not told.get(language, "").strip():
                facts = {"key": key, "language": language}
                yield Problem(ProblemKind.NOT_IN_LANGUAGE, names.PACK_TOML, lines.line(key), facts)


def _case(
    files: PackFiles, case_id: str, languages: Sequence[str], *, now: Circumstances
) -> Iterator[Problem]:
    folder = PurePosixPath(names.CASES, case_id)
    toml = str(folder / names.CASE_TOML)
    if toml not in files.files:
        yield Problem(ProblemKind.FILE_MISSING, toml)
        return
    missing = list(_missing(files, folder, languages))
    yield from missing
    gaps = {PurePosixPath(problem.file).stem for problem in missing}
    whole = tuple(language for language in languages if language not in gaps)
    if not whole:
        return
    try:
        case = read_case(files, case_id, whole)
    except NotAPack as refused:
        yield problem_of(refused, files)
        return
    markdown = {language: files.text(str(folder / f"{language}.md")) for language in whole}
    source = CaseSource(case, toml, TomlLines(files.text(toml)), markdown, tuple(languages))
    yield from check_facts(source, now)
    yield from check_texts(source)


def _missing(
    files: PackFiles, folder: PurePosixPath, languages: Sequence[str]
) -> Iterator[Problem]:
    for language in languages:
        name = str(folder / f"{language}.md")
        if name not in files.files:
            yield Problem(ProblemKind.TRANSLATION_MISSING, name, 1, {"language": language})
            continue
        for key in sorted(REQUIRED - sections(files.text(name)).keys()):
            kind = ProblemKind.NO_ALT_TEXT if key == "image" else ProblemKind.SECTION_MISSING
            yield Problem(kind, name, 1, {"key": key})


def _unfilled(files: PackFiles) -> Iterator[Problem]:
    for name in files.files:
        if PurePosixPath(name).suffix in names.TEXT_SUFFIXES:
            for number, line in enumerate(files.text(name).splitlines(), start=1):
                if FILL_IN in line:
                    yield Problem(ProblemKind.FILL_IN, name, number)


def _misspelt(files: PackFiles) -> Iterator[Problem]:
    for name in files.files:
        file = PurePosixPath(name)
        if file.name not in {names.PACK_TOML, names.CASE_TOML}:
            continue
        text = files.text(name)
        try:
            table = read_toml(text, origin=files.origin, part=name)
        except NotAPack:
            continue
        lines = TomlLines(text)
        for path in unknown_keys(table.values, file.stem):
            yield Problem(ProblemKind.UNKNOWN_KEY, name, lines.line(*path), {"key": path[-1]})


def _unused(files: PackFiles, head: PackHead) -> Iterator[Problem]:
    """Files that nothing leads to; pictures in a case's own folder may wait for their turn."""
    used = {names.PACK_TOML}
    for case_id in head.case_ids:
        folder = PurePosixPath(names.CASES, case_id)
        used |= {str(folder / names.CASE_TOML)}
        used |= {str(folder / f"{language}.md") for language in head.languages}
        used |= {
            name
            for name in files.files
            if PurePosixPath(name).parent == folder
            and PurePosixPath(name).suffix in names.PICTURE_SUFFIXES
        }
    for name in files.files.keys() - used:
        yield Problem(ProblemKind.UNUSED_FILE, name)


def _unread(files: PackFiles) -> Iterator[NotAPack]:
    """What keeps texts from being read at all: they are too long, or not UTF-8."""
    for name in files.files:
        if PurePosixPath(name).suffix in names.TEXT_SUFFIXES:
            try:
                files.text(name)
            except NotAPack as refused:
                yield refused


def _broken(files: PackFiles, name: str) -> Problem:
    """A file that is refused as a whole, with the line at which TOML stops being it."""
    try:
        text = files.text(name)
        if name.endswith(".toml") and is_shallow(text):
            tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        found = TOML_LINE.search(str(mistake))
        return Problem(ProblemKind.NOT_TOML, name, int(found[1]) if found else 1)
    except (NotAPack, ValueError, RecursionError):
        pass
    return Problem(ProblemKind.REFUSED, name)


def _sorted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.kind)))
