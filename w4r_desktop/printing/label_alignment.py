"""A page to hold against the light with a sheet of labels: it shows whether prints meet them."""

from collections.abc import Iterator

from w4r_desktop.domain.boxes import Box, hundredths, millimetres
from w4r_desktop.domain.labels import LabelPlan
from w4r_desktop.domain.sheets import SIZES
from w4r_desktop.i18n.formats import NO_BREAK
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.fitting import Area, Fitted, area, fitted, sizes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import ShapeMark, Sheet, Style, mm
from w4r_desktop.printing.outlines import cross, outline, standing_rule
from w4r_desktop.printing.pages import BETWEEN, Align, Pages
from w4r_desktop.printing.shapes import rule

WORDS = sizes(Role.NOTE, 10, 5.5, ink="ink")
NUMBER = Style(Role.NOTE_BOLD, 8, 10, "soft")

RIM = hundredths(2.2)
NUMBER_ROOM = hundredths(9)
ARM = mm(2)
MEASURE = 50
"""How long the line to be measured is, in millimetres: shorter than any label."""


def alignment_sheet(plan: LabelPlan, language: str) -> Sheet:
    """The outlines and numbers of all labels, moved as planned, and what to do with them."""
    pages = Pages(SIZES[plan.layout.paper], language=language)
    words = _set_alike(_words(plan, pages), plan, language)
    for number in range(1, plan.layout.per_sheet + 1):
        box = plan.layout.label(number, plan.offset)
        pages.fix(*_edges(area(box)))
        _number(pages, number, area(box))
        if number - 1 < len(words):
            _tell(pages, words[number - 1], area(_room(box)))
    _measure(pages, area(plan.layout.label(len(words) + 1, plan.offset)))
    return pages.sheets()[0]


def _words(plan: LabelPlan, pages: Pages) -> list[str]:
    x, y = millimetres(plan.offset.x), millimetres(plan.offset.y)
    told: tuple[Message, ...] = (
        # L10N: on a test page for label sheets. X and Y are how far labels are moved, in millimetres.
        _("Labels {sheet} · X {x} mm · Y {y} mm", sheet=plan.sheet, x=x, y=y),
        _("Print on plain paper at actual size: no “fit to page”."),
        _("Hold this page and a sheet of labels together against the light."),
        _("Outlines too far right: make X smaller. Too far left: make it larger."),
        _("Outlines too low: make Y smaller. Too high: make it larger."),
        _(
            "The line in the next label is {length} mm long. If not, the printer scales.",
            length=MEASURE,
        ),
    )
    plan_told, *others = (pages.told(message) for message in told)
    return [_kept_whole(plan_told), *others]


def _kept_whole(told: str) -> str:
    """Facts with dots between, none of which is parted: a measure's letter, number and unit are one."""
    return BETWEEN.join(fact.replace(" ", NO_BREAK) for fact in told.split(BETWEEN))


def _edges(label: Area) -> Iterator[ShapeMark]:
    yield outline(label, ink="soft")
    yield from cross(label.x + label.width / 2, label.bottom, ARM, ink="soft")


def _start(pages: Pages, left: float, width: float) -> float:
    """Where a box of the paper begins for pages that may be mirrored."""
    return pages.width - left - width if pages.right_to_left else left


def _number(pages: Pages, number: int, label: Area) -> None:
    width = mm(millimetres(NUMBER_ROOM))
    x = label.right - width if pages.right_to_left else label.x
    start = _start(pages, x, width)
    y = label.y + mm(1.5) + NUMBER.size
    pages.write(
        pages.number(number), NUMBER, start=start, y=y, width=width - mm(2), align=Align.END
    )


def _room(label: Box) -> Box:
    return label.inside(x=NUMBER_ROOM, y=RIM)


def _set_alike(words: list[str], plan: LabelPlan, language: str) -> list[Fitted]:
    """All sentences in one type: the largest in which each fits a label."""
    room = area(_room(plan.layout.first))
    for style in WORDS:
        blocks = [fitted([text], [style], room, language) for text in words]
        if all(blocks):
            return [block for block in blocks if block]
    return []


def _tell(pages: Pages, block: Fitted, room: Area) -> None:
    y = room.y + (room.height - block.height) / 2
    for mark in block.marks(x=0, y=y):
        start = _start(pages, room.x, room.width)
        pages.put(mark.line, mark.style, start=start, y=mark.y, width=room.width)


def _measure(pages: Pages, label: Area) -> None:
    length = mm(MEASURE)
    x, y = label.x + (label.width - length) / 2, label.y + label.height / 2
    pages.fix(rule(x, y, length, ink="ink"))
    pages.fix(
        *(
            standing_rule(x + mm(ten), y - mm(1.5), mm(3), ink="ink")
            for ten in range(0, MEASURE + 1, 10)
        )
    )
