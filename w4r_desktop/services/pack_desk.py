"""What a pack's author does: begin, check, build and sign a case pack, and look into one."""

import shutil
from datetime import date
from pathlib import Path

from w4r_desktop.domain.cases import CasePack, Signer
from w4r_desktop.domain.errors.files import FolderNotEmpty
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.check import check_pack, problem_of
from w4r_desktop.packs.files import PackFiles, read_folder, unpack
from w4r_desktop.packs.problems import Problem, Severity
from w4r_desktop.packs.publisher_keys import (
    new_seed,
    public_half,
    read_publisher_key,
    write_publisher_key,
)
from w4r_desktop.packs.read import open_pack, read_whole
from w4r_desktop.packs.signing import sign_pack
from w4r_desktop.packs.source import Circumstances
from w4r_desktop.system import assets
from w4r_desktop.system.files import explained, read_limited, write_bytes_whole


def begin_pack(folder: Path) -> None:
    """Put the starter's files into a new or empty folder.

    Raises FolderNotEmpty, DiskFull or PlaceNotWritable.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(folder)
    with explained(folder):
        shutil.copytree(assets.resources() / "starter_pack", folder, dirs_exist_ok=True)


def build_to(folder: Path, out: Path) -> CasePack:
    """Build a folder of sources into one file; raises NotAPack, FileMissing, DiskFull and others."""
    content = build_pack(folder)
    pack = open_pack(content, out)
    write_bytes_whole(out, content)
    return pack


def look_into(path: Path) -> CasePack:
    """The pack in a file or a folder of sources; raises FileMissing, NotAPack or PackForged."""
    return read_whole(_files(path))


def check(path: Path, *, today: date) -> tuple[Problem, ...]:
    """Everything to put right in a file or a folder of sources, errors and warnings.

    Raises FileMissing, FontMissing, and for a built file NotAPack or PackForged.
    """
    if not path.is_dir():
        look_into(path)
    try:
        files = _files(path)
    except NotAPack as refused:
        return (problem_of(refused),)
    return check_pack(files, Circumstances(today, unprintable))


def errors_left(folder: Path, *, today: date) -> int:
    """How many errors a check finds in a folder of sources, but for what cannot be printed.

    No font is loaded for it. Raises FileMissing or NotAPack.
    """
    found = check_pack(read_folder(folder), Circumstances(today, lambda _text: None))
    return sum(problem.severity is Severity.ERROR for problem in found)


def unprintable(text: str) -> ScriptNotPrintable | None:
    """Why a text cannot be printed on a letter, or None where it can."""
    # The fonts are loaded here, and for a check alone.
    from w4r_desktop.printing.composer import one_line
    from w4r_desktop.printing.letter_sheet import ADDRESS

    try:
        one_line(text, ADDRESS)
    except ScriptNotPrintable as refused:
        return refused
    return None


def sign_to(path: Path, key: Path, out: Path) -> Signer:
    """Sign a built pack in its publisher's name with the key in a file, and write it whole.

    Raises FileMissing, NotAPack, NotAPublisherKey, DiskFull or PlaceNotWritable.
    """
    content = read_limited(path, limits.PACK_SIZE)
    pack, seed = open_pack(content, path), read_publisher_key(key)
    write_bytes_whole(out, sign_pack(content, seed, pack.publisher))
    return public_half(seed, pack.publisher)


def make_publisher_key(path: Path) -> Signer:
    """Write a new publisher key; raises FileInTheWay, DiskFull or PlaceNotWritable."""
    seed = new_seed()
    write_publisher_key(path, seed)
    return public_half(seed)


def _files(path: Path) -> PackFiles:
    if path.is_dir():
        return read_folder(path)
    return unpack(read_limited(path, limits.PACK_SIZE), path)
