import asyncio
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import tallies
from roadmap.refusals import Refused
from roadmap.tallies import Counts
from tests.services.running import Running, empty, local, open_running, reopen, running
from tests.services.small_programme import ALL, CODE

__all__ = ["empty", "running"]
NOW = local("2022-03-23")
VALUES = {
    "placed": ["yes", "no"],
    "placed_confirmed": ["yes", "no"],
    "took_part": ["viewer", "speaker", "no"],
    "teachers": ["0", "10", "25"],
    "trained": ["0", "3", "na", "10"],
    "visited": ["yes", "no"],
    "activated": ["yes", "no"],
    "held": ["0", "4"],
}
Press = tuple[int, int, int]


@pytest.fixture(scope="module")
def lived(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """Seven weeks later: everything but the window and the schedule is open, nothing is answered."""

    async def live() -> dict[str, int]:
        running = await open_running(empty, path, *ALL)
        await running.live(NOW)
        await running.store.close()
        return running.people

    path = tmp_path_factory.mktemp("lived") / "bot.db"
    return path, asyncio.run(live())


@settings(max_examples=25)
@given(
    presses=st.lists(st.tuples(st.integers(0, 999), st.integers(0, 3), st.integers(0, 29)), max_size=30),
    moves=st.booleans(),
)
def test_tallies_equal_a_recount_after_any_history(
    lived: tuple[Path, dict[str, int]],
    tmp_path_factory: pytest.TempPathFactory,
    presses: list[Press],
    moves: bool,
) -> None:
    path = tmp_path_factory.mktemp("history") / "bot.db"
    asyncio.run(_history(lived, path, presses, moves=moves))


async def _history(
    lived: tuple[Path, dict[str, int]], path: Path, presses: Sequence[Press], *, moves: bool
) -> None:
    """Answers, corrections, facts and gates in any order by whoever may; then perhaps the plan moves."""
    running = await reopen(lived[0], path, lived[1], *ALL)
    requests = await running.requests()
    for index, choice, day in presses:
        await _press(running, requests[index % len(requests)], choice, local(f"2022-04-{day + 1:02}"))
    if moves:
        papers = {**ALL[0], "when": [{"from": "2022-03-01", "to": "2022-04-15"}]}
        await running.replace(papers, *ALL[1:], now=local("2022-04-30"))
    assert await running.progress.recount(CODE) == ()
    await running.store.close()


async def _press(running: Running, request: int, choice: int, now: datetime) -> None:
    for person in running.people.values():
        try:
            duty = await running.confirmations.duty(person, request, now)
            values = VALUES[duty.question.key]
            value = values[choice % len(values)]
            await running.confirmations.answer(person, request, value, duty.seen, now, sure=True)
        except Refused:
            continue
        return


async def totals(running: Running) -> dict[tuple[str, str], Counts]:
    return {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}


async def test_a_recount_notices_what_is_wrong(running: Running) -> None:
    await running.live(NOW)
    occurrence = await running.occurrence("papers")
    async with running.store.write() as tx:
        await tallies.shift(tx, occurrence, [1], {"placed": Counts(met=1)})
    ((activity, indicator, unit, kept, counted),) = await running.progress.recount(CODE)
    assert (activity, indicator, unit, kept.met - counted.met) == ("papers", "placed", 1, 1)


async def test_denominators_stand_from_the_opening(running: Running) -> None:
    assert (await totals(running))["papers", "placed"] == Counts()
    await running.live(local("2022-03-01", 10))
    assert (await totals(running))["papers", "placed"] == Counts(expected=3, awaited=3)
    assert (await totals(running))["papers", "states"] == Counts(expected=3, awaited=3)


async def test_on_time_is_before_the_deadline_and_settled_since(running: Running) -> None:
    await running.live(NOW)
    early, last, late = local("2022-03-23"), local("2022-03-30", 23, 59), local("2022-03-31")
    await running.answer("Анна", "placed", "yes", early)
    await running.answer("Иван", "placed", "yes", last)
    await running.answer("Вера", "placed", "yes", late)
    counts = (await totals(running))["papers", "placed"]
    assert (counts.expected, counts.answered, counts.met, counts.on_time, counts.late) == (3, 3, 3, 2, 1)


async def test_a_correction_while_settled_does_not_make_it_late(running: Running) -> None:
    await running.live(NOW)
    duty = await running.duty("Анна", "took_part", local("2022-03-03", 18))
    await running.again("Анна", duty, "viewer", local("2022-03-03", 18))
    await running.again("Анна", duty, "speaker", local("2022-03-20"))
    counts = (await totals(running))["webinar", "took_part"]
    assert (counts.met, counts.on_time) == (1, 1)


async def test_a_fact_learnt_later_changes_what_was_answered_before(running: Running) -> None:
    """First the number of trained, then the number of teachers it is divided by; then the latter is
    corrected."""
    await running.live(NOW)
    trained = await running.duty("Анна", "trained", NOW)
    await running.again("Анна", trained, "5", NOW)
    assert (await totals(running))["staff", "trained"].base == 0
    teachers = await running.duty("Анна", "teachers", NOW)
    await running.again("Анна", teachers, "20", NOW)
    counts = (await totals(running))["staff", "trained"]
    assert (counts.amount, counts.base) == (Decimal(5), Decimal(20))
    await running.again("Анна", teachers, "25", NOW)
    assert (await totals(running))["staff", "trained"].base == 25
    await running.again("Анна", trained, "na", NOW)
    assert (await totals(running))["staff", "trained"] == Counts(expected=2, left_out=1, awaited=2)
    assert await running.progress.recount(CODE) == ()


async def test_each_level_counts_its_own(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Вера", "placed", "yes", NOW)
    found = {}
    for name in ("Рита", "Мария", "Игорь", "Нина", "Лев"):
        row = await running.progress.activity(running.people[name], CODE, "papers", NOW)
        counts = row.measures[0].counts
        found[name] = (counts.met, counts.expected)
    assert found == {"Рита": (1, 3), "Мария": (0, 2), "Игорь": (1, 1), "Нина": (0, 2), "Лев": (1, 1)}
    row = await running.progress.activity(running.people["Лев"], CODE, "papers", NOW)
    assert row.measures[0].result.value == 1
