"""The occurrences of a programme, remembered: every list and every report goes through all of them, and they
change a few times a day. Where each of thousands of schools has a day of its own, there are thousands."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from db import plan, store
from db.plan import OccurrenceRow
from db.store import Tx
from services.memories import Memory


@dataclass(frozen=True)
class Occurrences:
    """`all`: the cancelled ones, too, in the order of their ids."""

    all: tuple[OccurrenceRow, ...]

    def concerning(self, units: Collection[int] | None) -> tuple[OccurrenceRow, ...]:
        """Common ones, and own days of these units. None: of all."""
        if units is None:
            return self.all
        own, common = self._apart
        return (*common, *(row for unit in sorted(own.keys() & units) for row in own[unit]))

    @cached_property
    def _apart(self) -> tuple[dict[int, list[OccurrenceRow]], tuple[OccurrenceRow, ...]]:
        own: dict[int, list[OccurrenceRow]] = {}
        for row in self.all:
            if row.place is not None:
                own.setdefault(row.place.id, []).append(row)
        return own, tuple(row for row in self.all if row.place is None)


_OCCURRENCES = Memory[Occurrences]()


async def of(tx: Tx, programme_id: int) -> Occurrences:
    """Whatever changes one adds to its history: the length of that tells whether any has changed. On
    PostgreSQL two may write at once, and the longer be seen before the shorter: there all are read anew."""

    async def read() -> Occurrences:
        return Occurrences(await plan.all_of(tx, programme_id))

    if store.database_of(tx).dialect.name != "sqlite":
        return await read()
    return await _OCCURRENCES.of(tx, programme_id, await plan.edition(tx), read)
