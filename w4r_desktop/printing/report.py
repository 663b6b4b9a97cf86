"""The report of an evening as PDF: what was written for whom, and when."""

import io

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.event_report import CaseCount, EventReport
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.report_sheet import report_sheets

__all__ = ["CaseCount", "EventReport", "report_pdf"]


def report_pdf(report: EventReport, paper: Paper, *, language: str = "en") -> bytes:
    """The report as a PDF of as many pages as its cases need; raises ScriptNotPrintable."""
    out = io.BytesIO()
    press = Press(out)
    for sheet in report_sheets(report, paper, language=language):
        press.print_sheet(sheet)
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    press.close(title=_("Event report").to(catalogue_for(language)), language=language)
    return out.getvalue()
