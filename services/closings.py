"""At the close of a day what reports show is written down: next week's are compared with it."""

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from db import day_tallies, notes, plan
from db.day_tallies import Key
from db.plan import Running
from db.store import Store, Tx
from roadmap.moments import instant
from roadmap.programme import Programme
from roadmap.tallies import Counts
from services.plans import Plans

AFTER = timedelta(days=31)
"""So long after its last day a programme is still answered to."""

WEEK = timedelta(days=7)


class Closing(NamedTuple):
    programme_id: int
    day: date
    changed: dict[Key, Counts]


class Closings:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """Midnight, where the programme is."""
        found = [await self._next(tx, code, now) for code in self.plans]
        return min((moment for moment in found if moment is not None), default=None)

    async def close(self, now: datetime) -> int:
        """Of all days that have ended since: while the bot stood still nothing changed, so one closing tells
        them all. How many programmes were closed."""
        written = 0
        for code in self.plans:
            closing = await self.store.glance(partial(self._look, code, now))
            if closing is not None:
                await self.store.whole(partial(_write, closing))
                written += 1
        return written

    async def _next(self, tx: Tx, code: str, now: datetime) -> datetime | None:
        running = await plan.running(tx, code)
        if running is None:
            return None
        programme = self.plans[code]
        last = _last(programme, now)
        if await _closed(tx, running, programme) < last:
            return now
        if last == programme.span.last + AFTER:
            return None
        return instant(last + timedelta(days=2), time(), programme.zone)

    async def _look(self, code: str, now: datetime, tx: Tx) -> Closing | None:
        running, programme = await plan.running(tx, code), self.plans[code]
        if running is None:
            return None
        last = _last(programme, now)
        if last <= await _closed(tx, running, programme):
            return None
        shown = await day_tallies.standing(tx, running.id)
        before = await day_tallies.until(tx, running.id)
        none = {key: Counts() for key in before if key not in shown}
        changed = {
            key: counts for key, counts in (shown | none).items() if before.get(key, Counts()) != counts
        }
        return Closing(running.id, last, changed)


async def earlier(
    tx: Tx, programme_id: int, programme: Programme, units: frozenset[int], now: datetime
) -> dict[tuple[str, str], Counts] | None:
    """(activity, indicator) -> what was shown of these units at the close of the same weekday a week before.
    None: the programme was not running."""
    day = now.astimezone(programme.zone).date() - WEEK
    if (await plan.started(tx, programme_id)).astimezone(programme.zone).date() > day:
        return None
    found: dict[tuple[str, str], Counts] = {}
    for key, counts in (await day_tallies.until(tx, programme_id, day, units)).items():
        name = (key.activity, key.indicator)
        found[name] = found.get(name, Counts()) + counts
    return found


def _last(programme: Programme, now: datetime) -> date:
    """The last day that has ended and is to be closed."""
    yesterday = now.astimezone(programme.zone).date() - timedelta(days=1)
    return min(yesterday, programme.span.last + AFTER)


async def _closed(tx: Tx, running: Running, programme: Programme) -> date:
    """The last day that is."""
    kept = await notes.get(tx, _key(running.id))
    if kept is not None:
        return date.fromisoformat(kept)
    return running.started_at.astimezone(programme.zone).date() - timedelta(days=1)


async def _write(closing: Closing, tx: Tx) -> None:
    await day_tallies.add(tx, closing.programme_id, closing.day, closing.changed)
    await notes.put(tx, _key(closing.programme_id), closing.day.isoformat())


def _key(programme_id: int) -> str:
    return f"closed/{programme_id}"
