"""What the databases of one process share."""

from pathlib import Path

import pytest
from sqlalchemy import inspect

from db import statements
from db.store import Store


async def test_one_that_never_connected_leaves_the_next_ones_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else their dialect would not know which SQLite it speaks to."""
    monkeypatch.setattr(statements, "_dialects", {})
    unused, used = (Store.open(f"sqlite+aiosqlite:///{tmp_path}/{name}.db") for name in ("a", "b"))
    async with used.read() as tx:
        assert await tx.run_sync(lambda line: inspect(line).get_columns("sqlite_master"))
        assert tx.dialect.server_version_info is not None
    for store in (unused, used):
        await store.close()


async def test_those_that_have_connected_share_their_statements(tmp_path: Path) -> None:
    found = set()
    for name in ("a", "b"):
        store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/{name}.db")
        async with store.read() as tx:
            found.add(tx.dialect)
        await store.close()
    assert len(found) == 1
