from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.day_names import day_names
from roadmap.refusals import Refused
from roadmap.typed_terms import read

FIRST, LAST = date(2022, 5, 1), date(2023, 4, 1)
RU, EN = day_names("ru"), day_names("en")
JULY = date(2022, 7, 4), date(2022, 7, 17)


@pytest.mark.parametrize(
    "text",
    [
        "с 4 по 17 июля",
        "4–17 июля",
        "4-17 июля",
        "04.07-17.07",
        "04.07 — 17.07.2022",
        "4 июля – 17 июля",
        "с 4 июля по 17 июля 2022",
        "С 4-го по 17-е июля",
        "с 4 июля до 17 июля",
        "2022-07-04 – 2022-07-17",
        " с  4.7  по  17.7 ",
    ],
)
def test_ways_to_write_the_same_leave(text: str) -> None:
    assert read(text, FIRST, LAST, RU) == JULY


@pytest.mark.parametrize(
    "text", ["4 July to 17 July", "from 4 to 17 July", "July 4 – July 17", "04/07 - 17/07"]
)
def test_ways_to_write_it_in_english(text: str) -> None:
    assert read(text, FIRST, LAST, EN) == JULY


def test_a_leave_over_the_new_year() -> None:
    assert read("28.12–10.01", FIRST, LAST, RU) == (date(2022, 12, 28), date(2023, 1, 10))


@pytest.mark.parametrize("text", ["", "июль", "4 июля", "31–31 февраля", "завтра", "с 31 по 2 июля 25:00"])
def test_what_names_no_two_days_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="term-unreadable"):
        read(text, FIRST, LAST, RU)


days = st.dates(FIRST, LAST - timedelta(days=1))


@given(days, days, st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d.%m"]), st.sampled_from(["–", " - ", " по "]))
def test_what_is_written_out_is_read_as_written(one: date, other: date, form: str, between: str) -> None:
    assert read(f"{one:{form}}{between}{other:{form}}", FIRST, LAST, RU) == (one, other)


@given(st.text(max_size=40))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        first, last = read(text, FIRST, LAST, RU)
    except Refused:
        return
    assert isinstance(first, date)
    assert isinstance(last, date)
