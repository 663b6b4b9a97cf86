"""Which form a store has, and how an older one is brought to the newest."""

import shutil
from pathlib import Path

from sqlalchemy import Engine, inspect

from w4r_desktop.domain.errors.stores import NotAStore, StoreTooNew
from w4r_desktop.system.files import write_whole

STEPS = Path(__file__).parent / "migrations"

KNOWN = ("0001", "0002", "0003", "0004", "0005")
"""Every form a store ever had, oldest first; the last is today's."""


def bring_up_to_date(
    path: Path, engine: Engine, *, steps: Path = STEPS, known: tuple[str, ...] = KNOWN
) -> None:
    """Bring an existing store to the newest form, with a copy of the old one beside it.

    Raises NotAStore or StoreTooNew; where a step fails, the store is as it was.
    """
    revision = _revision(path, engine)
    if revision not in known:
        raise StoreTooNew(path)
    if revision != known[-1]:
        _copy_aside(path, engine, name=f"{path.name}.before-{known[-1]}")
        run_steps(engine, steps=steps)


def run_steps(engine: Engine, *, steps: Path = STEPS) -> None:
    """Run every step the store has not seen yet, each in a transaction of its own."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(path: Path, engine: Engine) -> str:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            raise NotAStore(path)
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return str(found)


def _copy_aside(path: Path, engine: Engine, *, name: str) -> None:
    """Encrypted as it is, so the copy opens with the same key."""
    engine.dispose()
    with path.open("rb") as old:
        write_whole(path.with_name(name), lambda copy: shutil.copyfileobj(old, copy))
