from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.ladders import DEADLINE, EVENT, Ladder, Step
from roadmap.moments import Hours, Quiet
from roadmap.reminders import Dated, Owed, day_asks, due, merge, opens, owed

MOSCOW = ZoneInfo("Europe/Moscow")
KALUGA = Hours(MOSCOW, Quiet(time(20), time(8)), Calendar("RU"))
days = st.dates(date(2022, 1, 10), date(2022, 12, 20))
dated = st.builds(
    lambda start, length, at, minutes: Dated(start, start + timedelta(days=length), at, minutes),
    days,
    st.integers(0, 3) | st.integers(0, 60),
    st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.integers(5, 300),
)
steps = st.builds(
    lambda anchor, day, hours, at, asks, over: Step(
        key="step", anchor=anchor, days=day, hours=hours, at=at, asks=asks, span_over=over
    ),
    st.sampled_from(["start", "middle", "end"]),
    st.integers(-20, 20),
    st.none() | st.integers(-48, 48),
    st.times(),
    st.booleans(),
    st.sampled_from([0, 0, 1, 10]),
)
ladders = st.sampled_from([EVENT, DEADLINE]) | st.builds(
    lambda some, answer_by: Ladder(
        steps=tuple(step.model_copy(update={"key": f"s{n}"}) for n, step in enumerate(some)),
        answer_by=answer_by,
    ),
    st.lists(steps, min_size=1, max_size=8),
    st.integers(0, 5),
)
hours_of = st.builds(
    Hours,
    st.sampled_from(["Europe/Moscow", "Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata"]).map(ZoneInfo),
    st.sampled_from([Quiet(time(20), time(8)), Quiet(time(0), time(0)), Quiet(time(13), time(14, 30))]),
    st.sampled_from([Calendar("RU"), Calendar("CN"), Calendar(None)]),
)


def told(steps: tuple[Owed, ...]) -> list[tuple[str, str]]:
    return [(step.step, step.moment.astimezone(MOSCOW).strftime("%a %d.%m %H:%M")) for step in steps]


def test_a_webinar_with_an_hour_is_announced_twice_and_asked_about_when_it_ends() -> None:
    webinar = Dated(date(2022, 3, 3), date(2022, 3, 3), time(15), 90)
    assert told(owed(webinar, EVENT, KALUGA)) == [
        ("eve", "Wed 02.03 10:00"),
        ("hour", "Thu 03.03 14:00"),
        ("ended", "Thu 03.03 16:30"),
        ("after1", "Fri 04.03 10:00"),
        ("after3", "Wed 09.03 10:00"),  # 6 to 8 March are off
    ]


def test_an_event_without_an_hour_lasts_all_day_and_is_asked_about_in_the_evening() -> None:
    assert told(owed(Dated(date(2022, 4, 14), date(2022, 4, 14)), EVENT, KALUGA)) == [
        ("eve", "Wed 13.04 10:00"),
        ("ended", "Thu 14.04 17:00"),
        ("after1", "Fri 15.04 10:00"),
        ("after3", "Mon 18.04 10:00"),
    ]


def test_a_session_on_a_day_off_is_announced_before_it_and_asked_about_after_it() -> None:
    assert told(owed(Dated(date(2022, 3, 8), date(2022, 3, 8)), EVENT, KALUGA)) == [
        ("eve", "Sat 05.03 19:00"),
        ("after1", "Wed 09.03 10:00"),  # the question of the 8th falls together with it
        ("after3", "Fri 11.03 10:00"),
    ]


def test_an_event_in_the_evening_is_asked_about_in_the_morning() -> None:
    evening = Dated(date(2022, 4, 14), date(2022, 4, 14), time(19, 30), 90)
    assert ("after1", "Fri 15.04 10:00") in told(owed(evening, EVENT, KALUGA))
    assert "ended" not in {step.step for step in owed(evening, EVENT, KALUGA)}
    quiet_end = Ladder(steps=(Step(key="ended", anchor="end"),), answer_by=3)
    assert told(owed(evening, quiet_end, KALUGA)) == [("ended", "Fri 15.04 08:00")]


def test_a_deadline_is_called_for_ever_closer_and_then_ever_rarer() -> None:
    assert told(owed(Dated(date(2022, 3, 30), date(2022, 3, 30)), DEADLINE, KALUGA)) == [
        ("before7", "Wed 23.03 10:00"),
        ("before3", "Mon 28.03 10:00"),  # from Sunday
        ("before1", "Tue 29.03 10:00"),
        ("day", "Wed 30.03 10:00"),
        ("late1", "Thu 31.03 10:00"),
        ("late3", "Mon 04.04 10:00"),
        ("late7", "Wed 06.04 10:00"),
    ]


