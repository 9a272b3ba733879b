"""The oracle's days, reckoned by hand with a calendar on the table."""

from datetime import date, time
from typing import Any

import pytest
import yaml

from replay.oracle.dates import slots

HEADER = {"timezone": "Europe/Moscow", "calendar": "RU", "events": {"order": date(2022, 3, 4)}}


def read(when: str) -> list[tuple[Any, ...]]:
    row = {"no": 1, "when": yaml.safe_load(when)}
    return [(slot.key, slot.kind, slot.first, slot.last) for slot in slots(HEADER, row)]


def test_days_and_spans_are_taken_as_written() -> None:
    assert read("[2022-03-30, {from: 2022-04-01, to: 2022-04-29}]") == [
        ("1.1", "dated", date(2022, 3, 30), date(2022, 3, 30)),
        ("2.1", "dated", date(2022, 4, 1), date(2022, 4, 29)),
    ]


def test_an_hour_belongs_to_its_day() -> None:
    row = {"no": 1, "when": [{"day": date(2022, 3, 30), "time": "15:00", "minutes": 90}]}
    (slot,) = slots(HEADER, row)
    assert (slot.hour, slot.minutes) == (time(15), 90)


@pytest.mark.parametrize(
    ("choice", "days"),
    [
        ("kept", {"1.1": 1, "1.2": 8, "1.3": 15}),
        ("skipped", {"1.1": 1, "1.3": 15}),
        ("moved", {"1.1": 1, "1.2": 9, "1.3": 15}),
    ],
)
def test_a_weekly_session_on_womens_day_follows_the_choice(choice: str, days: dict[str, int]) -> None:
    found = read(f"[{{weekly: {{from: 2022-03-01, to: 2022-03-15, days_off: {choice}}}}}]")
    assert {key: first.day for key, _, first, _ in found} == days


def test_a_moved_session_that_would_reach_the_next_is_left_out() -> None:
    """1 to 8 January 2023 are off: the session of Monday the 2nd would meet the next on the 9th."""
    found = read("[{weekly: {from: 2022-12-26, to: 2023-01-16, days_off: moved}}]")
    assert [(key, first) for key, _, first, _ in found] == [
        ("1.1", date(2022, 12, 26)), ("1.3", date(2023, 1, 9)), ("1.4", date(2023, 1, 16)),
    ]  # fmt: skip


def test_months_are_windows_and_years_are_requests() -> None:
    assert read("[{month: 2022-02}, {months: {from: 2022-02, to: 2022-06}}, {year: 2022}]") == [
        ("1.1", "window", date(2022, 2, 1), date(2022, 2, 28)),
        ("2.1", "window", date(2022, 2, 1), date(2022, 6, 30)),
        ("3.1", "request", date(2022, 1, 1), date(2022, 12, 31)),
    ]


def test_a_schedule_is_one_slot_over_its_months() -> None:
    assert read("[{by_schedule: {each: school, months: [2022-05, 2022-03]}}]") == [
        ("1.1", "schedule", date(2022, 3, 1), date(2022, 5, 31))
    ]


def test_a_monthly_deadline_keeps_to_short_months_and_to_its_bounds() -> None:
    found = read("[{deadline: {every: month, day: 31, from: 2022-01-31, to: 2022-04-29}}]")
    assert [(key, first) for key, _, first, _ in found] == [
        ("1.1", date(2022, 1, 31)), ("1.2", date(2022, 2, 28)), ("1.3", date(2022, 3, 31)),
    ]  # fmt: skip


def test_a_quarterly_deadline_lies_in_the_month_after() -> None:
    found = read("[{deadline: {every: quarter, day: 10, from: 2022-01-01, to: 2022-12-31}}]")
    assert [first for _, _, first, _ in found] == [date(2022, month, 10) for month in (1, 4, 7, 10)]


def test_working_days_after_an_event_pass_over_the_moved_ones() -> None:
    """Friday 4 March 2022: 5 March works, 6 to 8 do not; the third working day after is the 10th."""
    assert read("[{after: {event: order, days: 3, count: working}}]")[0][2] == date(2022, 3, 10)
    assert read("[{after: {event: order, days: 3}}]")[0][2] == date(2022, 3, 7)
    assert read("[{after: {event: nothing, days: 3}}]")[0][1] == "unscheduled"
