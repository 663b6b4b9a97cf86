"""What options and arguments take: one of several words, or a file and no folder."""

import contextlib
from enum import StrEnum
from pathlib import Path

from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.i18n.message import _


def one_of(choices: type[StrEnum]) -> str:
    """The words of which one is given, as a page of help names them."""
    return "|".join(choices)


def a_file(path: Path | None) -> Path | None:
    """The path as it is; raises Unfit where a folder stands there."""
    with contextlib.suppress(
        OSError
    ):  # a place that cannot be looked at is refused when it is used
        if path is not None and path.is_dir():
            raise Unfit(_("{path} is a folder: name a file.", path=path))
    return path