def test_a_span_opens_has_a_middle_when_long_and_leaves_out_what_lies_before_it() -> None:
    long = [step.step for step in owed(Dated(date(2022, 4, 1), date(2022, 4, 28)), DEADLINE, KALUGA)]
    assert long == ["opening", "middle", "before7", "before3", "before1", "day", "late1", "late3", "late7"]
    assert told(owed(Dated(date(2022, 4, 1), date(2022, 4, 28)), DEADLINE, KALUGA))[1] == (
        "middle",
        "Thu 14.04 10:00",
    )
    for length, shown in ((10, False), (11, True)):
        of_days = Dated(date(2022, 4, 1), date(2022, 3, 31) + timedelta(days=length))
        assert ("middle" in {step.step for step in owed(of_days, DEADLINE, KALUGA)}) is shown
    for length, shown in ((7, False), (8, True)):
        of_days = Dated(date(2022, 4, 4), date(2022, 4, 3) + timedelta(days=length))
        assert ("before7" in {step.step for step in owed(of_days, DEADLINE, KALUGA)}) is shown
    short = owed(Dated(date(2022, 4, 25), date(2022, 4, 28)), DEADLINE, KALUGA)
    assert told(short)[:3] == [
        ("before3", "Mon 25.04 10:00"),  # the day it opens: one question a day
        ("before1", "Wed 27.04 10:00"),
        ("day", "Thu 28.04 10:00"),
    ]


def test_a_deadline_on_a_day_off_is_called_for_on_the_last_working_evening() -> None:
    sunday = Dated(date(2022, 4, 17), date(2022, 4, 17))
    assert told(owed(sunday, DEADLINE, KALUGA))[1:4] == [
        ("before3", "Thu 14.04 10:00"),
        ("day", "Fri 15.04 19:00"),
        ("late1", "Mon 18.04 10:00"),
    ]


@given(dated, ladders, hours_of)
def test_owed_steps_stand_in_order_once_each_and_at_different_moments(
    occurrence: Dated, ladder: Ladder, hours: Hours
) -> None:
    steps = owed(occurrence, ladder, hours)
    assert all(one.moment < two.moment for one, two in pairwise(steps))
    keys = [step.step for step in steps]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= {step.key for step in ladder.steps}
    asked = [step.moment.astimezone(hours.zone).date() for step in steps if step.asks]
    assert len(set(asked)) == len(asked)
    if occurrence.time is None:
        assert not {step.key for step in ladder.steps if step.hours is not None} & set(keys)


@given(dated, ladders, hours_of)
def test_what_tells_of_an_event_comes_before_it(occurrence: Dated, ladder: Ladder, hours: Hours) -> None:
    begins = datetime.combine(occurrence.start, occurrence.time or time(), hours.zone)
    for step in owed(occurrence, ladder, hours):
        if step.asks:
            assert step.until is None
        else:
            assert step.moment < begins
            assert step.until == begins


@given(dated, ladders, hours_of)
def test_nobody_is_asked_at_night_or_on_a_day_off(occurrence: Dated, ladder: Ladder, hours: Hours) -> None:
    # Two weeks without a single permitted hour do not occur in these calendars.
    assert all(hours.allow(step.moment) for step in owed(occurrence, ladder, hours))


@given(dated, hours_of)
def test_how_an_event_went_is_never_asked_before_it_is_over(occurrence: Dated, hours: Hours) -> None:
    zone = hours.zone
    over = datetime.combine(occurrence.end, time(17), zone)
    if occurrence.time is not None:
        begun = datetime.combine(occurrence.end, occurrence.time, zone)
        over = begun.astimezone(UTC) + timedelta(minutes=occurrence.minutes)
    asked = [step for step in owed(occurrence, EVENT, hours) if step.asks]
    assert asked
    assert all(step.moment >= over for step in asked)


@given(dated, hours_of)
def test_calls_for_a_deadline_come_before_it_and_the_overdue_ones_after(
    occurrence: Dated, hours: Hours
) -> None:
    whole_days = Dated(occurrence.start, occurrence.end)
    deadline = due(whole_days, DEADLINE, hours.zone)
    steps = owed(whole_days, DEADLINE, hours)
    late = {step.step for step in steps if step.moment >= deadline}
    assert late == {step.step for step in steps if step.step.startswith("late")}
    assert "late7" in late
    assert any(step.moment < deadline for step in steps)


