"""In which language a programme speaks to whom."""

import pytest
from pydantic import ValidationError

from roadmap.programme import Programme
from roadmap.texts import Text
from tests.services.small_programme import PAPERS, programme


@pytest.mark.parametrize(
    ("written", "reader", "said"),
    [
        ({"zh-Hant": "學", "zh-Hans": "学", "en": "study"}, "zh-Hans", "学"),
        ({"zh-Hant": "學", "zh": "学"}, "zh-Hans", "学"),
        ({"en": "study", "zh-Hans": "学"}, "zh-Hant", "学"),
        ({"en": "study", "zh-Hant": "學", "zh-Hans": "学"}, "zh", "學"),
        ({"ru": "учёба", "en": "study"}, "en-GB", "study"),
        ({"ru": "учёба", "en": "study"}, "zh-Hant", "учёба"),
        ({}, "ru", ""),
    ],
)
def test_a_reader_gets_their_language_a_near_one_or_the_first(
    written: dict[str, str], reader: str, said: str
) -> None:
    assert Text(written).to(reader) == said


def test_the_first_language_is_the_programmes_however_a_text_is_written() -> None:
    found = programme(PAPERS, title={"en": "North", "ru": "Север"})
    assert found.title.to("zh-Hans") == "Север"
    assert found.activity("papers").title.to("zh-Hans") == "papers"
    other = programme(PAPERS, languages=["en", "ru"])
    assert other.title.to("zh-Hans") == "en Север"
    assert other.role("director").title.to("zh-Hans") == "en director"


@pytest.mark.parametrize("tag", ["zh_Hant", "ZH", "zh-hant", "russian", ""])
def test_a_language_is_a_tag(tag: str) -> None:
    with pytest.raises(ValidationError, match="a language is written as"):
        programme(PAPERS, languages=[tag])


def test_a_programme_that_is_written_out_is_read_again() -> None:
    found = programme(PAPERS)
    assert Programme.model_validate(found.model_dump(by_alias=True)).title == found.title
