"""A transaction in one piece: the same functions, run to their end in one thread.

Awaited on the event loop each statement costs four hand-overs between threads, three quarters of its price.
"""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncConnection

from db.traces import Traces

T = TypeVar("T")
Work = Callable[[AsyncConnection], Coroutine[Any, Any, T]]


class Direct:
    """A connection without asyncio in the clothes of one with it: what is awaited has happened already."""

    def __init__(self, connection: Connection) -> None:
        self.sync_connection = connection
        self.dialect = connection.dialect

    async def execute(self, *statement: Any) -> Any:
        return self.sync_connection.execute(*statement)

    async def exec_driver_sql(self, *statement: Any) -> Any:
        return self.sync_connection.exec_driver_sql(*statement)

    async def scalar(self, *statement: Any) -> Any:
        return self.sync_connection.scalar(*statement)

    async def run_sync(self, work: Callable[..., T], *values: Any) -> T:
        return work(self.sync_connection, *values)


def direct(connection: Connection) -> AsyncConnection:
    return cast("AsyncConnection", Direct(connection))


def glance(engine: Engine, work: Work[T]) -> T:
    """One consistent look; changes are not kept."""
    with engine.connect() as connection:
        return finished(work(direct(connection)))


class Writer:
    """One connection, used by one thread, which opens it and closes it."""

    def __init__(self, engine: Engine, traces: Traces | None) -> None:
        self._engine = engine
        self._traces = traces
        self._connection: Connection | None = None

    def write(self, work: Work[T]) -> T:
        """Commits when the work ends, leaves no trace when it raises."""
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(writes=True)
        with self._connection.begin():
            result = finished(work(direct(self._connection)))
        if self._traces is not None and self._traces.left_by(self._connection):
            self._traces.settle()
        return result

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()


def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that waits for nothing but its transaction."""
    try:
        work.send(None)
    except StopIteration as end:
        return cast("T", end.value)
    work.close()
    raise RuntimeError("a transaction in one piece waited for something else")
