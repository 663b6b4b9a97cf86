"""The report of an evening as PDF: what was written for whom, and when."""

import io

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.event_report import CaseCount, EventReport
from w4r_desktop.printing.report_sheet import report_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf

__all__ = ["CaseCount", "EventReport", "report_pdf"]


def report_pdf(report: EventReport, paper: Paper, *, language: str = "en") -> bytes:
    """The report as a PDF of as many pages as its cases need; raises ScriptNotPrintable."""
    out = io.BytesIO()
    sheets = report_sheets(report, paper, language=language)
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    sheets_pdf(sheets, out, title=_("Event report"), language=language)
    return out.getvalue()
