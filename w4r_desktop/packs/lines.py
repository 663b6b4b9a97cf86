"""In which line of a source something stands: keys of a TOML file, sections of a Markdown file."""

import re
from collections import Counter
from collections.abc import Iterator

from w4r_desktop.packs.markdown import SECTION
from w4r_desktop.packs.tables import TEXT

HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*([^\]\n]+?)[ \t]*\]", re.MULTILINE)
KEY = re.compile(r"^[ \t]*([A-Za-z0-9_.-]+)[ \t]*=", re.MULTILINE)

Path = tuple[str, ...]


class TomlLines:
    """The lines of a TOML file's keys; a list of tables counts its entries from 1."""

    def __init__(self, text: str) -> None:
        self._lines = dict(_entries(_without_texts(text)))

    def line(self, *path: str) -> int:
        """The line of that key, else of the nearest table around it, else the first."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1

    def line_of_part(self, part: str) -> int:
        """The line of what an error names, such as "letter: addressees 1: salutation"."""
        return self.line(*part.replace(": ", " ").split())


def section_line(text: str, key: str) -> int:
    """The line of a `## key` of a Markdown file, or the first."""
    for found in SECTION.finditer(text):
        if found[1] == key:
            return line_at(text, found.start())
    return 1


def line_at(text: str, place: int) -> int:
    """The line that the sign at that place stands in."""
    return text.count("\n", 0, place) + 1


def _without_texts(text: str) -> str:
    """Texts and comments blanked out, line by line, so that only keys look like keys."""
    return TEXT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _entries(text: str) -> Iterator[tuple[Path, int]]:
    found = sorted([*HEADER.finditer(text), *KEY.finditer(text)], key=lambda match: match.start())
    within: Path = ()
    counts: Counter[Path] = Counter()
    for match in found:
        line = line_at(text, match.start())
        if match.re is KEY:
            yield (*within, *match[1].split(".")), line
            continue
        within = _counted(tuple(match[2].split(".")), counts)
        if match[1] == "[[":
            counts[within] += 1
            yield within, line
            within = (*within, str(counts[within]))
        yield within, line


def _counted(path: Path, counts: Counter[Path]) -> Path:
    """The path with the number of the entry behind each list of tables that it leads through."""
    told: Path = ()
    for place, key in enumerate(path, start=1):
        told = (*told, key)
        if place < len(path) and counts[told]:
            told = (*told, str(counts[told]))
    return told
