"""The report of an evening: what was written for whom, when, and in which languages."""

from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.report import CaseCount, EventReport, report_pdf
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.print_trail import note_printed
from w4r_desktop.store import counts, events
from w4r_desktop.store.engine import reading
from w4r_desktop.system.files import write_whole


def print_report(evening: Evening, out: Path, paper: Paper = Paper.A4) -> None:
    """Print the evening's report; raises DiskFull, PlaceNotWritable or FontMissing."""
    content = report_pdf(report_of(evening), paper, language=current().language)
    write_whole(out, lambda file: file.write(content))
    note_printed(evening, "report", 1)


def report_of(evening: Evening) -> EventReport:
    """The counts of the evening, told in the language that is spoken here."""
    with reading(evening.store) as connection:
        event = events.the_event(connection)
        tally = counts.tally(connection)
        times = counts.sign_times(connection)
        spoken = counts.languages(connection)
    language = current().language
    rows = tuple(
        CaseCount(
            case=case.told_in(language).headline or case.name,
            country=case.country,
            letters=tally.of(case.id, ActionKind.LETTER),
            messages=tally.of(case.id, ActionKind.SOLIDARITY),
            signatures=tally.signatures(case.id),
            by_hand=tally.counted_by_hand(case.id),
        )
        for case in evening.pack.cases
        if tally.of_case(case.id)
    )
    return EventReport(
        event.name,
        event.place,
        event.held_on,
        rows=rows,
        signed_at=times,
        goal=event.goal,
        languages=spoken,
    )
