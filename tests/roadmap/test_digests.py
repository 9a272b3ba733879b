"""Which days a report of a week or a month tells of, and when it comes."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.digests import AFTERWARDS, Kind, due, next_moment
from roadmap.moments import Hours, Quiet

ZONE = ZoneInfo("Europe/Moscow")
HOURS = Hours(ZONE, Quiet(time(20), time(8)), Calendar("RU"))
LAST = date(2022, 12, 31)
KINDS: tuple[Kind, ...] = ("weekly", "monthly")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def told(kind: Kind, since: date, until: date) -> list[tuple[date, date, date, date]]:
    """As a bot that never sleeps tells them: (day, first, last, until)."""
    found, now, done = [], datetime.combine(since, time(0, 1), ZONE), since
    while (moment := next_moment(kind, now, done, HOURS, LAST)) is not None and moment.date() <= until:
        assert moment > now
        period = due(kind, moment, done, HOURS, LAST)
        assert period is not None
        assert due(kind, moment - timedelta(seconds=1), done, HOURS, LAST) is None
        found.append((period.day, period.first, period.last, period.until))
        now, done = moment, period.day
    return found


def test_a_week_is_told_on_monday_at_nine() -> None:
    moment = next_moment("weekly", at("2022-03-16T12:00"), date(2022, 3, 14), HOURS, LAST)
    assert moment == at("2022-03-21T09:00")
    assert told("weekly", date(2022, 3, 15), date(2022, 3, 22)) == [
        (date(2022, 3, 21), date(2022, 3, 14), date(2022, 3, 20), date(2022, 3, 27))
    ]


def test_a_monday_off_is_told_on_the_next_working_day() -> None:
    """2 and 3 May 2022 were off, and so were 9 and 10."""
    days = [day for day, *_ in told("weekly", date(2022, 4, 26), date(2022, 5, 12))]
    assert days == [date(2022, 5, 4), date(2022, 5, 11)]


def test_a_week_without_working_days_is_told_with_the_next() -> None:
    assert told("weekly", date(2021, 12, 28), date(2022, 1, 11)) == [
        (date(2022, 1, 10), date(2021, 12, 27), date(2022, 1, 9), date(2022, 1, 16))
    ]


def test_a_month_is_told_on_its_first_working_day() -> None:
    assert told("monthly", date(2021, 12, 2), date(2022, 2, 2)) == [
        (date(2022, 1, 10), date(2021, 12, 1), date(2021, 12, 31), date(2022, 1, 31)),
        (date(2022, 2, 1), date(2022, 1, 1), date(2022, 1, 31), date(2022, 2, 28)),
    ]


@pytest.mark.parametrize("kind", KINDS)
@given(start=st.dates(date(2021, 1, 1), date(2022, 6, 1)))
def test_no_day_is_told_of_twice_or_never(kind: Kind, start: date) -> None:
    periods = told(kind, start, start + timedelta(days=200))
    assert periods
    for (_, _, last, _), (_, first, _, _) in pairwise(periods):
        assert first == last + timedelta(days=1)
    assert all(first <= last < day <= until for day, first, last, until in periods)


def test_what_was_slept_through_is_told_late_and_once() -> None:
    friday = at("2022-03-18T07:00")
    period = due("weekly", friday, date(2022, 3, 7), HOURS, LAST)
    assert period is not None
    assert (period.day, period.first) == (date(2022, 3, 14), date(2022, 3, 7))
    assert due("weekly", friday, period.day, HOURS, LAST) is None


def test_it_waits_for_the_end_of_the_programmes_quiet_hours() -> None:
    late = Hours(ZONE, Quiet(time(19), time(10)), Calendar("RU"))
    assert next_moment("weekly", at("2022-03-16T12:00"), date(2022, 3, 14), late, LAST) == at(
        "2022-03-21T10:00"
    )


def test_long_after_a_programme_there_is_nothing_to_tell() -> None:
    after = datetime.combine(LAST + AFTERWARDS, time(23), ZONE)
    assert next_moment("weekly", after, LAST + AFTERWARDS, HOURS, LAST) is None


def test_it_is_compared_with_as_many_days() -> None:
    period = due("weekly", at("2022-01-10T09:00"), date(2021, 12, 27), HOURS, LAST)
    assert period is not None
    assert period.before == date(2021, 12, 13)
