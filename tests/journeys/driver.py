"""A person before the screen: sees what is on it, presses keys, moves the mouse. Nothing else."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from math import cos, pi, sin, tau
from pathlib import Path
from typing import NoReturn, TypeVar

from tests.display import RealDisplay
from tests.journeys.program import Program, Sight, Thing
from w4r_desktop.i18n.catalogue import Catalogue, catalogue_for

Found = TypeVar("Found")

CODE = re.compile(r"^[2-9A-Z]{3} [2-9A-Z]{3}$", re.MULTILINE)

LOOPS = 7
"""So many loops has the first stroke of a signature; the second one is a line below it."""

MISTAKE = "Something went wrong, and it is our mistake."
"""Nobody waits on once this stands on the screen."""

MANY = 60
"""Nobody presses the tab key more often than this to get somewhere."""


class Person:
    """Does what a person can do, and waits as a person waits: until something is to be seen."""

    def __init__(self, display: RealDisplay, program: Program, *, language: str = "en") -> None:
        self._display = display
        self._program = program
        self._catalogue: Catalogue = catalogue_for(language)

    def sees(self, words: str) -> Thing:
        """Wait until those words stand on the screen."""
        wanted = self._said(words)

        def standing(sight: Sight) -> Thing | None:
            return next((t for t in sight.things if wanted in t.words and t.size[0]), None)

        return self._waits_for(standing, f"“{wanted}” is not to be seen")

    def sees_no(self, words: str) -> None:
        """Wait until those words have gone from the screen."""
        wanted = self._said(words)
        self._waits_for(lambda sight: wanted not in sight.words or None, f"“{wanted}” stays")

    def chooses(self, name: str) -> None:
        """Click on the button, card, field or cell of that name, wherever one has to scroll to."""
        self._clicks(*self._finds(name).at)

    def fills(self, name: str, text: str) -> None:
        """Click into a field and type."""
        self.chooses(name)
        self.types(text)

    def writes(self, text: str) -> None:
        """Type, and look that every sign has arrived on the page."""
        self.types(text)

        def arrived(sight: Sight) -> bool | None:
            return any(t.has_focus and t.value.endswith(text) for t in sight.things) or None

        self._waits_for(arrived, f"“{text}” did not arrive")

    def types(self, text: str) -> None:
        """Type, sign by sign, whatever has the keyboard."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.presses("Return")
            if line:
                self._hands("type", "--delay", "6", "--", line)

    def presses(self, *keys: str) -> None:
        """Press keys, one after another."""
        self._hands("key", "--delay", "20", *keys)

    def goes_by_tab_to(self, name: str) -> None:
        """Press the tab key until that is what the keyboard is on."""
        self._waits_for(lambda sight: self._control(sight, name), f"there is no “{name}”")
        trail = []
        for _press in range(MANY):
            focused = _focused(self._program.look())
            trail.append(focused.name if focused else "")
            if focused is not None and self._is_called(focused, name):
                return
            self.presses("Tab")
            self._waits_for(partial(_moved_on, focused), "the tab key is stuck")
        self._gives_up(f"no tab leads to “{name}”: {trail}")

    def takes(self, name: str) -> None:
        """Go to a button by the tab key and press it with the space bar."""
        self.goes_by_tab_to(name)
        self.presses("space")

    def signs_with_the_mouse(self) -> None:
        """Draw a signature on the pad."""
        pad = self._finds("Pad to sign on, with mouse, finger or pen")
        left, top = pad.at[0] - pad.size[0] / 2, pad.at[1] - pad.size[1] / 2
        for stroke in _signature():
            steps = [(left + x * pad.size[0], top + y * pad.size[1]) for x, y in stroke]
            moves = [("mousemove", str(round(x)), str(round(y))) for x, y in steps]
            down, *on = moves
            drawn = (word for move in on for word in (*move, "sleep", "0.004"))
            self._hands(*down, "mousedown", "1", *drawn, "mouseup", "1")

    def names_the_file(self, path: Path) -> None:
        """Type where a file is to be saved."""
        self.sees("File name:")
        self._waits_for(
            lambda sight: any(t.has_focus and t.kind == "QLineEdit" for t in sight.things) or None,
            "the dialog has no keyboard",
        )
        self.presses("ctrl+a")
        self.types(str(path))
        self.presses("Return")
        self.sees_no("File name:")

    def reads_the_code(self) -> str:
        """The code of the letter, from the thanks."""
        found = self._waits_for(lambda sight: CODE.search(sight.words), "there is no code")
        return found.group()

    def leaves(self) -> None:
        """Pull the plug."""
        self._program.kill()

    def looks(self) -> Sight:
        """All that can be seen now."""
        return self._program.look()

    def _finds(self, name: str) -> Thing:
        """Where a control is, once it stands still and nothing lies over it."""
        before: list[Thing | None] = [None]

        def standing_still(sight: Sight) -> Thing | None:
            thing = self._control(sight, name)
            was, before[0] = before[0], thing
            if thing is None or thing.is_reachable:
                return thing if thing == was else None
            if thing.turn:
                self._turns(*thing.turn)
            return None

        return self._waits_for(standing_still, f"“{name}” cannot be chosen")

    def _control(self, sight: Sight, name: str) -> Thing | None:
        return next((t for t in sight.things if t.is_control and self._is_called(t, name)), None)

    def _is_called(self, thing: Thing, name: str) -> bool:
        """Whether that is its name; a card says the country after the person's name."""
        if thing.kind == "StoryButton":
            return thing.name.startswith((f"{name}, ", f"{name}، "))
        return thing.name in {name, self._said(name)}

    def _said(self, words: str) -> str:
        return self._catalogue.translate(words)

    def _clicks(self, x: int, y: int) -> None:
        self._hands("mousemove", str(x), str(y), "click", "1")

    def _turns(self, x: int, y: int, way: int) -> None:
        self._hands("mousemove", str(x), str(y), "click", "5" if way > 0 else "4")

    def _hands(self, *words: str) -> None:
        self._display.run("xdotool", *words)

    def _waits_for(self, wanted: Callable[[Sight], Found | None], failing: str) -> Found:
        for sight in self._program.looks():
            if MISTAKE in sight.words:
                break
            found = wanted(sight)
            if found is not None:
                return found
        return self._gives_up(failing)

    def _gives_up(self, why: str) -> NoReturn:
        words = {line for line in self._program.look().words.splitlines() if line.strip()}
        raise AssertionError(f"{why}; what is there: {sorted(words)}")


def _focused(sight: Sight) -> Thing | None:
    return next((thing for thing in sight.things if thing.has_focus), None)


def _moved_on(before: Thing | None, sight: Sight) -> Thing | None:
    """What the keyboard is on now, unless it is what it was on before."""
    now = _focused(sight)
    if now is None or before is None:
        return now
    return now if (now.name, now.at) != (before.name, before.at) else None


def _signature() -> Iterator[list[tuple[float, float]]]:
    """The strokes of a signature, step by step as a hand goes, in parts of the pad."""
    turns = [tau * step / 12 for step in range(12 * LOOPS)]
    yield [
        (0.24 + 0.07 * t / tau + 0.025 * sin(t), 0.58 - (0.12 + 0.06 * cos(1.3 * t)) * cos(t))
        for t in turns
    ]
    yield [(0.72 - 0.46 * step / 20, 0.84 - 0.05 * sin(pi * step / 20)) for step in range(21)]
