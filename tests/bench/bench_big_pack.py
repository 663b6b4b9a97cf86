"""How much longer a big pack takes until the gallery is seen: sixty cases against eight.

The big pack has sixty cases in twelve languages with a picture of 5 MB each, the usual one eight
cases in four with drawings. Each round opens either from its file and shows the gallery, until
every card is laid out with its words and the window has been painted; pictures come afterwards.
Promise: less than 300 ms more.
"""

import os
import re
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.files import read_folder
from w4r_desktop.packs.read import open_pack
from w4r_desktop.services.case_book import DEMO_PACK
from w4r_desktop.system import assets
from w4r_desktop.ui.station.gallery import GalleryState, story_cards
from w4r_desktop.ui.station.gallery_view import GalleryView
from w4r_desktop.ui.station.languages import LanguageButton
from w4r_desktop.ui.theme.manager import Theme
from w4r_desktop.ui.widgets.pictures_pool import pictures_pool

ROUNDS = 5
PROMISE = 300
TOLD_IN = ("en", "fr", "es", "ar")
LANGUAGES = (*TOLD_IN, "de", "it", "pt", "nl", "sv", "pl", "tr", "fa")
PICTURES = {"png": (1500, 1170), "jpg": (3400, 2550)}
"""Noise of so many pixels fills 5 MB: nothing in it can be left out."""


def noise(kind: str) -> bytes:
    """A picture of noise as a file of that kind."""
    width, height = PICTURES[kind]
    image = QImage(
        os.urandom(3 * width * height), width, height, 3 * width, QImage.Format.Format_RGB888
    )
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(kind.encode())).write(image)
    return bytes(store.data().data())


def make_pack(count: int, languages: tuple[str, ...], pictures: dict[str, bytes]) -> bytes:
    """A pack of so many cases, told with the demo pack's words; without pictures it keeps its drawings."""
    source = read_folder(DEMO_PACK).files
    kept = sorted({name.split("/")[1] for name in source if name.startswith("cases/")})
    files, ids = {}, []
    for number, (old, kind) in enumerate(
        islice(zip(cycle(kept), cycle(pictures or [""]), strict=False), count)
    ):
        case_id = f"{old}-{number}"
        ids.append(case_id)
        facts = source[f"cases/{old}/case.toml"].decode().replace(f'"{old}"', f'"{case_id}"', 1)
        drawing = source[f"cases/{old}/illustration.svg"]
        files[f"cases/{case_id}/illustration.{kind or 'svg'}"] = pictures.get(kind, drawing)
        files[f"cases/{case_id}/case.toml"] = facts.replace(
            "illustration.svg", f"illustration.{kind or 'svg'}"
        ).encode()
        for language, told in zip(languages, cycle(TOLD_IN), strict=False):
            files[f"cases/{case_id}/{language}.md"] = source[f"cases/{old}/{told}.md"]
    head = source["pack.toml"].decode()
    for key, listed in (("languages", languages), ("cases", ids)):
        values = ", ".join(f'"{value}"' for value in listed)
        head = re.sub(
            rf"^{key} = \[.*?\]", f"{key} = [{values}]", head, flags=re.MULTILINE | re.DOTALL
        )
    files["pack.toml"] = head.encode()
    return archive_of(files, manifest_of(files))


def milliseconds_since(start: float) -> float:
    """The time that has passed."""
    return (time.perf_counter() - start) * 1000


def open_file(path: Path) -> tuple[CasePack, float]:
    """Open a pack from its file."""
    start = time.perf_counter()
    pack = open_pack(path.read_bytes(), path)
    return pack, milliseconds_since(start)


def show_gallery(application: QApplication, pack: CasePack) -> float:
    """Show the gallery of a pack until it is painted."""
    start = time.perf_counter()
    view = GalleryView(LanguageButton(pack.languages))
    view.resize(1366, 768)
    view.show_state(GalleryState("Letters by candlelight", "Library", story_cards(pack, "en")))
    view.show()
    application.processEvents()
    view.grab()
    shown = milliseconds_since(start)
    view.close()
    view.deleteLater()
    while not pictures_pool().is_idle:
        application.processEvents()
    return shown


def main() -> None:
    """Open and show both in turn; print medians, difference and ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    Theme(assets.resources() / "themes", assets.resources() / "icons").apply(application, "paper")
    with tempfile.TemporaryDirectory() as folder:
        packs = {"8 cases": Path(folder, "usual"), "60 cases": Path(folder, "big")}
        packs["8 cases"].write_bytes(make_pack(8, TOLD_IN, {}))
        packs["60 cases"].write_bytes(make_pack(60, LANGUAGES, {k: noise(k) for k in PICTURES}))
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in packs}
        for _ in range(ROUNDS):
            for name, path in packs.items():
                pack, opened = open_file(path)
                times[name].append((opened, show_gallery(application, pack)))
                del pack
        sizes = {name: path.stat().st_size / 1e6 for name, path in packs.items()}
    print(f"gallery of a pack, median of {ROUNDS} interleaved rounds, ms")
    whole = {}
    for name, rounds in times.items():
        opened, shown = (median(column) for column in zip(*rounds, strict=True))
        whole[name] = median(sum(both) for both in rounds)
        print(
            f"  {name:8} {sizes[name]:6.1f} MB   opened {opened:6.0f}   shown {shown:5.0f}"
            f"   together {whole[name]:6.0f}"
        )
    usual, big = whole.values()
    print(f"  more   {big - usual:6.0f}   (promise: less than {PROMISE})")
    print(f"  ratio  {big / usual:6.2f}")


if __name__ == "__main__":
    main()
