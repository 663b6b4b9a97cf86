"""A coordinator's key on paper: the words to type, the square to scan, and what they open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _, _p
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.form_parts import (
    BODY,
    HEADING,
    SIDE,
    SMALL,
    fact,
    form_pages,
    head,
    page_feet,
    text_width,
    writing_line,
)
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Pages
from w4r_desktop.printing.qr import link
from w4r_desktop.printing.shapes import rule

WORD = Style(Role.NOTE_BOLD, 14, 26, "ink")
COLUMNS = 3
SQUARE = mm(52)


@dataclass(frozen=True, slots=True)
class PaperKey:
    """What stands on the sheet; `occasion` says whose key it is, `public` its other half."""

    occasion: str
    words: Sequence[str] = field(repr=False)
    secret: str = field(repr=False)
    public: str


def paper_key_sheets(key: PaperKey, paper: Paper, *, language: str) -> list[Sheet]:
    """The sheet of one key; raises ScriptNotPrintable."""
    pages = form_pages(paper, language)
    width = text_width(pages)
    # L10N: the heading of a sheet of paper that a secret key stands on.
    title = pages.told(_("The coordinator's key"))
    y = head(pages, _p("heading", "Paper key"), title, key.occasion)
    told = pages.told(
        _(
            "Whoever holds this sheet can open every letter of the event, and nobody else can "
            "if the passphrase is forgotten. Keep it where you keep a passport, away from the laptops."
        )
    )
    y = pages.write_lines(told, BODY, start=SIDE, y=y, width=width) + 16
    pages.write(pages.told(_("The words")), HEADING, start=SIDE, y=y, width=width)
    y = _write_words(pages, key.words, y=y + 28)
    told = pages.told(_("Type them in this order; capitals, numbers and line ends do not matter."))
    y = pages.write_lines(told, SMALL, start=SIDE, y=y, width=width) + 14
    pages.draw(rule(SIDE, y, width, ink="hairline"))
    pages.draw(link(key.secret, x=SIDE, y=y + 12, size=SQUARE))
    beside, room = SIDE + SQUARE + mm(8), width - SQUARE - mm(8)
    heading = pages.told(_("The same as a square"))
    pages.write(heading, HEADING, start=beside, y=y + 32, width=room)
    told = pages.told(_("A telephone or scanner without a network reads it as one line of text."))
    below = pages.write_lines(told, BODY, start=beside, y=y + 54, width=room) + 8
    fact(pages, _("Public half"), key.public, start=beside, y=below, width=room)
    writing_line(pages, _("Kept by"), start=SIDE, y=y + SQUARE + mm(24), width=(width - mm(12)) / 2)
    writing_line(
        pages,
        _("Until"),
        start=SIDE + (width + mm(12)) / 2,
        y=y + SQUARE + mm(24),
        width=(width - mm(12)) / 2,
    )
    page_feet(pages, _("Secret. Shred it when the letters are handed over and forgotten."))
    return pages.sheets()


def _write_words(pages: Pages, words: Sequence[str], *, y: float) -> float:
    rows = -(-len(words) // COLUMNS)
    wide = text_width(pages) / COLUMNS
    for place, word in enumerate(words):
        column, row = divmod(place, rows)
        start, line = SIDE + column * wide, y + row * WORD.leading
        pages.write(f"{place + 1}", SMALL, start=start, y=line, width=mm(8))
        pages.write(word, WORD, start=start + mm(9), y=line, width=wide - mm(9))
    return y + rows * WORD.leading
