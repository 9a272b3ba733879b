"""Where days go when a programme is copied to another year."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.programme import Programme, Span
from roadmap.renewal import Renewal, renamed, year_of
from tests.roadmap.test_consistency import SOUND

DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
YEARS = st.integers(1, 12)


def renewal(first: date, years: int, keep: str) -> Renewal:
    span = Span.model_validate({"from": first, "to": date(first.year + 1, 12, 31)})
    return Renewal(span, years, keep)  # type: ignore[arg-type]


@given(DAYS, YEARS, DAYS, DAYS)
def test_weekdays_and_the_time_between_days_stay(first: date, years: int, one: date, other: date) -> None:
    copy = renewal(first, years, "weekdays")
    moved = copy.day(one), copy.day(other)
    assert [day.weekday() for day in moved] == [one.weekday(), other.weekday()]
    assert moved[1] - moved[0] == other - one


@given(DAYS, YEARS)
def test_a_day_comes_near_its_old_date(first: date, years: int) -> None:
    same = renewal(first, years, "dates").day(first)
    assert abs((renewal(first, years, "weekdays").day(first) - same).days) <= 3


@given(DAYS, YEARS, DAYS, DAYS)
def test_dates_stay_in_their_order(first: date, years: int, one: date, other: date) -> None:
    copy = renewal(first, years, "dates")
    moved = copy.day(one)
    assert (moved.year, moved.month) == (one.year + years, one.month)
    assert moved.day == one.day or (one.month, one.day, moved.day) == (2, 29, 28)
    assert (copy.day(one) <= copy.day(other)) == (one <= other) or {one.day, other.day} == {28, 29}


@given(DAYS, YEARS, st.sampled_from(["weekdays", "dates"]), st.integers(0, 300))
def test_every_day_of_the_old_programme_lies_within_the_new_one(
    first: date, years: int, keep: str, after: int
) -> None:
    copy = renewal(first, years, keep)
    day = min(date.fromordinal(first.toordinal() + after), copy.span.last)
    assert copy.bounds[0] <= copy.day(day) <= copy.bounds[1]


@pytest.mark.parametrize(
    ("path", "value", "changed"),
    [
        (("when", 0), "2022-03-17", "2023-03-16"),
        (("when", 0, "month"), "2022-03", "2023-03"),
        (("when", 0, "year"), "2022", "2023"),
        (("span", "from"), "2021-11-26", "2022-11-25"),
        (("span", "to"), "2022-12-31", "2023-12-31"),
        (("source", "dates"), "2022-03-17", None),
        (("no",), "2022", None),
        (("title", "ru"), "2022", None),
        (("title", "ru"), "2022-03", None),
        (("phases", 0, "dates"), "2022-03", None),
        (("phases", 0, "when", "from"), "2022-03-17", "2023-03-16"),
        (("when", 0, "doubt"), "2022-03", None),
        (("when", 0, "unknown"), "2022-03", None),
        (("when", 0, "readings", 0, "when", 0), "2022-03-17", "2023-03-16"),
        (("when", 0, "readings", 0, "text", "ru"), "2022-03-17", None),
        (("events", "order"), "2022-03-17", "2023-03-16"),
        (("days_off", "off", 0), "2022-03-17", "2023-03-16"),
    ],
)
def test_only_days_months_and_years_change(
    path: tuple[str | int, ...], value: str, changed: str | None
) -> None:
    span = Span.model_validate({"from": date(2021, 11, 26), "to": date(2022, 12, 31)})
    assert Renewal(span, 1, "weekdays").change(path, value) == changed


@given(DAYS, YEARS, st.sampled_from(["weekdays", "dates"]), st.integers(0, 300))
def test_a_day_off_gives_way_to_the_nearest_working_day_and_no_other_day_moves(
    first: date, years: int, keep: str, after: int
) -> None:
    calendar = Calendar("RU")
    plain = renewal(first, years, keep)
    copy = replace(plain, calendar=calendar)
    day = plain.day(min(date.fromordinal(first.toordinal() + after), plain.span.last))
    moved = copy.worked(day)
    assert plain.bounds[0] <= moved <= plain.bounds[1]
    assert plain.worked(day) == day
    assert not calendar.is_off(moved) or moved == day
    nearer = range(abs((moved - day).days))
    between = {day + timedelta(days=sign * distance) for distance in nearer for sign in (1, -1)}
    assert all(calendar.is_off(one) for one in between if plain.bounds[0] <= one <= plain.bounds[1])


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        (("when", 0), True),
        (("when", 0, "day"), True),
        (("activities", 3, "when", 0), True),
        (("when", 0, "to"), False),
        (("when", 0, "weekly", "from"), False),
        (("when", 0, "readings", 0, "when", 0), False),
        (("events", "order"), False),
        (("span", "to"), False),
    ],
)
def test_only_single_days_give_way(path: tuple[str | int, ...], moved: bool) -> None:
    span = Span.model_validate({"from": date(2022, 1, 1), "to": date(2022, 12, 31)})
    plain = Renewal(span, 1, "dates")
    copy = replace(plain, calendar=Calendar("RU"))
    changed = copy.change(path, "2022-03-08")
    assert (changed != plain.change(path, "2022-03-08")) == moved
    assert changed == ("2023-03-09" if moved else plain.change(path, "2022-03-08"))


def test_days_off_of_the_programme_move_with_it() -> None:
    data = {**SOUND, "days_off": {"off": ["2022-03-15"], "working": ["2022-03-08"]}}
    copy = Renewal.of(Programme.model_validate(data), 1, "dates", worked=True)
    assert copy.worked(date(2023, 3, 8)) == date(2023, 3, 8)
    assert copy.worked(date(2023, 3, 15)) == date(2023, 3, 16)


def test_a_code_takes_the_new_year() -> None:
    assert renamed("kaluga-500plus-2022", 2022, 2023) == "kaluga-500plus-2023"
    assert renamed("reading", 2022, 2023) == "reading-2023"


@pytest.mark.parametrize(
    ("code", "first", "last", "year"),
    [
        ("kaluga-500plus-2022", "2021-11-26", "2022-12-31", 2022),
        ("shandong-2015", "2015-07-21", "2016-01-31", 2015),
        ("reading", "2021-09-01", "2022-05-31", 2022),
        ("reading-2010", "2021-09-01", "2022-05-31", 2022),
        ("school-120211", "2021-09-01", "2022-05-31", 2022),
        ("reading-2021-2022", "2021-09-01", "2022-05-31", 2022),
    ],
)
def test_a_programme_is_of_the_year_that_its_code_names(code: str, first: str, last: str, year: int) -> None:
    span = {"from": first, "to": last}
    sound = Programme.model_validate(SOUND)
    assert year_of(sound.model_copy(update={"code": code, "span": Span.model_validate(span)})) == year
