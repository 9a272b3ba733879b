"""Days as Chinese readers type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.day_names import day_names
from roadmap import typed_chinese, typed_days, typed_terms

FIRST, LAST = date(2021, 9, 1), date(2022, 6, 30)
DAY = date(2022, 3, 17)
NAMES = day_names("zh-Hans")


@pytest.mark.parametrize(
    "text",
    [
        *("3月17日", "３月１７日", "3月17号", "3月17日周四", "3月17日 星期四", "3月17日（周四）"),
        *("2022年3月17日", "3/17", "17.03", "2022-03-17"),
    ],
)
def test_a_day(text: str) -> None:
    assert typed_days.read(text, FIRST, LAST, NAMES) == (DAY, None)
    assert typed_days.read(text, FIRST, LAST, day_names("zh-Hant")) == (DAY, None)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("3月17日 10:05", time(10, 5)),
        ("3月17日10点5分", time(10, 5)),
        ("3月17日周四下午3点", time(15)),
        ("3月17日，上午10點半", time(10, 30)),
        ("3/17 9:00", time(9)),
    ],
)
def test_a_day_with_its_hour(text: str, hour: time) -> None:
    assert typed_days.read(text, FIRST, LAST, NAMES) == (DAY, hour)


@pytest.mark.parametrize(
    "text", ["3/14–3/25", "3月14日到3月25日", "3月14日至25日", "3月14日 - 3月25日", "14.03–25.03"]
)
def test_a_term(text: str) -> None:
    found = typed_terms.read(text, FIRST, LAST, NAMES)
    assert found == (date(2022, 3, 14), date(2022, 3, 25))


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
@given(day=st.dates(FIRST, LAST))
def test_what_the_bot_shows_can_be_typed(language: str, day: date) -> None:
    shown = Catalogue().words(language).dates.day(day)
    assert typed_days.read(shown, FIRST, LAST, day_names(language)) == (day, None)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_no_accident(text: str) -> None:
    typed_chinese.plain(text)
