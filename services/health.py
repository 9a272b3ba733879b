"""Is the bot well, and may it speak? For the operator: nothing here asks who."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from db import alarms, health, notes, revisions, steps
from db.alarms import Traffic
from db.health import HOLD, TICK, Amount, Waiting
from db.store import Store
from services.plans import Plans
from services.reminders import Reminders
from services.timetable import OPEN

LATE = timedelta(minutes=10)
STUCK = timedelta(minutes=5)
RECENT = timedelta(days=1)
RESTORED = "restored"
THEIRS = frozenset({"blocked", "deleted", "too-old"})
"""Reasons about which nobody can do anything here: people's own, and copies Telegram deletes no more."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One consistent look. `late`: planned longer than LATE ago and not sent; `stuck`: claimed longer than
    STUCK ago; each with the moment of the first. `lost`: failed or unknown within RECENT; `traffic`: what was
    sent within it, and what should have been."""

    revision: str | None
    ticked_at: datetime | None
    held_since: datetime | None
    late: tuple[int, datetime | None]
    stuck: tuple[int, datetime | None]
    lost: tuple[Amount, ...]
    announcements: tuple[Amount, ...]
    traffic: Traffic
    people: int
    unreachable: int


class Health:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._reminders = Reminders(store, plans)

    async def ticked(self, now: datetime) -> None:
        """Said by the clock, so that its silence can be noticed."""
        async with self.store.write() as tx:
            await notes.put(tx, TICK, now.isoformat())

    async def revision(self) -> str | None:
        async with self.store.read() as tx:
            return await revisions.standing(tx)

    async def look(self, now: datetime) -> Condition:
        """Of a database whose tables are those of this version."""
        async with self.store.read() as tx:
            people, unreachable = await health.people(tx)
            return Condition(
                revision=await revisions.standing(tx),
                ticked_at=_moment(await notes.get(tx, TICK)),
                held_since=_moment(await notes.get(tx, HOLD)),
                late=await health.late(tx, now - LATE),
                stuck=await health.stuck(tx, now - STUCK),
                lost=tuple(await health.lost(tx, now - RECENT)),
                announcements=tuple(await health.announcements(tx)),
                traffic=await alarms.traffic(tx, now - RECENT, now - LATE, THEIRS),
                people=people,
                unreachable=unreachable,
            )

    async def held_since(self) -> datetime | None:
        """While it is held the bot answers, and sends nothing unasked."""
        async with self.store.read() as tx:
            return _moment(await notes.get(tx, HOLD))

    async def outgoing(self, now: datetime) -> tuple[Waiting, ...]:
        """What has come due by then and not left."""
        async with self.store.read() as tx:
            return tuple(await health.outgoing(tx, self.plans, OPEN, now))

    async def release(self, *, drop: bool) -> int:
        """The hold ends. drop: what was due before it began is not sent any more, because people may have it
        already; how many messages that was. What came due since then nobody has."""
        since = await self.held_since()
        if drop and since is not None:
            await self._catch_up(since)
        async with self.store.write() as tx:
            dropped = await health.drop(tx, since, RESTORED) if drop and since is not None else 0
            await notes.drop(tx, HOLD)
        return dropped

    async def _catch_up(self, until: datetime) -> None:
        """Each step is planned as of its own moment, as if the bot had never stood still: planned as of now,
        its message would be due now, or tomorrow morning, and escape."""
        while (moment := await self._next_step()) is not None and moment <= until:
            if await self._reminders.plan_once(moment) is None:
                return

    async def _next_step(self) -> datetime | None:
        async with self.store.read() as tx:
            return await steps.next_moment(tx, self.plans)


def _moment(noted: str | None) -> datetime | None:
    return None if noted is None else datetime.fromisoformat(noted)
