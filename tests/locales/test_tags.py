"""Which language a phone means, and that each is written in its own script."""

import pytest

from locales.catalogue import FOLDER, Catalogue
from locales.tags import nearest

KNOWN = ("en", "ru", "zh-Hans", "zh-Hant")
SCRIPTS = {"zh-Hans": "gb2312", "zh-Hant": "big5"}
CHINESE = range(0x2E80, 0x1F000)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        *(("ru", "ru"), ("en-GB", "en"), ("EN", "en"), ("pt-br", None), ("", None), (None, None)),
        *(("zh", "zh-Hans"), ("zh-hans", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_SG", "zh-Hans")),
        *(("zh-hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-Hant-MO", "zh-Hant")),
    ],
)
def test_a_tag_finds_its_language(tag: str | None, language: str | None) -> None:
    assert nearest(tag, KNOWN) == language


def test_a_near_language_is_better_than_none() -> None:
    assert nearest("zh-TW", ("ru", "zh-Hans")) == "zh-Hans"
    assert Catalogue().words("fr").language == "ru"


@pytest.mark.parametrize("language", SCRIPTS)
def test_chinese_is_written_in_its_own_script(language: str) -> None:
    """A character of the other script has no place in the old code page of this one."""
    for path in (FOLDER / language).glob("*.ftl"):
        signs = {sign for sign in path.read_text("utf-8") if ord(sign) in CHINESE and sign != "️"}
        wrong = {sign for sign in signs if not sign.encode(SCRIPTS[language], "ignore")}
        assert not wrong, path.name


@pytest.mark.parametrize("language", SCRIPTS)
def test_no_russian_is_left_over(language: str) -> None:
    for path in (FOLDER / language).glob("*.ftl"):
        assert not {sign for sign in path.read_text("utf-8") if "а" <= sign.lower() <= "я"}, path.name
