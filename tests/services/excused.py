"""The small programme with reasons, a survey that is asked twice, and one asked of two roles."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from roadmap.refusals import Refused
from roadmap.tallies import Counts
from services.exemptions import Exemptions
from services.waivers import Waivers
from tests.services.running import Running, local, open_running
from tests.services.small_programme import ALL, CODE, activity, question, word

REASONS = [
    {"key": "time", "text": word("Нет времени")},
    {"key": "other", "words": True, "text": word("Другое")},
    {"key": "na", "na": True, "text": word("Не относится к нам")},
]
TWICE = activity(
    "twice",
    "survey",
    ["2022-03-14", "2022-04-14"],
    [question("filled", "director")],
    {"key": "share", "kind": "share", "of": "filled"},
    {"key": "once", "kind": "count", "of": "filled", "over": "once"},
    {"key": "every", "kind": "share", "of": "filled", "over": "every"},
)
PAIR = activity(
    "pair",
    "monitoring",
    ["2022-03-18"],
    [question("children", "director", answer="number", second="municipal")],
    {"key": "children", "kind": "sum", "of": "children"},
)
EVERYTHING = (*ALL, TWICE, PAIR)
MARCH = local("2022-03-14", 11)
"""The first survey is open, the second is a month away."""
APRIL = local("2022-04-14", 11)


@pytest.fixture
async def excused(empty: Path, tmp_path: Path) -> AsyncIterator[Running]:
    opened = await open_running(empty, tmp_path / "bot.db", *EVERYTHING, reasons=REASONS)
    yield opened
    await opened.store.close()


def waivers(running: Running) -> Waivers:
    return Waivers(running.store, running.plans)


def exemptions(running: Running) -> Exemptions:
    return Exemptions(running.store, running.plans)


async def counted(running: Running, no: str, key: str = "share") -> Counts:
    """Over the whole programme, and nothing differs from a recount."""
    assert await running.progress.recount(CODE) == ()
    return next(
        counts for code, name, counts in await running.progress.totals(CODE) if (code, name) == (no, key)
    )


async def heard(running: Running, name: str, key: str) -> list[dict[str, Any]]:
    """The notices with that key planned for that person."""
    mine = running.people[name]
    return [payload for person, payload in await running.notices() if (person, payload["key"]) == (mine, key)]


async def refused(doing: Any) -> str:
    with pytest.raises(Refused) as refusal:
        await doing
    return refusal.value.key


def lived(empty: Path, path: Path, until: Any) -> dict[str, int]:
    """A database in which the plan has run so far and nobody has answered."""

    async def live() -> dict[str, int]:
        running = await open_running(empty, path, *EVERYTHING, reasons=REASONS)
        await running.live(until)
        await running.store.close()
        return running.people

    return asyncio.run(live())
