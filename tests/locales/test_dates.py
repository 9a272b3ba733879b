"""How a day and a month are said."""

from datetime import date

import pytest

from locales.catalogue import Catalogue
from reports.axes import months

MONTHS = [date(2015, month, 1) for month in range(1, 13)]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("month", MONTHS)
def test_a_chinese_month_is_a_number_alone_and_in_a_date(month: date, language: str) -> None:
    words = Catalogue().words(language)
    name = f"{month.month}月"
    assert set(months(month, words)) == {name}
    assert words.dates.month_name(month) == words.dates.month_name(month, short=True) == name
    assert name in words.dates.month(month)
    assert words.dates.day(month).startswith(name)


@pytest.mark.parametrize(
    ("language", "names"),
    [("ru", ("сентябрь", "сент", "сен")), ("en", ("September", "Sep", "Sep"))],
)
def test_other_months_have_names_that_get_shorter(language: str, names: tuple[str, ...]) -> None:
    assert months(date(2015, 9, 1), Catalogue().words(language)) == names
