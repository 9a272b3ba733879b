from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from roadmap.refusals import Refused
from tests.services.running import (
    ALL,
    CODE,
    PAPERS,
    SCHEDULE,
    START,
    TEAM,
    WEBINAR,
    WINDOW,
    Running,
    activity,
    empty,
    local,
    open_running,
    question,
    running,
)

__all__ = ["empty", "running"]


def changed(base: dict[str, Any], **more: object) -> dict[str, Any]:
    return {**base, **more}


async def test_starting_twice_changes_nothing(running: Running) -> None:
    steps = await running.steps("papers")
    await running.plan.start(CODE, START + timedelta(days=3))
    await running.replace(*ALL, now=START + timedelta(days=3), title={"ru": "Иначе", "en": "Other"})
    assert await running.steps("papers") == steps


async def test_steps_of_the_past_are_never_stored(empty: Path, tmp_path: Path) -> None:
    running = await open_running(empty, tmp_path / "bot.db", PAPERS)
    late = activity(
        "late", "document", [{"from": "2022-01-10", "to": "2022-02-10"}], [question("q", "director")]
    )
    over = activity("over", "document", ["2022-01-31"], [question("q", "director")])
    await running.replace(PAPERS, late, over, now=START)
    assert await running.steps("over") == []
    assert [step for step, _ in await running.steps("late")][:2] == ["before7", "before3"]
    await running.store.close()


async def test_what_is_going_on_at_the_start_is_open_at_once_without_a_message(
    empty: Path, tmp_path: Path
) -> None:
    late = activity(
        "late", "document", [{"from": "2022-01-10", "to": "2022-02-20"}], [question("q", "director")]
    )
    running = await open_running(empty, tmp_path / "bot.db", late)
    assert await running.reminders.plan_once(START) == 0
    assert (await running.duty("Анна", "q", START)).due_at == local("2022-02-21")
    assert await running.states() == []
    await running.store.close()


async def test_requests_stand_from_the_first_day_and_are_told_at_ten(running: Running) -> None:
    await running.live(local("2022-03-01"))
    assert await running.duty("Анна", "placed", local("2022-03-01"))
    assert running.said == []


async def test_a_moved_webinar_keeps_its_identity_and_tells_those_who_knew(running: Running) -> None:
    await running.live(local("2022-03-02", 11))
    number = await running.occurrence("webinar")
    moved = changed(WEBINAR, when=[{"day": "2022-03-16", "time": "11:30"}])
    await running.replace(PAPERS, moved, now=local("2022-03-02", 12))
    event = await running.plan.event(running.people["Анна"], number, local("2022-03-02", 12))
    assert (event.start, event.time) == (date(2022, 3, 16), time(11, 30))
    told = [
        (who, payload["old"], payload["new"], payload["new_hour"]) for who, payload in await running.notices()
    ]
    directors = sorted(running.people[name] for name in ("Анна", "Иван", "Вера"))
    assert sorted(told) == [(who, "2022-03-03", "2022-03-16", "11:30") for who in directors]
    duty = await running.duty("Анна", "took_part", local("2022-03-02", 12))
    assert duty.due_at == local("2022-03-20")
    await running.live(local("2022-03-16", 13), since=local("2022-03-02", 12))
    assert [at for at, _, message in running.said if any(item.step == "ended" for item in message.items)] == [
        local("2022-03-16", 12, 30)
    ] * 3


async def test_moved_on_time_is_counted_anew(running: Running) -> None:
    await running.live(local("2022-03-31", 11))
    await running.answer("Анна", "placed", "yes", local("2022-04-02"))
    moved = changed(PAPERS, when=[{"from": "2022-03-01", "to": "2022-04-05"}])
    await running.replace(moved, *ALL[1:], now=local("2022-04-03"))
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["papers", "placed"].on_time == 1
    told = {(payload["old"], payload["new"]) for _, payload in await running.notices()}
    assert told == {("2022-03-30", "2022-04-05")}
    assert await running.progress.recount(CODE) == ()


