from datetime import date, time, timedelta
from pathlib import Path

import pytest

from roadmap.refusals import Refused
from services.plan import Listed
from tests.services.running import START, Running, empty, local, open_running, running
from tests.services.small_programme import (
    ALL,
    CODE,
    PAPERS,
    TEAM,
    WEBINAR,
    WINDOW,
    activity,
    changed,
    question,
)

__all__ = ["empty", "running"]


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


async def test_what_is_ahead_is_what_ones_seats_are_asked(running: Running) -> None:
    def numbers(found: Listed) -> list[str]:
        return [event.activity.code for event in found[0]]

    assert numbers(await running.plan.upcoming(running.people["Анна"], START)) == [
        "papers", "webinar", "staff", "visit",
    ]  # fmt: skip
    assert numbers(await running.plan.upcoming(running.people["Рита"], START)) == [
        "papers", "webinar", "staff", "visit", "team",
    ]  # fmt: skip
    assert await running.plan.upcoming(999, START) == ((), 1, ())


async def test_pages_hold_six(empty: Path, tmp_path: Path) -> None:
    weekly = {"weekly": {"from": "2022-03-01", "to": "2022-04-30", "time": "12:00"}}
    running = await open_running(
        empty, tmp_path / "bot.db", activity("w", "webinar", [weekly], [question("q", "director")])
    )
    first, pages, _ = await running.plan.upcoming(running.people["Анна"], START)
    second, *_ = await running.plan.upcoming(running.people["Анна"], START, page=1)
    assert (len(first), len(second), pages) == (6, 3, 2)
    assert [event.session for event in (*first, *second)] == list(range(1, 10))
    assert {event.sessions for event in first} == {9}
    assert (await running.plan.upcoming(running.people["Анна"], START, page=7))[0] == ()
    await running.store.close()


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
