"""The chart of an evening: how many letters and messages were signed in each ten minutes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from w4r_desktop.i18n.formats import clock_time
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.report_page import HEADING, SIDE, SMALL, ReportPages

CHART_HEIGHT = 78.0
WIDEST_BAR = 26.0
MOST_BARS = 60
SPAN = 10
MOST_DIGITS = 40.0
"""The room that the number over a bar may take, in points."""


def draw_evening(desk: ReportPages, width: float) -> None:
    """Draw the chart of when people signed, from `y` down."""
    desk.tell(desk.told(_("Through the evening")), HEADING, start=SIDE, y=desk.y)
    evening = _bars(desk.report.signed_at)
    # L10N: under the heading "Through the evening", above a chart.
    spoken = _("Signed in each {minutes} minutes", minutes=evening.minutes)
    desk.tell(desk.told(spoken), SMALL, start=SIDE, y=desk.y + 14)
    foot = desk.y + 34 + CHART_HEIGHT
    step = min(WIDEST_BAR, width / len(evening.counts))
    most = max(evening.counts)
    for place, count in enumerate(evening.counts):
        height = CHART_HEIGHT * count / most
        x = SIDE + place * step
        if count:
            desk.draw(shapes.bar(x, foot - height, step * 0.78, height, ink="amber"))
        if count == most:
            told = desk.number(count)
            room = max(step, MOST_DIGITS)
            desk.write(
                told,
                SMALL,
                start=x + step * 0.39 - room / 2,
                y=foot - height - 4,
                width=room,
                align=Align.MIDDLE,
            )
    axis = shapes.rule(SIDE, foot, width, ink="soft", pen=0.6)
    desk.draw(replace(axis, alternative=desk.told(_told(evening, desk.language))))
    _write_times(desk, evening, foot=foot, step=step, end=SIDE + width)


@dataclass(frozen=True, slots=True)
class _Evening:
    """How many were signed in each span of so many minutes, from `first` on."""

    first: datetime
    minutes: int
    counts: tuple[int, ...]


def _told(evening: _Evening, language: str) -> Message:
    """What the chart shows, in words."""
    most = max(evening.counts)
    fullest = evening.first + timedelta(minutes=evening.minutes * evening.counts.index(most))
    # L10N: said by screen readers for a chart; {time} is a time of day.
    return _(
        "A chart. Most were signed from {time} on: {count} in {minutes} minutes.",
        count=most,
        time=clock_time(fullest, language),
        minutes=evening.minutes,
    )


def _bars(signed_at: Iterable[datetime]) -> _Evening:
    """The evening in no more bars than can be told apart, the first on a round time of day."""
    times = sorted(time.astimezone() for time in signed_at)
    span = (times[-1] - times[0]) // timedelta(minutes=SPAN * MOST_BARS) + 1
    minutes = SPAN * span
    first = times[0].replace(minute=times[0].minute // SPAN * SPAN, second=0, microsecond=0)
    counts = Counter((time - first) // timedelta(minutes=minutes) for time in times)
    return _Evening(first, minutes, tuple(counts[place] for place in range(max(counts) + 1)))


def _write_times(
    desk: ReportPages, evening: _Evening, *, foot: float, step: float, end: float
) -> None:
    written_to = SIDE
    for place in range(len(evening.counts) + 1):
        moment = evening.first + timedelta(minutes=evening.minutes * place)
        line = one_line(clock_time(moment, desk.language), SMALL, desk.language)
        x = SIDE + place * step
        if x >= written_to and x + line.width <= end:
            desk.draw(shapes.box(x, foot, 0.6, 4, ink="soft"))
            desk.put(line, SMALL, start=x, y=foot + 13, width=line.width)
            written_to = x + max(line.width + 14, step * 3)
