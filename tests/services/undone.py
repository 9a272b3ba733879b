"""A store whose writes are taken back: a thousand deeds are tried on one population.

In memory and on one connection, since nothing here happens at the same time; the functions are those of the
house, and every transaction of a deed ends as it would: kept, or without a trace when it is refused."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy import StaticPool, create_engine

from db.direct import Direct, Work
from db.statements import share
from db.store import Store, Tx

T = TypeVar("T")


class Undone(Store):
    """`written`: how many rows all finished transactions have changed."""

    def __init__(self, file: Path) -> None:
        """As it stands in that file, which stays as it is."""
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        kept = sqlite3.connect(file)
        kept.backup(self._memory)
        kept.close()
        self._memory.execute("PRAGMA foreign_keys=ON")
        pool = create_engine("sqlite://", creator=lambda: self._memory, poolclass=StaticPool)
        share(pool)
        self._tx = cast("Tx", Direct(pool.connect()))
        self.written = 0

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        before = self._memory.total_changes
        yield self._tx
        assert self._memory.total_changes == before, "a read has written"

    browse = read

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        before = self._memory.total_changes
        with self._savepoint("write", keep=True):
            yield self._tx
        self.written += self._memory.total_changes - before

    async def whole(self, work: Work[T]) -> T:
        async with self.write() as tx:
            return await work(tx)

    async def glance(self, work: Work[T]) -> T:
        async with self.read() as tx:
            return await work(tx)

    @contextmanager
    def undone(self) -> Iterator[None]:
        """What is written inside is seen inside only."""
        with self._savepoint("deed", keep=False):
            yield

    def everything(self) -> list[str]:
        return list(self._memory.iterdump())

    async def close(self) -> None:
        self._memory.close()

    @contextmanager
    def _savepoint(self, name: str, *, keep: bool) -> Iterator[None]:
        self._memory.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            keep = False
            raise
        finally:
            if not keep:
                self._memory.execute(f"ROLLBACK TO {name}")
            self._memory.execute(f"RELEASE {name}")
