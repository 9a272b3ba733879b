"""The clock strikes: plan what has come due, deliver what is planned.

APScheduler only ticks. What is due lives in rows, so a tick that never came costs nothing but time:
its persisted jobs would be deleted when overdue, and ten thousand of them would block the loop.
"""

import asyncio
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.clock import Clock
from scheduler.courier import Courier
from services.reminders import Reminders

log = structlog.get_logger()


class Clockwork:
    def __init__(self, reminders: Reminders, courier: Courier, clock: Clock) -> None:
        self._reminders = reminders
        self._courier = courier
        self._clock = clock
        self._ticking = asyncio.Lock()
        self._scheduler: AsyncIOScheduler | None = None

    async def tick(self, now: datetime) -> None:
        """Everything due at `now`. Two ticks never overlap: the second finds nothing left."""
        async with self._ticking:
            due = await self._reminders.next_moment(now)
            if due is None or due > now:
                return
            await self._reminders.plan_once(now)
            while await self._courier.deliver_one(max(now, self._clock.now())):
                pass

    async def next_due(self, after: datetime) -> datetime | None:
        """When there will be work: a movable clock steps from one such moment to the next."""
        due = await self._reminders.next_moment(after)
        quiet = self._courier.silent_until
        return max(due, quiet) if due is not None and quiet is not None and quiet > after else due

    def start(self, seconds: float) -> None:
        """Tick every so many seconds of real time."""
        self._scheduler = AsyncIOScheduler()
        self._scheduler.add_job(
            self._strike,
            "interval",
            seconds=seconds,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    def stop(self) -> None:
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)

    async def _strike(self) -> None:
        try:
            await self.tick(self._clock.now())
        except Exception:
            log.exception("tick failed")
