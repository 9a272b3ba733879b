from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.occurrences import Slot, slots
from roadmap.programme import Activity, Programme

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FIRST, LAST = date(2021, 9, 1), date(2023, 3, 31)
WORDS = {"en": "words"}


def activity(*when: Any) -> dict[str, Any]:
    return {
        "no": 7,
        "title": WORDS,
        "kind": "meeting",
        "when": list(when),
        "source": {"dates": "as written"},
        "questions": [{"key": "held", "asks": "director", "text": WORDS}],
        "indicators": [{"key": "held", "kind": "share", "of": "held"}],
    }


def unroll(
    *when: Any, calendar: str | None = "RU", events: dict[str, date] | None = None
) -> tuple[Slot, ...]:
    programme = Programme.model_validate(
        {
            "code": "p",
            "title": WORDS,
            "languages": ["en"],
            "timezone": "Europe/Moscow",
            "calendar": calendar,
            "span": {"from": FIRST, "to": LAST},
            "units": [{"kind": "school", "title": WORDS}],
            "roles": [{"code": "director", "title": WORDS, "unit": "school"}],
            "organiser": "director",
            "events": events or {},
            "activities": [activity(*when)],
        }
    )
    only: Activity = programme.activity("7")
    return slots(programme, only)


def weekly(span: Sequence[date], days_off: str = "kept", **more: Any) -> dict[str, Any]:
    return {"weekly": {"from": span[0], "to": span[1], "days_off": days_off, **more}}


dates = st.dates(FIRST, LAST)
spans = st.tuples(dates, dates).map(sorted)
months = st.dates(FIRST, LAST).map(lambda day: day.strftime("%Y-%m"))
month_spans = st.tuples(months, months).map(sorted)
choices = st.sampled_from(["kept", "skipped", "moved"])
calendars = st.sampled_from(["RU", "CN", None])
series = st.builds(weekly, spans, choices)
deadlines = st.builds(
    lambda span, every, day: {"deadline": {"every": every, "day": day, "from": span[0], "to": span[1]}},
    spans,
    st.sampled_from(["month", "quarter"]),
    st.integers(1, 31),
)
whens = st.one_of(
    dates,
    dates.map(lambda day: {"day": day, "time": time(15), "minutes": 90}),
    spans.map(lambda span: {"from": span[0], "to": span[1]}),
    series,
    months.map(lambda month: {"month": month}),
    month_spans.map(lambda span: {"months": {"from": span[0], "to": span[1]}}),
    st.just({"year": 2022, "on": "request"}),
    st.lists(months, min_size=1, unique=True).map(
        lambda some: {"by_schedule": {"each": "school", "months": some}}
    ),
    deadlines,
    st.integers(-30, 90).map(lambda days: {"after": {"event": "order", "days": days, "count": "working"}}),
    st.just({"after": {"event": "unheard-of", "days": 3}}),
    st.just({"unknown": "in due time"}),
)


@pytest.mark.parametrize(
    ("first", "last", "sessions"),
    [
        (date(2022, 1, 25), date(2022, 6, 21), 22),
        (date(2022, 2, 17), date(2022, 6, 23), 19),
        (date(2022, 8, 30), date(2022, 12, 20), 17),
        (date(2022, 9, 15), date(2022, 12, 22), 15),
    ],
)
def test_a_series_has_a_session_every_week_from_its_first_day_to_its_last(
    first: date, last: date, sessions: int
) -> None:
    found = unroll(weekly((first, last)))
    assert len(found) == sessions
    assert (found[0].start, found[-1].start) == (first, last)
    assert {slot.start.weekday() for slot in found if slot.start} == {first.weekday()}


def test_sessions_on_days_off_are_kept_skipped_or_moved() -> None:
    first, last = date(2022, 2, 22), date(2022, 5, 17)
    dropped = {"1.3", "1.11", "1.12"}  # 8 March, 3 and 10 May
    kept, skipped, moved = (unroll(weekly((first, last), choice)) for choice in ("kept", "skipped", "moved"))
    assert {slot.key for slot in kept} - {slot.key for slot in skipped} == dropped
    assert {slot.key for slot in kept} == {slot.key for slot in moved}
    assert {slot.start for slot in moved if slot.key in dropped} == {
        date(2022, 3, 9),
        date(2022, 5, 4),
        date(2022, 5, 11),
    }


