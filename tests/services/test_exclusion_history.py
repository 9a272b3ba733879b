"""Whatever is answered, waived and exempted in whatever order, tallies equal a recount."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.models import Exemption, Unit, Waiver
from roadmap.refusals import Refused
from tests.services.excused import EVERYTHING, REASONS, exemptions, lived, waivers
from tests.services.running import Running, empty, local, reopen
from tests.services.small_programme import CODE, programme

__all__ = ["empty"]
NOW = local("2022-03-23")
ANSWERS = ["yes", "no", "viewer", "speaker", "0", "10", "25", "na"]
ACTIVITIES = ["papers", "staff", "visit", "twice", "pair"]
Deed = tuple[str, int, int, int]
"""what, of which request (or school), how, on which day of April"""


@pytest.fixture(scope="module")
def born(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    path = tmp_path_factory.mktemp("excused") / "bot.db"
    return path, lived(empty, path, NOW)


deeds = st.tuples(
    st.sampled_from(["answer", "answer", "cannot", "decide", "exempt", "end", "live"]),
    st.integers(0, 999),
    st.integers(0, 99),
    st.integers(0, 29),
)


@settings(max_examples=25)
@given(st.lists(deeds, max_size=25))
def test_any_history_leaves_tallies_equal_to_a_recount(
    born: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory, history: list[Deed]
) -> None:
    path = tmp_path_factory.mktemp("history") / "bot.db"
    asyncio.run(_history(born, path, history))


async def _history(born: tuple[Path, dict[str, int]], path: Path, history: Sequence[Deed]) -> None:
    running = await reopen(born[0], path, born[1], *EVERYTHING)
    running.plans[CODE] = programme(*EVERYTHING, reasons=REASONS)
    deed_of = {
        "answer": answer,
        "cannot": cannot,
        "decide": decide,
        "exempt": exempt,
        "end": end,
        "live": live,
    }
    for what, which, how, day in history:
        with suppress(Refused):
            await deed_of[what](running, which, how, local(f"2022-04-{day + 1:02}", 12))
    assert await running.progress.recount(CODE) == ()
    await running.store.close()


async def answer(running: Running, which: int, how: int, now: datetime) -> None:
    request = await some_request(running, which)
    for person in running.people.values():
        with suppress(Refused):
            duty = await running.confirmations.duty(person, request, now)
            value = ANSWERS[how % len(ANSWERS)]
            await running.confirmations.answer(person, request, value, duty.seen, now, sure=True)
            return


async def cannot(running: Running, which: int, how: int, now: datetime) -> None:
    request, reason = await some_request(running, which), ("time", "na")[how % 2]
    for person in running.people.values():
        with suppress(Refused):
            await waivers(running).cannot(person, request, reason, None, now)
            return


async def decide(running: Running, which: int, how: int, now: datetime) -> None:
    async with running.store.read() as tx:
        known = list((await tx.execute(select(Waiver.id).order_by(Waiver.id))).scalars())
    if known:
        boss = running.people[("Рита", "Мария")[how // 2 % 2]]
        await waivers(running).decide(boss, known[which % len(known)], how % 2 == 0, now)


async def exempt(running: Running, which: int, how: int, now: datetime) -> None:
    async with running.store.read() as tx:
        known = list((await tx.execute(select(Unit.id).order_by(Unit.id))).scalars())
    occurrence = await running.occurrence(ACTIVITIES[how % len(ACTIVITIES)])
    until = None if how % 2 else date(2022, 4, 14)
    about = (occurrence, known[which % len(known)], "на ремонте", until)
    await exemptions(running).add(running.people["Рита"], *about, now)


async def end(running: Running, which: int, how: int, now: datetime) -> None:
    async with running.store.read() as tx:
        known = list((await tx.execute(select(Exemption.id).order_by(Exemption.id))).scalars())
    if known:
        await exemptions(running).end(running.people["Рита"], known[which % len(known)], now)


async def live(running: Running, which: int, how: int, now: datetime) -> None:
    """The second survey opens in the middle of April."""
    await running.reminders.plan_once(now)


async def some_request(running: Running, which: int) -> int:
    requests = await running.requests()
    return requests[which % len(requests)]
