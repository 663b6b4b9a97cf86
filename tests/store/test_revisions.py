import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from tests import factory
from tests.store.conftest import KEY
from w4r_desktop.domain.errors.stores import NotAStore, StoreTooNew
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.counts import tally
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.revisions import KNOWN, STEPS, bring_up_to_date

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "next", {newest!r}, None, None

def upgrade():
    op.create_table("marks", sa.Column("id", sa.String(32), primary_key=True))
    op.add_column("events", sa.Column("colour", sa.Text))
    {ending}
"""


def newer_program(folder: Path, ending: str = "pass") -> Path:
    """The steps of a program that knows one more than we do."""
    steps = Path(shutil.copytree(STEPS, folder / "steps"))
    step = NEXT_STEP.format(newest=KNOWN[-1], ending=ending)
    (steps / "versions" / "9999_next.py").write_text(step)
    return steps


def set_revision(store: Store, revision: str) -> None:
    with transaction(store) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})


def test_the_known_forms_are_those_there_are_steps_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    steps = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(step.revision for step in steps)[::-1] == KNOWN


def test_a_step_imports_nothing_of_ours() -> None:
    for step in (STEPS / "versions").glob("*.py"):
        assert "w4r_desktop" not in step.read_text()


def test_an_older_store_is_brought_to_the_newest_form(store: Store, tmp_path: Path) -> None:
    with transaction(store) as connection:
        add_action(connection, factory.action())
    steps = newer_program(tmp_path)
    bring_up_to_date(store.path, store.engine, steps=steps, known=(*KNOWN, "next"))
    with reading(store) as connection:
        assert inspect(connection).has_table("marks")
        assert tally(connection).total == 1


def test_a_copy_of_the_older_store_is_kept_aside(store: Store, tmp_path: Path) -> None:
    with transaction(store) as connection:
        add_action(connection, factory.action())
    steps = newer_program(tmp_path)
    bring_up_to_date(store.path, store.engine, steps=steps, known=(*KNOWN, "next"))
    copy = open_store(tmp_path / "event.w4r.before-next", key=KEY)
    with reading(copy) as connection:
        assert tally(connection).total == 1
    copy.close()


def test_a_step_that_fails_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    steps = newer_program(tmp_path, ending="raise RuntimeError")
    with pytest.raises(RuntimeError):
        bring_up_to_date(store.path, store.engine, steps=steps, known=(*KNOWN, "next"))
    store.close()
    again = open_store(store.path, key=KEY)
    assert not inspect(again.engine).has_table("marks")
    assert "colour" not in {c["name"] for c in inspect(again.engine).get_columns("events")}
    again.close()


def test_a_step_that_is_killed_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    store.close()
    steps = newer_program(tmp_path, ending="import os; os.kill(os.getpid(), 9)")
    program = (
        "from pathlib import Path\n"
        "from w4r_desktop.store.engine import engine_for\n"
        "from w4r_desktop.store.revisions import run_steps\n"
        f"run_steps(engine_for(Path({str(store.path)!r}), key={KEY!r}), steps=Path({str(steps)!r}))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == -9
    again = open_store(store.path, key=KEY)
    assert not inspect(again.engine).has_table("marks")
    again.close()


def test_a_store_of_a_newer_program_is_left_alone(store: Store) -> None:
    set_revision(store, "next")
    store.close()
    with pytest.raises(StoreTooNew):
        open_store(store.path, key=KEY)


def test_an_encrypted_file_of_another_program_is_no_store(store: Store) -> None:
    with transaction(store) as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    store.close()
    with pytest.raises(NotAStore):
        open_store(store.path, key=KEY)


def test_alembic_is_not_loaded_for_a_store_of_today(store: Store) -> None:
    store.close()
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from w4r_desktop.store.create import open_store\n"
        f"open_store(Path({str(store.path)!r}), key={KEY!r}).close()\n"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
