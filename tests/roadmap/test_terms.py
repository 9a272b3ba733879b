"""For how long a deputy stands in: days said, days typed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.day_names import day_names
from roadmap import typed_terms
from roadmap.refusals import Refused
from roadmap.terms import LONGEST, last_day, term

ZONE = ZoneInfo("Europe/Moscow")
NOW = datetime(2022, 3, 10, 9, tzinfo=UTC)
TODAY = date(2022, 3, 10)
LAST = TODAY + timedelta(days=LONGEST)


@given(st.integers(0, 300), st.integers(0, LONGEST - 1))
def test_a_term_holds_its_days_and_no_other_moment(ahead: int, length: int) -> None:
    first = TODAY + timedelta(days=ahead)
    last = first + timedelta(days=length)
    since, until = term(first, last, NOW, ZONE)
    assert NOW <= since < until
    assert since.astimezone(ZONE).date() == first
    assert last_day(until, ZONE) == last
    assert until.astimezone(ZONE).date() == last + timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        (TODAY, TODAY - timedelta(days=1), "term-backwards"),
        (TODAY - timedelta(days=1), TODAY, "term-past"),
        (TODAY, TODAY + timedelta(days=LONGEST), "term-long"),
    ],
)
def test_what_is_no_term_is_refused(first: date, last: date, key: str) -> None:
    with pytest.raises(Refused) as refused:
        term(first, last, NOW, ZONE)
    assert refused.value.key == key


@pytest.mark.parametrize(
    "text",
    [
        "14.03 - 25.03",
        "14.03-25.03",
        "14.03 – 25.03",
        "14-25.03",
        "14-25 марта",
        "с 14 по 25 марта",
        "С 14 ПО 25 МАРТА",
        "с 14 марта по 25 марта",
        "14 марта — 25 марта 2022 г.",
        "с 14-го по 25-е марта",
        "пн 14.03 - пт 25.03",
        "2022-03-14 - 2022-03-25",
    ],
)
def test_two_days_are_read_however_they_are_typed(text: str) -> None:
    found = typed_terms.read(text, TODAY, LAST, day_names("ru"), TODAY)
    assert found == (date(2022, 3, 14), date(2022, 3, 25))


@pytest.mark.parametrize("text", ["14 to 25 March", "from 14 March to 25 March", "14 March until 25 March"])
def test_and_in_english(text: str) -> None:
    found = typed_terms.read(text, TODAY, LAST, day_names("en"), TODAY)
    assert found == (date(2022, 3, 14), date(2022, 3, 25))


@pytest.mark.parametrize("text", ["25.03", "до 25 марта", "по 25.03"])
def test_one_day_is_the_last_from_today(text: str) -> None:
    assert typed_terms.read(text, TODAY, LAST, day_names("ru"), TODAY) == (TODAY, date(2022, 3, 25))


def test_a_term_over_the_new_year_needs_no_years() -> None:
    found = typed_terms.read("28.12 - 10.01", date(2022, 12, 20), date(2023, 12, 20), day_names("ru"))
    assert found == (date(2022, 12, 28), date(2023, 1, 10))


@pytest.mark.parametrize(
    "text", ["", "скоро", "14", "с 14 по", "31-32 марта", "1 - 2 - 3 марта", "40.03 - 45.03"]
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused) as refused:
        typed_terms.read(text, TODAY, LAST, day_names("ru"), TODAY)
    assert (refused.value.key, refused.value.values) == ("term-unreadable", {"example": typed_terms.EXAMPLE})
