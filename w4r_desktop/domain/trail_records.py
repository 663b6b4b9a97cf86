"""Lines of the audit trail as plain JSON values, as a sync file carries them."""

from w4r_desktop.domain.records import Record
from w4r_desktop.domain.strict import fields_of, identity, moment_of, moment_text, number, text
from w4r_desktop.domain.trail import Deed, Entry

TRAIL_FIELDS = ("station_id", "number", "at", "deed", "subject", "count", "previous", "digest")


def entry_record(entry: Entry) -> Record:
    """A line of the trail as JSON values."""
    return {
        "station_id": str(entry.station_id),
        "number": number(entry.number, least=1),
        "at": moment_text(entry.at),
        "deed": entry.deed.value,
        "subject": text(entry.subject),
        "count": number(entry.count),
        "previous": text(entry.previous),
        "digest": text(entry.digest),
    }


def entry_of(record: object) -> Entry:
    """The line of a trail that a record holds; raises ValueError. Its digest is not checked here."""
    fields = fields_of(record, TRAIL_FIELDS)
    return Entry(
        station_id=identity(fields["station_id"]),
        number=number(fields["number"], least=1),
        at=moment_of(fields["at"]),
        deed=Deed(text(fields["deed"])),
        subject=text(fields["subject"]),
        count=number(fields["count"]),
        previous=text(fields["previous"]),
        digest=text(fields["digest"]),
    )
