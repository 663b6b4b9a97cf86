"""The chart of languages: how much was signed in each."""

from w4r_desktop.i18n.formats import language_name_in
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.report_page import COUNT, HEADING, NAME, ReportPages

ROW = 16.0
BAR = 7.0
NAME_SHARE = 0.54
NUMBER = 34.0
MOST = 6
"""More languages than that are told together in the last row: the chart is no higher than the evening's."""


def draw_languages(desk: ReportPages, *, start: float) -> None:
    """Draw a bar for each language from `start` to the end, the most spoken first, from `y` down."""
    desk.tell(desk.told(_("In which languages")), HEADING, start=start, y=desk.y)
    rows = _rows(desk)
    most = max(count for _name, count in rows)
    widest = desk.width_of(most, COUNT)
    for place, (name, count) in enumerate(rows):
        top = desk.y + 16 + ROW * place
        width = desk.end - start
        desk.tell(name, NAME, start=start, y=top + ROW * 0.7, width=width * NAME_SHARE - 6)
        bar = start + width * NAME_SHARE
        length = max(1.0, (desk.end - NUMBER - bar) * count / most)
        desk.draw(shapes.box(bar, top + (ROW - BAR) / 2, length, BAR, ink="amber"))
        desk.write_number(count, COUNT, end=desk.end, y=top + ROW * 0.7, widest=widest)


def _rows(desk: ReportPages) -> list[tuple[str, int]]:
    ordered = sorted(desk.report.languages, key=lambda one: (-one[1], one[0]))
    told = ordered if len(ordered) <= MOST else ordered[: MOST - 1]
    rows = [(language_name_in(tag, desk.language), count) for tag, count in told]
    rest = sum(count for _tag, count in ordered[len(told) :])
    return [*rows, (desk.told(_("other languages")), rest)] if rest else rows
