"""Sentences and what is put into them."""

import pytest

from locales.catalogue import Catalogue, Html, MissingWords

RU = Catalogue().words("ru")


@pytest.mark.parametrize("text", ["я" * 4000, "&" * 1000, "слово", "x" * 2001])
def test_a_value_of_any_length_enters_a_sentence_whole(text: str) -> None:
    assert RU("msg-quote", text=text) == f"«{text}»"
    assert RU.html("msg-quote", text=text) == f"«{text.replace('&', '&amp;')}»"
    assert RU.html("msg-quote", text=Html(f"<b>{text}</b>")) == f"«<b>{text}</b>»"


def test_a_value_that_is_missing_is_told_however_long_the_others_are() -> None:
    with pytest.raises(MissingWords, match="msg-letter"):
        RU("msg-letter-nowhere", text="я" * 4000)
    with pytest.raises(MissingWords, match="msg-quote"):
        RU("msg-quote", words="я" * 4000)
