"""A case on one page: who it is about, what happened, what is asked, of whom, and who says so."""

from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.addressing import address_lines
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Pages
from w4r_desktop.printing.passages import Column, Passage, column, first_fitting, sized
from w4r_desktop.printing.story_parts import (
    EYEBROW,
    QR_SIZE,
    STATUS_INK,
    Story,
    draw_link,
    draw_sources,
    eyebrow,
    hang_picture,
    paragraphs_of,
    shown_name,
    told_status,
    written_name,
)

NAME = Style(Role.TEXT_BOLD, 30, 35, "ink", heading=1)
HEADLINE = Style(Role.TEXT_BOLD, 13, 18, "ink")
SUMMARY = Style(Role.TEXT, 12.5, 18.5, "ink")
NOTE = Style(Role.TEXT_ITALIC, 9.5, 13.5, "soft")
STATUS = Style(Role.NOTE_BOLD, 9.5, 14, "white")
TEXT = Style(Role.TEXT, 10.5, 16, "ink")
LABEL = Style(Role.NOTE_BOLD, 8.5, 12, "deep_amber", heading=2)
ASKED = Style(Role.TEXT_BOLD, 10.5, 14.5, "ink")
POINT = Style(Role.NOTE, 8.5, 12.5, "ink")
ADDRESS = Style(Role.NOTE, 8.5, 12, "ink")

SIDE, TOP, FOOT = mm(15), mm(14), mm(11)
GUTTER = mm(8)
PICTURE_WIDTH = mm(84)
PICTURE_HEIGHT = mm(63)
ASKED_SHARE = 0.36
PADDING = 11.0

NAME_SIZES = (30.0, 26.0, 22.0, 19.0, 16.0, 14.0)
HEAD_SHARES = (1.0, 1.0, 0.95, 0.88, 0.8, 0.8)
"""How large the words below a name are set, beside each size of it."""

NAME_LINES = 2
STORY_SIZES = (13.5, 12.75, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5)
SIDE_SIZES = (1.15, 1.07, 1.0, 0.93, 0.86)


@dataclass(frozen=True, slots=True)
class CaseSheetWish:
    """How a case sheet is wanted: on which paper, and whether in the easy version."""

    paper: Paper = Paper.A4
    is_easy: bool = False


def case_sheet(story: Story, wish: CaseSheetWish) -> Sheet:
    """The case on one page in its language; raises ScriptNotPrintable.

    A long story is set smaller, and where that is not enough its short version is told.
    """
    pages = Pages(SIZES[wish.paper], language=story.language)
    width = pages.width - 2 * SIDE
    foot = pages.height - FOOT
    y = _draw_head(pages, story, width)
    y = _draw_status(pages, story, y=y, width=width)
    y += 18
    room = foot - QR_SIZE - 22 - y
    asked = _asked(pages, story, width * ASKED_SHARE, room)
    main_width = width - (asked.width + 2 * PADDING + GUTTER if asked.passages else 0.0)
    _main(pages, story, wish, main_width, room).draw(pages, start=SIDE, y=y)
    _draw_asked(pages, asked, start=SIDE + main_width + GUTTER, y=y)
    pages.draw(shapes.rule(SIDE, foot - QR_SIZE - 12, width, ink="hairline"))
    taken = draw_link(pages, story.case, end=SIDE + width, foot=foot)
    draw_sources(pages, story, start=SIDE, foot=foot, width=width - taken)
    return pages.sheets()[0]


def _draw_head(pages: Pages, story: Story, width: float) -> float:
    """The picture with who it is about beside it; how far down that reaches."""
    shown = hang_picture(
        pages, story, start=SIDE, y=TOP, width=PICTURE_WIDTH, height=PICTURE_HEIGHT
    )
    indent = PICTURE_WIDTH + GUTTER if shown else 0.0
    room = width - indent
    told = [
        column(pages, _head(pages, story, size, share), room)
        for size, share in zip(NAME_SIZES, HEAD_SHARES, strict=True)
    ]
    # The last size is for a word that is longer than a line of the others.
    fits = [one for one in told if len(one.passages[1].lines) <= NAME_LINES] or told[-2:]
    head = first_fitting(fits, PICTURE_HEIGHT)
    spare = max(0.0, PICTURE_HEIGHT - head.height) / 2 if shown else 0.0
    foot = head.draw(pages, start=SIDE + indent, y=TOP + spare)
    return max(foot, TOP + PICTURE_HEIGHT) if shown else foot


