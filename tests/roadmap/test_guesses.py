"""What words written beside the buttons may be the answer to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.answers import is_number
from roadmap.duties import Duty
from roadmap.guesses import meant
from roadmap.questions import NUMERIC
from tests.messages.tasks import COURSE, PAPERS, VISITS, WEBINARS, at, duty

NUMBER, STORY, HOURS = (duty(COURSE, key).question for key in ("trained", "story", "hours"))
COURSES = [replace(duty(COURSE), question=question) for question in (NUMBER, STORY, HOURS)]
"""How it went, asked from its last day on: 11 February."""
LISTS = [replace(duty(PAPERS), question=question) for question in (NUMBER, STORY, HOURS)]
"""Wanted until 30 March."""
ALL = [*COURSES, duty(PAPERS), duty(WEBINARS), duty(VISITS)]
TODAY = at(2022, 2, 11, 9)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("12", ["trained", "hours"]),
        (" 0 ", ["trained", "hours"]),
        ("１２", ["trained", "hours"]),
        ("12,5", ["trained", "hours"]),
        ("-3", ["trained", "hours"]),
        ("1000000000000", ["story"]),
        ("сорок", ["story"]),
        ("12 человек", ["story"]),
        ("Было 12.", ["story"]),
        ("да", ["story"]),
    ],
)
def test_a_number_answers_what_takes_a_number_and_words_what_takes_words(text: str, keys: list[str]) -> None:
    assert [one.question.key for one in meant(text, ALL, TODAY)] == keys


@given(st.text(max_size=60), st.integers(-30, 30), st.sampled_from([COURSES, LISTS]))
def test_nothing_is_meant_before_its_day_has_come(text: str, hours: int, owed: list[Duty]) -> None:
    midnight = at(2022, 2, 11) if owed is COURSES else at(2022, 3, 30)
    found = meant(text, owed, midnight + timedelta(hours=hours))
    assert bool(found) == (hours >= 0)
    assert all(is_number(text) == (one.question.answer in NUMERIC) for one in found)


def test_of_what_was_moved_to_no_day_the_last_day_for_an_answer_counts() -> None:
    undated = [replace(one, event=replace(one.event, end=None)) for one in COURSES]
    assert not meant("12", undated, at(2022, 2, 13, 9))
    assert meant("12", undated, at(2022, 2, 14, 9))
