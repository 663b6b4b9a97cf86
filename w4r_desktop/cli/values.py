"""What options and arguments take: one of several words, some words, a file, a place for a new file."""

import contextlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.i18n.message import _

IRREPLACEABLE = frozenset({".age", ".key", ".w4r"})
"""How the names of events end, and of the keys that open them: nothing can make those again."""


def one_of(choices: type[StrEnum]) -> str:
    """The words of which one is given, as a page of help names them."""
    return "|".join(choices)


def a_file(path: Path | None) -> Path | None:
    """The path as it is; raises Unfit where a folder stands there."""
    # A place that cannot be looked at is refused when it is used.
    with contextlib.suppress(OSError):
        if path is not None and path.is_dir():
            raise Unfit(_("{path} is a folder: name a file.", path=path))
    return path


def a_place(path: Path | None) -> Path | None:
    """Where something is written; raises FileInTheWay where an event or a key stands there."""
    if path is not None and path.suffix.lower() in IRREPLACEABLE and path.exists():
        raise FileInTheWay(path)
    return path


def a_place_for_a_file(path: Path | None) -> Path | None:
    """Where one file is written; raises Unfit for a folder, FileInTheWay as `a_place` does."""
    return a_place(a_file(path))


def some_words(text: str) -> str:
    """What people read on sheets and screens; raises Unfit where there is nothing to read."""
    if not text.strip():
        raise Unfit(_("An event needs a name and a place: neither may be empty."))
    return text


def spare_what_is_read(given: Mapping[str, object]) -> None:
    """Raise FileInTheWay where a command would write over a file that it reads, whatever its name."""
    out = given.get("out")
    read = [path for name, path in given.items() if name != "out" and isinstance(path, Path)]
    if isinstance(out, Path) and any(_is_same(path, out) for path in read):
        raise FileInTheWay(out)


def _is_same(path: Path, out: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.samefile(out)
    return False
