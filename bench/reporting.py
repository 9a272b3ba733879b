"""The bot's reports as a contestant: what a coordinator of the archive sees in the chat."""

import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from bench import archive
from bench.archive import CODE, COORDINATOR, NOW
from bench.contestant import Run
from bot.house import House

ONE = "7"
"""The activity that is looked at alone."""

CALLS = 20
"""A report is asked for so often a round; its time is the median."""

Sums = dict[Any, Any]


@asynccontextmanager
async def reporting(database: Path) -> AsyncIterator[Run]:
    async with archive.opened(database) as house:
        reports = {"list": partial(_list, house), "activity": partial(_activity, house)}
        reports |= {"districts": partial(_districts, house), "roles": partial(_roles, house)}

        async def run(report: str) -> dict[str, Any]:
            seconds, sums = await _timed(reports[report])
            return {"seconds": seconds, "sums": sums}

        yield run


async def _timed(report: Callable[[], Awaitable[Sums]]) -> tuple[float, Sums]:
    taken, sums = [], {}
    for _ in range(CALLS):
        since = time.perf_counter()
        sums = await report()
        taken.append(time.perf_counter() - since)
    return statistics.median(taken), sums


async def _list(house: House) -> Sums:
    rows = await house.progress.activities(COORDINATOR, NOW)
    return {row.activity.code: row.measures[0].counts for row in rows}


async def _activity(house: House) -> Sums:
    row = await house.progress.activity(COORDINATOR, CODE, ONE, NOW)
    return {row.activity.code: row.measures[0].counts}


async def _districts(house: House) -> Sums:
    """The first page of them, all activities together."""
    found = await house.breakdowns.of(COORDINATOR, CODE, None, "branch", 0, NOW)
    return {part.place.id: part.total for part in found.parts if part.place}


async def _roles(house: House) -> Sums:
    found = await house.breakdowns.of(COORDINATOR, CODE, None, "role", 0, NOW)
    return {part.role.code: part.total for part in found.parts if part.role}
