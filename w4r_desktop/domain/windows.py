"""Envelopes with a window: where the address must stand on a sheet, and what is ever seen of it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from w4r_desktop.domain.boxes import Box, Offset, box_mm, hundredths, whole_sheet
from w4r_desktop.domain.envelopes import FACES, Envelope
from w4r_desktop.domain.errors.printing import WindowForOtherPaper
from w4r_desktop.domain.sheets import Paper


class Window(StrEnum):
    """The windows that a letter's address can be placed for; plain is for none."""

    PLAIN = "plain"
    DIN_A = "din-a"
    DIN_B = "din-b"
    NO_C5 = "no-c5"
    NO_C65 = "no-c65"
    CH_C5 = "ch-c5"
    US_10 = "us-10"


@dataclass(frozen=True, slots=True)
class WindowPreset:
    """A sheet that is folded into an envelope with a window; all in hundredths of a millimetre.

    `window` counts from the envelope's corner, everything else from the sheet's. The sheet is folded
    at `folds`, its upper part lies in front, and that part's lower edge at the foot of the folded
    sheet. `sender` is where the writer stands inside the envelope; `outside` where a sender who may
    be seen from outside stands instead or as well, if there is such a place. `hangs_low` says that
    the address rests on the foot of its box, so that place and country show even if the sheet slips.
    """

    paper: Paper
    envelope: Envelope
    window: Box
    folds: tuple[int, ...]
    address: Box
    sender: Box
    body_top: int
    outside: Box | None = None
    has_punch_mark: bool = False
    hangs_low: bool = False

    @property
    def folded(self) -> Box:
        """The folded sheet."""
        sheet = whole_sheet(self.paper)
        edges = (0, *self.folds, sheet.height)
        highest = max(low - high for high, low in pairwise(edges))
        return Box(0, 0, sheet.width, highest)

    @property
    def play(self) -> Offset:
        """How far the folded sheet can slip in its envelope, from the left and from the top."""
        face, folded = FACES[self.envelope], self.folded
        return Offset(face.width - folded.width, face.height - folded.height)

    @property
    def at_rest(self) -> Offset:
        """Where the folded sheet lies when the envelope stands: at the foot, on the left."""
        return Offset(0, self.play.y)

    def seen(self, slip: Offset) -> Box:
        """What part of the sheet the window shows when the folded sheet lies there."""
        down = slip.y + self.folded.height - self.folds[0]
        shown = self.window.moved(Offset(-slip.x, -down))
        return shown.common(Box(0, 0, self.folded.width, self.folds[0]))

    @property
    def always_seen(self) -> Box:
        """What the window shows however the sheet slips."""
        one, *others = self._extremes()
        for other in others:
            one = one.common(other)
        return one

    @property
    def ever_seen(self) -> Box:
        """Everything that the window can show: nothing but the address may stand there."""
        all_seen = self._extremes()
        left, top = min(box.left for box in all_seen), min(box.top for box in all_seen)
        right, bottom = max(box.right for box in all_seen), max(box.bottom for box in all_seen)
        return Box(left, top, right - left, bottom - top)

    def _extremes(self) -> list[Box]:
        play = self.play
        return [self.seen(Offset(x, y)) for x in (0, play.x) for y in (0, play.y)]


def _mm(*lengths: float) -> tuple[int, ...]:
    return tuple(map(hundredths, lengths))


AT_THE_RIGHT = box_mm(125, 20, 65, 50)
"""Beside every window on the left: DIN 5008 has its block of facts there, 75 wide."""

DIN_WINDOW = box_mm(20, 50, 90, 45)
"""90 by 45, 20 from the left and 15 from the foot: "L-DIN" in the list of Elco, a maker of envelopes.

https://br.doczz.net/doc/1025168/normen-f%C3%BCr-fensterkuverts; the same follows from the block of
DIN 5008 and its folds.
"""

PRESETS = {
    Window.DIN_A: WindowPreset(
        Paper.A4,
        Envelope.DL,
        window=DIN_WINDOW,
        folds=_mm(87, 192),
        address=box_mm(25, 44.7, 75, 27.3),
        outside=box_mm(25, 27, 75, 5),
        sender=AT_THE_RIGHT,
        body_top=hundredths(82),
        has_punch_mark=True,
    ),
    Window.DIN_B: WindowPreset(
        Paper.A4,
        Envelope.DL,
        window=DIN_WINDOW,
        folds=_mm(105, 210),
        address=box_mm(25, 62.7, 75, 27.3),
        outside=box_mm(25, 45, 75, 5),
        sender=box_mm(125, 32, 65, 50),
        body_top=hundredths(100),
        has_punch_mark=True,
    ),
    Window.NO_C5: WindowPreset(
        Paper.A4,
        Envelope.C5,
        window=box_mm(15, 44, 105, 35),
        folds=_mm(148.5),
        address=box_mm(18, 45.2, 80, 19),
        sender=AT_THE_RIGHT,
        body_top=hundredths(84),
    ),
    Window.NO_C65: WindowPreset(
        Paper.A4,
        Envelope.C65,
        window=box_mm(15, 39, 100, 35),
        folds=_mm(105, 210),
        address=box_mm(18, 40, 76, 25),
        sender=AT_THE_RIGHT,
        body_top=hundredths(80),
    ),
    Window.CH_C5: WindowPreset(
        Paper.A4,
        Envelope.C5,
        window=box_mm(117, 52, 100, 45),
        folds=_mm(148.5),
        address=box_mm(120, 53, 77, 30),
        sender=box_mm(25, 20, 68, 60),
        body_top=hundredths(102),
    ),
    Window.US_10: WindowPreset(
        Paper.LETTER,
        Envelope.TEN,
        window=box_mm(22.23, 63.5, 114.3, 28.58),
        folds=_mm(93.13, 186.27),
        address=box_mm(25.4, 53, 84, 25.4),
        outside=box_mm(12.7, 12.7, 88.9, 20.1),
        sender=box_mm(140, 20, 56, 55),
        body_top=hundredths(97),
        hangs_low=True,
    ),
}
"""Where the measures come from:

DIN 5008 A and B: https://github.com/Sematre/typst-letter-pro (src/lib.typ). Norway:
https://officeconsult.no/blogg/brevmaler-plassering-av-mottakerfelt-i-vinduskonvolutter/.
Switzerland, C5 with the address at the right: 100 by 45, 65 from below and 12 from the right, in
Elco's list. United States: 1 1/8 by 4 1/2 inches, 7/8 from the left and 1/2 from below,
https://www.businessenvelopes.com/window-envelopes-the-complete-guide; the sender's zone of a double
window: http://www.postalmethods.com/resources/developers-guide/127.
"""


@cache
def preset_of(window: Window, paper: Paper) -> WindowPreset | None:
    """The preset of a window; None for no window. Raises WindowForOtherPaper."""
    preset = PRESETS.get(window)
    if preset is not None and preset.paper is not paper:
        raise WindowForOtherPaper(window=window.value, paper=preset.paper.value)
    return preset


def paper_of(window: Window) -> Paper:
    """The paper that a window needs; A4 where it does not matter."""
    preset = PRESETS.get(window)
    return preset.paper if preset else Paper.A4
