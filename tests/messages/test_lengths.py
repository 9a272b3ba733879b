import re
from html import escape, unescape

from hypothesis import given
from hypothesis import strategies as st

from messages.lengths import LIMIT, split, units

words = st.text(st.sampled_from("ab <&>\nя😀\u202eש"), max_size=200)


def heard(parts: tuple[str, ...]) -> str:
    """What a reader gets, without the white space at which it may be cut."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", "".join(parts))))


@given(words, st.integers(10, 50))
def test_every_part_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    parts = split(escape(text), limit)
    assert all(units(part) <= limit for part in parts)
    assert heard(parts) == re.sub(r"\s", "", text)


@given(words)
def test_what_fits_is_left_alone(text: str) -> None:
    assert split(escape(text)) == (escape(text),)


def test_the_limit_counts_as_telegram_does() -> None:
    assert split("я" * 4096) == ("я" * 4096,)
    assert [units(part) for part in split("я" * 4097)] == [4096, 1]
    assert split("😀" * 2048) == ("😀" * 2048,)
    assert all(units(part) <= LIMIT for part in split("😀" * 2049))
    assert split("&lt;" * 4096) == ("&lt;" * 4096,)
    assert split(f"<b>{'я' * 4096}</b>") == (f"<b>{'я' * 4096}</b>",)


def test_it_is_cut_between_lines_and_tags_stay_whole() -> None:
    lines = [f"<b>строка {number}</b> &amp; ещё" for number in range(500)]
    parts = split("\n".join(lines))
    assert len(parts) > 1
    assert [line for part in parts for line in part.split("\n")] == lines


def test_a_line_that_is_too_long_is_cut_between_words() -> None:
    parts = split(" ".join(["слово"] * 1000))
    assert {part.strip().split(" ")[0] for part in parts} == {"слово"}
    assert all(word == "слово" for part in parts for word in part.split())


def test_no_emoji_is_cut_in_two() -> None:
    parts = split("😀" * 5000)
    assert set("".join(parts)) == {"😀"}
