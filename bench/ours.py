"""The bot itself as a contestant: the very parts that run, over a database of the bench's own."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text, update

from bench import region
from bench.chats import COORDINATOR, FIRST
from bench.clock import PassingClock
from bench.contestant import Run
from bot import running
from bot.app import App, assemble
from bot.house import House
from db.models import Announcement, Answer, Delivery
from db.store import Store
from reports.printing import printed
from roadmap import duties
from roadmap.announcements import Errand
from roadmap.outcomes import Settled
from roadmap.people import Person
from services.deliveries import Claimed, Deliveries

LOOK_S = 0.05
BEAT_S = 0.005
SEND_RATE = 30
TICK_S = 0.2


@asynccontextmanager
async def courier(
    api: str, token: str, folder: Path, count: int, rate: float = 0, *, ledger: bool = True
) -> AsyncIterator[Run]:
    """An announcement to so many is drained, again and again. `ledger` False: by the same sender, but nothing
    is claimed and nothing written down."""
    async with region.opened(folder / "bot.db", region.START) as house:
        await region.populate(house.store, count)
        await region.announce(house.store, region.MORNING)
        unwritten = Unwritten(house)
        app = _assembled(house if ledger else replace(house, deliveries=unwritten), api, token, rate)
        async with app.bot:
            running.freeze()

            async def run(*, floods: bool = False) -> dict[str, Any]:
                """`floods`: on through silences, as a running bot does, until nothing is left."""
                await _plan_again(house.store)
                unwritten.left = range(count)
                since = time.perf_counter()
                await (_send_all(app) if floods else app.courier.drain())
                seconds = time.perf_counter() - since
                return {"seconds": seconds, "states": await _states(house.store)}

            yield run


@asynccontextmanager
async def mortal(api: str, token: str, database: Path) -> AsyncIterator[Run]:
    """Takes up what it finds, and sends until the end or until it is killed."""
    async with region.opened(database, region.START) as house:
        app = _assembled(house, api, token)
        async with app.bot:

            async def run() -> dict[str, Any]:
                await app.courier.recover()
                await _send_all(app)
                return {}

            yield run


@asynccontextmanager
async def living(api: str, token: str, database: Path) -> AsyncIterator[Run]:
    """The whole bot, polling, on the eve of the morning. Meanwhile - `busy`: the morning comes, and an
    announcement; `drawing`: the coordinator takes out one picture after the other."""
    clock = PassingClock(region.SURVEY)
    async with region.opened(database, clock.now()) as house:
        app = assemble(house, clock, token, api, SEND_RATE)
        async with app.bot:
            polling = asyncio.ensure_future(running.poll(app, clock, TICK_S))

            async def run(*, seconds: float, which: str) -> dict[str, Any]:
                if which == "busy":
                    clock.set(region.MORNING)
                    await region.announce(house.store, region.MORNING, filled=False)
                drawing = asyncio.ensure_future(_draw(house, clock, seconds if which == "drawing" else 0))
                block = await _longest_block(seconds)
                return {"block_ms": block * 1000, "drawn": await drawing, **await _written(house.store)}

            yield run
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)


class Unwritten(Deliveries):
    """Hands out the same errands from memory: what the ledger costs is the difference."""

    def __init__(self, house: House) -> None:
        super().__init__(house.store, house.plans)
        self.left = range(0)

    async def exchange(self, settled: Sequence[Settled], now: datetime, room: int) -> Claimed:  # noqa: ARG002
        taken, self.left = self.left[:room], self.left[room:]
        return Claimed([_delivery(one) for one in taken], bool(taken))


def _delivery(number: int) -> duties.Delivery:
    person = Person(number, FIRST + number, "N", "ru")
    errand = Errand(1, "copy", COORDINATOR, (1,))
    return duties.Delivery(number, person, "announcement", "copy", silent=False, errand=errand)


def _assembled(house: House, api: str, token: str, rate: float = 0) -> App:
    return assemble(house, PassingClock(region.MORNING), token, api, rate)


async def _plan_again(store: Store) -> None:
    """As if nothing had been sent; and the log of the database begins anew."""
    fresh = {"state": "planned", "claimed_at": None, "sent_at": None, "message_id": None, "reason": None}
    async with store.write() as tx:
        await tx.execute(update(Delivery).values(**fresh, attempts=0))
    async with store.engine.connect() as connection:
        await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


async def _states(store: Store) -> dict[str, int]:
    """How many deliveries are in each."""
    async with store.read() as tx:
        rows = await tx.execute(select(Delivery.state, func.count()).group_by(Delivery.state))
        return dict(rows.tuples().all())


async def _send_all(app: App) -> None:
    work = asyncio.ensure_future(app.courier.run())
    while {"planned", "claimed"} & (await _states(app.house.store)).keys():  # noqa: ASYNC110 - seen from outside
        await asyncio.sleep(LOOK_S)
    work.cancel()  # it rests
    await asyncio.wait([work])


async def _draw(house: House, clock: PassingClock, seconds: float) -> int:
    """How many were drawn in that time."""
    ends, drawn = time.perf_counter() + seconds, 0
    while time.perf_counter() < ends:
        coordinator = await house.people.person(COORDINATOR, clock.now())
        assert coordinator is not None
        sheet = await house.sheets.of(coordinator.id, region.CODE, clock.now())
        await printed("heat", sheet, "ru", "light")
        drawn += 1
    return drawn


async def _longest_block(seconds: float) -> float:
    """Of the event loop, in seconds: how much later than asked for it came back."""
    longest, ends = 0.0, time.perf_counter() + seconds
    while (since := time.perf_counter()) < ends:
        await asyncio.sleep(BEAT_S)
        longest = max(longest, time.perf_counter() - since - BEAT_S)
    return longest


async def _written(store: Store) -> dict[str, int]:
    """Answers `stored`, and announcements whose copies are all `written` down."""
    async with store.read() as tx:
        answers = await tx.execute(select(func.count()).select_from(Answer))
        filled = select(func.count()).select_from(Announcement).where(Announcement.filled_at.is_not(None))
        return {"stored": answers.scalar_one(), "written": (await tx.execute(filled)).scalar_one()}