@given(dated, ladders, hours_of)
def test_requests_are_frozen_before_anything_is_said_of_them(
    occurrence: Dated, ladder: Ladder, hours: Hours
) -> None:
    frozen = opens(occurrence, ladder, hours)
    moments = [step.moment for step in owed(occurrence, ladder, hours)]
    midnight = datetime.combine(occurrence.start, time(), hours.zone)
    assert frozen == min([*moments, midnight])


def test_an_answer_is_on_time_until_the_end_of_the_last_day() -> None:
    survey = Dated(date(2022, 3, 10), date(2022, 3, 24))
    assert due(survey, DEADLINE, MOSCOW) == datetime(2022, 3, 25, tzinfo=MOSCOW)
    assert due(survey, EVENT, MOSCOW) == datetime(2022, 3, 28, tzinfo=MOSCOW)


@given(days, st.integers(0, 120), hours_of)
def test_the_organiser_is_asked_for_a_day_weekly_while_the_window_lasts(
    first: date, length: int, hours: Hours
) -> None:
    last = first + timedelta(days=length)
    asks = day_asks(first, last, hours)
    until = datetime.combine(last + timedelta(days=1), time(), hours.zone)
    assert all(one.moment < two.moment for one, two in pairwise(asks))
    assert all(step.until == until and step.moment < until and step.asks for step in asks)
    assert all(hours.allow(step.moment) for step in asks)
    assert 1 <= len(asks) <= length // 7 + 1
    assert len({step.step for step in asks}) == len(asks)


def test_a_window_of_a_month_is_asked_about_on_its_mondays_or_so() -> None:
    assert told(day_asks(date(2022, 3, 1), date(2022, 3, 31), KALUGA)) == [
        ("day1", "Tue 01.03 10:00"),
        ("day2", "Wed 09.03 10:00"),
        ("day3", "Tue 15.03 10:00"),
        ("day4", "Tue 22.03 10:00"),
        ("day5", "Tue 29.03 10:00"),
    ]


@given(dated, ladders, hours_of, st.timedeltas(timedelta(days=-30), timedelta(days=90)))
def test_merging_late_steps_loses_none_and_sends_only_what_is_true(
    occurrence: Dated, ladder: Ladder, hours: Hours, passed: timedelta
) -> None:
    now = datetime.combine(occurrence.start, time(9), UTC) + passed
    late = [step for step in owed(occurrence, ladder, hours) if step.moment <= now]
    sent, others = merge(late, now)
    assert sorted([*(step.step for step, _ in others), *([sent.step] if sent else [])]) == sorted(
        step.step for step in late
    )
    untrue = {step.step for step in late if step.until is not None and step.until <= now}
    assert {step.step for step, why in others if why == "untrue"} == untrue
    if sent is None:
        assert len(untrue) == len(late)
        return
    assert sent.step not in untrue
    rivals = [step for step, why in others if why == "merged"]
    assert sent.asks or not any(step.asks for step in rivals)
    assert all(step.moment < sent.moment for step in rivals if step.asks == sent.asks)


def test_a_question_goes_before_news_and_news_end_when_the_event_begins() -> None:
    begins = datetime(2022, 3, 3, 12, tzinfo=UTC)
    asks = Owed("ask", begins - timedelta(hours=9), asks=True, until=None)
    tells = Owed("tell", begins - timedelta(hours=3), asks=False, until=begins)
    assert merge([asks, tells], begins - timedelta(hours=1)) == (asks, ((tells, "merged"),))
    assert merge([tells], begins - timedelta(microseconds=1)) == (tells, ())
    assert merge([tells], begins) == (None, ((tells, "untrue"),))
    assert merge([], begins) == (None, ())


def test_after_a_week_without_the_bot_one_question_stands_for_all() -> None:
    webinar = Dated(date(2022, 3, 3), date(2022, 3, 3), time(15))
    sent, others = merge(owed(webinar, EVENT, KALUGA), datetime(2022, 3, 10, 9, tzinfo=UTC))
    assert sent is not None
    assert sent.step == "after3"
    assert [(step.step, why) for step, why in others] == [
        ("eve", "untrue"),
        ("hour", "untrue"),
        ("ended", "merged"),
        ("after1", "merged"),
    ]
