"""Something is wrong that no single message shows: told to those who manage the whole programme
(roadmap/alarms.py)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any, Literal

from db import alarms as rows
from db import notes, plan, units
from db.plan import Running
from db.store import Store, Tx
from roadmap import alarms, rounds
from roadmap.moments import Hours, instant
from roadmap.programme import Programme
from services import census as censuses
from services import notices, rights
from services.census import Census
from services.health import LATE, THEIRS
from services.plans import Plans

AWAKE = timedelta(minutes=30)
"""A bot that was down is still catching up: what it has not sent yet says nothing."""

Told = Literal["unsent", "unanswered"]


@dataclass(frozen=True, slots=True)
class Alarm:
    """`spell`: once for each; `to`: people."""

    programme: Programme
    programme_id: int
    key: Told
    spell: str
    values: dict[str, Any]
    to: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """That it was looked for on that day; what was found."""

    programme_id: int
    day: date
    found: Alarm | None


class Alarms:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._awake: datetime | None = None

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """When to look next; in the past: now."""
        self._awake = self._awake or now + AWAKE
        running = [await plan.running(tx, code) for code in self.plans]
        found = [await self._next(tx, one, now) for one in running if one is not None]
        return min((moment for moment in found if moment is not None), default=None)

    async def plan(self, now: datetime) -> tuple[Alarm, ...]:
        """Those that were raised now."""
        raised = []
        for code in self.plans:
            looked = await self.store.glance(partial(self._look, code, now))
            if looked is not None:
                await self.store.whole(partial(_tell, looked, now))
                raised += [looked.found] if looked.found else []
        return tuple(raised)

    async def _next(self, tx: Tx, running: Running, now: datetime) -> datetime | None:
        programme = self.plans[running.code]
        done = await notes.get(tx, _looked(running.id))
        day = date.fromisoformat(done) if done else None
        moment = rounds.next_moment(now, day, Hours.of(programme), programme.span.last, alarms.AT)
        return None if moment is None else max(moment, self._awake or now)

    async def _look(self, code: str, now: datetime, tx: Tx) -> Looked | None:
        programme, running = self.plans[code], await plan.running(tx, code)
        moment = running and await self._next(tx, running, now)
        if running is None or moment is None or moment > now:
            return None
        today = now.astimezone(programme.zone).date()
        census = await censuses.take(tx, programme, running.id, now)
        found = await _unsent(tx, programme, running, today, now)
        found = found or await _unanswered(tx, programme, running, census, today)
        known = found and await notes.get(tx, _spell(running.id, found[0]))
        to = await _managers(tx, programme, running, census, today) if found else ()
        if not found or not to or known == found[1]:
            return Looked(running.id, today, None)
        return Looked(running.id, today, Alarm(programme, running.id, *found, to))


Found = tuple[Told, str, dict[str, Any]]


async def _unsent(tx: Tx, programme: Programme, running: Running, today: date, now: datetime) -> Found | None:
    """A spell ends with a day on which something was sent: it began on the day after the last message."""
    morning = instant(today, time(), programme.zone)
    traffic = await rows.traffic(tx, morning, now - LATE, THEIRS, running.id)
    if traffic.sent or not traffic.unsent:
        return None
    last = await rows.last_sent(tx, running.id)
    return "unsent", last.isoformat() if last else "", {"count": traffic.unsent}


async def _unanswered(
    tx: Tx, programme: Programme, running: Running, census: Census, today: date
) -> Found | None:
    window = alarms.window(today, Hours.of(programme).calendar)
    before, since = (instant(day, time(), programme.zone) for day in window)
    last = await rows.last_answer(tx, running.id)
    if last is None or not before <= last < since:
        return None
    awaited = await rows.reminded(tx, running.id, since)
    if awaited < alarms.enough(len(census.seats)):
        return None
    came = await rows.answers(tx, running.id, before, since)
    told = {"since": window.since.isoformat(), "awaited": awaited, "came": came}
    return "unanswered", last.isoformat(), told


async def _managers(
    tx: Tx, programme: Programme, running: Running, census: Census, today: date
) -> tuple[int, ...]:
    """Of the topmost unit, without those on leave: when they are back it is no news."""
    root, roles = await units.root(tx, running.id), rights.role_of(programme)
    over = [
        seat.id
        for seat in census.seats
        if "manage" in roles[seat.role].may and root in census.tree.territory(seat)
    ]
    people = {one.id: one for seat in over for one in census.holders.get(seat, ())}
    away = {number for number, one in people.items() if one.away and one.away[0] <= today <= one.away[1]}
    return tuple(sorted(people.keys() - away))


async def _tell(looked: Looked, now: datetime, tx: Tx) -> None:
    found = looked.found
    if found is not None:
        for person in found.to:
            once = f"{found.key}/{found.programme_id}/{person}/{looked.day}"
            await notices.tell(tx, found.programme, person, found.key, found.values, now, once)
        await notes.put(tx, _spell(found.programme_id, found.key), found.spell)
    await notes.put(tx, _looked(looked.programme_id), looked.day.isoformat())


def _looked(programme_id: int) -> str:
    return f"alarms/{programme_id}"


def _spell(programme_id: int, key: Told) -> str:
    return f"alarm/{key}/{programme_id}"
