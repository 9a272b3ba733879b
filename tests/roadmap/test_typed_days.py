"""Days as people type them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.day_names import day_names
from roadmap import typed_days
from roadmap.refusals import Refused

DATES = {language: Catalogue().words(language).dates for language in ("ru", "en")}
FIRST, LAST = date(2021, 9, 1), date(2022, 6, 30)
DAY = date(2022, 3, 17)


@pytest.mark.parametrize(
    "text",
    [
        "17 марта",
        "17 Март",
        "17-го марта",
        "17 мар.",
        "17 марта 2022",
        "17 марта 2022 г.",
        "чт, 17 марта",
        "четверг 17 марта",
        "  17   марта ",
        "17.03",
        "17.3",
        "17/03",
        "17.03.",
        "17.03.22",
        "17.03.2022",
        "2022-03-17",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert typed_days.read(text, FIRST, LAST, day_names("ru")) == (DAY, None)


@pytest.mark.parametrize(
    "text",
    ["17 March", "March 17", "March 17th, 2022", "Thu, March 17", "17th Mar", "17.03", "March 17 at 10:05"],
)
def test_other_languages_have_their_own_names_and_order(text: str) -> None:
    day, hour = typed_days.read(text, FIRST, LAST, day_names("en"))

    assert (day, hour) == (DAY, time(10, 5) if ":" in text else None)


@pytest.mark.parametrize(
    "text",
    [
        "17.03.2022 10:05",
        "17.03 10:05",
        "17.03 10.05",
        "17.03, 10:05",
        "17 марта в 10:05",
        "чт, 17 марта, 10:05",
        "17 марта 2022 в 10-05",
    ],
)
def test_an_hour_may_follow(text: str) -> None:
    assert typed_days.read(text, FIRST, LAST, day_names("ru")) == (DAY, time(10, 5))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "завтра",
        "17",
        "31.02",
        "17.13",
        "0 марта",
        "17 мартобря",
        "ма 17",
        "17.03 25:00",
        "1e9",
        "17 марта 10 утра",
    ],
)
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        typed_days.read(text, FIRST, LAST, day_names("ru"))

    assert (refusal.value.key, refusal.value.values) == ("day-unreadable", {"example": "17.03"})


def test_without_a_year_it_falls_into_the_window() -> None:
    russian = day_names("ru")

    assert typed_days.read("5 октября", FIRST, LAST, russian)[0] == date(2021, 10, 5)
    assert typed_days.read("5 июля", FIRST, LAST, russian)[0] == date(2021, 7, 5)
    assert typed_days.read("29.02", date(2023, 9, 1), date(2024, 6, 30), russian)[0] == date(2024, 2, 29)


@given(st.dates(FIRST, FIRST + timedelta(days=364)), st.sampled_from(["ru", "en"]))
def test_a_day_is_read_back_as_the_bot_writes_it(day: date, language: str) -> None:
    dates, names = DATES[language], day_names(language)

    assert typed_days.read(dates.day(day), FIRST, FIRST + timedelta(days=364), names) == (day, None)
    with_year = f"{dates.day(day, date(1999, 1, 1))}, 09:30"
    assert typed_days.read(with_year, FIRST, LAST, names) == (day, time(9, 30))


@given(st.text(max_size=40))
def test_any_other_text_is_refused_and_nothing_else(text: str) -> None:
    try:
        day, hour = typed_days.read(text, FIRST, LAST, day_names("ru"))
    except Refused as refused:
        assert refused.key == "day-unreadable"  # noqa: PT017
    else:
        assert isinstance(day, date)
        assert hour is None or isinstance(hour, time)
