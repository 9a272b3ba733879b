"""The tables that migrations make are the tables that the models describe."""

import asyncio
from pathlib import Path

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from db.models import Base
from db.schema import config, migrate
from db.store import Store

HERE = Path(__file__).parents[2] / "db" / "migrations"
STAIRS = [script.revision for script in reversed(list(ScriptDirectory(str(HERE)).walk_revisions()))]


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def drift(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
    return list(compare_metadata(context, Base.metadata))


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/new/bot.db"


async def test_models_match_the_migrations(url: str) -> None:
    store = Store.open(url)
    await migrate(store)
    async with store.read() as tx:
        assert await tx.run_sync(drift) == []
        assert await tx.run_sync(tables) == set(Base.metadata.tables)
    await store.close()


async def test_every_step_of_the_stairs_can_be_climbed_down_and_up_again(url: str) -> None:
    store = Store.open(url)
    for step in STAIRS:
        await migrate(store, step)
        await migrate(store, "-1")
        await migrate(store, step)
    await migrate(store, "base")
    async with store.read() as tx:
        assert await tx.run_sync(tables) == set()
    await store.close()


async def test_migrating_twice_or_by_two_processes_at_once_changes_nothing(url: str) -> None:
    first, second = Store.open(url), Store.open(url)
    await asyncio.gather(migrate(first), migrate(second))
    await migrate(first)
    async with first.read() as tx:
        assert await tx.run_sync(drift) == []
    await first.close()
    await second.close()


async def test_a_migration_that_fails_leaves_no_trace(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("disk full")

    store = Store.open(url)
    with monkeypatch.context() as patch:
        patch.setattr(op, "batch_alter_table", broken)
        with pytest.raises(RuntimeError, match="disk full"):
            await migrate(store)
    async with store.read() as tx:
        assert await tx.run_sync(lambda connection: inspect(connection).get_table_names()) == []
    await migrate(store)
    await store.close()


async def test_foreign_keys_are_watched_again_after_migrating(url: str) -> None:
    store = Store.open(url)
    await migrate(store)
    async with store.read() as tx:
        assert (await tx.exec_driver_sql("PRAGMA foreign_keys")).scalar_one() == 1
    await store.close()


async def test_there_is_one_line_of_migrations(url: str) -> None:
    store = Store.open(url)
    async with store.read() as tx:
        heads = await tx.run_sync(lambda c: ScriptDirectory.from_config(config(c)).get_heads())
    assert len(heads) == 1
    await store.close()
