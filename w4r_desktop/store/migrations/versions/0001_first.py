"""The first form of a store."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.String(32)
WORD = sa.String(32)
NAME = sa.String(255)


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("held_on", sa.String(10), nullable=False),
        sa.Column("audience", WORD, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("opened_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("goal", sa.Integer, nullable=False),
        sa.Column("is_demo", sa.Boolean, nullable=False),
    )
    op.create_table(
        "stations",
        sa.Column("id", ID, primary_key=True),
        sa.Column("event_id", ID, sa.ForeignKey("events.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("verify_key", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "station_key",
        sa.Column("station_id", ID, sa.ForeignKey("stations.id"), primary_key=True),
        sa.Column("seed", sa.LargeBinary, nullable=False),
    )
    op.create_table("recipients", sa.Column("key", sa.String(256), primary_key=True))
    op.create_table(
        "packs",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "actions",
        sa.Column("id", ID, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("event_id", ID, sa.ForeignKey("events.id"), nullable=False),
        sa.Column("station_id", ID, sa.ForeignKey("stations.id"), nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("case_id", NAME, nullable=False),
        sa.Column("pack_id", NAME, nullable=False),
        sa.Column("pack_version", sa.Integer, nullable=False),
        sa.Column("code", WORD, nullable=False),
        sa.Column("signed_at", sa.BigInteger, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("language", WORD),
        sa.Column("addressee_id", NAME),
        sa.Column("body", sa.Text),
        sa.Column("sender_level", WORD),
        sa.Column("name", sa.Text),
        sa.Column("age", sa.Integer),
        sa.Column("signature", sa.LargeBinary),
    )
    op.create_index(
        "actions_counted",
        "actions",
        ["event_id", "case_id", "kind", "state", "id", "version", "signed_at"],
    )
    op.create_index("actions_by_code", "actions", ["code"])
    op.create_table(
        "drafts",
        sa.Column("id", ID, primary_key=True),
        sa.Column("case_id", NAME, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("language", WORD, nullable=False),
        sa.Column("addressee_id", NAME, nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("sender_level", WORD),
        sa.Column("name", sa.Text),
        sa.Column("age", sa.Integer),
        sa.Column("signature", sa.LargeBinary),
        sa.Column("sealed_at", sa.BigInteger),
    )
    op.create_table(
        "contacts",
        sa.Column("action_id", ID, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("town", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
    )
    op.create_table(
        "arrivals",
        sa.Column("sync_id", ID, primary_key=True),
        sa.Column("event_id", ID, sa.ForeignKey("events.id"), nullable=False),
        sa.Column("station_id", ID, sa.ForeignKey("stations.id"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("expected", sa.Integer, nullable=False),
        sa.Column("arrived", sa.Integer, nullable=False),
        sa.Column("merged_at", sa.BigInteger, nullable=False),
    )
