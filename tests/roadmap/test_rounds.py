from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.moments import Hours, Quiet, instant
from roadmap.rounds import AFTERWARDS, Round, due, next_moment, of

ZONE = ZoneInfo("Europe/Moscow")
HOURS = Hours(ZONE, Quiet(time(20), time(8)), Calendar("RU"))
LAST = date(2022, 12, 31)
days = st.dates(date(2022, 1, 1), date(2022, 12, 31))
ends = st.sampled_from([time(0), time(8), time(9, 30), time(10), time(18), time(20), time(23)])
calendars = st.builds(Calendar, st.sampled_from(["RU", "CN", None]), st.frozensets(days, max_size=12))
hours_of = st.builds(Hours, st.just(ZONE), st.builds(Quiet, ends, ends), calendars)
START = datetime(2022, 1, 1, tzinfo=UTC)


def at(day: str, hour: int, minute: int = 0) -> datetime:
    return instant(date.fromisoformat(day), time(hour, minute), ZONE)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("now", "done", "moment"),
    [
        (at("2022-03-03", 9), None, at("2022-03-03", 10)),
        (at("2022-03-03", 15), None, at("2022-03-03", 10)),  # it is to be made now
        (at("2022-03-03", 15), "2022-03-02", at("2022-03-03", 10)),
        (at("2022-03-03", 15), "2022-03-03", at("2022-03-04", 10)),
        (at("2022-03-03", 20), "2022-03-02", at("2022-03-04", 10)),  # the evening has begun
        (at("2022-03-04", 11), "2022-03-04", at("2022-03-05", 10)),  # a working Saturday
        (at("2022-03-05", 11), "2022-03-05", at("2022-03-09", 10)),  # Monday 7 and 8 March are off
        (at("2022-03-06", 12), "2022-03-04", at("2022-03-09", 10)),  # woken up on a Sunday
    ],
)
def test_the_next_round(now: datetime, done: str | None, moment: datetime) -> None:
    assert next_moment(now, done and day(done), HOURS, LAST) == moment  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "done", "since", "whole"),
    [
        ("2022-03-03", None, "2022-03-02", False),
        ("2022-03-03", "2022-03-02", "2022-03-02", False),
        ("2022-02-28", "2022-02-25", "2022-02-25", True),
        ("2022-03-09", "2022-03-05", "2022-03-05", True),  # the first working day of its week
        ("2022-03-10", "2022-03-09", "2022-03-09", False),
        ("2022-03-03", "2022-03-01", "2022-03-01", False),  # Wednesday went by without its round
        ("2022-03-10", "2022-03-03", "2022-03-03", True),  # and here the whole day did
    ],
)
def test_what_is_new_in_it(today: str, done: str | None, since: str, whole: bool) -> None:
    assert of(day(today), done and day(done), HOURS.calendar) == Round(day(today), day(since), whole)  # type: ignore[arg-type]


@given(hours_of, st.lists(st.timedeltas(timedelta(minutes=1), timedelta(days=5)), max_size=60))
def test_whenever_the_bot_wakes_a_day_has_one_round_and_nothing_is_new_twice(
    hours: Hours, naps: list[timedelta]
) -> None:
    """Woken at any moments: each round is on a working day of its own, goes on where the last stopped, and
    every week with a round has exactly one whole one, its first."""
    now, done, made = START, None, list[Round]()
    for nap in naps:
        now += nap
        round_ = due(now, done, hours, LAST)
        moment = next_moment(now, done, hours, LAST)
        assert (round_ is not None) == (moment is not None and moment <= now)
        if round_ is not None:
            assert round_.day == now.astimezone(ZONE).date()
            assert not hours.calendar.is_off(round_.day)
            made.append(round_)
            done = round_.day
            assert (next_moment(now, done, hours, LAST) or LATE) > now
    assert len({one.day for one in made}) == len(made)
    for before, after in pairwise(made):
        assert after.since == before.day
        assert after.whole == (before.day.isocalendar()[:2] != after.day.isocalendar()[:2])


LATE = datetime.max.replace(tzinfo=UTC)


@given(hours_of, st.integers(0, 400))
def test_who_never_sleeps_makes_one_on_every_working_day_until_two_weeks_after_the_end(
    hours: Hours, offset: int
) -> None:
    last = date(2022, 1, 10) + timedelta(days=offset)
    now, done, made = START + timedelta(days=offset), None, list[date]()
    while (moment := next_moment(now, done, hours, last)) is not None:
        now = max(now, moment)
        round_ = due(now, done, hours, last)
        assert round_ is not None
        assert now == instant(round_.day, time(10), ZONE)
        done = round_.day
        made.append(done)
    first, end = START.astimezone(ZONE).date() + timedelta(days=offset), last + AFTERWARDS
    span = [first + timedelta(days=passed) for passed in range((end - first).days + 1)]
    assert made == [one for one in span if not hours.calendar.is_off(one)]
