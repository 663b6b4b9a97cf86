"""Closing slips: what a volunteer does at the end of the evening, the counts, and two signatures."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing import ruled
from w4r_desktop.printing.count_table import draw_counts
from w4r_desktop.printing.marks import Sheet, mm
from w4r_desktop.printing.room_pages import HEADING, PLAIN, SIDE, WORDS, Box, RoomPages
from w4r_desktop.printing.room_values import ClosingSlip

TICK = mm(4.5)
STEP_GAP = 5.0
FIELD = mm(18)
GAP = 14.0

STEPS = (
    # L10N: what a volunteer does when a laptop is closed for the evening, each beside a box to tick.
    _("Nobody is writing any more. Whoever was not finished was asked."),
    _("What was written on paper is counted and typed in at the desk."),
    _("The event is closed on this laptop."),
    _("The sync file is on the stick, and it was checked there."),
    _("Paper letters, petition sheets and cards are packed, each story on its own."),
    _("Empty coded sheets and tally sheets are put away; nothing with a name on it lies about."),
    _("Stick, papers and this slip are in the coordinator's hands."),
)


def closing_slip_sheets(slip: ClosingSlip, paper: Paper, *, language: str) -> list[Sheet]:
    """The slip of one station; raises ScriptNotPrintable."""
    pages = RoomPages(SIZES[paper], language=language)
    # L10N: the heading of a slip that is filled in when a laptop is closed for the evening.
    label = pages.told(_p("heading", "Closing slip"))
    # L10N: {name} is the three signs a laptop is known by.
    title = pages.told(_("Station {name}", name=slip.station))
    pages.masthead(label, title, slip.occasion)
    draw_counts(pages, slip.rows)
    if slip.unfinished:
        told = _n(
            "{count} letter was begun and not signed; it stays sealed and is not counted.",
            "{count} letters were begun and not signed; they stay sealed and are not counted.",
            slip.unfinished,
        )
        pages.keep_free(4 + 3 * PLAIN.leading)
        pages.y += 4
        pages.tell(pages.told(told), PLAIN)
    _steps(pages)
    # L10N: above two lines to sign on.
    heading = _("Two people looked at this together")
    # L10N: below lines to sign on.
    signed = (_p("field on paper", "Name"), _p("field on paper", "Signature"))
    draw_signing(pages, heading, (signed, signed))
    # L10N: at the foot of a closing slip.
    pages.feet(pages.told(_("Counts only: nothing on this slip says who wrote.")))
    return pages.sheets()


def draw_signing(
    pages: RoomPages, heading: Message, people: tuple[tuple[Message, ...], tuple[Message, ...]]
) -> None:
    """Lines for two people side by side, below a heading: what each of them fills in."""
    deepest = max(map(len, people)) * FIELD
    pages.keep_free(GAP + HEADING.leading + deepest)
    pages.y += GAP
    pages.tell(pages.told(heading), HEADING)
    width = (pages.inner - mm(12)) / 2
    for place, fields in enumerate(people):
        for row, asked in enumerate(fields):
            top = pages.y + row * FIELD
            box = Box(SIDE + place * (width + mm(12)), top, width, FIELD - mm(5))
            pages.field(pages.told(asked), box)
    pages.y += deepest


def _steps(pages: RoomPages) -> None:
    pages.keep_free(GAP + HEADING.leading + 3 * WORDS.leading)
    pages.y += GAP
    # L10N: above a list of things a volunteer ticks when a laptop is closed for the evening.
    pages.tell(pages.told(_("At the end of the evening")), HEADING)
    pages.y += 3
    start = SIDE + TICK + mm(3)
    for step in STEPS:
        told = pages.told(step)
        width = pages.inner - TICK - mm(3)
        height = WORDS.leading * len(pages.lines(told, WORDS, width))
        pages.keep_free(height)
        pages.draw(ruled.frame(SIDE, pages.y + (WORDS.leading - TICK) / 2, TICK, TICK, ink="ink"))
        pages.tell(told, WORDS, start=start, width=width)
        pages.y += STEP_GAP