def _head(pages: Pages, story: Story, size: float, share: float) -> list[Passage]:
    texts = story.texts
    return [
        Passage(eyebrow(pages, story) or " ", EYEBROW),
        Passage(shown_name(story), sized(NAME, size), 2),
        Passage(written_name(story), sized(HEADLINE, HEADLINE.size * share), 3),
        Passage(texts.summary, sized(SUMMARY, SUMMARY.size * share), 8),
        Passage(texts.content_note, sized(NOTE, NOTE.size * share), 7),
    ]


def _draw_status(pages: Pages, story: Story, *, y: float, width: float) -> float:
    told = told_status(pages, story)
    if not told:
        return y
    status = column(pages, [Passage(told, STATUS)], width - 2 * PADDING)
    y += 13
    ink = STATUS_INK[story.case.status]
    pages.draw(shapes.box(SIDE, y, width, status.height + 12, ink=ink))
    return status.draw(pages, start=SIDE + PADDING, y=y + 6) + 6


def _main(pages: Pages, story: Story, wish: CaseSheetWish, width: float, room: float) -> Column:
    texts = story.texts
    told: list[tuple[Prose, float]] = []
    if wish.is_easy and texts.easy:
        told = [(texts.easy, size + 2.5) for size in STORY_SIZES]
    else:
        told = [(texts.story, size) for size in STORY_SIZES if texts.story]
    told += [(texts.short or texts.story, size) for size in STORY_SIZES]
    fitting = (
        column(pages, paragraphs_of(prose, sized(TEXT, size), gap=size * 0.7), width)
        for prose, size in told
    )
    return first_fitting(fitting, room)


def _draw_asked(pages: Pages, asked: Column, *, start: float, y: float) -> None:
    if asked.passages:
        width, height = asked.width + 2 * PADDING, asked.height + 2 * PADDING
        pages.draw(shapes.box(start, y, width, height, ink="paper"))
        pages.draw(shapes.box(start, y, width, 2.5, ink="amber"))
        asked.draw(pages, start=start + PADDING, y=y + PADDING)


def _asked(pages: Pages, story: Story, width: float, room: float) -> Column:
    """What is asked, of whom, and what to know: as large as fits."""
    inner = width - 2 * PADDING
    told = (
        column(
            pages,
            [
                *_demands(pages, story, share),
                *_addressees(pages, story, share),
                *_points(pages, story, share),
            ],
            inner,
        )
        for share in SIDE_SIZES
    )
    return first_fitting(told, room - 2 * PADDING)


def _demands(pages: Pages, story: Story, share: float) -> list[Passage]:
    texts = story.texts
    if not texts.demands or story.case.story_only:
        return []
    whom = _("What we ask {whom}", whom=texts.whom) if texts.whom else _("What we ask")
    return [
        _label(pages, whom, share),
        *(Passage(line, sized(ASKED, ASKED.size * share), 4, "amber") for line in texts.demands),
    ]


def _addressees(pages: Pages, story: Story, share: float) -> list[Passage]:
    ask = story.case.ask(ActionKind.LETTER)
    if ask is None or story.case.story_only:
        return []
    style = sized(ADDRESS, ADDRESS.size * share)
    told = [_label(pages, _("Write to"), share)]
    for addressee in ask.addressees:
        first, *lines = address_lines(addressee)
        told.append(Passage(first, style, 3))
        told += [Passage(line, style) for line in lines]
        if not addressee.has_address:
            untold = _("No postal address is known: ask your section.")
            told.append(Passage(pages.told(untold), style, 2))
    return told


def _points(pages: Pages, story: Story, share: float) -> list[Passage]:
    if not story.texts.points:
        return []
    style = sized(POINT, POINT.size * share)
    return [
        _label(pages, _("Key points"), share),
        *(Passage(line, style, 4, "faint") for line in story.texts.points),
    ]


def _label(pages: Pages, message: Message, share: float) -> Passage:
    return Passage(pages.told(message), sized(LABEL, LABEL.size * share), 13)
