"""From a folder of sources to one file: the same folder gives the same bytes."""

import hashlib
import json
import zipfile
from io import BytesIO
from pathlib import Path

from w4r_desktop.packs import format as names
from w4r_desktop.packs.files import PackFiles, read_folder
from w4r_desktop.packs.read import open_folder

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The one time all entries carry, so that the bytes depend on nothing but the content."""


def build_pack(folder: Path) -> bytes:
    """The built pack of a folder of sources; raises FileMissing or NotAPack as reading it does."""
    open_folder(folder)
    return _packed(read_folder(folder))


def _packed(pack: PackFiles) -> bytes:
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(pack.files.items())}
    manifest = json.dumps({"sha256": digests}, indent=1).encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in ((names.MANIFEST, manifest), *sorted(pack.files.items())):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
