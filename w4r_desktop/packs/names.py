"""The names of a pack's files: safe on every system, and nothing a sentence could trip over."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from w4r_desktop.packs import format as limits

PART = r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?"
NAME = re.compile(rf"{PART}(?:/{PART}){{0,3}}")
"""Lower case, digits, dot, hyphen and underscore, no dot at the end, at most four levels."""

DEVICES = frozenset({
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
})
"""What Windows takes for a device, whatever follows the first dot."""


def is_sound(name: str) -> bool:
    """Whether a file of a pack may have that name."""
    parts = name.split("/")
    return (
        len(name) <= limits.NAME_SIZE
        and NAME.fullmatch(name) is not None
        and not DEVICES.intersection(part.partition(".")[0] for part in parts)
    )


def in_the_way(names: Iterable[str]) -> str | None:
    """A name that is a file and a folder at once, or None."""
    files = set(names)
    folders = {str(folder) for name in files for folder in PurePosixPath(name).parents}
    return min(files & folders, default=None)


def shown(name: str) -> str:
    """A name from a stranger, as it may stand in a sentence: one short line of plain signs."""
    plain = "".join(sign if " " < sign < "\x7f" else "?" for sign in name[: limits.NAME_SHOWN])
    return plain if len(name) <= limits.NAME_SHOWN else f"{plain}…"
