"""The report of an evening: what was written for whom, and when; counts and nothing else."""

import io
from dataclasses import dataclass
from datetime import date, datetime

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import _


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One case: its name, its country (ISO 3166-1 alpha-2), and what was written for it."""

    case: str
    country: str
    letters: int
    messages: int

    @property
    def total(self) -> int:
        """Letters and messages together."""
        return self.letters + self.messages


@dataclass(frozen=True, slots=True)
class EventReport:
    """What a report says of an event.

    `per_interval` counts how many were signed in each ten minutes from `first_at` on, which is a
    local time; `goal` is 0 where the room had none.
    """

    event: str
    place: str
    held_on: date
    rows: tuple[ReportRow, ...]
    per_interval: tuple[int, ...] = ()
    first_at: datetime | None = None
    minutes: int = 10
    goal: int = 0
    language: str = "en"

    @property
    def letters(self) -> int:
        """How many letters were written."""
        return sum(row.letters for row in self.rows)

    @property
    def messages(self) -> int:
        """How many messages of solidarity were written."""
        return sum(row.messages for row in self.rows)

    @property
    def total(self) -> int:
        """Letters and messages together."""
        return self.letters + self.messages


def report_pdf(report: EventReport, paper: Paper) -> bytes:
    """The report as a PDF of as many pages as its cases need; raises ScriptNotPrintable."""
    from w4r_desktop.printing.press import Press
    from w4r_desktop.printing.report_sheet import report_sheets

    out = io.BytesIO()
    press = Press(out)
    for sheet in report_sheets(report, paper):
        press.print_sheet(sheet)
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    title = _("Event report").to(catalogue_for(report.language))
    press.close(title=title, language=report.language)
    return out.getvalue()
