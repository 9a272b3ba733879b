"""What comes by itself on a day, to each of many: planned for some at a time, and others write between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from db import notes
from db.store import Store, Tx
from roadmap.programme import Programme
from services import notices

AT_ONCE = 50
"""People served by one transaction: nobody else writes meanwhile."""


@dataclass(frozen=True, slots=True)
class Edition:
    """`kind`: the key of the notice. `told`: to whom which payload goes; to nobody, and it is done all the
    same."""

    kind: str
    programme: Programme
    programme_id: int
    day: date
    told: Sequence[tuple[int, dict[str, Any]]]


async def publish(store: Store, edition: Edition, now: datetime) -> int:
    """To how many. Broken off half-way it is published again, and who has theirs gets no second one."""
    for start in range(0, max(len(edition.told), 1), AT_ONCE):
        await store.whole(partial(_tell, edition, start, now))
    return len(edition.told)


async def last(tx: Tx, kind: str, programme_id: int) -> date | None:
    """The day of the last one that all have."""
    kept = await notes.get(tx, _key(kind, programme_id))
    return date.fromisoformat(kept) if kept else None


async def _tell(edition: Edition, start: int, now: datetime, tx: Tx) -> None:
    """Some of them; with the last of them it is done."""
    key = _key(edition.kind, edition.programme_id)
    for reader, payload in edition.told[start : start + AT_ONCE]:
        once = f"{key}/{reader}/{edition.day}"
        await notices.tell(tx, edition.programme, reader, edition.kind, payload, now, once)
    if start + AT_ONCE >= len(edition.told):
        await notes.put(tx, key, edition.day.isoformat())


def _key(kind: str, programme_id: int) -> str:
    return f"{kind}/{programme_id}"
