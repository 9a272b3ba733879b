from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar

RUSSIA = Calendar("RU")
DAY = timedelta(days=1)
days = st.dates(date(2021, 11, 1), date(2023, 1, 31))
calendars = st.builds(
    Calendar,
    st.sampled_from(["RU", "CN", None]),
    st.frozensets(days, max_size=20),
    st.frozensets(days, max_size=20),
)


@pytest.mark.parametrize(
    ("country", "day", "off"),
    [
        ("RU", date(2022, 3, 7), True),  # moved from Saturday the 5th
        ("RU", date(2022, 3, 8), True),
        ("RU", date(2022, 3, 5), False),
        ("RU", date(2022, 3, 6), True),
        ("RU", date(2022, 5, 3), True),
        ("RU", date(2022, 5, 10), True),
        ("RU", date(2022, 6, 13), True),
        ("RU", date(2022, 6, 14), False),
        ("CN", date(2015, 1, 2), True),
        ("CN", date(2015, 1, 4), False),  # a working Sunday
        ("CN", date(2015, 9, 3), True),
        ("CN", date(2015, 9, 6), False),
        ("CN", date(2015, 10, 10), False),
        (None, date(2022, 3, 8), False),
        (None, date(2022, 3, 5), True),
    ],
)
def test_each_country_knows_its_moved_days(country: str | None, day: date, off: bool) -> None:
    assert Calendar(country).is_off(day) is off


def test_a_programme_corrects_its_country() -> None:
    monday, saturday = date(2022, 3, 14), date(2022, 3, 12)
    calendar = Calendar("RU", off=frozenset({monday}), working=frozenset({saturday}))
    assert calendar.is_off(monday)
    assert not calendar.is_off(saturday)
    assert not calendar.is_off(date(2022, 3, 15))


@given(calendars, days)
def test_the_next_and_previous_working_days_work_and_skip_no_working_day(
    calendar: Calendar, day: date
) -> None:
    after, before = calendar.next_working(day), calendar.previous_working(day)
    assert before <= day <= after
    assert not calendar.is_off(after)
    assert not calendar.is_off(before)
    skipped = [before + DAY * n for n in range(1, (after - before).days)]
    assert all(calendar.is_off(between) for between in skipped)


@given(calendars, days, st.integers(1, 40))
def test_so_many_working_days_later_so_many_have_been_worked(
    calendar: Calendar, day: date, count: int
) -> None:
    later, earlier = calendar.add(day, count, "working"), calendar.add(day, -count, "working")
    after = [day + DAY * n for n in range(1, (later - day).days + 1)]
    before = [day - DAY * n for n in range(1, (day - earlier).days + 1)]
    for passed, end in ((after, later), (before, earlier)):
        assert sum(not calendar.is_off(one) for one in passed) == count
        assert not calendar.is_off(end)


@given(calendars, days, st.integers(-60, 60))
def test_calendar_days_are_plain_days(calendar: Calendar, day: date, count: int) -> None:
    assert calendar.add(day, count, "calendar") == day + DAY * count


def test_no_working_days_after_a_day_off_is_the_next_one_that_works() -> None:
    assert RUSSIA.add(date(2022, 3, 6), 0, "working") == date(2022, 3, 9)
    assert RUSSIA.add(date(2022, 3, 9), 0, "working") == date(2022, 3, 9)
