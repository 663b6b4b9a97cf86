"""The bytes of a built pack: its files, the manifest that lists them, and a signature if there is one."""

import hashlib
import json
from collections.abc import Mapping

from w4r_desktop.packs import format as names
from w4r_desktop.packs.container import pack_entries


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
    return pack_entries((*heads.items(), *sorted(files.items())))
