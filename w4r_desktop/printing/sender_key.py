"""The sender's paper key: a slip to take home, by which a letter can be found and taken back."""

from collections.abc import Mapping, Sequence

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import LENGTH, spaced
from w4r_desktop.domain.cut_sheets import CutSheet, Slip
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.printing import ruled
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.room_pages import LABEL, SMALL, Box, RoomPages, baseline
from w4r_desktop.printing.room_values import KeyCode, SenderKey

ACROSS, DOWN = 2, 4
INSET = mm(7.5)
CODE = Style(Role.NOTE_BOLD, 15, 20, "ink")
ABOUT = tuple(Style(Role.NOTE, size, size * 1.25, "ink") for size in (9.5, 8.5, 7, 5.5))
WORDS = tuple(
    Style(Role.NOTE, size, size * 1.36, "ink") for size in (10.5, 9.7, 9, 8.2, 7.4, 6.6, 5.5)
)

CODES_A_SLIP = 3
"""Whoever signed more takes another slip."""

CODE_WIDTH, ROW = mm(29), mm(7.6)
SIGN_WIDTH, SIGN_HEIGHT, SIGN_GAP, HALF_GAP = mm(4.6), mm(6), mm(0.6), mm(2.2)
WORDS_GAP = mm(1)
CONTACT = 20.0
"""The room for a line to write on, or for two lines of print."""

KINDS: Mapping[ActionKind, Message] = {
    # L10N: what was signed, beside its code on a slip; a name follows below.
    ActionKind.LETTER: _p("signed", "letter"),
    ActionKind.SOLIDARITY: _p("signed", "message"),
    ActionKind.PETITION: _p("signed", "signature"),
    ActionKind.YOUTH_PETITION: _p("signed", "signature"),
}


def key_sheets(
    keys: Sequence[SenderKey], paper: Paper, *, language: str, empty_pages: int = 0
) -> list[Sheet]:
    """The slips of those keys, eight to a page; raises ScriptNotPrintable.

    A key without codes has room to write them in; `empty_pages` are filled with the first of them.
    """
    pages = RoomPages(SIZES[paper], language=language)
    cut = CutSheet(SIZES[paper], ACROSS, DOWN)
    wanted = [slip for key in keys for slip in _slips(key)]
    wanted += wanted[:1] * (empty_pages * cut.count - len(wanted))
    for first in range(0, len(wanted), cut.count):
        if first:
            pages.new_page()
        pages.draw(*(ruled.cut_across(mm(down), pages.width) for down in cut.cuts_across))
        pages.draw(*(ruled.cut_down(mm(across), pages.height) for across in cut.cuts_down))
        for key, slip in zip(wanted[first : first + cut.count], cut.slips, strict=False):
            _draw(pages, key, _inside(slip))
    return pages.sheets()


def _slips(key: SenderKey) -> list[SenderKey]:
    """The key on as many slips as its codes take."""
    starts = range(0, max(1, len(key.codes)), CODES_A_SLIP)
    parts = [key.codes[start : start + CODES_A_SLIP] for start in starts]
    return [SenderKey(key.occasion, part, key.contact) for part in parts]


def _inside(slip: Slip) -> Box:
    whole = Box(mm(slip.start), mm(slip.top), mm(slip.width), mm(slip.height))
    return whole.inset(INSET, INSET)


def _draw(pages: RoomPages, key: SenderKey, box: Box) -> None:
    y = box.top + baseline(LABEL, LABEL.leading)
    # L10N: the heading of a slip that a writer takes home.
    label = pages.told(_p("heading", "The key to what you signed"))
    pages.write(label, LABEL, start=box.start, y=y, width=box.width)
    top = box.top + LABEL.leading + mm(1.5)
    for row in range(max(len(key.codes), 1 if key.codes else CODES_A_SLIP)):
        place = Box(box.start, top, box.width, ROW)
        if key.codes:
            _code(pages, key.codes[row], place)
        else:
            _room_for_a_code(pages, place)
        top += ROW
    top += WORDS_GAP
    _words(pages, key, Box(box.start, top, box.width, box.top + box.height - top))


def _code(pages: RoomPages, code: KeyCode, box: Box) -> None:
    y = box.top + baseline(CODE, box.height)
    pages.write(spaced(code.code), CODE, start=box.start, y=y, width=CODE_WIDTH)
    about = Box(box.start + CODE_WIDTH, box.top, box.width - CODE_WIDTH, box.height)
    # L10N: beside a code on a slip, such as "letter for Damisoa".
    told = _("{what} for {name}", what=KINDS[code.kind], name=code.name)
    pages.write_in(pages.told(told), ABOUT, about)


def _room_for_a_code(pages: RoomPages, box: Box) -> None:
    """Two groups of three small boxes, and a line for whom it was."""
    start = box.start
    for place in range(LENGTH):
        pages.draw(ruled.frame(start, box.top, SIGN_WIDTH, SIGN_HEIGHT))
        start += SIGN_WIDTH + (HALF_GAP if place == LENGTH // 2 - 1 else SIGN_GAP)
    start += mm(2)
    width = box.start + box.width - start
    pages.draw(ruled.level(start, box.top + SIGN_HEIGHT, width))


def _words(pages: RoomPages, key: SenderKey, box: Box) -> None:
    told = pages.told(
        _(
            # L10N: on a slip that a writer takes home.
            "With this code your letter is found again, and taken back if you wish, as long as it "
            "was not posted. Nobody asks why. Tell the code to a volunteer, or to:"
        )
    )
    foot = box.top + box.height
    last = Box(box.start, foot - SMALL.leading, box.width, SMALL.leading)
    pages.write_parts(key.occasion.told(pages.language), SMALL, last)
    line = foot - SMALL.leading - 4
    if key.contact:
        place = Box(box.start, line - CONTACT + 4, box.width, CONTACT)
        pages.write_in(key.contact, ABOUT, place)
    else:
        pages.draw(ruled.level(box.start, line, box.width))
    above = Box(box.start, box.top, box.width, line - CONTACT - box.top)
    pages.write_in(told, WORDS, above)