def test_a_session_that_would_move_onto_the_next_one_or_out_of_the_series_is_left_out() -> None:
    new_year = unroll(weekly((date(2021, 12, 26), date(2022, 1, 16)), "moved"))  # 1 to 9 January are off
    assert [(slot.key, slot.start) for slot in new_year] == [
        ("1.1", date(2021, 12, 27)),
        ("1.3", date(2022, 1, 10)),
    ]


@given(spans, choices, calendars)
def test_a_series_is_in_order_without_overlap_inside_its_span(
    span: list[date], choice: str, calendar: str | None
) -> None:
    found = unroll(weekly(span, choice), calendar=calendar)
    starts = [slot.start for slot in found if slot.start is not None]
    assert len(starts) == len(found)
    assert all(one < two for one, two in pairwise(starts))
    assert all(span[0] <= start <= span[1] for start in starts)
    assert all(slot.start == slot.end for slot in found)
    days = Calendar(calendar)
    if choice != "kept":
        assert not any(days.is_off(start) for start in starts)
    for slot, start in zip(found, starts, strict=True):
        week = int(slot.key.removeprefix("1.")) - 1
        assert span[0] + WEEK * week <= start < span[0] + WEEK * (week + 1)


@given(spans, calendars)
def test_what_becomes_of_days_off_renames_no_session(span: list[date], calendar: str | None) -> None:
    kept, skipped, moved = (
        {slot.key: slot.start for slot in unroll(weekly(span, choice), calendar=calendar)}
        for choice in ("kept", "skipped", "moved")
    )
    assert skipped.keys() <= moved.keys() <= kept.keys()
    assert all(kept[key] == moved[key] == day for key, day in skipped.items())


@given(spans, st.integers(-200, 200))
def test_moving_an_activity_keeps_its_keys(span: list[date], shift: int) -> None:
    first, last = span[0] + DAY * shift, span[1] + DAY * shift
    for before, after in (
        (weekly(span), weekly((first, last))),
        ({"from": span[0], "to": span[1]}, {"from": first, "to": last}),
        (span[0], first),
    ):
        assert [slot.key for slot in unroll(before)] == [slot.key for slot in unroll(after)]


@given(st.integers(1, 31), st.integers(1, 31), st.sampled_from(["month", "quarter"]))
def test_another_day_of_the_month_renames_no_deadline(one: int, two: int, every: str) -> None:
    def keyed(day: int) -> dict[str, tuple[int, int]]:
        written = {"every": every, "day": day, "from": date(2022, 1, 20), "to": date(2022, 12, 10)}
        found = unroll({"deadline": written})
        return {slot.key: (slot.start.year, slot.start.month) for slot in found if slot.start}

    first, second = keyed(one), keyed(two)
    assert all(first[key] == second[key] for key in first.keys() & second.keys())


@given(st.lists(whens, min_size=1, max_size=5), calendars)
def test_slots_have_keys_of_their_own_and_stand_in_order(when: list[Any], calendar: str | None) -> None:
    found = unroll(*when, calendar=calendar, events={"order": date(2022, 2, 2)})
    keys = [slot.key for slot in found]
    assert len(set(keys)) == len(keys)
    assert all(slot.activity == "7" for slot in found)
    starts = [slot.start or date.max for slot in found]
    assert starts == sorted(starts)
    for slot in found:
        if slot.kind != "unscheduled":
            assert slot.start is not None
            assert slot.end is not None
            assert slot.start <= slot.end
        assert bool(slot.windows) == (slot.kind in ("window", "request", "schedule"))
        assert (slot.each is not None) == (slot.kind == "schedule")
        if slot.windows:
            assert (slot.start, slot.end) == (slot.windows[0][0], slot.windows[-1][1])


