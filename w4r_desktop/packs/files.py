"""A pack's files as bytes by name, from a folder of sources or from a built pack."""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from w4r_desktop.domain.errors import FileMissing, NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.manifest import read_manifest
from w4r_desktop.packs.pictures import check_svg
from w4r_desktop.system.files import read_limited

NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){0,3}")
"""Lower case, digits, dot, hyphen and underscore, at most four levels: safe on every system."""

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the zip reader raises at bytes that are no sound archive."""


@dataclass(frozen=True, slots=True)
class PackFiles:
    """Everything a pack consists of; `origin` is named in errors.

    A folder of sources has neither manifest nor signature.
    """

    origin: Path
    files: Mapping[str, bytes]
    manifest: bytes = b""
    signature: bytes = b""

    def content(self, name: str) -> bytes:
        """The bytes of one file; raises NotAPack naming the file where it is missing."""
        if name not in self.files:
            raise NotAPack(self.origin, name)
        return self.files[name]

    def text(self, name: str) -> str:
        """The file as UTF-8 text; raises NotAPack where it is none or too long."""
        content = self.content(name)
        if len(content) > limits.TEXT_SIZE:
            raise NotAPack(self.origin, name)
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as mistake:
            raise NotAPack(self.origin, name) from mistake


def read_folder(folder: Path) -> PackFiles:
    """The sources of a pack in a folder; raises FileMissing or NotAPack."""
    if not folder.is_dir():
        raise FileMissing(folder)
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise NotAPack(folder, name)
        if path.is_file() and not path.name.startswith("."):
            files[name] = read_limited(path, limits.FILE_SIZE)
    return _checked(PackFiles(folder, files))


def unpack(content: bytes, origin: Path) -> PackFiles:
    """The files of a built pack, each compared with its digest in the manifest.

    Raises NotAPack for anything that is not a sound pack within the limits.
    """
    if len(content) > limits.PACK_SIZE:
        raise NotAPack(origin)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            files = dict(_entries(archive, origin))
    except DAMAGE as mistake:
        raise NotAPack(origin) from mistake
    manifest, signature = files.pop(limits.MANIFEST, b""), files.pop(limits.SIGNATURE, b"")
    digests = read_manifest(manifest, origin).digests
    for name in digests.keys() ^ files.keys():
        raise NotAPack(origin, name)
    for name, data in files.items():
        if hashlib.sha256(data).hexdigest() != digests[name]:
            raise NotAPack(origin, name)
    return _checked(PackFiles(origin, files, manifest, signature))


def _entries(archive: zipfile.ZipFile, origin: Path) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.FILE_COUNT or unpacked > limits.RATIO * max(packed, 1):
        raise NotAPack(origin)
    seen: set[str] = set()
    for entry in entries:
        if entry.filename in seen or entry.file_size > limits.FILE_SIZE or entry.flag_bits & 1:
            raise NotAPack(origin, entry.filename)
        seen.add(entry.filename)
        with archive.open(entry) as source:
            yield entry.filename, source.read(limits.FILE_SIZE + 1)


def _checked(pack: PackFiles) -> PackFiles:
    for name, content in pack.files.items():
        suffix = PurePosixPath(name).suffix
        if not NAME.fullmatch(name) or len(content) > limits.FILE_SIZE:
            raise NotAPack(pack.origin, name)
        if suffix not in limits.PICTURE_SUFFIXES | limits.TEXT_SUFFIXES:
            raise NotAPack(pack.origin, name)
        if suffix == ".svg" and not check_svg(content):
            raise NotAPack(pack.origin, name)
    return pack
