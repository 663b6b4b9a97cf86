"""Which packs were used and since when, who publishes them, and what each brought that is new."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NAME = sa.String(255)
WORD = sa.String(32)

# Until now the newest pack of the first campaign was the one in use; a collection uses none.
TAKE_OVER = """
INSERT INTO packs_used (pack_id, version, used_since)
SELECT id, MAX(version), 0 FROM packs
WHERE id = (SELECT MIN(id) FROM packs) AND EXISTS (SELECT 1 FROM station_key)
GROUP BY id
"""


def upgrade() -> None:
    op.create_table(
        "packs_used",
        sa.Column("pack_id", NAME, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("used_since", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "publishers",
        sa.Column("pack_id", NAME, primary_key=True),
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("met_at", sa.BigInteger, nullable=False),
        sa.Column("is_confirmed", sa.Boolean, nullable=False),
    )
    op.create_table(
        "case_news",
        sa.Column("pack_id", NAME, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("case_id", NAME, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("news", WORD, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
    )
    op.create_table("recalls_lifted", sa.Column("case_id", NAME, primary_key=True))
    op.execute(TAKE_OVER)
