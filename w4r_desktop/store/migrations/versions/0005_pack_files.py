"""Each file of a case pack is a row of its own, so that one is read without the others."""

import io
import zipfile

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NAME = sa.String(255)


def upgrade() -> None:
    op.create_table(
        "pack_files",
        sa.Column("pack_id", NAME, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("name", NAME, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    packs = sa.table("packs", sa.column("id"), sa.column("version"), sa.column("content"))
    files = sa.table("pack_files", *map(sa.column, ("pack_id", "version", "name", "place", "content")))
    store = op.get_bind()
    for pack_id, version in store.execute(sa.select(packs.c.id, packs.c.version)).all():
        this = sa.and_(packs.c.id == pack_id, packs.c.version == version)
        whole = store.execute(sa.select(packs.c.content).where(this)).scalar_one()
        # Emptied first: its rows take the room it leaves, so that the store does not grow twofold.
        store.execute(sa.update(packs).where(this).values(content=b""))
        for place, (name, content) in enumerate(files_in(whole)):
            row = {"pack_id": pack_id, "version": version, "name": name}
            store.execute(sa.insert(files).values(**row, place=place, content=content))
    op.drop_column("packs", "content")


def files_in(whole: bytes) -> list[tuple[str, bytes]]:
    """The files of a built pack in their order; none where a collection was brought something else."""
    try:
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
            return [(entry.filename, archive.read(entry)) for entry in entries]
    except zipfile.BadZipFile:
        return []
