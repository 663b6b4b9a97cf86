"""What can be chosen for a run of letters beside the cases and the paper; all of it can be left alone."""

from dataclasses import dataclass, replace

from w4r_desktop.domain import codes
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.services.print_orders import PrintOrder


@dataclass(frozen=True, slots=True)
class LetterChoices:
    """How a run of letters is wanted; as it stands, everything goes into one file as it is.

    `codes` are those of single letters to print again, `first` and `last` a range in the order of
    the run, counted from 1; 0 leaves that end of it open.
    """

    window: Window = Window.PLAIN
    split: Split = Split.WHOLE
    is_duplex: bool = False
    has_demands: bool = False
    is_read_out: bool = False
    codes: tuple[str, ...] = ()
    first: int = 0
    last: int = 0

    def on_paper(self, paper: Paper) -> "LetterChoices":
        """The same on that paper; a window for another one is left out."""
        if self.window in windows_for(paper):
            return self
        return replace(self, window=Window.PLAIN)

    def count_of(self, letters: int) -> int:
        """How many of so many letters that comes to."""
        if self.codes:
            return min(len(self.codes), letters)
        return max(0, min(self.last or letters, letters) - max(self.first, 1) + 1)

    def order(self, case_ids: tuple[str, ...], paper: Paper) -> PrintOrder:
        """The order for the letters of those cases; no case named means all of them."""
        is_range = not self.codes and (self.first > 1 or self.last > 0)
        return PrintOrder(
            kind=ActionKind.LETTER,
            case_ids=case_ids,
            paper=paper,
            window=self.window,
            demands=self.has_demands,
            codes=self.codes,
            numbers=(max(self.first, 1), self.last or MOST) if is_range else None,
            duplex=self.is_duplex,
            tagged=self.is_read_out,
        )


AS_IT_IS = LetterChoices()
"""Everything that was not chosen by anybody."""

MOST = 999_999
"""More letters than any evening has."""


def windows_for(paper: Paper) -> tuple[Window, ...]:
    """The windows that sheets of that paper are folded for; none comes first."""
    fitting = (window for window, preset in PRESETS.items() if preset.paper is paper)
    return (Window.PLAIN, *fitting)


def typed_codes(text: str) -> tuple[str, ...]:
    """The codes that were typed or scanned one after another, however they were parted."""
    signs = codes.typed(text.upper().replace(codes.SCANNED, " "))
    starts = range(0, len(signs), codes.LENGTH)
    return tuple(dict.fromkeys(signs[start : start + codes.LENGTH] for start in starts))
