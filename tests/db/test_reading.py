"""Many look at once, and one looks while another writes."""

from contextlib import AsyncExitStack
from pathlib import Path

from sqlalchemy import text

from db.store import Store

MANY = 40
"""More than a pool holds unless it is told otherwise."""


async def test_nobody_who_reads_waits_for_another_to_end(tmp_path: Path) -> None:
    """Waiting would stop the very loop on which the other would end."""
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    async with AsyncExitStack() as reading:
        for number in range(MANY):
            tx = await reading.enter_async_context(store.read())
            assert await tx.scalar(text("SELECT :number"), {"number": number}) == number
    await store.close()


async def test_a_read_sees_one_state_to_its_end(tmp_path: Path) -> None:
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    async with store.write() as tx:
        await tx.execute(text("CREATE TABLE drops (id INTEGER)"))
    count = text("SELECT count(*) FROM drops")
    async with store.read() as early:
        assert await early.scalar(count) == 0
        async with store.write() as tx:
            await tx.execute(text("INSERT INTO drops VALUES (1)"))
        assert await early.scalar(count) == 0
    async with store.read() as late, store.browse() as other:
        assert await late.scalar(count) == await other.scalar(count) == 1
    await store.close()
