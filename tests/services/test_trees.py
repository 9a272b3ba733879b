"""The tree of units is remembered, and never older than the units."""

from pathlib import Path
from typing import Any

import pytest

from db import units
from db.schema import migrate
from db.store import Store
from db.units import NewUnit
from roadmap.audience import Tree
from roadmap.audience import Unit as Node
from services import rights
from tests.services.running import Running, empty, running

__all__ = ["empty", "running"]
ONE = 1


async def look(store: Store, programme: int = ONE) -> Tree:
    async with store.read() as tx:
        return await rights.tree(tx, programme)


async def add(store: Store, code: str, parent: int) -> int:
    async with store.write() as tx:
        return (await units.add(tx, ONE, [NewUnit(parent, "school", code, code)]))[code]


async def test_who_asks_again_gets_the_same_one(running: Running) -> None:
    first = await look(running.store)
    assert await look(running.store) is first
    assert await running.store.glance(lambda tx: rights.tree(tx, ONE)) is not None
    assert await look(running.store, 99) is not first


async def test_a_unit_of_another_process_is_seen_at_once(running: Running, tmp_path: Path) -> None:
    before = await look(running.store)
    other = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    made = await add(other, "new", 2)
    await other.close()
    assert made not in before.subtree(2)
    for now in (await look(running.store), await running.store.glance(lambda tx: rights.tree(tx, ONE))):
        assert made in now.subtree(2)
        assert now.path(made) == (made, 2, 1)


async def test_what_was_taken_back_is_forgotten(running: Running) -> None:
    """SQLite gives its id to the next one, which lies elsewhere."""

    async def regret(tx: Any) -> None:
        made = (await units.add(tx, ONE, [NewUnit(2, "school", "regretted", "-")]))["regretted"]
        assert (await rights.tree(tx, ONE)).path(made) == (made, 2, 1)
        raise RuntimeError("regretted")

    async def regret_here() -> None:
        async with running.store.write() as tx:
            await regret(tx)

    for attempt in (running.store.whole(regret), regret_here()):
        with pytest.raises(RuntimeError):
            await attempt
    made = await add(running.store, "kept", 3)
    for tree in (await look(running.store), await running.store.glance(lambda tx: rights.tree(tx, ONE))):
        assert tree.unit(made) == Node(made, "school", 3, "kept")


async def test_two_databases_are_not_taken_for_one_another(running: Running, tmp_path: Path) -> None:
    assert (await look(running.store)).subtree(1)
    other = Store.open(f"sqlite+aiosqlite:///{tmp_path}/other.db")
    await migrate(other)
    assert not (await look(other)).subtree(1)
    await other.close()
