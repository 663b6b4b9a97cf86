"""A pack's files as bytes by name, from a folder of sources or from a built pack."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.container import unpack_entries
from w4r_desktop.packs.manifest import read_manifest
from w4r_desktop.packs.markdown import forbidden_line
from w4r_desktop.packs.names import in_the_way, is_sound, shown
from w4r_desktop.packs.pictures import is_sound_picture
from w4r_desktop.system.files import read_limited


@dataclass(frozen=True, slots=True)
class PackFiles:
    """Everything a pack consists of; `origin` is named in errors.

    A folder of sources has neither manifest nor signature, and no digests.
    """

    origin: Path
    files: Mapping[str, bytes]
    manifest: bytes = b""
    signature: bytes = b""
    digests: Mapping[str, str] = field(default_factory=dict)

    def check_there(self, name: str) -> None:
        """See that there is such a file without reading it; raises NotAPack naming it."""
        if name not in self.files:
            raise NotAPack(self.origin, shown(name))

    def digest(self, name: str) -> str:
        """The SHA-256 of a file in hexadecimal digits, read from the manifest where there is one."""
        return self.digests.get(name) or hashlib.sha256(self.content(name)).hexdigest()

    def content(self, name: str) -> bytes:
        """The bytes of one file; raises NotAPack naming the file where it is missing."""
        self.check_there(name)
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
    """The sources of a pack in a folder; raises FileMissing or NotAPack.

    What begins with a dot is passed over: version control and file managers leave such things.
    """
    if not folder.is_dir():
        raise FileMissing(folder)
    files: dict[str, bytes] = {}
    room = limits.PACK_SIZE
    for path in _sources(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_file() or len(files) == limits.FILE_COUNT:
            raise NotAPack(folder, shown(name))
        files[name] = read_limited(path, min(limits.FILE_SIZE, room))
        room -= len(files[name])
        if room < 0:
            raise NotAPack(folder, shown(name))
    return _checked(PackFiles(folder, dict(sorted(files.items()))))


def unpack(content: bytes, origin: Path) -> PackFiles:
    """The files of a built pack, each compared with its digest in the manifest.

    Raises NotAPack for anything that is not a sound pack within the limits, to the last byte.
    """
    if len(content) > limits.PACK_SIZE:
        raise NotAPack(origin)
    files: dict[str, bytes] = {}
    for name, data in unpack_entries(content, origin):
        if name in files:
            raise NotAPack(origin, name)
        files[name] = data
    manifest, signature = files.pop(limits.MANIFEST, b""), files.pop(limits.SIGNATURE, b"")
    digests = read_manifest(manifest, origin).digests
    for name in sorted(digests.keys() ^ files.keys()):
        raise NotAPack(origin, shown(name))
    for name, data in files.items():
        if hashlib.sha256(data).hexdigest() != digests[name]:
            raise NotAPack(origin, name)
    return _checked(PackFiles(origin, files, manifest, signature, digests))


def kept_files(files: Mapping[str, bytes], origin: Path) -> PackFiles:
    """The files of a built pack as a store keeps them, its manifest and signature among them.

    Nothing is unpacked, compared or looked through again, and no more is read than is asked for:
    the pack was checked to the last byte when it came into the store (`unpack`), and a store is
    encrypted and authenticated page by page, so what went in whole comes out whole or not at all.
    Raises NotAPack where the manifest is missing.
    """
    if limits.MANIFEST not in files:
        raise NotAPack(origin, limits.MANIFEST)
    manifest = files[limits.MANIFEST]
    signature = files.get(limits.SIGNATURE, b"")
    return PackFiles(origin, files, manifest, signature, read_manifest(manifest, origin).digests)


def _sources(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        linked = [name for name in folders if Path(place, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in (*linked, *files) if not name.startswith("."))


def _checked(pack: PackFiles) -> PackFiles:
    for name, content in pack.files.items():
        if not is_sound(name) or len(content) > limits.FILE_SIZE:
            raise NotAPack(pack.origin, shown(name))
        _check_kind(pack, name, content)
    clash = in_the_way(pack.files)
    if clash is not None:
        raise NotAPack(pack.origin, clash)
    return pack


def _check_kind(pack: PackFiles, name: str, content: bytes) -> None:
    suffix = PurePosixPath(name).suffix
    if suffix in limits.PICTURE_SUFFIXES:
        if not is_sound_picture(suffix, content):
            raise NotAPack(pack.origin, name)
    elif suffix not in limits.TEXT_SUFFIXES:
        raise NotAPack(pack.origin, name)
    elif suffix == ".md" and (number := forbidden_line(pack.text(name))):
        raise NotAPack(pack.origin, f"{name}:{number}")
