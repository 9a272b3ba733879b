"""The tables as they must be: brought there by migrations, also from `python -m bot run`."""

from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db.store import Store

MIGRATIONS = Path(__file__).parent / "migrations"


async def migrate(store: Store, revision: str = "head") -> None:
    """All or nothing, and alone: a second process that starts meanwhile waits, then finds it done."""
    async with store.engine.connect() as connection:
        await connection.execution_options(writes=True)
        await connection.run_sync(_climb, revision)


def config(connection: Connection) -> Config:
    """For alembic's commands inside a transaction of ours. A new migration is drafted with
    `command.revision(config(connection), "what changes", autogenerate=True)`."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def _climb(connection: Connection, revision: str) -> None:
    if revision == "head" and _standing(connection) == _head():
        return
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # Batch mode drops and re-creates tables: with the keys on, the rows that point there would go too.
        _pragma(connection, "foreign_keys=OFF")
    try:
        with connection.begin():
            _move(config(connection), revision)
            if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("a migration left rows that point nowhere")
    finally:
        if sqlite:
            _pragma(connection, "foreign_keys=ON")


def _standing(connection: Connection) -> str | None:
    with connection.begin():
        return MigrationContext.configure(connection).get_current_revision()


@cache
def _head() -> str | None:
    """Looked up once: every migration is loaded for it."""
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def _move(made: Config, revision: str) -> None:
    down = revision == "base" or revision.startswith("-")
    (command.downgrade if down else command.upgrade)(made, revision)


def _pragma(connection: Connection, words: str) -> None:
    """Straight to the driver: inside a transaction SQLite ignores it without a word."""
    dbapi: Any = connection.connection.dbapi_connection
    cursor = dbapi.cursor()
    cursor.execute(f"PRAGMA {words}")
    cursor.close()
