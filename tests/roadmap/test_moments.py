from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.moments import DIGEST, Hours, Quiet, instant, permitted, place

MOSCOW = ZoneInfo("Europe/Moscow")
KALUGA = Hours(MOSCOW, Quiet(time(20), time(8)), Calendar("RU"))
BERLIN_BACK = datetime(2022, 10, 30, 0, 30, tzinfo=UTC)  # 02:30 for the first of two times
zones = st.sampled_from(
    ["Europe/Moscow", "Asia/Shanghai", "Asia/Kolkata", "America/St_Johns", "Europe/Berlin", "Asia/Beirut"]
).map(ZoneInfo)
quiets = st.builds(Quiet, st.times(), st.times()) | st.just(Quiet(time(20), time(8)))
days = st.dates(date(2022, 1, 1), date(2022, 12, 31))
calendars = st.builds(Calendar, st.sampled_from(["RU", "CN", None]), st.frozensets(days, max_size=10))
hours_of = st.builds(Hours, zones, quiets, calendars)
START = datetime(2022, 1, 1, tzinfo=UTC)
moments = st.timedeltas(timedelta(0), timedelta(days=334)).map(lambda passed: START + passed)
gaps = st.none() | st.timedeltas(timedelta(days=-3), timedelta(days=9))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute), MOSCOW)


def is_quiet(moment: datetime, hours: Hours) -> bool:
    local = moment.astimezone(hours.zone).time()
    first, last = hours.quiet.first, hours.quiet.last
    if first == last:
        return False
    return (first <= local < last) if first < last else not (last <= local < first)


def is_free(moment: datetime, hours: Hours) -> bool:
    return not is_quiet(moment, hours) and not hours.calendar.is_off(moment.astimezone(hours.zone).date())


def whole_hours(after: datetime, before: datetime, hours: Hours) -> list[datetime]:
    """All allowed local whole hours strictly between, found by walking every quarter of an hour."""
    start = after.replace(minute=0, second=0, microsecond=0)
    quarters = range(int((before - start) / timedelta(minutes=15)) + 1)
    walked = (start + timedelta(minutes=15) * n for n in quarters)
    return [
        one
        for one in walked
        if after < one < before and one.astimezone(hours.zone).minute == 0 and is_free(one, hours)
    ]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at(date(2022, 3, 3), 15), at(date(2022, 3, 3), 15)),
        (at(date(2022, 3, 3), 20), at(date(2022, 3, 4), 8)),
        (at(date(2022, 3, 3), 7, 59), at(date(2022, 3, 3), 8)),
        (at(date(2022, 3, 3), 19, 59), at(date(2022, 3, 3), 19, 59)),
        (at(date(2022, 3, 5), 15), at(date(2022, 3, 5), 15)),  # a working Saturday
        (at(date(2022, 3, 6), 15), at(date(2022, 3, 9), 10)),  # 6 to 8 March are off
        (at(date(2022, 3, 5), 23), at(date(2022, 3, 9), 10)),
        (at(date(2022, 3, 8), 23), at(date(2022, 3, 9), 10)),
    ],
)
def test_quiet_hours_and_days_off_move_a_message_forward(moment: datetime, expected: datetime) -> None:
    assert permitted(moment, KALUGA, None) == expected


@pytest.mark.parametrize(
    ("moment", "until", "expected"),
    [
        # a deadline on Saturday: the last hour of Friday
        (at(date(2022, 3, 12), 10), at(date(2022, 3, 13), 0), at(date(2022, 3, 11), 19)),
        # an event early in the morning: the evening before
        (at(date(2022, 3, 11), 6), at(date(2022, 3, 11), 7), at(date(2022, 3, 10), 19)),
        (at(date(2022, 3, 11), 7), at(date(2022, 3, 11), 8), at(date(2022, 3, 10), 19)),
        (at(date(2022, 3, 11), 7), at(date(2022, 3, 11), 9), at(date(2022, 3, 11), 8)),
        # already past its end: it only moves forward
        (at(date(2022, 3, 12), 17), at(date(2022, 3, 12), 17), at(date(2022, 3, 14), 10)),
    ],
)
def test_a_deadline_is_never_passed_on_the_way(moment: datetime, until: datetime, expected: datetime) -> None:
    assert permitted(moment, KALUGA, until) == expected


