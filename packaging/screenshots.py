"""`make screenshots`: pictures of the real program with the sample evening, for README and help.

`--size 1024x600 --language en-mirrored --out DIR` takes them at another size, in another language or
direction, and more of them, for looking at every screen.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageGrab

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the person before the screen is the one of the journeys

from tests.display import RealDisplay, open_display  # noqa: E402
from tests.journeys.driver import Person  # noqa: E402
from tests.journeys.program import Program  # noqa: E402
from w4r_desktop.settings.keeping import save_settings  # noqa: E402
from w4r_desktop.settings.settings import Settings  # noqa: E402
from w4r_desktop.system.paths import user_paths  # noqa: E402

IMAGES = ROOT / "resources" / "help" / "images"

SHOWN = frozenset({
    *("station", "gallery", "briefing", "writing", "signing", "check", "thanks"),
    *("desk", "letters", "console", "projector", "door"),
})
"""The pictures that README and help pages show; the others are for looking at the screens."""

WINDOWS = """<openbox_config><applications><application title="W4R*" type="normal">
<decor>no</decor><maximized>yes</maximized></application></applications></openbox_config>"""
"""For the window manager: the program's own window fills the display."""

CASE = ROOT / "resources" / "demo_pack" / "cases" / "ellinor-guttorm-utsi"
BEGINNING = "I repair bicycles in Göteborg, and I am writing because one story did not leave me."
LETTER = (
    " It is the story of Ellinor Guttorm Utsi.\n\n"
    "I know what it means to be listened to, and what it means when nobody does. Please listen to "
    "her and to the Sámi people, and allow wind farms on their pastures only if they consent.\n\n"
    "Thank you for reading my letter. I would be glad to hear from you."
)
WRITER, TOWN = "Viktória Eriksson", "Göteborg"
"""A made-up writer, in the words of the sample evening."""

READ = "Fatou Ribeiro"
"""A made-up writer of the sample evening, whose letter is opened at the desk."""

COLOURS = 256
STEADY = 20
"""So often a picture is taken again until two are the same."""


class Studio:
    """The program with a person before it, and somebody who takes pictures of the display."""

    def __init__(self, display: RealDisplay, out: Path, *, language: str, takes_all: bool) -> None:
        self._display = display
        self._out = out
        self._takes_all = takes_all
        self.story = headline(language)
        self.person = Person(
            display, Program(display, W4R_PICTURE="1", TZ="UTC"), language=language
        )

    def take(self, name: str) -> None:
        """Take a picture once nothing moves, and keep it small."""
        if name not in SHOWN and not self._takes_all:
            return
        self._display.run("xdotool", "mousemove", "0", "10000")
        before, picture = None, self._grab()
        for _again in range(STEADY):
            if before is not None and before.tobytes() == picture.tobytes():
                break
            time.sleep(0.15)
            before, picture = picture, self._grab()
        few = picture.quantize(
            COLOURS,
            method=Image.Quantize.MAXCOVERAGE,
            kmeans=2,  # keeps the colours of the theme exactly
            dither=Image.Dither.NONE,
        )
        few.save(self._out / f"{name}.png", optimize=True)

    def _grab(self) -> Image.Image:
        self.person.looks()  # which holds flames and cursors still
        return ImageGrab.grab(xdisplay=self._display.name).convert("RGB")


def headline(language: str) -> str:
    """What the story is called in a language; in English where it is not told in that one."""
    told = next(p for p in (CASE / f"{language}.md", CASE / "en.md") if p.exists())
    lines = told.read_text("utf-8").splitlines()
    return lines[lines.index("## headline") + 1]


def show_everything(studio: Studio) -> None:
    """Walk through the whole program once."""
    person = studio.person
    person.sees("Open the demo evening")
    studio.take("door")
    person.chooses("New event…")
    person.sees("What is the event called?")
    studio.take("new-event")
    person.chooses("Back")
    person.chooses("Open the demo evening")
    show_desk(studio)
    show_stage(studio)
    person.sees("Project stories")
    show_station(studio)


def show_desk(studio: Studio) -> None:
    """The coordinator's pages."""
    person = studio.person
    person.sees("Project stories")
    studio.take("desk")
    person.chooses("Letters")
    person.chooses(READ)
    person.sees("Withdraw for its writer…")
    studio.take("letters")
    for page, name in (("Print", "print"), ("Sync file", "sync"), ("Merge", "merge")):
        person.chooses(page)
        studio.take(name)
    person.chooses("Close event")
    person.chooses("Close the event…")
    person.sees("Is everybody finished?")
    studio.take("close")


def show_stage(studio: Studio) -> None:
    """The console and the wall."""
    person = studio.person
    person.chooses("Tonight")
    person.chooses("Project stories")
    person.sees("End")
    person.presses("Next", "Next")
    studio.take("console")
    person.presses("s")
    studio.take("projector")
    person.presses("s")
    person.chooses("End")
    person.chooses("End now")


def show_station(studio: Studio) -> None:
    """One visit at the station."""
    person = studio.person
    person.chooses("Start a writing station")
    person.sees("Choose a story")
    studio.take("welcome")
    person.chooses("For volunteers")
    person.sees("Stay here")
    studio.take("way-out")
    person.chooses("Stay here")
    show_stories(studio)
    show_letter(studio)


def show_stories(studio: Studio) -> None:
    """Choosing a story and reading it."""
    person = studio.person
    person.chooses("Choose a story")
    person.sees("Who will you write for today?")
    studio.take("gallery")
    person.chooses(studio.story)
    person.sees("Write a letter")
    studio.take("briefing")
    person.chooses("Full story")
    studio.take("full-story")


def show_letter(studio: Studio) -> None:
    """Writing, signing, the check and the thanks."""
    person = studio.person
    person.chooses("Write a letter")
    person.sees("Take your time. One good sentence is enough.")
    person.writes(BEGINNING)
    person.sees("Kept safe on this laptop ✓")
    studio.take("writing")
    person.types(LETTER)
    person.sees("Kept safe on this laptop ✓")
    studio.take("station")
    person.chooses("Next: sign your letter")
    person.signs_with_the_mouse()
    person.fills("Your name", WRITER)
    person.fills("Your town", TOWN)
    studio.take("signing")
    person.chooses("Next: check your letter")
    person.sees("Look closer")
    studio.take("check")
    person.chooses("Finish my letter")
    person.sees("Write another letter")
    studio.take("thanks")


def main() -> None:
    """Take the pictures that the command line asks for."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--size", default="1366x768")
    wanted.add_argument("--language", default="en")
    wanted.add_argument("--out", type=Path)
    asked = wanted.parse_args()
    out = asked.out or IMAGES
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        settle_in(Path(home), asked.language)
        manager = Path(home) / "windows.xml"
        manager.write_text(WINDOWS, encoding="utf-8")
        with open_display(asked.size, "--config-file", str(manager)) as display:
            studio = Studio(display, out, language=asked.language, takes_all=asked.out is not None)
            try:
                show_everything(studio)
            finally:
                studio.person.leaves()


def settle_in(home: Path, language: str) -> None:
    """A home of its own, where that language was chosen before."""
    os.environ.update(HOME=str(home))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    settings = user_paths().settings
    settings.parent.mkdir(parents=True)
    save_settings(Settings(language=language), settings)


if __name__ == "__main__":
    main()
