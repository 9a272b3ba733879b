"""How the parts of what is said stand beside each other in each language."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from locales.catalogue import Catalogue
from locales.zones import label
from messages.names import place
from messages.reader import Reader
from messages.values import spoken
from roadmap.people import Place
from tests.messages.tasks import PROGRAMME, WEBINARS, at, event

GROUP = Place(3, "第3组", "group", "济南市")
NOW = at(2022, 2, 28, 10)
CHINESE = ("zh-Hans", "zh-Hant")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", "第3组, 济南市"),
        ("en", "第3组, 济南市"),
        ("zh-Hans", "第3组，济南市"),
        ("zh-Hant", "第3组，济南市"),
    ],
)
def test_a_unit_stands_beside_what_it_lies_in(language: str, expected: str) -> None:
    words = Catalogue().words(language)
    assert place(GROUP, words) == expected
    assert spoken({"place": GROUP}, words, NOW) == {"place": expected}


@pytest.mark.parametrize("language", CHINESE)
def test_a_unit_on_top_stands_alone(language: str) -> None:
    assert place(Place(1, "山东省", "province"), Catalogue().words(language)) == "山东省"


@pytest.mark.parametrize(
    ("language", "here", "elsewhere"),
    [
        ("ru", "чт, 3 марта, 15:00", "чт, 3 марта, 17:00 (Москва 15:00)"),
        ("en", "Thu, March 3, 15:00", "Thu, March 3, 17:00 (Moscow 15:00)"),
        ("zh-Hans", "3月3日周四 15:00", "3月3日周四 17:00（莫斯科 15:00）"),
        ("zh-Hant", "3月3日週四 15:00", "3月3日週四 17:00（莫斯科 15:00）"),
    ],
)
def test_an_hour_stands_beside_its_day(language: str, here: str, elsewhere: str) -> None:
    reader = Reader(Catalogue().words(language), NOW)
    assert reader.when(event(WEBINARS)) == reader.moment(at(2022, 3, 3, 15), PROGRAMME) == here
    assert replace(reader, zone=ZoneInfo("Asia/Yekaterinburg")).when(event(WEBINARS)) == elsewhere


@pytest.mark.parametrize(
    ("language", "listed", "apart", "headed", "bracketed"),
    [
        ("ru", "甲, 乙", "甲; 乙", "甲: 乙", "甲 (乙)"),
        ("en", "甲, 乙", "甲; 乙", "甲: 乙", "甲 (乙)"),
        ("zh-Hans", "甲、乙", "甲；乙", "甲：乙", "甲（乙）"),
        ("zh-Hant", "甲、乙", "甲；乙", "甲：乙", "甲（乙）"),
    ],
)
def test_each_language_has_its_own_signs(
    language: str, listed: str, apart: str, headed: str, bracketed: str
) -> None:
    words = Catalogue().words(language)
    assert words.listed("甲乙") == spoken({"who": ["甲", "乙"]}, words, NOW)["who"] == listed
    assert words.listed("甲乙", apart=True) == apart
    assert words.headed("甲", "乙") == headed
    assert words.bracketed("甲", "乙") == bracketed


@pytest.mark.parametrize("language", Catalogue().languages)
def test_what_stands_alone_has_no_sign(language: str) -> None:
    words = Catalogue().words(language)
    for way in (words.beside, words.headed):
        assert (way("甲", ""), way("甲", None), way("", "乙"), way("", None)) == ("甲", "甲", "乙", "")


def test_a_zone_is_named_with_its_hours() -> None:
    assert label("Asia/Shanghai", Catalogue().words("zh-Hans"), NOW) == "上海，UTC+8"
    assert label("Europe/Moscow", Catalogue().words("ru"), NOW) == "Москва, UTC+3"