def test_where_no_hour_is_left_the_message_keeps_its_own() -> None:
    off = frozenset(date(2022, 7, 1) + timedelta(days=n) for n in range(31))
    hours = Hours(MOSCOW, KALUGA.quiet, Calendar("RU", off=off))
    moment, until = at(date(2022, 7, 20), 12), at(date(2022, 7, 21), 0)
    assert permitted(moment, hours, until) == moment
    # two weeks back lies the last evening of June
    moment, until = at(date(2022, 7, 14), 12), at(date(2022, 7, 15), 0)
    assert permitted(moment, hours, until) == at(date(2022, 6, 30), 19)


@given(moments, hours_of, gaps)
@example(BERLIN_BACK, Hours(ZoneInfo("Europe/Berlin"), Quiet(time(2), time(2, 45)), Calendar("RU")), None)
@example(
    BERLIN_BACK + timedelta(hours=1),
    Hours(
        ZoneInfo("Europe/Berlin"),
        Quiet(time(2), time(2, 45)),
        Calendar(None, working=frozenset({date(2022, 10, 30)})),
    ),
    None,
)
def test_a_permitted_moment_is_free_in_time_and_final(
    moment: datetime, hours: Hours, gap: timedelta | None
) -> None:
    until = None if gap is None else moment + gap
    found = permitted(moment, hours, until)
    assert found.utcoffset() == timedelta(0)
    assert permitted(found, hours, until) == found
    assert found == moment or is_free(found, hours)
    if is_free(moment, hours):
        assert found == moment
    if until is not None and moment < until:
        assert found < until
    if found < moment:
        assert until is not None
        assert found == whole_hours(moment - timedelta(days=14), until, hours)[-1]
    if found == moment and not is_free(moment, hours):
        assert until is not None
        assert not whole_hours(moment - timedelta(days=14), until, hours)


@given(moments, hours_of)
def test_moving_forward_skips_no_day_that_works(moment: datetime, hours: Hours) -> None:
    found = permitted(moment, hours, None)
    assert found >= moment
    digest = [
        instant(day, DIGEST, hours.zone)
        for day in (moment.date() + timedelta(days=n) for n in range((found - moment).days + 1))
    ]
    assert not any(moment <= one < found and is_free(one, hours) for one in digest)


@given(moments, hours_of, gaps, st.integers(0, 6), st.integers(1, 5))
def test_a_person_is_reached_in_free_hours_or_silently_at_once(
    moment: datetime, hours: Hours, gap: timedelta | None, sent_today: int, daily: int
) -> None:
    until = None if gap is None else moment + gap
    placed = place(moment, hours, until, sent_today, daily)
    if placed.silent:
        assert until is not None
        assert placed.at == moment
        assert place(moment, hours, None, sent_today, daily).at >= until
        return
    assert placed.at >= moment
    assert is_free(placed.at, hours)
    assert until is None or placed.at < until
    if sent_today >= daily:
        assert placed.at.astimezone(hours.zone).date() > moment.astimezone(hours.zone).date()
    else:
        assert placed.at == permitted(moment, hours, None)


def test_what_is_over_the_daily_number_joins_the_digest_of_the_next_working_day() -> None:
    friday = at(date(2022, 3, 11), 15)
    assert place(friday, KALUGA, None, 5, 5).at == at(date(2022, 3, 14), 10)
    assert place(friday, KALUGA, None, 4, 5).at == friday
    evening = at(date(2022, 3, 10), 21)  # tomorrow has a count of its own
    assert place(evening, KALUGA, None, 5, 5).at == at(date(2022, 3, 11), 8)
    late = place(friday, KALUGA, at(date(2022, 3, 12), 0), 5, 5)
    assert (late.at, late.silent) == (friday, True)
