"""The tables of a store, as rows that never leave this package.

What the rows hold fits SQLite and PostgreSQL alike: moments are whole microseconds since 1970
(UTC), days are ISO text, ids are 32 hexadecimal digits, addresses are JSON text.
"""

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Id = String(32)
Word = String(32)


class Row(DeclarativeBase):
    """What every row shares."""


class EventRow(Row):
    """An evening."""

    __tablename__ = "events"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    held_on: Mapped[str] = mapped_column(String(10))
    audience: Mapped[str] = mapped_column(Word)
    state: Mapped[str] = mapped_column(Word)
    opened_at: Mapped[int] = mapped_column(BigInteger)
    closed_at: Mapped[int | None] = mapped_column(BigInteger)
    goal: Mapped[int]
    is_demo: Mapped[bool]
    keep_until: Mapped[str | None] = mapped_column(String(10))
    handed_over_at: Mapped[int | None] = mapped_column(BigInteger)
    forgotten_at: Mapped[int | None] = mapped_column(BigInteger)


class StationRow(Row):
    """A laptop that people wrote at."""

    __tablename__ = "stations"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    event_id: Mapped[str] = mapped_column(Id, ForeignKey("events.id"))
    name: Mapped[str] = mapped_column(Text)
    verify_key: Mapped[bytes] = mapped_column(LargeBinary)


class StationKeyRow(Row):
    """The seed of this laptop's own signing key; there is none in a collection."""

    __tablename__ = "station_key"

    station_id: Mapped[str] = mapped_column(Id, ForeignKey("stations.id"), primary_key=True)
    seed: Mapped[bytes] = mapped_column(LargeBinary)


class RecipientRow(Row):
    """A coordinator's public age key, to which sync files are sealed."""

    __tablename__ = "recipients"

    key: Mapped[str] = mapped_column(String(256), primary_key=True)


class PackRow(Row):
    """A case pack: the SHA-256 of the one file it was built into, whose parts are its files."""

    __tablename__ = "packs"

    id: Mapped[str] = mapped_column(String(255), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))


class PackFileRow(Row):
    """One file of a pack, at its place in the built one.

    Each is a row of its own and its content the last column, so that a text or a picture is read
    without a page of any other.
    """

    __tablename__ = "pack_files"

    pack_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(255), primary_key=True)
    place: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class PackUsedRow(Row):
    """A pack that people wrote from on this laptop, and since when; a collection has none."""

    __tablename__ = "packs_used"

    pack_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    used_since: Mapped[int] = mapped_column(BigInteger)


class PublisherRow(Row):
    """Who is known to publish a campaign: the first one met, and those a volunteer confirmed."""

    __tablename__ = "publishers"

    pack_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    met_at: Mapped[int] = mapped_column(BigInteger)
    is_confirmed: Mapped[bool]


class CaseNewsRow(Row):
    """What a pack brought for a case when it replaced the one before; `place` keeps the order."""

    __tablename__ = "case_news"

    pack_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    news: Mapped[str] = mapped_column(Word)
    place: Mapped[int]


class RecallLiftedRow(Row):
    """A recalled case whose letters the coordinator lets go to paper all the same."""

    __tablename__ = "recalls_lifted"

    case_id: Mapped[str] = mapped_column(String(255), primary_key=True)


class ActionRow(Row):
    """One version of a signed action; everything from `language` on is null once it was erased.

    The first index holds all that counting asks for, so that no letter is read for a count.
    """

    __tablename__ = "actions"
    __table_args__ = (
        Index(
            "actions_counted", "event_id", "case_id", "kind", "state", "id", "version", "signed_at"
        ),
        Index("actions_by_code", "code"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(Id, ForeignKey("events.id"))
    station_id: Mapped[str] = mapped_column(Id, ForeignKey("stations.id"))
    state: Mapped[str] = mapped_column(Word)
    kind: Mapped[str] = mapped_column(Word)
    case_id: Mapped[str] = mapped_column(String(255))
    pack_id: Mapped[str] = mapped_column(String(255))
    pack_version: Mapped[int]
    code: Mapped[str] = mapped_column(Word)
    signed_at: Mapped[int] = mapped_column(BigInteger)
    changed_at: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[str] = mapped_column(Text)
    language: Mapped[str | None] = mapped_column(Word)
    addressee_id: Mapped[str | None] = mapped_column(String(255))
    body: Mapped[str | None] = mapped_column(Text)
    sender_level: Mapped[str | None] = mapped_column(Word)
    name: Mapped[str | None] = mapped_column(Text)
    age: Mapped[int | None]
    signature: Mapped[bytes | None] = mapped_column(LargeBinary)


class DraftRow(Row):
    """A letter that is being written, or was put away unfinished."""

    __tablename__ = "drafts"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    case_id: Mapped[str] = mapped_column(String(255))
    kind: Mapped[str] = mapped_column(Word)
    language: Mapped[str] = mapped_column(Word)
    addressee_id: Mapped[str] = mapped_column(String(255))
    started_at: Mapped[int] = mapped_column(BigInteger)
    body: Mapped[str] = mapped_column(Text)
    sender_level: Mapped[str | None] = mapped_column(Word)
    name: Mapped[str | None] = mapped_column(Text)
    age: Mapped[int | None]
    signature: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_at: Mapped[int | None] = mapped_column(BigInteger)


class ContactRow(Row):
    """Where a writer can be reached; the table is dropped where children write.

    Version 0 belongs to the draft of that id.
    """

    __tablename__ = "contacts"

    action_id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    town: Mapped[str] = mapped_column(Text)
    address: Mapped[str] = mapped_column(Text)


class PaperCountRow(Row):
    """One version of a number that a volunteer entered; a version is only ever added."""

    __tablename__ = "paper_counts"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(Id, ForeignKey("events.id"))
    station_id: Mapped[str] = mapped_column(Id, ForeignKey("stations.id"))
    case_id: Mapped[str] = mapped_column(String(255))
    channel: Mapped[str] = mapped_column(Word)
    number: Mapped[int]
    counted_at: Mapped[int] = mapped_column(BigInteger)
    changed_at: Mapped[int] = mapped_column(BigInteger)


class ArrivalRow(Row):
    """A sync file that was merged into a collection."""

    __tablename__ = "arrivals"

    sync_id: Mapped[str] = mapped_column(Id, primary_key=True)
    event_id: Mapped[str] = mapped_column(Id, ForeignKey("events.id"))
    station_id: Mapped[str] = mapped_column(Id, ForeignKey("stations.id"))
    digest: Mapped[str] = mapped_column(String(64))
    expected: Mapped[int]
    arrived: Mapped[int]
    merged_at: Mapped[int] = mapped_column(BigInteger)


class TrailRow(Row):
    """A line of the audit trail; two of one number are a chain that went on in two places."""

    __tablename__ = "trail"
    __table_args__ = (Index("trail_in_order", "station_id", "number"),)

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    station_id: Mapped[str] = mapped_column(Id)
    number: Mapped[int]
    at: Mapped[int] = mapped_column(BigInteger)
    deed: Mapped[str] = mapped_column(Word)
    subject: Mapped[str] = mapped_column(Word)
    count: Mapped[int]
    previous: Mapped[str] = mapped_column(String(64))


class MirrorRow(Row):
    """A second place that the store is or was copied to from a machine."""

    __tablename__ = "mirrors"

    machine: Mapped[str] = mapped_column(String(255), primary_key=True)
    place: Mapped[str] = mapped_column(Text, primary_key=True)
    made_at: Mapped[int | None] = mapped_column(BigInteger)
    is_wanted: Mapped[bool]
