"""What the judge reads in the result of a nudge."""

import pytest

from locales.catalogue import Catalogue
from replay.judging.results import numbers


@pytest.mark.parametrize("language", ["ru", "en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("total", [2, 999, 1052, 12_345, 1_234_567])
def test_numbers_are_read_as_each_language_writes_them(language: str, total: int) -> None:
    words = Catalogue().words(language)
    said = words("msg-people", total=total, empty=1)
    assert numbers(said.split("\n")[0]) == [total, 1]
