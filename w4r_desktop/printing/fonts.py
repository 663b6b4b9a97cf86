"""Where the fonts are that paper is set in, and which of them draws a given sign."""

import os
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from w4r_desktop.domain.errors.printing import FontMissing
from w4r_desktop.system import assets

if TYPE_CHECKING:
    from w4r_desktop.printing.faces import Face

FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})


class Role(StrEnum):
    """What a face is used for; each role has an entry in `resources/fonts/fonts.toml`."""

    TEXT = "text"
    TEXT_BOLD = "text_bold"
    TEXT_ITALIC = "text_italic"
    NOTE = "note"
    NOTE_BOLD = "note_bold"


@dataclass(frozen=True, slots=True)
class ListedFace:
    """A face of the font list: its family, and the file names it goes by, best first.

    A collection's face is named by its place in the file: "NotoSerifCJK-Regular.ttc#2".
    """

    family: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FontList:
    """The faces that paper is set in, and for each role those that are asked where one lacks a sign."""

    faces: Mapping[Role, ListedFace]
    fallback: Mapping[Role, tuple[ListedFace, ...]]


def read_font_list(path: Path) -> FontList:
    """The font list of a TOML file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    faces = {
        Role(role): ListedFace(str(entry["family"]), tuple(entry["files"]))
        for role, entry in table["faces"].items()
    }
    fallback = {
        role: tuple(_fallback_face(entry, role) for entry in table["fallback"]) for role in Role
    }
    return FontList(faces, fallback)


def _fallback_face(entry: Mapping[str, Any], role: Role) -> ListedFace:
    """The family's face for a role; where it has none of its own, its plain one."""
    own = tuple(entry.get(role.value, ()))
    return ListedFace(str(entry["family"]), (*own, *entry["text"]))


def font_folders() -> tuple[Path, ...]:
    """Where fonts lie on this system: the ones that travel with the program first."""
    return (assets.resources() / "fonts", *_system_folders())


def _system_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return (local / "Microsoft/Windows/Fonts", windows / "Fonts")
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (own / "fonts", home / ".fonts", *(Path(d) / "fonts" for d in shared.split(":")))


def files_by_name(folders: Iterable[Path]) -> dict[str, Path]:
    """Every font file below the folders by its name in lower case; the first folder wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for place, subfolders, names in os.walk(folder):
            subfolders.sort()
            for name in sorted(names):
                if Path(name).suffix.lower() in FONT_SUFFIXES:
                    found.setdefault(name.lower(), Path(place, name))
    return found


class FontShelf:
    """The fonts at hand, opened when they are first needed."""

    def __init__(self, listed: FontList, files: Mapping[str, Path]) -> None:
        """Take the list of what is wanted and the files that are there."""
        self._listed = listed
        self._files = files
        self._opened: dict[ListedFace, Face | None] = {}
        self._by_file: dict[str, Face | None] = {}
        self._by_text: dict[tuple[Role, str], Face | None] = {}

    def face(self, role: Role) -> "Face":
        """The face of that role; raises FontMissing where none of its files is there."""
        face = self._open(self._listed.faces[role])
        if face is None:
            raise FontMissing(family=self._listed.faces[role].family)
        return face

    def face_for(self, role: Role, text: str) -> "Face | None":
        """The first face that draws all of the text, the role's own before all others."""
        key = (role, text)
        if key not in self._by_text:
            self._by_text[key] = next((f for f in self._chain(role) if f.covers(text)), None)
        return self._by_text[key]

    def _chain(self, role: Role) -> Iterator["Face"]:
        yield self.face(role)
        for listed in self._listed.fallback[role]:
            face = self._open(listed)
            if face is not None:
                yield face

    def _open(self, listed: ListedFace) -> "Face | None":
        if listed not in self._opened:
            self._opened[listed] = next(filter(None, map(self._open_file, listed.files)), None)
        return self._opened[listed]

    def _open_file(self, listed: str) -> "Face | None":
        """The face in a file that is here, each opened once; HarfBuzz is loaded with the first."""
        from w4r_desktop.printing.faces import open_face

        if listed not in self._by_file:
            name, _, place = listed.lower().partition("#")
            path = self._files.get(name)
            self._by_file[listed] = open_face(path, int(place or 0)) if path else None
        return self._by_file[listed]


@cache
def installed() -> FontShelf:
    """The fonts of this machine."""
    listed = read_font_list(assets.resources() / "fonts" / "fonts.toml")
    return FontShelf(listed, files_by_name(font_folders()))
