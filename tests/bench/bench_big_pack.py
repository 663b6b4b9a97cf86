"""How much longer a big pack takes until the gallery is seen: sixty cases against eight.

The big pack has sixty cases in twelve languages with a picture of 5 MB each, the usual one eight
cases in four with drawings. Either is in the store of an event, as it is at a station. Each round
opens either event (its key is at hand: stretching a passphrase takes its second on purpose, for
both) and shows the gallery, until the cards of the screen are laid out with their words and the
window has been painted. The cards further down and the pictures come afterwards; how long it takes
until the last card is there, and the longest time that the window cannot answer meanwhile, are
told too. Promise: less than 300 ms more until the gallery is seen.

Beside it stands what happens once, off the window's thread, when a pack comes from a stick: every
byte of its file is checked, and its files are put into the store.
"""

import os
import re
import tempfile
import time
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from threading import current_thread
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from tests import factory
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.files import read_folder
from w4r_desktop.services.case_book import DEMO_PACK
from w4r_desktop.services.evening import read_evening
from w4r_desktop.services.pack_store import checked_pack
from w4r_desktop.store.create import create_store, open_store
from w4r_desktop.store.engine import transaction
from w4r_desktop.store.events import add_event
from w4r_desktop.store.packs import add_pack, use_pack
from w4r_desktop.store.stations import add_station
from w4r_desktop.system import assets
from w4r_desktop.ui.station.gallery import GalleryState, story_cards
from w4r_desktop.ui.station.gallery_view import GalleryView, StoryButton
from w4r_desktop.ui.station.languages import LanguageButton
from w4r_desktop.ui.theme.manager import Theme
from w4r_desktop.ui.widgets import pictures_pool as drawing
from w4r_desktop.ui.widgets.pictures_pool import pictures_pool

ROUNDS = 7
ARRIVALS = 3
KEY = bytes(range(32))
NOW = datetime(2026, 12, 10, 18, 30, tzinfo=UTC)
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


class Arrival(NamedTuple):
    """What a pack takes that comes from a stick, in milliseconds."""

    checked: float
    kept: float


class Shown(NamedTuple):
    """What an evening takes until its gallery is seen, in milliseconds.

    `work` is the processor's time for both; `last_card` how much later the last card is there, and
    `stall` the longest that the window could not answer while cards and pictures came.
    """

    opened: float
    shown: float
    work: float
    last_card: float
    stall: float

    @property
    def together(self) -> float:
        """From opening until the gallery is seen."""
        return self.opened + self.shown


def arrive(path: Path, store_path: Path) -> Arrival:
    """Check a pack and put it into the store of a new event."""
    start = time.perf_counter()
    pack = checked_pack(path.read_bytes(), path)
    checked = milliseconds_since(start)
    store = create_store(store_path, key=KEY)
    start = time.perf_counter()
    with transaction(store) as connection:
        add_event(connection, factory.event())
        add_station(connection, factory.station(), seed=bytes(32))
        add_pack(connection, pack)
        use_pack(connection, pack.key, since=NOW)
    kept = milliseconds_since(start)
    store.close()
    return Arrival(checked, kept)


def open_and_show(application: QApplication, store_path: Path) -> Shown:
    """Open an event and show its gallery until it is painted; then let the pictures come."""
    start, work = time.perf_counter(), time.process_time()
    evening = read_evening(open_store(store_path, key=KEY), lambda: NOW)
    opened = milliseconds_since(start)
    start = time.perf_counter()
    view = gallery(evening.pack)
    application.processEvents()
    view.grab()
    shown, work = milliseconds_since(start), (time.process_time() - work) * 1000
    last_card, stall = bring_the_rest(application, view, len(evening.pack.cases))
    view.close()
    view.deleteLater()
    evening.close()
    return Shown(opened, shown, work, last_card, stall)


def gallery(pack: CasePack) -> GalleryView:
    """The gallery of a pack, on the screen."""
    view = GalleryView(LanguageButton(pack.languages))
    view.resize(1366, 768)
    view.show_state(GalleryState("Letters by candlelight", "Library", story_cards(pack, "en")))
    view.show()
    return view


def bring_the_rest(application: QApplication, view: GalleryView, cards: int) -> tuple[float, float]:
    """When the last card was there, and the longest that the window was busy until all pictures were."""
    begun, longest, last_card = time.perf_counter(), 0.0, 0.0
    while not (last_card and pictures_pool().is_idle):
        start = time.perf_counter()
        application.processEvents()
        longest = max(longest, milliseconds_since(start))
        if not last_card and len(view.findChildren(StoryButton)) == cards:
            last_card = milliseconds_since(begun)
        time.sleep(0.001)
    return last_card, longest


def note_threads() -> set[str]:
    """The names of the threads that pictures are decoded on from now on."""
    threads, decode = set(), drawing.covering_image

    def noted(picture: bytes, size: QSize) -> QImage:
        threads.add(current_thread().name)
        return decode(picture, size)

    drawing.covering_image = noted
    return threads


def main() -> None:
    """Keep, open and show both in turn; print medians, difference and ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    Theme(assets.resources() / "themes", assets.resources() / "icons").apply(application, "paper")
    threads = note_threads()
    names = ("8 cases", "60 cases")
    arrivals: dict[str, list[Arrival]] = {name: [] for name in names}
    times: dict[str, list[Shown]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        packs = {name: Path(folder, f"{name}.w4rpack") for name in names}
        packs["8 cases"].write_bytes(make_pack(8, TOLD_IN, {}))
        packs["60 cases"].write_bytes(make_pack(60, LANGUAGES, {k: noise(k) for k in PICTURES}))
        stores = {name: Path(folder, f"{name}.w4r") for name in names}
        for _ in range(ARRIVALS):
            for name in names:
                stores[name].unlink(missing_ok=True)
                arrivals[name].append(arrive(packs[name], stores[name]))
        for _ in range(ROUNDS):
            for name in names:
                times[name].append(open_and_show(application, stores[name]))
        sizes = {name: path.stat().st_size / 1e6 for name, path in packs.items()}
    tell_arrivals(arrivals, sizes)
    tell_times(times)
    print(f"  pictures decoded on {', '.join(sorted(threads))}; the window's is MainThread")


def tell_arrivals(arrivals: dict[str, list[Arrival]], sizes: dict[str, float]) -> None:
    """Print what a pack from a stick takes."""
    print(f"a pack comes from a stick, once, median of {ARRIVALS}, ms")
    for name, rounds in arrivals.items():
        checked, kept = (median(column) for column in zip(*rounds, strict=True))
        print(f"  {name:8} {sizes[name]:6.1f} MB   checked {checked:6.0f}   kept {kept:6.0f}")


def tell_times(times: dict[str, list[Shown]]) -> None:
    """Print what opening and showing take, and how both sides compare."""
    print(f"an event is opened and its gallery shown, median of {ROUNDS} interleaved rounds, ms")
    whole = []
    for name, rounds in times.items():
        opened, shown, work, last, stall = (median(column) for column in zip(*rounds, strict=True))
        whole.append(median(one.together for one in rounds))
        print(
            f"  {name:8} opened {opened:5.0f}   shown {shown:5.0f}   together {whole[-1]:5.0f}"
            f"   processor {work:5.0f}   last card {last:4.0f} later   longest stall after {stall:4.0f}"
        )
    usual, big = whole
    print(f"  more   {big - usual:6.0f}   (promise: less than {PROMISE})")
    print(f"  ratio  {big / usual:6.2f}")


if __name__ == "__main__":
    main()
