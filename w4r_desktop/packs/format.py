"""The case pack format: names and limits (documented in resources/help/case-pack.md)."""

PACK_TOML = "pack.toml"
CASE_TOML = "case.toml"
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
CASES = "cases"

SUFFIX = ".w4rpack"

FORMAT = 1
"""The version of the form that a manifest declares; a later one is not read."""

PACK_SIZE = 512 * 1024 * 1024
"""The largest pack file in bytes: sixty cases with a 5 MB picture fit well below it."""

FILE_SIZE = 16 * 1024 * 1024
"""The largest single file of a pack in bytes, unpacked."""

TEXT_SIZE = 512 * 1024
"""The largest TOML or Markdown file in bytes."""

FILE_COUNT = 4_000
"""The most files in a pack."""

RATIO = 200
"""Unpacked to packed, at the most: text packs at 3 to 10, a zip bomb at 1,000 and more."""

PICTURE_SUFFIXES = frozenset({".svg", ".png", ".jpg", ".jpeg"})
TEXT_SUFFIXES = frozenset({".toml", ".md"})
