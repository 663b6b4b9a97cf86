"""Certificates: thanks for an evening, the same for everyone who was there."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing import ruled, shapes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.room_pages import SIDE, SMALL, Box, RoomPages
from w4r_desktop.printing.room_values import Certificate

THANKS = Style(Role.TEXT_BOLD, 42, 52, "ink", heading=1)
NAME = tuple(Style(Role.TEXT_BOLD, size, size * 1.3, "ink") for size in (30, 25, 20, 15, 11))
SAID = Style(Role.TEXT, 15, 23, "ink")
TOGETHER = Style(Role.TEXT_ITALIC, 13, 20, "soft")

EDGE, INNER_EDGE = mm(10), mm(12)
CANDLE_WIDTH, CANDLE_HEIGHT = mm(11), mm(36)
NAME_HEIGHT = mm(24)
NAME_SHARE, LINE_SHARE = 0.8, 0.62
"""How much of the width a name may take, and the line to write one on."""

NAME_AIR = mm(2)
FIELD = mm(75)
UNDER_SAID = 4.0
"""Some scripts reach far below their line: Khmer dates do."""


def certificate_sheets(certificate: Certificate, paper: Paper, *, language: str) -> list[Sheet]:
    """The certificate on its page, landscape; raises ScriptNotPrintable."""
    pages = RoomPages(SIZES[paper].turned, language=language)
    _frame(pages)
    pages.y = pages.height * 0.115
    middle = pages.width / 2 - CANDLE_WIDTH / 2
    pages.draw(*shapes.candle(middle, pages.y, width=CANDLE_WIDTH, height=CANDLE_HEIGHT, wax=1.0))
    pages.y += CANDLE_HEIGHT + mm(8)
    # L10N: the great word on a certificate, to everybody who came.
    pages.tell(pages.told(_p("certificate", "Thank you")), THANKS, align=Align.MIDDLE)
    _name(pages, certificate.name)
    pages.y += mm(4)
    # L10N: on a certificate, below "Thank you" and a name: together they are one sentence.
    given = _("for the time and the words you gave to people whose rights are at stake.")
    pages.tell(pages.told(given), SAID, align=Align.MIDDLE)
    _occasion(pages, certificate.occasion.told(language))
    if certificate.together and certificate.cases:
        pages.y += mm(2)
        pages.tell(pages.told(_together(certificate)), TOGETHER, align=Align.MIDDLE)
    _fields(pages)
    return pages.sheets()


def _frame(pages: RoomPages) -> None:
    for edge, inks, pen in ((EDGE, "amber", 2.2), (INNER_EDGE, "ink", 0.6)):
        width, height = pages.width - 2 * edge, pages.height - 2 * edge
        pages.draw(ruled.frame(edge, edge, width, height, ink=inks, pen=pen))


def _name(pages: RoomPages, name: str) -> None:
    width = pages.inner * (NAME_SHARE if name else LINE_SHARE)
    start = (pages.width - width) / 2
    if name:
        box = Box(start, pages.y, width, NAME_HEIGHT).inset(0, NAME_AIR)
        pages.write_in(name, NAME, box, align=Align.MIDDLE)
    else:
        pages.draw(ruled.level(start, pages.y + NAME_HEIGHT - mm(4), width, ink="ink"))
    pages.y += NAME_HEIGHT


def _occasion(pages: RoomPages, parts: tuple[str, ...]) -> None:
    """Which evening it was, in one line or, where that is too long, its name in a line of its own."""
    name, *rest = parts
    fits = pages.parts_width(parts, SAID) <= pages.inner
    for told in (parts,) if fits else ((name,), tuple(rest)):
        line = Box(SIDE, pages.y, pages.inner, SAID.leading)
        pages.write_parts(told, SAID, line, align=Align.MIDDLE)
        pages.y += SAID.leading
    pages.y += UNDER_SAID


def _together(certificate: Certificate) -> Message:
    stories = _n("for {count} story", "for {count} stories", certificate.cases)
    return _n(
        # L10N: on a certificate: what the whole room did; {stories} is "for 9 stories".
        "That evening {count} letter, message or signature came together, {stories}.",
        "That evening {count} letters, messages and signatures came together, {stories}.",
        certificate.together,
        stories=stories,
    )


def _fields(pages: RoomPages) -> None:
    # L10N: below a line on a certificate, signed by hand.
    asked = _p("field on paper", "For those who held the evening")
    box = Box((pages.width - FIELD) / 2, pages.height - mm(45), FIELD, mm(12))
    pages.draw(ruled.level(box.start, box.top + box.height, box.width))
    y = box.top + box.height + SMALL.leading
    pages.write(pages.told(asked), SMALL, start=box.start, y=y, width=box.width, align=Align.MIDDLE)
