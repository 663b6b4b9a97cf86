"""The audit trail, the second places of a store, and the later life of an event."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.String(32)
WORD = sa.String(32)
DIGEST = sa.String(64)


def upgrade() -> None:
    op.create_table(
        "trail",
        sa.Column("digest", DIGEST, primary_key=True),
        sa.Column("station_id", ID, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("deed", WORD, nullable=False),
        sa.Column("subject", WORD, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("previous", DIGEST, nullable=False),
    )
    op.create_index("trail_in_order", "trail", ["station_id", "number"])
    op.create_table(
        "mirrors",
        sa.Column("machine", sa.String(255), primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("made_at", sa.BigInteger),
        sa.Column("is_wanted", sa.Boolean, nullable=False),
    )
    op.add_column("events", sa.Column("keep_until", sa.String(10)))
    op.add_column("events", sa.Column("handed_over_at", sa.BigInteger))
    op.add_column("events", sa.Column("forgotten_at", sa.BigInteger))
