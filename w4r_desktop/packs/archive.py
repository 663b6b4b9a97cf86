"""The bytes of a built pack: its files, the manifest that lists them, and a signature if there is one."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from io import BytesIO

from w4r_desktop.packs import format as names

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The one time all entries carry, so that the bytes depend on nothing but the content."""


def manifest_of(files: Mapping[str, bytes], publisher: str = "") -> bytes:
    """The manifest: a digest for each file, and who signs it where it is to be signed."""
    signed_by = {"publisher": publisher} if publisher else {}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    return json.dumps(
        {"format": names.FORMAT, **signed_by, "sha256": digests}, indent=1, ensure_ascii=False
    ).encode()


def archive_of(files: Mapping[str, bytes], manifest: bytes, *, signature: bytes = b"") -> bytes:
    """The built pack; the same files give the same bytes."""
    heads = {names.MANIFEST: manifest, **({names.SIGNATURE: signature} if signature else {})}
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in (*heads.items(), *sorted(files.items())):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
