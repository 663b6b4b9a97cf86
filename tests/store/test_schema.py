from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from w4r_desktop.store.engine import Store
from w4r_desktop.store.schema import Row


def test_the_steps_lead_to_the_schema_that_is_written_down(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert not compare_metadata(context, Row.metadata)
