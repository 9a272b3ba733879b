from datetime import timedelta

import pytest

from roadmap.progress import OwnStatus
from roadmap.refusals import Refused
from tests.services.running import START, Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
NOW = local("2022-03-23", 12)


async def test_ones_own_counts(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    await running.answer("Анна", "teachers", "20", NOW)
    # Overdue: took_part and trained; `activated` waits for the curator's visit.
    assert await running.progress.own(running.people["Анна"], NOW) == OwnStatus(2, 0, 2, 0)
    assert await running.progress.own(running.people["Иван"], NOW) == OwnStatus(3, 1, 0, 0)
    assert await running.progress.own(999, NOW) == OwnStatus(0, 0, 0, 0)


async def test_before_anything_opens_all_lies_ahead(running: Running) -> None:
    assert await running.progress.own(running.people["Анна"], START) == OwnStatus(0, 0, 0, 4)


async def test_states_of_activities(running: Running) -> None:
    await running.live(NOW)
    rows = await running.progress.activities(running.people["Рита"], NOW)
    assert {row.activity.code: row.state for row in rows} == {
        "papers": "open",
        "webinar": "over",
        "staff": "over",
        "visit": "over",
        "team": "open",
        "window": "window",
        "schedule": "window",
    }


async def test_ahead_before_the_opening(running: Running) -> None:
    row = await running.progress.activity(running.people["Рита"], CODE, "papers", START)
    assert (row.state, row.missing) == ("ahead", 0)
    assert row.event is not None


async def test_missing_are_those_who_owe_and_why(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    await running.change("Иван", unreachable_at=NOW)
    await running.stand_down("Вера", NOW)
    rows = await running.progress.missing(running.people["Рита"], CODE, "papers", NOW)
    assert [(row.place.name, row.role, row.who, row.question, row.reachable, row.why) for row in rows] == [
        ("Школа № 2", "director", "Иван", "placed", False, "blocked"),
        ("Школа № 3", "director", "Вера", "placed", False, "nobody"),
        ("Школа № 1", "curator", "Нина", "placed_confirmed", True, None),
    ]
    shown = await running.progress.activity(running.people["Рита"], CODE, "papers", NOW)
    assert shown.missing == len(rows)


async def test_who_is_on_leave_is_named_with_the_day_they_are_away_until(running: Running) -> None:
    await running.live(NOW)
    leave = {"away_from": NOW.date(), "away_to": NOW.date() + timedelta(days=3)}
    await running.change("Иван", **leave)
    await running.change("Рита", **leave)
    rows = await running.progress.missing(running.people["Рита"], CODE, "papers", NOW)
    shown = {row.who: (row.reachable, row.why, row.until) for row in rows}
    assert shown["Иван"] == (True, "away", leave["away_to"])
    assert shown["Анна"] == (True, None, None)
    (team,) = await running.progress.missing(running.people["Рита"], CODE, "team", NOW)
    assert team.who == "Борис"  # the one of both who is at work


async def test_who_left_is_named(running: Running) -> None:
    await running.live(NOW)
    await running.change("Вера", left_at=NOW)
    rows = await running.progress.missing(running.people["Игорь"], CODE, "papers", NOW)
    assert [(row.who, row.reachable, row.why) for row in rows] == [("Вера", False, "left")]


async def test_of_a_team_one_who_can_be_reached_is_named(running: Running) -> None:
    await running.live(NOW)
    await running.change("Рита", unreachable_at=NOW)
    (row,) = await running.progress.missing(running.people["Рита"], CODE, "team", NOW)
    assert (row.who, row.reachable) == ("Борис", True)


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Рита", {"Школа № 1", "Школа № 2", "Школа № 3"}),
        ("Мария", {"Школа № 1", "Школа № 2"}),
        ("Игорь", {"Школа № 3"}),
        ("Нина", {"Школа № 1", "Школа № 2"}),
        ("Лев", {"Школа № 3"}),
    ],
)
async def test_nobody_sees_beyond_their_territory(running: Running, name: str, places: set[str]) -> None:
    await running.live(NOW)
    for no in ("papers", "webinar", "staff", "visit"):
        rows = await running.progress.missing(running.people[name], CODE, no, NOW)
        assert {row.place.name for row in rows} == places
        shown = await running.progress.activity(running.people[name], CODE, no, NOW)
        assert shown.missing == len(rows)


async def test_only_those_who_report_may_look(running: Running) -> None:
    with pytest.raises(Refused, match="not-yours"):
        await running.progress.activities(running.people["Анна"], NOW)
    with pytest.raises(Refused, match="not-yours"):
        await running.progress.missing(999, CODE, "papers", NOW)
    with pytest.raises(Refused, match="activity-unknown"):
        await running.progress.activity(running.people["Рита"], CODE, "nothing", NOW)
    with pytest.raises(Refused, match="activity-unknown"):
        await running.progress.activity(running.people["Рита"], "south", "papers", NOW)


async def test_totals_name_every_indicator_even_before_it_counts(running: Running) -> None:
    found = [(no, key) for no, key, _ in await running.progress.totals(CODE)]
    assert found == [
        (one.code, indicator.key) for one in running.plans[CODE].activities for indicator in one.indicators
    ]
