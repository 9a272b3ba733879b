"""What changes seldom and everybody looks at: kept as long as the database says that it is the same."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from db import store
from db.store import Tx

T = TypeVar("T")


class Memory(Generic[T]):
    """Of each programme of each database one value, and of which edition it is."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[object, dict[int, tuple[object, T]]] = WeakKeyDictionary()

    async def of(self, tx: Tx, programme_id: int, edition: object, read: Callable[[], Awaitable[T]]) -> T:
        """What a writing transaction sees is not kept: it may be taken back, and its ids given again."""
        known = self._known.setdefault(store.database_of(tx), {})
        found = known.get(programme_id)
        if found is not None and found[0] == edition:
            return found[1]
        value = await read()
        if not store.writes(tx):
            known[programme_id] = (edition, value)
        return value
