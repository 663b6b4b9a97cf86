"""Receipts: what a station handed over, by case and kind, and the digest of its file."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.formats import clock_time, long_date
from w4r_desktop.i18n.message import _, _p
from w4r_desktop.printing.closing_slip import draw_signing
from w4r_desktop.printing.count_table import draw_counts
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style
from w4r_desktop.printing.room_pages import HEADING, SMALL, RoomPages
from w4r_desktop.printing.room_values import Receipt

DIGEST = Style(Role.NOTE, 11, 17, "ink")
GROUP, GROUPS_A_LINE = 4, 8
GAP = 14.0


def receipt_sheets(receipt: Receipt, paper: Paper, *, language: str) -> list[Sheet]:
    """The receipt of one station; raises ScriptNotPrintable."""
    pages = RoomPages(SIZES[paper], language=language)
    # L10N: the heading of a sheet that says what a station handed over.
    label = pages.told(_p("heading", "Receipt"))
    # L10N: {name} is the three signs a laptop is known by.
    title = pages.told(_("From station {name}", name=receipt.station))
    pages.masthead(label, title, receipt.occasion)
    draw_counts(pages, receipt.rows)
    pages.keep_free(GAP + HEADING.leading + 2 * DIGEST.leading + 3 * SMALL.leading)
    pages.y += GAP
    # L10N: above the digest of a sync file, 64 signs in groups.
    pages.tell(pages.told(_("Fingerprint of the sync file (SHA-256)")), HEADING)
    for line in digest_lines(receipt.digest):
        pages.tell(line, DIGEST)
    moment = receipt.made_at.astimezone()
    told = _(
        # L10N: {day} is a date, {time} a time of day.
        "These are the counts of {day}, {time}. The file holds the same as long as the "
        "fingerprint is the same.",
        day=long_date(moment.date(), language),
        time=clock_time(moment, language),
    )
    pages.y += 3
    pages.tell(pages.told(told), SMALL)
    # L10N: above two lines to sign on.
    heading = _("Handed over and taken")
    signed = _p("field on paper", "Signature")
    given = (_p("field on paper", "Handed over by"), signed)
    draw_signing(pages, heading, (given, (_p("field on paper", "Taken by"), signed)))
    # L10N: at the foot of a receipt.
    pages.feet(
        pages.told(_("Counts only: nothing on this receipt says who wrote. One for each side."))
    )
    return pages.sheets()


def digest_lines(digest: str) -> tuple[str, ...]:
    """The digest as people compare it: groups of four signs, eight to a line."""
    groups = [digest[place : place + GROUP] for place in range(0, len(digest), GROUP)]
    return tuple(
        " ".join(groups[place : place + GROUPS_A_LINE])
        for place in range(0, len(groups), GROUPS_A_LINE)
    )
