"""The manifest of a built pack: which files belong to it, with their digests, and who signs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.packs import NotAPack, PackTooNew
from w4r_desktop.packs import format as names

MISTAKES = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading raises where the JSON is none, or not of the form that was asked for."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest tells: SHA-256 by file name; the publisher is empty where nobody signs."""

    publisher: str
    digests: Mapping[str, str]


def read_manifest(content: bytes, origin: Path) -> Manifest:
    """The manifest in those bytes; raises NotAPack, or PackTooNew for a later format."""
    try:
        told = json.loads(content)
        version = told.get("format", 1)
        manifest = Manifest(
            str(told.get("publisher", "")),
            {str(name): str(digest) for name, digest in told["sha256"].items()},
        )
    except MISTAKES as mistake:
        raise NotAPack(origin, names.MANIFEST) from mistake
    if not isinstance(version, int) or version < 1:
        raise NotAPack(origin, names.MANIFEST)
    if version > names.FORMAT:
        raise PackTooNew(origin)
    return manifest
