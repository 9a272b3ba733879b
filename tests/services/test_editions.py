"""Whatever breaks off half-way, each has theirs once, and it is done when all have."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import StatementError

from db import plan
from services import editions
from services.editions import Edition
from tests.services.running import START, Running, empty, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
DAY = date(2022, 3, 14)
READERS = ("Рита", "Мария", "Нина", "Анна", "Иван")


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "AT_ONCE", 2)


async def edition(running: Running, *names: str, kind: str = "weekly") -> Edition:
    async with running.store.read() as tx:
        found = await plan.running(tx, CODE)
    assert found is not None
    told = [(running.people[name], {"first": name}) for name in names]
    return Edition(kind, running.plans[CODE], found.id, DAY, told)


async def told(running: Running) -> Counter[tuple[str, str]]:
    return Counter((said["key"], said["first"]) for _, said in await running.notices())


async def done(running: Running, one: Edition) -> date | None:
    async with running.store.read() as tx:
        return await editions.last(tx, one.kind, one.programme_id)


@pytest.mark.parametrize("count", range(len(READERS) + 1))
async def test_each_is_told_once_however_often_it_is_published(running: Running, count: int) -> None:
    one = await edition(running, *READERS[:count])
    for _ in range(2):
        assert await editions.publish(running.store, one, START) == count
        assert await told(running) == Counter({("weekly", name): 1 for name in READERS[:count]})
        assert await done(running, one) == DAY


async def test_broken_off_it_is_not_done_and_begins_anew_for_the_others(running: Running) -> None:
    whole = await edition(running, *READERS)
    broken = [*whole.told]
    broken[3] = (broken[3][0], {"first": object()})  # cannot be stored
    with pytest.raises(StatementError):
        await editions.publish(running.store, replace(whole, told=broken), START)
    assert await told(running) == Counter({("weekly", name): 1 for name in READERS[:2]})
    assert await done(running, whole) is None
    await editions.publish(running.store, whole, START + timedelta(hours=1))
    assert await told(running) == Counter({("weekly", name): 1 for name in READERS})
    assert await done(running, whole) == DAY


async def test_kinds_and_days_do_not_stand_in_each_others_way(running: Running) -> None:
    weekly, summary = await edition(running, "Рита"), await edition(running, "Рита", kind="summary")
    await editions.publish(running.store, weekly, START)
    assert await done(running, summary) is None
    await editions.publish(running.store, summary, START)
    await editions.publish(running.store, replace(weekly, day=DAY + timedelta(days=7)), START)
    assert await told(running) == Counter({("weekly", "Рита"): 2, ("summary", "Рита"): 1})
    assert (await done(running, weekly), await done(running, summary)) == (DAY + timedelta(days=7), DAY)
