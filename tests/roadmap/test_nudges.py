"""Whose step it is, and which words an author may add."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap import nudges, request_steps
from roadmap.ladders import LADDERS
from roadmap.refusals import Refused


@given(st.integers(1, 2**31))
def test_a_step_is_read_back_and_is_nobody_elses(number: int) -> None:
    key = nudges.step(number)

    assert nudges.read(key) == number
    assert request_steps.read(key) is None
    assert not request_steps.is_of_ladder(key)


def test_no_ladder_has_such_a_step() -> None:
    keys = {step.key for ladder in LADDERS.values() for step in ladder.steps} | {
        "day1",
        "asked/3/0/2",
        "nudge/",
    }

    assert {key for key in keys if nudges.read(key) is not None} == set()
    assert request_steps.is_of_ladder("before3")


@given(st.text(max_size=400))
def test_a_sentence_is_one_line_of_bearable_length_or_refused(text: str) -> None:
    with suppress(Refused):
        said = nudges.sentence(text)
        assert 0 < len(said) <= nudges.LONGEST
        assert "\n" not in said
        assert nudges.sentence(said) == said


@pytest.mark.parametrize(("text", "key"), [(" \n ", "nudge-words-none"), ("а" * 301, "nudge-words-long")])
def test_what_is_no_sentence(text: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        nudges.sentence(text)


def test_words_are_kept_as_written() -> None:
    assert nudges.sentence("  Коллеги,\nсдайте <до> обеда 👨‍👩‍👧 ") == "Коллеги, сдайте <до> обеда 👨‍👩‍👧"