async def test_a_vanished_activity_is_cancelled_and_comes_back_as_itself(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    number = await running.occurrence("papers")
    await running.replace(WEBINAR, now=local("2022-03-01", 12))
    assert await running.steps("papers", done=False) == []
    assert "placed" not in {
        duty.question.key
        for duty in await running.confirmations.duties(running.people["Анна"], local("2022-03-02"))
    }
    with pytest.raises(Refused, match="event-unknown"):
        await running.plan.event(running.people["Анна"], number, local("2022-03-02"))
    await running.replace(*ALL, now=local("2022-03-02"))
    assert await running.occurrence("papers") == number
    assert (await running.duty("Анна", "placed", local("2022-03-02"))).event.id == number
    assert await running.notices() == []
    assert await running.progress.recount(CODE) == ()


async def test_another_ladder_replaces_only_what_lies_ahead(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    ladder = {"steps": [{"key": "opening", "anchor": "start"}, {"key": "soon", "anchor": "end", "days": -2}]}
    await running.replace(changed(PAPERS, ladder="own"), now=local("2022-03-05"), ladders={"own": ladder})
    assert [step for step, _ in await running.steps("papers", done=True)] == ["opening"]
    assert await running.steps("papers", done=False) == [("soon", local("2022-03-28", 10))]


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
        ("webinar", date(2022, 3, 3), "day-fixed"),
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
    windows, pages = await running.plan.undated(running.people["Рита"], local("2022-05-02", 11))
    names = [event.place.name for event in windows if event.place]
    assert (sorted(names), pages) == (["Школа № 1", "Школа № 2", "Школа № 3"], 1)
    theirs, _ = await running.plan.undated(running.people["Мария"], local("2022-05-02", 11))
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


async def test_what_is_ahead_is_what_ones_seats_are_asked(running: Running) -> None:
    def numbers(found: tuple[Any, int]) -> list[str]:
        return [event.activity.code for event in found[0]]

    assert numbers(await running.plan.upcoming(running.people["Анна"], START)) == [
        "papers", "webinar", "staff", "visit",
    ]  # fmt: skip
    assert numbers(await running.plan.upcoming(running.people["Рита"], START)) == [
        "papers", "webinar", "staff", "visit", "team",
    ]  # fmt: skip
    assert await running.plan.upcoming(999, START) == ((), 1)


async def test_pages_hold_six(empty: Path, tmp_path: Path) -> None:
    weekly = {"weekly": {"from": "2022-03-01", "to": "2022-04-30", "time": "12:00"}}
    running = await open_running(
        empty, tmp_path / "bot.db", activity("w", "webinar", [weekly], [question("q", "director")])
    )
    first, pages = await running.plan.upcoming(running.people["Анна"], START)
    second, _ = await running.plan.upcoming(running.people["Анна"], START, page=1)
    assert (len(first), len(second), pages) == (6, 3, 2)
    assert [event.session for event in (*first, *second)] == list(range(1, 10))
    assert {event.sessions for event in first} == {9}
    assert (await running.plan.upcoming(running.people["Анна"], START, page=7))[0] == ()
    await running.store.close()


async def test_windows_are_offered_a_month_ahead_and_no_longer_when_over(running: Running) -> None:
    async def offered(day: str) -> list[str]:
        events, _ = await running.plan.undated(running.people["Рита"], local(day))
        return [event.activity.code for event in events]

    assert await offered("2022-02-28") == []
    assert await offered("2022-03-01") == ["window"]
    assert await offered("2022-04-30") == ["window"]
    assert await offered("2022-05-01") == []
    assert (await running.plan.undated(running.people["Анна"], local("2022-04-01")))[0] == ()


async def test_strangers_see_nothing_of_the_plan(running: Running) -> None:
    with pytest.raises(Refused, match="not-yours"):
        await running.plan.event(999, await running.occurrence("papers"), START)
    with pytest.raises(Refused, match="event-unknown"):
        await running.plan.event(running.people["Анна"], 999, START)


async def test_an_activity_that_becomes_dated_keeps_its_slot(running: Running) -> None:
    number = await running.occurrence("window")
    await running.replace(changed(WINDOW, when=["2022-04-14"]), TEAM, now=local("2022-03-20"))
    event = await running.plan.event(running.people["Рита"], number, local("2022-03-20"))
    assert event.start == date(2022, 4, 14)
    assert ("day1", local("2022-04-01", 10)) not in await running.steps("window")


async def test_an_indicator_added_later_counts_what_was_answered_before(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    await running.answer("Анна", "placed", "yes", local("2022-03-02"))
    more = [*PAPERS["indicators"], {"key": "how_many", "kind": "count", "of": "placed"}]
    await running.replace(changed(PAPERS, indicators=more), *ALL[1:], now=local("2022-03-03"))
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["papers", "how_many"].met == 1
    assert await running.progress.recount(CODE) == ()


async def test_a_schools_own_day_is_ahead_only_for_those_who_look_after_it(running: Running) -> None:
    await running.live(local("2022-05-02", 11))
    now, third = local("2022-05-03"), await running.occurrence("schedule", "1.1/s3")
    await running.plan.set_day(running.people["Рита"], third, date(2022, 5, 12), None, now)
    ahead = {
        name: await running.plan.upcoming(running.people[name], now) for name in ("Лев", "Нина", "Мария")
    }
    assert {name: len(events) for name, (events, _) in ahead.items()} == {"Лев": 1, "Нина": 0, "Мария": 0}
