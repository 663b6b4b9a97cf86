"""A poster of a case: the picture as large as it goes, the name, and the one thing that is asked."""

from w4r_desktop.domain.cases import CaseStatus
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Pages
from w4r_desktop.printing.passages import Column, Passage, column, sized
from w4r_desktop.printing.story_parts import (
    QR_SIZE,
    Story,
    draw_link,
    draw_sources,
    hang_picture,
    shown_name,
    told_status,
    written_name,
)

NAME = Style(Role.TEXT_BOLD, 50, 56, "white", heading=1)
LABEL = Style(Role.NOTE_BOLD, 11, 16, "deep_amber", heading=2)
PLACE = Style(Role.NOTE_BOLD, 13, 18, "white")
SUMMARY = Style(Role.TEXT, 17, 25, "ink")
DEMAND = Style(Role.TEXT_BOLD, 22, 29, "ink")

SIDE, TOP, FOOT = mm(13), mm(13), mm(11)
PICTURE_SHARE = 0.46
"""The most of the sheet's height that the picture takes."""

USUAL_SHAPE = 4 / 3
PADDING = mm(7)
NAME_SIZES = (54.0, 48.0, 42.0, 36.0, 30.0, 24.0, 19.0)
WORD_SHARES = (1.3, 1.22, 1.15, 1.07, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64)
BAR = 5.0
NAME_GAP = 0.14
"""The gap below the name, in its type sizes: letters of some scripts reach deep."""


def poster(story: Story, paper: Paper) -> Sheet:
    """The poster in the story's language; raises ScriptNotPrintable."""
    pages = Pages(SIZES[paper], language=story.language)
    width = pages.width - 2 * SIDE
    foot = pages.height - FOOT
    height = min(width / USUAL_SHAPE, pages.height * PICTURE_SHARE)
    shown = hang_picture(pages, story, start=SIDE, y=TOP, width=width, height=height)
    y = _draw_name(pages, story, y=TOP + height if shown else TOP, width=width)
    _draw_words(pages, story, y=y, width=width, room=foot - QR_SIZE - 26 - y)
    taken = draw_link(pages, story.case, end=SIDE + width, foot=foot)
    draw_sources(pages, story, start=SIDE, foot=foot, width=width - taken)
    return pages.sheets()[0]


def _draw_name(pages: Pages, story: Story, *, y: float, width: float) -> float:
    """The name on the ground of the picture; where that ends."""
    room = width - 2 * PADDING
    country = country_name(story.case.country, pages.language) if story.case.country else ""
    below = pages.joined(written_name(story), country)
    told = [
        column(
            pages,
            [Passage(shown_name(story), sized(NAME, size)), Passage(below, PLACE, size * NAME_GAP)],
            room,
        )
        for size in NAME_SIZES
    ]
    name = next((one for one in told if len(one.passages[0].lines) == 1), None)
    if name is None or name.passages[0].passage.style.size < NAME_SIZES[3]:
        name = next((one for one in told if len(one.passages[0].lines) <= 2), told[-1])  # noqa: PLR2004
    pages.draw(shapes.box(SIDE, y, width, name.height + 2 * PADDING * 0.75, ink=_ground(story)))
    return name.draw(pages, start=SIDE + PADDING, y=y + PADDING * 0.7) + PADDING * 0.8


def _ground(story: Story) -> str:
    """The picture's own ground colour, which the pack's check has seen white words on."""
    tone = story.case.illustration.tone
    is_colour = len(tone) == len("#RRGGBB") and set(tone[1:].lower()) <= set("0123456789abcdef")
    return tone if tone.startswith("#") and is_colour else "ink"


def _draw_words(pages: Pages, story: Story, *, y: float, width: float, room: float) -> None:
    indent = mm(6)
    columns: list[tuple[Column, Column]] = []
    for share in WORD_SHARES:
        told = column(pages, _summary(story, share), width)
        asked = column(pages, _asked(pages, story, share), width - indent)
        columns.append((told, asked))
        if told.height + asked.height + 24 <= room:
            break
    told, asked = columns[-1]
    asked = asked.shortened(room)
    told = told.shortened(room - asked.height - 24)
    spare = max(0.0, room - told.height - asked.height) / 3
    y = told.draw(pages, start=SIDE, y=y + max(12.0, min(spare, 26.0)))
    if asked.passages:
        y += max(12.0, min(spare, 26.0)) if told.passages else 0.0
        pages.draw(shapes.box(SIDE, y + 1, BAR, asked.height, ink="amber"))
        asked.draw(pages, start=SIDE + indent, y=y)


def _summary(story: Story, share: float) -> list[Passage]:
    return [Passage(story.texts.summary, sized(SUMMARY, SUMMARY.size * share))]


def _asked(pages: Pages, story: Story, share: float) -> list[Passage]:
    """The first demand; the news where there is nothing left to ask."""
    texts, case = story.texts, story.case
    style = sized(DEMAND, DEMAND.size * share)
    label = sized(LABEL, LABEL.size * share)
    is_over = case.story_only or case.status in {CaseStatus.RELEASED, CaseStatus.CLOSED}
    if is_over or not texts.demands:
        return [Passage(told_status(pages, story), style)]
    whom = _("What we ask {whom}", whom=texts.whom) if texts.whom else _("What we ask")
    return [Passage(pages.told(whom), label), Passage(texts.demands[0], style, 3)]
