"""The oracle's ladders, reckoned by hand. Moscow is three hours ahead of UTC."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from replay.oracle.days import Days
from replay.oracle.steps import DEADLINE, EVENT, Span, asking_for_a_day, climb, due

MOSCOW = ZoneInfo("Europe/Moscow")
DAYS = Days.of({"timezone": "Europe/Moscow", "calendar": "RU"})


def ladder(span: Span, rungs: dict[str, object]) -> list[tuple[str, str]]:
    return [
        (str(step.key), f"{step.moment.astimezone(MOSCOW):%d.%m %H:%M}") for step in climb(span, rungs, DAYS)
    ]


def test_a_deadline_is_called_from_its_opening_to_a_week_after() -> None:
    """27 March and 2 April 2022 are on a weekend."""
    assert ladder(Span(date(2022, 3, 14), date(2022, 3, 30)), DEADLINE) == [
        ("opening", "14.03 10:00"), ("middle", "22.03 10:00"), ("before7", "23.03 10:00"),
        ("before3", "28.03 10:00"), ("before1", "29.03 10:00"), ("day", "30.03 10:00"),
        ("late1", "31.03 10:00"), ("late3", "04.04 10:00"), ("late7", "06.04 10:00"),
    ]  # fmt: skip


def test_a_deadline_on_a_day_off_is_called_the_evening_before() -> None:
    """11 to 13 June 2022 are off: the last good hour is Friday at 19, and it stands for three days before,
    one day before and the day; the first day is also the seventh before."""
    assert ladder(Span(date(2022, 6, 6), date(2022, 6, 13)), DEADLINE) == [
        ("before7", "06.06 10:00"), ("day", "10.06 19:00"),
        ("late1", "14.06 10:00"), ("late3", "16.06 10:00"), ("late7", "20.06 10:00"),
    ]  # fmt: skip


def test_an_event_with_an_hour_is_told_before_and_asked_when_it_ends() -> None:
    assert ladder(Span(date(2022, 3, 17), date(2022, 3, 17), time(15)), EVENT) == [
        ("eve", "16.03 10:00"), ("hour", "17.03 14:00"), ("ended", "17.03 16:00"),
        ("after1", "18.03 10:00"), ("after3", "21.03 10:00"),
    ]  # fmt: skip


def test_an_event_of_a_whole_day_has_no_hour_before_it() -> None:
    """Women's Day 2022 is a Tuesday; the 6th and 7th are off, but Saturday the 5th works."""
    assert ladder(Span(date(2022, 3, 8), date(2022, 3, 8)), EVENT) == [
        ("eve", "05.03 19:00"), ("after1", "09.03 10:00"), ("after3", "11.03 10:00"),
    ]  # fmt: skip


def test_an_answer_to_an_event_is_on_time_for_three_days() -> None:
    span = Span(date(2022, 3, 17), date(2022, 3, 17))
    assert due(span, EVENT, DAYS) == datetime(2022, 3, 20, 21, tzinfo=UTC)
    assert due(span, DEADLINE, DAYS) == datetime(2022, 3, 17, 21, tzinfo=UTC)


def test_a_day_is_asked_for_every_week_of_the_window() -> None:
    """1 to 3 and 8 to 10 May 2022 are off; so are the other Sundays."""
    steps = asking_for_a_day(date(2022, 5, 1), date(2022, 5, 31), DAYS)
    assert [(step.key, f"{DAYS.local(step.moment):%d.%m %H:%M}") for step in steps] == [
        ("day1", "04.05 10:00"), ("day2", "11.05 10:00"), ("day3", "16.05 10:00"),
        ("day4", "23.05 10:00"), ("day5", "30.05 10:00"),
    ]  # fmt: skip
    assert {step.until for step in steps} == {datetime(2022, 5, 31, 21, tzinfo=UTC)}
