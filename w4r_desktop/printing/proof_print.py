"""A proof: the first page of each of many PDFs in one, every page marked as a sample."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, TextMark
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.script_pages import samples, script_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf

if TYPE_CHECKING:
    import pikepdf

STAMP = Style(Role.NOTE_BOLD, 7.5, 10, "ember")
STAMP_TOP = 17.0
"""How far below the upper edge of the paper the stamp stands, in points."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A printed sheet as a PDF, and its name."""

    name: Message
    content: bytes


def proof_pdf(proofs: Iterable[Proof], out: BinaryIO, paper: Paper, *, language: str) -> int:
    """Print the first page of each sheet, then all scripts; how many pages there are.

    Raises ScriptNotPrintable.
    """
    # Loaded with the first proof: nothing else at an evening takes a PDF apart.
    import pikepdf

    title = _told(_("Proof"), language)
    with pikepdf.new() as whole:
        for proof in proofs:
            with pikepdf.open(io.BytesIO(proof.content)) as printed:
                whole.pages.append(printed.pages[0])
            _stamp(whole.pages[-1], proof.name, language)
        scripts = io.BytesIO()
        sheets = script_sheets(samples(), paper, language=language)
        sheets_pdf(sheets, scripts, title=_("Proof"), language=language)
        with pikepdf.open(scripts) as printed:
            whole.pages.extend(printed.pages)
        for page in whole.pages:
            # What tells screen readers about a page stays behind in the file it comes from.
            if "/StructParents" in page.obj:
                del page.obj["/StructParents"]
        whole.docinfo["/Title"] = title
        whole.save(out, deterministic_id=True)
        return len(whole.pages)


def _stamp(page: "pikepdf.Page", name: Message, language: str) -> None:
    """Say on the page that it is a sample."""
    import pikepdf

    box = page.mediabox
    width, height = float(box[2]), float(box[3])
    # L10N: stands at the top of a page that shows what a sheet looks like.
    words = _told(_("{sheet}: a sample with made-up texts, not to be sent", sheet=name), language)
    line = one_line(words, STAMP, language)
    content = io.BytesIO()
    press = Press(content)
    mark = TextMark((width - line.width) / 2, STAMP_TOP, line, STAMP)
    press.print_sheet(Sheet(width, height, (mark,), ()))
    press.close(title="")
    with pikepdf.open(content) as stamp:
        page.add_overlay(stamp.pages[0], pikepdf.Rectangle(0, 0, width, height))


def _told(message: Message, language: str) -> str:
    return message.to(catalogue_for(language))
