"""One case as its author wrote it: what was read of it, and the text of its files for line numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.packs.lines import TomlLines, section_line
from w4r_desktop.packs.problems import Problem, ProblemKind

Printable = Callable[[str], ScriptNotPrintable | None]
"""Says of a text why it cannot be printed, or None; handed in, because packs know no fonts."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a check needs to know beside the pack itself."""

    today: date
    printable: Printable


@dataclass(frozen=True, slots=True)
class CaseSource:
    """A case, the name of its table, its Markdown by language, and the languages of its pack."""

    case: Case
    toml: str
    lines: TomlLines
    markdown: Mapping[str, str]
    languages: tuple[str, ...]

    def fact(self, kind: ProblemKind, /, *path: str, **facts: object) -> Problem:
        """A problem at a key of `case.toml`."""
        return Problem(kind, self.toml, self.lines.line(*path), facts)

    def text(self, kind: ProblemKind, language: str, key: str, /, **facts: object) -> Problem:
        """A problem at a section of a language's Markdown."""
        file = PurePosixPath(self.toml).with_name(f"{language}.md")
        return Problem(kind, str(file), section_line(self.markdown[language], key), facts)
