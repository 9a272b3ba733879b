"""What reports show at the close of a day is kept, and this week is compared with it."""

from datetime import timedelta

from roadmap.tallies import Counts
from services.closings import Closings
from tests.services.horizons import due
from tests.services.running import START, ZONE, Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
MARCH = local("2022-03-09", 0, 1)


async def before(running: Running, name: str, no: str, now_day: str) -> Counts | None:
    row = await running.progress.activity(running.people[name], CODE, no, local(now_day, 12))
    return row.measures[0].earlier


async def test_this_week_is_compared_with_the_close_of_the_same_weekday(running: Running) -> None:
    closings = Closings(running.store, running.progress.plans)
    await running.live(local("2022-03-08", 12))
    await running.answer("Анна", "placed", "yes", local("2022-03-08", 13))
    assert await closings.close(MARCH) == 1
    await running.answer("Вера", "placed", "yes", local("2022-03-09", 13))
    assert await closings.close(local("2022-03-10", 0, 1)) == 1
    for name, then in (("Рита", 1), ("Мария", 1), ("Игорь", 0)):
        counts = await before(running, name, "papers", "2022-03-15")
        assert counts is not None
        assert counts.met == then
    after = await before(running, "Игорь", "papers", "2022-03-16")
    assert after is not None
    assert after.met == 1


async def test_what_was_shown_is_what_is_recomputed_for_that_day(running: Running) -> None:
    closings = Closings(running.store, running.progress.plans)
    await running.live(local("2022-03-08", 12))
    await running.answer("Анна", "placed", "yes", local("2022-03-08", 13))
    await closings.close(MARCH)
    now, day = local("2022-03-15", 12), MARCH.astimezone(ZONE).date() - timedelta(days=1)
    kept = await running.progress.activities(running.people["Рита"], now)
    anew = await running.progress.activities(running.people["Рита"], now, day)
    for one, again in zip(kept, anew, strict=True):
        assert [it.earlier for it in one.measures] == [it.counts for it in again.measures]


async def test_nobody_is_compared_with_a_time_before_the_start(running: Running) -> None:
    closings = Closings(running.store, running.progress.plans)
    await closings.close(START + timedelta(days=2))
    row = await running.progress.activity(running.people["Рита"], CODE, "papers", START + timedelta(days=6))
    assert row.measures[0].earlier is None


async def test_a_curator_has_no_tallies_to_compare_with(running: Running) -> None:
    await Closings(running.store, running.progress.plans).close(MARCH)
    assert await before(running, "Нина", "papers", "2022-03-20") is None


async def test_days_are_closed_once_and_a_standstill_by_one_closing(running: Running) -> None:
    closings = Closings(running.store, running.progress.plans)
    assert await closings.close(MARCH) == 1
    assert await closings.close(MARCH + timedelta(hours=5)) == 0
    assert await due(closings, MARCH) == local("2022-03-10")
    late = MARCH + timedelta(days=12)
    assert await due(closings, late) == late
    assert await closings.close(late) == 1
    assert await closings.close(late) == 0


async def test_after_the_programme_nothing_is_closed_for_ever(running: Running) -> None:
    closings = Closings(running.store, running.progress.plans)
    over = local("2023-03-01", 1)
    await closings.close(over)
    for later in (over, over + timedelta(days=1), over + timedelta(days=400)):
        assert await due(closings, later) is None
        assert await closings.close(later) == 0
