"""A transaction in one piece: the same functions, run to their end in one thread.

Awaited on the event loop each statement costs four hand-overs between threads, three quarters of its price.
"""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")
Work = Callable[[AsyncConnection], Coroutine[Any, Any, T]]


class Direct:
    """A connection without asyncio in the clothes of one with it: what is awaited has happened already."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.dialect = connection.dialect

    async def execute(self, *statement: Any) -> Any:
        return self._connection.execute(*statement)

    async def scalar(self, *statement: Any) -> Any:
        return self._connection.scalar(*statement)

    async def run_sync(self, work: Callable[..., T], *values: Any) -> T:
        return work(self._connection, *values)


def write(engine: Engine, work: Work[T]) -> T:
    """Commits when the work ends, leaves no trace when it raises."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        return finished(work(cast(AsyncConnection, Direct(connection))))


def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that waits for nothing but its transaction."""
    try:
        work.send(None)
    except StopIteration as end:
        return cast(T, end.value)
    work.close()
    raise RuntimeError("a transaction in one piece waited for something else")
