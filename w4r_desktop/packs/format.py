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
"""The largest pack in bytes, built or as a folder: sixty cases with a 5 MB picture fit well."""

FILE_SIZE = 16 * 1024 * 1024
"""The largest single file of a pack in bytes."""

FILE_COUNT = 4_000
"""The most files in a pack."""

NAME_SIZE = 120
"""The most signs in the name of a file, its folders included."""

NAME_SHOWN = 60
"""The most signs of a wrong name that an error repeats."""

TEXT_SIZE = 128 * 1024
"""The largest TOML or Markdown file in bytes: a long story is a tenth of it in any script."""

TOML_DEPTH = 8
"""The deepest nesting of TOML values; the format itself needs three."""

TOML_KEY_PARTS = 16
"""The most dots in a line of TOML outside texts; the format itself needs two."""

VALUE_SIZE = 4_000
"""The most signs of one text in TOML."""

VALUE_COUNT = 500
"""The most values in one list or table of TOML."""

NUMBER = 1_000_000
"""The largest whole number in TOML."""

SVG_SIZE = 2 * 1024 * 1024
"""The largest drawing in bytes."""

SVG_ELEMENTS = 4_000
"""The most elements of a drawing."""

SVG_DEPTH = 32
"""The deepest nesting of a drawing's groups."""

PICTURE_SIDE = 20_000
"""The most pixels along one side of a picture."""

PICTURE_MEMORY = 160 * 1024 * 1024
"""The most bytes a decoded picture may take: 40 megapixels of red, green, blue and alpha."""

JPEG_SCANS = 100
"""The most passes of a JPEG: it usually has one, or about ten where it appears by degrees."""

PICTURE_SUFFIXES = frozenset({".svg", ".png", ".jpg", ".jpeg"})
TEXT_SUFFIXES = frozenset({".toml", ".md"})
