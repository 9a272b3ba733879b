"""What is remembered of a plan."""

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest

from db import plan, units
from services import occurrences
from services.occurrences import Occurrences
from tests.services.any_life import Life
from tests.services.excused import EVERYTHING, REASONS
from tests.services.running import START, Running, empty, local, open_running, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]


async def read(running: Running) -> Occurrences:
    async with running.store.read() as tx:
        return await occurrences.of(tx, await units.programme_id(tx, CODE) or 0)


async def test_as_long_as_nothing_changes_it_is_the_same(running: Running) -> None:
    before = await read(running)
    assert await read(running) is before
    window = await running.occurrence("window")
    await running.plan.set_day(running.people["Рита"], window, date(2022, 4, 12), None, START)
    after = await read(running)
    assert after is not before
    assert {row.id: row.start for row in after.all}[window] == date(2022, 4, 12)


async def test_what_is_taken_back_was_never_seen(running: Running) -> None:
    before = await read(running)
    window = await running.occurrence("window")
    with suppress(KeyError):
        async with running.store.write() as tx:
            await plan.change(tx, window, START, start=date(2022, 4, 12))
            number = await units.programme_id(tx, CODE) or 0
            seen = {row.id: row.start for row in (await occurrences.of(tx, number)).all}
            assert seen[window] == date(2022, 4, 12)
            del seen[0]
    assert await read(running) is before


async def test_days_of_units_concern_those_units(running: Running, empty: Path) -> None:
    await running.live(local("2022-05-31"))
    found = await read(running)
    own = [row for row in found.all if row.place is not None]
    assert own
    for row in own:
        assert row.place is not None
        assert row in found.concerning({row.place.id})
        assert row not in found.concerning({0})
    common = tuple(row for row in found.all if row.place is None)
    assert found.concerning(()) == common
    assert found.concerning(None) == found.all


@pytest.mark.parametrize("seed", [1, 2])
async def test_whatever_happens_what_is_remembered_is_what_is_stored(
    empty: Path, tmp_path: Path, seed: int
) -> None:
    running = await open_running(empty, tmp_path / "bot.db", *EVERYTHING, reasons=REASONS)
    life, now = Life(running, seed), local("2022-03-02", 9)
    await running.live(now)
    for _ in range(120):
        now += timedelta(hours=5)
        await running.reminders.plan_once(now)
        await life.act(now)
        async with running.store.read() as tx:
            number = await units.programme_id(tx, CODE) or 0
            assert (await occurrences.of(tx, number)).all == await plan.all_of(tx, number)
    assert {"moved", "added", "other files"} <= set(life.done)
    await running.store.close()
