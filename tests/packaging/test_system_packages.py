"""The list of system packages is what Qt needs, no less."""

import os
import re
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.architecture.product import ROOT

QT = Path(PySide6.__file__).resolve().parent
LOADED = [
    "QtWidgets.abi3.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
]
EVERYWHERE = {"ld-linux-x86-64", "ld-linux-aarch64", "libc", "libdl", "libgcc_s", "libm"} | {
    "libpthread",
    "libresolv",
    "librt",
    "libstdc++",
    "libz",
    "libzstd",
}
"""Libraries that apt and dpkg themselves cannot do without."""

NEEDED = re.compile(r"file=(\S+) \[0\];  needed by (\S+) \[0\]")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the list is for Debian and Ubuntu")


def rows() -> list[list[str]]:
    text = (ROOT / "packaging/setup/system-packages.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def needed_from_the_system(part: str) -> set[str]:
    """What Qt's own files ask the loader for and do not bring along."""
    told = subprocess.run(
        ["ldd", QT / part],
        env={**os.environ, "LD_DEBUG": "files"},
        check=True,
        text=True,
        capture_output=True,
    )
    pairs = NEEDED.findall(told.stderr)
    brought = {path.name for path in QT.parent.rglob("*.so*")}
    return {name for name, by in pairs if str(QT) in by and name not in brought}


@pytest.mark.parametrize("part", LOADED)
def test_the_list_names_every_library_that_qt_takes_from_the_system(part: str) -> None:
    listed = {name for when, kind, name, *_ in rows() if (when, kind) == ("window", "library")}
    needed = {name for name in needed_from_the_system(part) if name.split(".")[0] not in EVERYWHERE}
    assert needed <= listed


@pytest.mark.parametrize("part", LOADED)
def test_nothing_that_qt_loads_is_missing_here(part: str) -> None:
    told = subprocess.run(["ldd", QT / part], check=True, text=True, capture_output=True).stdout
    assert "not found" not in told


def test_every_package_says_why() -> None:
    for _, kind, _, package, *why in rows():
        assert kind in {"command", "font", "library"}, package
        assert len(why) > 1, package
        assert why[0] == "#", package
