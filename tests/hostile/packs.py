"""Case packs made to do harm, and a process of its own that opens them with little memory."""

import json
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.container import END, END_SIGN, Entry
from w4r_desktop.packs.files import read_folder
from w4r_desktop.system import assets

ROOT = Path(__file__).resolve().parents[2]
CASE = "cases/damisoa"
TOML = f"{CASE}/case.toml"
MARKDOWN = f"{CASE}/en.md"
PICTURE = f"{CASE}/illustration.svg"

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6">{}</svg>'

MEMORY = 256 * 2**20
SECONDS = 20
"""When a process that hangs is ended; opening any of these packs takes a fraction of a second."""

OPENING = f"""
import json, resource, sys, time
from pathlib import Path
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.packs import format
from w4r_desktop.packs.read import open_folder, open_pack
from w4r_desktop.system.files import read_limited

resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
path, began = Path(sys.argv[1]), time.process_time()
try:
    if path.is_dir():
        open_folder(path)
    else:
        open_pack(read_limited(path, format.PACK_SIZE), path)
    told = ["", "", ""]
except W4RError as error:
    told = [type(error).__name__, getattr(error, "part", ""), str(explain(error))]
print(json.dumps([*told, time.process_time() - began]))
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What opening a pack came to: the error's type, the part it names, its sentence, the time."""

    error: str
    part: str
    sentence: str
    seconds: float


@cache
def small_files() -> Mapping[str, bytes]:
    """The smallest sound pack: one case of the demo pack, in English."""
    files = dict(read_folder(assets.resources() / "demo_pack").files)
    pack = files["pack.toml"].decode()
    pack = re.sub(r"^languages = \[[^\]]*\]", 'languages = ["en"]', pack, flags=re.MULTILINE)
    pack = re.sub(r"^cases = \[[^\]]*\]", 'cases = ["damisoa"]', pack, flags=re.MULTILINE)
    return {
        "pack.toml": pack.encode(),
        TOML: files[TOML],
        MARKDOWN: files[MARKDOWN],
        PICTURE: SVG.format('<rect width="8" height="6"/>').encode(),
    }


def sealed(changes: Mapping[str, bytes] | None = None) -> bytes:
    """The small pack with other or further files, and a manifest that fits them."""
    files = {**small_files(), **(changes or {})}
    return archive_of(files, manifest_of(files))


def with_text(name: str, change: Callable[[str], str]) -> bytes:
    """The small pack with one of its texts changed, and a manifest that fits."""
    return sealed({name: change(small_files()[name].decode()).encode()})


def with_drawing(inside: str) -> bytes:
    """The small pack with something else inside its drawing."""
    return sealed({PICTURE: SVG.format(inside).encode()})


def contents() -> dict[str, bytes]:
    """All entries of the small pack by name, manifest first."""
    files = small_files()
    return {"manifest.json": manifest_of(files), **files}


def zipped(change: Callable[[zipfile.ZipFile, zipfile.ZipInfo], object] | None = None) -> bytes:
    """The small pack as the usual library stores it, with a change to every entry."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents().items():
            entry = zipfile.ZipInfo(name)
            if change:
                change(archive, entry)
            archive.writestr(entry, content)
    return out.getvalue()


def raw(entries: Sequence[tuple[bytes, bytes]], *, listed: Sequence[int] | None = None) -> bytes:
    """A ZIP with any names at all; `listed` says which entries its list names, in which order."""
    found, parts, place = [], b"", 0
    for name, content in entries:
        entry = Entry(name, zlib.crc32(content), len(content), place)
        found.append(entry)
        parts += entry.local + content
        place = len(parts)
    shown = found if listed is None else [found[number] for number in listed]
    lines = b"".join(entry.central for entry in shown)
    end = END.pack(END_SIGN, 0, 0, len(shown), len(shown), len(lines), place, 0)
    return parts + lines + end


def opened(pack: bytes | Path, folder: Path) -> Told:
    """What a process with 256 MB of memory says of a pack; it must leave no file anywhere."""
    place = folder / "place"
    place.mkdir()
    path = pack if isinstance(pack, Path) else folder / "hostile.w4rpack"
    if isinstance(pack, bytes):
        path.write_bytes(pack)
    before = sorted(folder.rglob("*"))
    command = [sys.executable, "-c", OPENING, str(path)]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(place)}
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=place, env=environment,
        timeout=SECONDS,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert sorted(folder.rglob("*")) == before
    return Told(*json.loads(ended.stdout))


def refused(pack: bytes | Path, folder: Path, *, error: str = "NotAPack") -> Told:
    """Opens a hostile pack: it must be refused with that error and in one clear line."""
    told = opened(pack, folder)
    assert told.error == error
    assert told.sentence.endswith(".")
    assert told.sentence.isprintable()
    assert len(told.sentence) < 300
    return told
