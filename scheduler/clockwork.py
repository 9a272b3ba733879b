"""The clock strikes: plan what has come due, deliver what is planned.

APScheduler only ticks. What is due lives in rows, so a tick that never came costs nothing but time:
its persisted jobs would be deleted when overdue, and ten thousand of them would block the loop.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.bulletins import Bulletins
from scheduler.clock import Clock
from scheduler.courier import Courier
from scheduler.fingerprints import Fingerprints
from services.alarms import Alarms
from services.broadcasts import Broadcasts
from services.closings import Closings
from services.digests import Digests
from services.health import Health
from services.horizon import Horizon, Planner
from services.reminders import Reminders
from services.summaries import Summaries

BULLETIN_S = 3
UPKEEP_S = 60

log = structlog.get_logger()


class Clockwork:
    def __init__(
        self,
        reminders: Reminders,
        summaries: Summaries,
        closings: Closings,
        digests: Digests,
        alarms: Alarms,
        broadcasts: Broadcasts,
        horizon: Horizon,
        health: Health,
        courier: Courier,
        bulletins: Bulletins,
        fingerprints: Fingerprints,
        clock: Clock,
    ) -> None:
        self._alarms = alarms
        self._broadcasts = broadcasts
        self._horizon = horizon
        self._works: dict[Planner, Callable[[datetime], Awaitable[object]]] = {
            closings: closings.close,
            reminders: reminders.plan_once,
            summaries: summaries.plan,
            digests: digests.plan,
            alarms: self._alarm,
            broadcasts: self._announce,
        }
        self._health = health
        self._courier = courier
        self._bulletins = bulletins
        self._fingerprints = fingerprints
        self._clock = clock
        self._ticking = asyncio.Lock()
        self._scheduler: AsyncIOScheduler | None = None
        self._round: asyncio.Future[None] | None = None

    async def tick(self, now: datetime) -> None:
        """Everything due at `now`, planned and delivered. Two ticks never overlap: the second finds nothing
        left."""
        async with self._ticking:
            await self._fingerprints.read(now)
            if await self._plan(now):
                await self._courier.drain()
                await self._broadcasts.finish(now)
            await self._bulletins.show(now)

    async def next_due(self, after: datetime) -> datetime | None:
        """When there will be work: a movable clock steps from one such moment to the next."""
        due = await self._horizon.next_moment(after)
        quiet = self._courier.silence.until
        return max(due, quiet) if due is not None and quiet is not None and quiet > after else due

    def start(self, seconds: float) -> None:
        """Plan every so many seconds of real time; the courier goes his rounds besides."""
        self._scheduler = AsyncIOScheduler()
        self._every(seconds, self._strike)
        self._every(seconds, self._read)
        self._every(BULLETIN_S, self._show)
        self._every(UPKEEP_S, self._keep_up)
        self._scheduler.start()
        self._round = asyncio.ensure_future(self._courier.run())

    async def stop(self) -> None:
        """What is on its way arrives and is written down."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        if self._round is not None:
            await self._courier.close()
            await self._round

    async def _plan(self, now: datetime) -> bool:
        """The work of those who have some; True: somebody had."""
        due = await self._horizon.due(now)
        for planner, work in self._works.items():
            if planner in due:
                await work(now)
        return bool(due)

    async def _alarm(self, now: datetime) -> None:
        for alarm in await self._alarms.plan(now):
            log.warning("alarm", programme=alarm.programme.code, kind=alarm.key, **alarm.values)

    async def _announce(self, now: datetime) -> None:
        while await self._broadcasts.fill(now) or await self._broadcasts.nudge(now):
            self._courier.call()

    async def _strike(self) -> None:
        if await self._plan(self._clock.now()):
            self._courier.call()

    async def _read(self) -> None:
        """Beside the planner: what is due does not wait for somebody's large file."""
        await self._fingerprints.read(self._clock.now())

    async def _show(self) -> None:
        now = self._clock.now()
        await self._broadcasts.finish(now)
        await self._bulletins.show(now)

    async def _keep_up(self) -> None:
        await self._health.ticked(self._clock.now())
        await self._courier.reclaim()

    def _every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        async def job() -> None:
            try:
                await work()
            except Exception:
                log.exception("tick failed", work=work.__name__)

        assert self._scheduler is not None
        usual = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler.add_job(job, "interval", seconds=seconds, **usual)
