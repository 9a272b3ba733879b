"""Who hears what of which day: a small programme whose curators are told after a day, municipal coordinators
after three, regional ones after seven."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db import notes
from db.models import Occurrence, Request, Waiver
from roadmap.refusals import Refused
from services.summaries import Summaries
from tests.services.horizons import due
from tests.services.running import START, Running, empty, local, open_running
from tests.services.small_programme import (
    CODE,
    PAPERS,
    SCHEDULE,
    STAFF,
    VISIT,
    WINDOW,
    activity,
    programme,
    question,
)
from tests.services.test_doubts import HANGING, LAST

__all__ = ["empty"]
AFTER = {"coordinator": 7, "municipal": 3, "curator": 1}
ROLES = [role.model_dump() | {"told_after": AFTER.get(role.code)} for role in programme(STAFF).roles]
ALL_ROUND = {"Рита", "Борис", "Мария", "Игорь", "Нина", "Лев"}
DOUBT = activity(
    "doubt", "document", [{"unknown": "до конца зимы", "from": "2022-02-10"}], [question("sent", "director")]
)


@dataclass(repr=False)
class Days:
    """From one working morning to the next; `asleep`: what would have been told on these days is not."""

    running: Running
    now: datetime = START

    def __post_init__(self) -> None:
        self.summaries = Summaries(self.running.store, self.running.plans)

    async def until(self, day: str, *, asleep: bool = False, hour: int = 10) -> None:
        end = local(day, hour)
        while not asleep and (moment := await due(self.summaries, self.now)) is not None:
            if moment > end:
                break
            await self._at(moment)
            await self.summaries.plan(moment)
        await self._at(end)

    async def told(self) -> dict[str, dict[str, Any]]:
        """Day -> reader -> payload."""
        names = {number: name for name, number in self.running.people.items()}
        found: dict[str, dict[str, Any]] = defaultdict(dict)
        for person, payload in await self.running.notices():
            if payload["key"] == "summary":
                assert names[person] not in found[payload["day"]]
                found[payload["day"]][names[person]] = payload
        return found

    async def whom(self) -> dict[str, set[str]]:
        return {day: set(readers) for day, readers in (await self.told()).items()}

    async def _at(self, moment: datetime) -> None:
        await self.running.live(moment, since=self.now)
        self.now = max(self.now, moment)


@asynccontextmanager
async def region(
    empty: Path, tmp_path: Path, *activities: Mapping[str, Any], **more: object
) -> AsyncIterator[Days]:
    opened = await open_running(empty, tmp_path / "bot.db", *activities, roles=ROLES, **more)
    yield Days(opened)
    await opened.store.close()


@pytest.fixture
async def survey(empty: Path, tmp_path: Path) -> AsyncIterator[Days]:
    """Two questions to each director, due on Thursday, 10 March."""
    async with region(empty, tmp_path, STAFF) as days:
        yield days


def numbers(payload: Mapping[str, Any], *names: str) -> tuple[int, ...]:
    return tuple(payload[name] for name in names)


async def test_a_day_after_the_deadline_three_and_seven_and_only_when_something_is_new(survey: Days) -> None:
    await survey.until("2022-03-29")
    assert await survey.whom() == {
        "2022-03-11": {"Нина", "Лев"},
        "2022-03-14": {"Нина", "Лев", "Мария", "Игорь"},
        "2022-03-17": {"Рита", "Борис"},
        "2022-03-21": ALL_ROUND,
        "2022-03-28": ALL_ROUND,
    }
    told = await survey.told()
    assert numbers(told["2022-03-11"]["Нина"], "overdue", "fresh", "whole") == (4, 4, False)
    assert numbers(told["2022-03-14"]["Нина"], "overdue", "fresh", "whole") == (4, 0, True)
    assert numbers(told["2022-03-14"]["Мария"], "overdue", "fresh") == (4, 4)
    assert numbers(told["2022-03-17"]["Рита"], "overdue", "fresh") == (6, 6)
    assert told["2022-03-17"]["Рита"]["lines"] == [
        {
            "no": "staff",
            "title": {"ru": "staff", "en": "en staff"},
            "count": 6,
            "fresh": 6,
            "places": ["Школа № 1", "Школа № 2", "Школа № 3"],
            "more": 0,
        }
    ]


async def test_what_was_answered_is_not_told(survey: Days) -> None:
    await survey.until("2022-03-10", hour=12)
    for name in ("Анна", "Иван", "Вера"):
        await survey.running.answer(name, "teachers", "20", survey.now)
    await survey.running.answer("Вера", "trained", "3", survey.now)
    await survey.until("2022-03-21")
    told = await survey.told()
    assert "Лев" not in told["2022-03-11"]
    assert "Игорь" not in told["2022-03-21"]
    assert numbers(told["2022-03-21"]["Нина"], "overdue", "fresh") == (2, 0)


async def test_nobody_is_told_of_what_they_owe_themselves(empty: Path, tmp_path: Path) -> None:
    """The curators' visits are due on 17 March; what waits for them is nobody's fault yet."""
    async with region(empty, tmp_path, VISIT) as days:
        await days.until("2022-03-21")
        told = await days.told()
        assert await days.whom() == {"2022-03-21": {"Мария", "Игорь"}}
        assert numbers(told["2022-03-21"]["Мария"], "overdue", "fresh", "unchecked") == (2, 2, 0)


async def test_an_answer_that_nobody_checks_is_told_two_days_and_ones_patience_later(
    empty: Path, tmp_path: Path
) -> None:
    async with region(empty, tmp_path, PAPERS) as days:
        await days.until("2022-03-01", hour=12)
        await days.running.answer("Анна", "placed", "yes", days.now)
        await days.until("2022-03-29")
        assert await days.whom() == {
            "2022-03-09": {"Мария"},  # 1 + 2 + 3, and then it is a week of holidays
            "2022-03-10": {"Рита", "Борис"},
            "2022-03-14": {"Рита", "Борис", "Мария"},
            "2022-03-21": {"Рита", "Борис", "Мария"},
            "2022-03-28": {"Рита", "Борис", "Мария"},
        }
        told = await days.told()
        assert numbers(told["2022-03-09"]["Мария"], "overdue", "unchecked", "news") == (0, 1, 1)
        await days.until("2022-04-04")
        told = await days.told()
        # The deadline has passed: the check is overdue as are the other school's papers.
        assert numbers(told["2022-04-04"]["Мария"], "overdue", "fresh", "unchecked") == (2, 2, 0)
        assert numbers(told["2022-04-04"]["Рита"], "overdue", "unchecked") == (0, 1)
        assert numbers(told["2022-04-04"]["Нина"], "overdue", "unchecked") == (1, 0)


async def test_an_answer_given_anew_is_waited_for_anew(empty: Path, tmp_path: Path) -> None:
    async with region(empty, tmp_path, PAPERS) as days:
        await days.until("2022-03-01", hour=12)
        await days.running.answer("Анна", "placed", "yes", days.now)
        await days.running.answer("Нина", "placed_confirmed", "no", days.now)
        await days.until("2022-03-10")
        await days.running.answer("Анна", "placed", "yes", days.now)
        await days.until("2022-03-18")
        assert await days.whom() == {"2022-03-15": {"Мария"}}


async def test_two_seats_of_one_person_each_have_their_own_patience(survey: Days) -> None:
    await survey.running.give("Рита", "municipal", "Бабынинский район")
    await survey.until("2022-03-17")
    told = await survey.told()
    assert numbers(told["2022-03-14"]["Рита"], "overdue", "fresh") == (4, 4)
    assert numbers(told["2022-03-17"]["Рита"], "overdue", "fresh") == (6, 2)
    assert numbers(told["2022-03-17"]["Борис"], "overdue", "fresh") == (6, 6)


async def test_who_got_lost_is_told_once_and_counted_on_mondays(survey: Days) -> None:
    """By those who manage; a curator does not."""
    await survey.until("2022-02-08")
    await survey.running.change("Анна", unreachable_at=local("2022-02-08", 15))
    await survey.until("2022-02-21")
    assert await survey.whom() == {
        "2022-02-09": {"Рита", "Борис", "Мария"},
        "2022-02-14": {"Рита", "Борис", "Мария"},
        "2022-02-21": {"Рита", "Борис", "Мария"},
    }
    assert {one["unreachable"] for day in (await survey.told()).values() for one in day.values()} == {1}
    (seat,) = await survey.summaries.unreachable(survey.running.people["Мария"], survey.now)
    assert (seat.place.name, seat.holders) == ("Школа № 1", ("Анна",))


async def test_mondays_digest_counts_seats_windows_and_doubts(empty: Path, tmp_path: Path) -> None:
    async with region(empty, tmp_path, WINDOW, SCHEDULE, DOUBT) as days:
        await days.running.stand_down("Вера", days.now)
        await days.until("2022-04-04")
        named = ("empty", "undated", "doubts", "unreachable")
        told = await days.told()
        assert set(told) == {str(date(2022, 2, 7) + timedelta(weeks=week)) for week in range(9)} - {
            "2022-03-07"
        } | {"2022-03-09"}
        assert set(told["2022-02-07"]) == {"Рита", "Борис", "Игорь"}
        assert numbers(told["2022-02-07"]["Рита"], *named) == (1, 0, 1, 0)
        assert numbers(told["2022-02-07"]["Игорь"], *named) == (1, 0, 0, 0)
        assert numbers(told["2022-04-04"]["Рита"], *named) == (1, 1, 1, 0)
        rita = days.running.people["Рита"]
        (window,) = await days.summaries.dateless(rita, "undated", days.now)
        (doubt,) = await days.summaries.dateless(rita, "doubts", days.now)
        assert (window.activity.code, doubt.activity.code) == ("window", "doubt")
        await days.running.plan.set_day(rita, window.id, date(2022, 4, 20), None, days.now)
        assert await days.summaries.dateless(rita, "undated", days.now) == ()


async def test_a_doubt_counts_once_whatever_hangs_on_it(empty: Path, tmp_path: Path) -> None:
    async with region(empty, tmp_path, DOUBT, *HANGING, phases=[LAST]) as days:
        await days.until("2022-02-07")
        rita = days.running.people["Рита"]
        assert numbers((await days.told())["2022-02-07"]["Рита"], "doubts") == (2,)
        found = await days.summaries.dateless(rita, "doubts", days.now)
        assert [one.activity.code for one in found] == ["doubt", "first", "second"]


async def test_of_a_days_own_per_school_each_counts_once_it_may_begin(empty: Path, tmp_path: Path) -> None:
    async with region(empty, tmp_path, SCHEDULE) as days:
        await days.until("2022-05-04")
        told = await days.told()
        assert numbers(told["2022-05-04"]["Рита"], "undated", "whole") == (3, True)
        assert set(told) == {"2022-05-04"}


async def test_reasons_are_decided_by_those_who_manage_and_heard_by_those_who_are_told(survey: Days) -> None:
    await survey.until("2022-03-10", hour=12)
    running = survey.running
    request = await running.request("teachers", "Школа № 1")
    other = await running.request("trained", "Школа № 1")
    async with running.store.write() as tx:
        hers = await tx.scalar(select(Request.seat_id).where(Request.id == request))
        said = {"reason": "time", "person_id": running.people["Анна"], "seat_id": hers}
        na = {"request_id": request, "kind": "na", "state": "open", "at": survey.now - timedelta(days=30)}
        week_ago = local("2022-03-07", 10)
        cannot = {"request_id": other, "kind": "cannot", "state": "said", "comment": "болеем"}
        await tx.execute(insert(Waiver), {**said, **na})
        await tx.execute(insert(Waiver), {**said, **cannot, "at": week_ago})
        await tx.execute(insert(Waiver), {**said, **cannot, "at": week_ago - timedelta(seconds=1)})
        await tx.execute(insert(Waiver), {**said, **cannot, "state": "withdrawn", "at": week_ago})
    await survey.until("2022-03-14")
    told = await survey.told()
    assert numbers(told["2022-03-14"]["Мария"], "waivers", "said") == (1, 1)
    assert numbers(told["2022-03-14"]["Рита"], "waivers", "said") == (1, 1)
    assert numbers(told["2022-03-14"]["Нина"], "waivers", "said") == (0, 1)
    assert numbers(told["2022-03-14"]["Игорь"], "waivers", "said") == (0, 0)
    (one,) = await survey.summaries.said(running.people["Мария"], "waivers", survey.now)
    assert (one.place.name, one.who, one.activity.code) == ("Школа № 1", "Анна", "staff")
    assert await survey.summaries.said(running.people["Нина"], "waivers", survey.now) == ()


async def test_what_is_cancelled_is_nobodys_fault(survey: Days) -> None:
    await survey.until("2022-03-10", hour=12)
    async with survey.running.store.write() as tx:
        await tx.execute(update(Occurrence).values(state="cancelled"))
    await survey.until("2022-03-21")
    assert await survey.whom() == {}


async def test_who_slept_tells_the_latest_day_only_and_forgets_nothing(survey: Days) -> None:
    """Down from Friday after ten to Thursday: Monday's digest and the municipal coordinators' day went by."""
    await survey.until("2022-03-11")
    await survey.until("2022-03-17", asleep=True, hour=15)
    assert await due(survey.summaries, survey.now) == local("2022-03-17", 10)
    assert await survey.summaries.plan(survey.now) == 6
    assert await survey.whom() == {"2022-03-11": {"Нина", "Лев"}, "2022-03-17": ALL_ROUND}
    told = await survey.told()
    assert numbers(told["2022-03-17"]["Мария"], "overdue", "fresh", "whole") == (4, 4, True)
    assert await due(survey.summaries, survey.now) == local("2022-03-18", 10)


async def test_a_round_is_made_once_and_goes_on_where_it_was_broken_off(survey: Days) -> None:
    await survey.until("2022-03-11")
    assert await survey.summaries.plan(survey.now) is None
    async with survey.running.store.write() as tx:
        await notes.drop(tx, "summary/1")
    assert await Summaries(survey.running.store, survey.running.plans).plan(survey.now) == 2
    assert await survey.whom() == {"2022-03-11": {"Нина", "Лев"}}


async def test_two_weeks_after_its_last_day_a_programme_is_silent(survey: Days) -> None:
    assert await due(survey.summaries, local("2023-01-13", 9)) == local("2023-01-13", 10)
    assert await due(survey.summaries, local("2023-01-14", 9)) is None
    assert await survey.summaries.plan(local("2023-01-16", 11)) is None


async def test_a_programme_without_anybody_to_tell_makes_no_rounds(empty: Path, tmp_path: Path) -> None:
    opened = await open_running(empty, tmp_path / "bot.db", STAFF)
    summaries = Summaries(opened.store, opened.plans)
    assert await due(summaries, START) is None
    assert await summaries.plan(local("2022-03-11", 10)) is None
    await opened.store.close()


async def test_the_summary_waits_for_its_readers_own_hours(survey: Days) -> None:
    await survey.until("2022-03-10", hour=12)
    await survey.running.change("Нина", quiet_from=time(20), quiet_to=time(12))
    await survey.until("2022-03-11", hour=13)
    heard = {
        name: at
        for at, name, message in survey.running.said
        if message.notice and message.notice.key == "summary"
    }
    assert heard == {"Лев": local("2022-03-11", 10), "Нина": local("2022-03-11", 12)}


async def test_who_is_on_leave_hears_nothing_and_all_that_stands_when_back(survey: Days) -> None:
    await survey.until("2022-03-10", hour=12)
    await survey.running.change("Нина", away_from=date(2022, 3, 10), away_to=date(2022, 3, 15))
    await survey.until("2022-03-18")
    told = await survey.told()
    assert [day for day, readers in told.items() if "Нина" in readers] == ["2022-03-16"]
    assert numbers(told["2022-03-16"]["Нина"], "overdue", "fresh", "whole") == (4, 0, True)
    assert set(told["2022-03-16"]) == {"Нина"}


async def test_only_those_who_are_told_may_look_closer(survey: Days) -> None:
    await survey.until("2022-03-17")
    ((found, line),) = await survey.summaries.missed(survey.running.people["Мария"], "overdue", survey.now)
    assert (found.code, line.no, line.count, line.places) == (CODE, "staff", 4, ("Школа № 1", "Школа № 2"))
    assert await survey.summaries.missed(survey.running.people["Мария"], "unchecked", survey.now) == ()
    with pytest.raises(Refused, match="not-yours"):
        await survey.summaries.missed(survey.running.people["Анна"], "overdue", survey.now)
