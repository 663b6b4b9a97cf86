"""From a folder of sources to one file: the same folder gives the same bytes."""

from pathlib import Path

from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.files import read_folder
from w4r_desktop.packs.read import open_folder


def build_pack(folder: Path) -> bytes:
    """The built pack of a folder of sources; raises FileMissing or NotAPack as reading it does."""
    open_folder(folder)
    files = read_folder(folder).files
    return archive_of(files, manifest_of(files))
