"""A copy of the demo pack's folder to change, and how a source is changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from w4r_desktop.system import assets

DEMO = assets.resources() / "demo_pack"

Change = Callable[[str, str, str], Path]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of sources that may be changed."""
    return Path(shutil.copytree(DEMO, tmp_path / "pack"))


@pytest.fixture
def change(sources: Path) -> Change:
    """Puts new words in the place of old ones in one file of the folder, once."""

    def put(name: str, old: str, new: str) -> Path:
        file = sources / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return sources

    return put