@given(deadlines)
def test_deadlines_come_back_inside_their_span_once_a_month(written: dict[str, Any]) -> None:
    said = written["deadline"]
    found = [slot.start for slot in unroll(written) if slot.start]
    assert all(said["from"] <= day <= said["to"] for day in found)
    for day in found:
        assert day.day == said["day"] or (day.day < said["day"] and (day + DAY).day == 1)
        assert said["every"] == "month" or day.month in (1, 4, 7, 10)
    assert len({(day.year, day.month) for day in found}) == len(found)
    months_between = (said["to"].year - said["from"].year) * 12 + said["to"].month - said["from"].month
    if said["every"] == "month":
        assert months_between - 1 <= len(found) <= months_between + 1


def test_the_last_day_of_a_short_month_stands_for_the_31st() -> None:
    found = unroll(
        {"deadline": {"every": "month", "day": 31, "from": date(2022, 1, 1), "to": date(2022, 4, 30)}}
    )
    assert [slot.start for slot in found] == [
        date(2022, 1, 31),
        date(2022, 2, 28),
        date(2022, 3, 31),
        date(2022, 4, 30),
    ]


def test_a_quarter_is_reported_in_the_month_after_it() -> None:
    found = unroll(
        {"deadline": {"every": "quarter", "day": 10, "from": date(2022, 1, 15), "to": date(2023, 1, 31)}}
    )
    assert [(slot.key, slot.start) for slot in found] == [
        ("1.2", date(2022, 4, 10)),
        ("1.3", date(2022, 7, 10)),
        ("1.4", date(2022, 10, 10)),
        ("1.5", date(2023, 1, 10)),
    ]


def test_an_hour_belongs_to_the_slot_and_none_is_invented() -> None:
    timed, plain = (
        unroll({"day": date(2022, 3, 3), "time": time(15), "minutes": 90}),
        unroll(date(2022, 3, 3)),
    )
    assert (timed[0].time, timed[0].minutes) == (time(15), 90)
    assert plain[0].time is None
    sessions = unroll(weekly((date(2022, 3, 3), date(2022, 3, 10)), time=time(9), minutes=45))
    assert {(slot.time, slot.minutes) for slot in sessions} == {(time(9), 45)}


def test_what_has_no_day_becomes_windows() -> None:
    [november] = unroll({"month": "2021-11"})
    [many] = unroll({"months": {"from": "2022-02", "to": "2022-06"}})
    [year] = unroll({"year": 2022})
    [schedule] = unroll({"by_schedule": {"each": "school", "months": ["2022-05", "2022-03", "2022-04"]}})
    assert november.windows == ((date(2021, 11, 1), date(2021, 11, 30)),)
    assert many.windows == ((date(2022, 2, 1), date(2022, 6, 30)),)
    assert (year.kind, year.start, year.end) == ("request", date(2022, 1, 1), date(2022, 12, 31))
    assert (schedule.each, schedule.start, schedule.end) == ("school", date(2022, 3, 1), date(2022, 5, 31))
    assert [window[0].month for window in schedule.windows] == [3, 4, 5]


def test_days_after_an_event_wait_for_an_event_that_is_known() -> None:
    events = {"order": date(2022, 3, 4)}
    working = unroll({"after": {"event": "order", "days": 3, "count": "working"}}, events=events)[0]
    plain = unroll({"after": {"event": "order", "days": 3}}, events=events)[0]
    unknown = unroll({"after": {"event": "order", "days": 3}})[0]
    assert (working.kind, working.start) == ("dated", date(2022, 3, 10))  # Saturday the 5th works
    assert plain.start == date(2022, 3, 7)
    assert (unknown.kind, unknown.start, unknown.end) == ("unscheduled", None, None)


def test_an_unusable_end_is_unscheduled_and_keeps_the_beginning_it_has() -> None:
    found = unroll({"unknown": "2006年1月底", "from": date(2022, 11, 1)})[0]
    assert (found.kind, found.start, found.end) == ("unscheduled", date(2022, 11, 1), None)
