"""Cover sheets and the postage sheet as PDF files."""

from collections.abc import Iterable
from typing import BinaryIO

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.cover_sheet import Bundle, CoverFacts, cover_sheets
from w4r_desktop.printing.postage_sheet import Postage, postage_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf


def covers_pdf(bundles: Iterable[Bundle], out: BinaryIO, facts: CoverFacts, language: str) -> int:
    """Print a cover sheet a bundle; how many pages there are.

    Raises ScriptNotPrintable, and NothingToPrint where there is no bundle.
    """
    sheets = (sheet for bundle in bundles for sheet in cover_sheets(bundle, facts, language))
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return sheets_pdf(sheets, out, title=_("Cover sheets"), language=language)


def postage_pdf(postage: Postage, out: BinaryIO, paper: Paper, language: str) -> int:
    """Print the postage sheet; how many pages there are. Raises ScriptNotPrintable."""
    sheets = postage_sheets(postage, paper, language)
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return sheets_pdf(sheets, out, title=_("Postage"), language=language)
