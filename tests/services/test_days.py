from datetime import date, time

import pytest

from roadmap.refusals import Refused
from tests.services.running import START, Running, empty, local, running
from tests.services.small_programme import ALL, CODE, SCHEDULE, changed

__all__ = ["empty", "running"]


async def test_the_organiser_is_asked_weekly_until_the_day_is_set(running: Running) -> None:
    await running.live(local("2022-04-08", 12))
    asked = {(name, step) for name, step, *_ in await running.fates("window")}
    assert asked == {("Рита", "day1"), ("Борис", "day1"), ("Рита", "day2"), ("Борис", "day2")}
    number = await running.occurrence("window")
    event = await running.plan.set_day(
        running.people["Рита"], number, date(2022, 4, 20), time(10), local("2022-04-08", 13)
    )
    assert (event.start, event.end, event.time) == (date(2022, 4, 20), date(2022, 4, 20), time(10))
    await running.live(local("2022-05-30"), since=local("2022-04-08", 13))
    after = {(name, step) for name, step, *_ in await running.fates("window")} - asked
    assert {name for name, _ in after} == {"Анна", "Иван", "Вера"}
    assert {step for _, step in after} == {"eve", "hour", "ended", "after1", "after3"}
    assert await running.notices() == []


async def test_a_day_set_before_the_message_leaves_makes_it_superfluous(running: Running) -> None:
    now = local("2022-04-01", 10)
    await running.reminders.plan_once(now)
    number = await running.occurrence("window")
    await running.plan.set_day(running.people["Борис"], number, date(2022, 4, 20), None, now)
    assert await running.deliver(now) >= 0
    assert {fate[2:] for fate in await running.fates("window")} == {("skipped", "answered")}


async def test_a_day_is_moved_once_it_is_set_and_keeps_its_answers(running: Running) -> None:
    await running.live(local("2022-04-01", 11))
    now, number = local("2022-04-02", 9), await running.occurrence("window")
    await running.plan.set_day(running.people["Рита"], number, date(2022, 4, 6), None, now)
    await running.live(local("2022-04-06", 18), since=now)
    await running.answer("Анна", "came", "yes", local("2022-04-06", 18))
    later = local("2022-04-12", 19)
    await running.answer("Вера", "came", "yes", later)
    await running.plan.set_day(running.people["Рита"], number, date(2022, 4, 26), None, later)
    assert {payload["new"] for _, payload in await running.notices()} == {"2022-04-26"}
    assert {who for who, _ in await running.notices()} == {
        running.people[name] for name in ("Анна", "Иван", "Вера")
    }
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert (totals["window", "share"].met, totals["window", "share"].on_time) == (2, 2)
    assert await running.progress.recount(CODE) == ()
    duty = await running.duty("Иван", "came", later)
    assert duty.due_at == local("2022-04-30")
    owed = await running.confirmations.duties(running.people["Анна"], later)
    assert "came" not in {duty.question.key for duty in owed}


@pytest.mark.parametrize(
    ("activity_no", "day", "refusal"),
    [
        ("window", date(2022, 5, 1), "day-outside"),
        ("window", date(2022, 3, 31), "day-outside"),
        ("window", date(2022, 4, 5), "day-past"),
        ("webinar", date(2023, 1, 1), "day-outside"),
        ("webinar", date(2022, 4, 5), "day-past"),
        ("schedule", date(2022, 5, 3), "day-fixed"),
    ],
)
async def test_a_day_lies_inside_its_window_and_ahead(
    running: Running, activity_no: str, day: date, refusal: str
) -> None:
    number = await running.occurrence(activity_no)
    with pytest.raises(Refused, match=f"^{refusal}$"):
        await running.plan.set_day(running.people["Рита"], number, day, None, local("2022-04-06"))


@pytest.mark.parametrize("name", ["Анна", "Нина", "Мария"])
async def test_only_organisers_set_a_common_day(running: Running, name: str) -> None:
    number = await running.occurrence("window")
    with pytest.raises(Refused, match="not-yours"):
        await running.plan.set_day(running.people[name], number, date(2022, 4, 20), None, START)


async def test_every_school_of_a_schedule_gets_a_day_of_its_own(running: Running) -> None:
    await running.live(local("2022-05-02", 11))
    windows, pages, _ = await running.plan.undated(running.people["Рита"], local("2022-05-02", 11))
    names = [event.place.name for event in windows if event.place]
    assert (sorted(names), pages) == (["Школа № 1", "Школа № 2", "Школа № 3"], 1)
    theirs, *_ = await running.plan.undated(running.people["Мария"], local("2022-05-02", 11))
    assert [event.place.name for event in theirs if event.place] == ["Школа № 1", "Школа № 2"]
    third = await running.occurrence("schedule", "1.1/s3")
    with pytest.raises(Refused, match="not-yours"):
        await running.plan.set_day(
            running.people["Мария"], third, date(2022, 5, 12), None, local("2022-05-03")
        )
    await running.plan.set_day(running.people["Игорь"], third, date(2022, 5, 12), None, local("2022-05-03"))
    await running.live(local("2022-05-12", 18), since=local("2022-05-03"))
    asked = {name for name, step, *_ in await running.fates("schedule") if step == "ended"}
    assert asked == {"Лев"}
    assert await running.progress.recount(CODE) == ()


async def test_a_schedule_that_changes_takes_its_days_along(running: Running) -> None:
    await running.live(local("2022-05-02", 11))
    first, second = (
        await running.occurrence("schedule", "1.1/s1"),
        await running.occurrence("schedule", "1.1/s2"),
    )
    await running.plan.set_day(running.people["Рита"], first, date(2022, 5, 20), None, local("2022-05-03"))
    longer = changed(SCHEDULE, when=[{"by_schedule": {"each": "school", "months": ["2022-05", "2022-06"]}}])
    await running.replace(*ALL[:-1], longer, now=local("2022-05-04"))
    kept = await running.plan.event(running.people["Рита"], first, local("2022-05-04"))
    wider = await running.plan.event(running.people["Рита"], second, local("2022-05-04"))
    assert (kept.start, kept.last) == (date(2022, 5, 20), date(2022, 6, 30))
    assert (wider.start, wider.last) == (None, date(2022, 6, 30))


async def test_windows_are_offered_a_month_ahead_and_no_longer_when_over(running: Running) -> None:
    async def offered(day: str) -> list[str]:
        events, *_ = await running.plan.undated(running.people["Рита"], local(day))
        return [event.activity.code for event in events]

    assert await offered("2022-02-28") == []
    assert await offered("2022-03-01") == ["window"]
    assert await offered("2022-04-30") == ["window"]
    assert await offered("2022-05-01") == []
    assert (await running.plan.undated(running.people["Анна"], local("2022-04-01")))[0] == ()


async def test_a_schools_own_day_is_ahead_only_for_those_who_look_after_it(running: Running) -> None:
    await running.live(local("2022-05-02", 11))
    now, third = local("2022-05-03"), await running.occurrence("schedule", "1.1/s3")
    await running.plan.set_day(running.people["Рита"], third, date(2022, 5, 12), None, now)
    ahead = {
        name: await running.plan.upcoming(running.people[name], now) for name in ("Лев", "Нина", "Мария")
    }
    assert {name: len(events) for name, (events, *_) in ahead.items()} == {"Лев": 1, "Нина": 0, "Мария": 0}
