"""Who answers for a pack: its publisher's signature (Ed25519) under the manifest's exact bytes.

The manifest names the publisher and lists every file with its digest, so the signature covers
all that is read; `manifest.sig` says which key it was made with.
"""

import base64
import json
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from w4r_desktop.domain.cases import Signer
from w4r_desktop.domain.errors.packs import NotAPack, PackForged
from w4r_desktop.packs import format as names
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.files import PackFiles, unpack
from w4r_desktop.packs.manifest import MISTAKES, read_manifest
from w4r_desktop.packs.tables import is_plain

NOWHERE = Path("pack")


def sign_pack(content: bytes, seed: bytes, publisher: str) -> bytes:
    """A built pack signed by a publisher's secret seed; an older signature is replaced.

    Raises NotAPack where the content is none, and signs what is whole only.
    """
    files = unpack(content, NOWHERE).files
    key = Ed25519PrivateKey.from_private_bytes(seed)
    manifest = manifest_of(files, publisher)
    signature = {
        "publisher": publisher,
        "key": base64.b64encode(key.public_key().public_bytes_raw()).decode(),
        "signature": base64.b64encode(key.sign(manifest)).decode(),
    }
    told = json.dumps(signature, indent=1, ensure_ascii=False).encode()
    return archive_of(files, manifest, signature=told)


def signer_of(content: bytes, origin: Path) -> Signer | None:
    """Who signed a built pack, or None; raises NotAPack or PackForged."""
    return signer_of_files(unpack(content, origin))


def signer_of_files(files: PackFiles) -> Signer | None:
    """Who signed the manifest of those files, or None; raises NotAPack or PackForged."""
    if not files.signature:
        return None
    try:
        told = json.loads(files.signature)
        publisher = str(told["publisher"])
        key = base64.b64decode(told["key"], validate=True)
        signature = base64.b64decode(told["signature"], validate=True)
        public = Ed25519PublicKey.from_public_bytes(key)
    except MISTAKES as mistake:
        raise NotAPack(files.origin, names.SIGNATURE) from mistake
    try:
        public.verify(signature, files.manifest)
    except InvalidSignature as forged:
        raise PackForged(files.origin) from forged
    if publisher != read_manifest(files.manifest, files.origin).publisher:
        raise PackForged(files.origin)
    if not publisher.strip() or not is_plain(publisher):
        raise NotAPack(files.origin, names.SIGNATURE)
    return Signer(publisher, key)
