"""People of the archive as a contestant: they answer, correct themselves and are let off, one by one."""

import random
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import select

from bench import archive
from bench.archive import CODE, COORDINATOR, NOW, PROGRAMME
from bench.contestant import Run
from bot.house import House
from db import history, plan
from db.models import Occurrence, Request
from services import counting, tallying


class Asked(NamedTuple):
    """A director has the id of their seat, and every second activity counts (archive.build)."""

    request: int
    person: int
    seen: int
    activity: str


@asynccontextmanager
async def answering(database: Path) -> AsyncIterator[Run]:
    async with archive.opened(database) as house:

        async def run(deed: str, count: int, seed: int, *, sums: bool = True) -> dict[str, Any]:
            """deed: burst (of everything, then a recount), or answers (of one kind, timed); sums: tallies and
            history are kept, as they always are."""
            dice = random.Random(seed)
            if deed == "burst":
                return {"deeds": await _burst(house, dice, count), "wrong": await _recount(house)}
            asked = await _some(house, dice, count, fresh=True)
            with _forgetting(nothing=sums):
                return {"seconds": await _answers(house, dice, asked)}

        yield run


async def _answers(house: House, dice: random.Random, asked: Sequence[Asked]) -> float:
    """Seconds of one, on disk."""
    since = time.perf_counter()
    for one in asked:
        await _answer(house, dice, one)
    return (time.perf_counter() - since) / len(asked)


async def _burst(house: House, dice: random.Random, count: int) -> int:
    """How many left a trace."""
    done = 0
    for one in await _some(house, dice, count, fresh=False):
        if one.seen or dice.random() < 0.7:
            done += await _answer(house, dice, one)
        else:
            duty = await house.waivers.cannot(one.person, one.request, "na", None, NOW)
            assert duty.waiver is not None
            await house.waivers.decide(COORDINATOR, duty.waiver.id, dice.random() < 0.8, NOW)
            done += 1
    return done


async def _answer(house: House, dice: random.Random, one: Asked) -> bool:
    """A yes, a no or a number, whichever the question takes."""
    counts = int(one.activity) % 2 == 0
    value = str(dice.randint(1, 30)) if counts else dice.choice(("yes", "no"))
    done = await house.confirmations.answer(one.person, one.request, value, one.seen, NOW, sure=True)
    return done.result == "stored"


async def _some(house: House, dice: random.Random, count: int, *, fresh: bool) -> list[Asked]:
    """Of all requests, each once. fresh: only unanswered ones."""
    query = select(Request.id, Request.seat_id, Request.seen, Occurrence.activity)
    query = query.join(Occurrence, Occurrence.id == Request.occurrence_id)
    query = query.where(Request.answer_id.is_(None)) if fresh else query
    async with house.store.read() as tx:
        last = (await tx.execute(select(Request.id).order_by(Request.id.desc()).limit(1))).scalar_one()
        tried = dice.sample(range(1, last + 1), min(last, 6 * count))
        rows = (await tx.execute(query.where(Request.id.in_(tried)))).all()
    return [Asked(*row) for row in dice.sample(rows, min(count, len(rows)))]


async def _recount(house: House) -> int:
    """In how many sums tallies and requests differ."""
    async with house.store.read() as tx:
        rows = await plan.all_of(tx, PROGRAMME)
    programme = house.plans[CODE]
    count = partial(counting.differences, programme=programme, programme_id=PROGRAMME, occurrences=rows)
    return len(await house.store.glance(count))


@contextmanager
def _forgetting(*, nothing: bool) -> Iterator[None]:
    """In this process, answers are stored without their sums and their history."""
    follow, request = tallying.follow, history.request
    if not nothing:
        tallying.follow = history.request = _nothing  # type: ignore[assignment]
    try:
        yield
    finally:
        tallying.follow, history.request = follow, request


async def _nothing(*_: object) -> None: ...
