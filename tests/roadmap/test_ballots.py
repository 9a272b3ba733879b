"""What may be asked anonymously: only what tells nobody who has answered what."""

from copy import deepcopy
from typing import Any

import pytest

from roadmap.answers import GIVEN, fulfils, kept, met, read, settles
from roadmap.ballots import FEWEST, Ballots
from roadmap.consistency import flaws
from roadmap.indicators import Indicator
from roadmap.ladders import DEADLINE
from roadmap.programme import Programme
from roadmap.questions import Question
from tests.roadmap.test_consistency import SOUND, TITLE

OPTIONS = [{"key": key, "text": TITLE} for key in ("good", "no")]
SURVEY: dict[str, Any] = {
    "key": "liked", "asks": "director", "anonymous": True,
    "answer": "choice", "text": TITLE, "options": OPTIONS,
}  # fmt: skip
COUNTED: dict[str, Any] = {"key": "liked", "kind": "share", "of": ["liked"]}


def told(question: dict[str, Any], indicator: dict[str, Any], *others: dict[str, Any]) -> list[str]:
    data = deepcopy(SOUND)
    data["activities"][1] |= {"questions": [question, *others], "indicators": [indicator]}
    found = flaws(Programme.model_validate(data))
    return [".".join(map(str, flaw.path)).removeprefix("activities.1.") for flaw in found]


def test_a_choice_may_be_anonymous_and_be_counted_as_answered() -> None:
    assert told(SURVEY, COUNTED) == []
    assert told({**SURVEY, "answer": "yes_no", "options": []}, {**COUNTED, "kind": "count"}) == []


@pytest.mark.parametrize(
    "more",
    [
        {"verified_by": "curator"},
        {"second": "curator"},
        {"proof": True},
        {"condition": TITLE},
        {"about": "school"},
        {"per": "team"},
        {"items": 2},
        {"no_is": "not_yet"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_what_would_tell_whose_an_answer_is_does_not_go_with_it(more: dict[str, Any]) -> None:
    assert told({**SURVEY, **more}, COUNTED) == [f"questions.0.{next(iter(more))}"]


@pytest.mark.parametrize("answer", ["number", "hours", "text", "file", "link"])
def test_words_and_numbers_are_not_anonymous(answer: str) -> None:
    question = {**SURVEY, "answer": answer, "options": []}
    assert told(question, COUNTED) == ["questions.0.answer"]


def test_a_fact_is_never_anonymous() -> None:
    question = {**SURVEY, "answer": "number", "options": [], "fact": "teachers"}
    assert told(question, COUNTED) == ["questions.0.answer", "questions.0.fact"]


def test_nothing_follows_from_an_anonymous_answer() -> None:
    more = {"key": "why", "asks": "director", "after": "liked", "text": TITLE}
    assert told(SURVEY, COUNTED, more) == ["questions.1.after"]
    first = {"key": "first", "asks": "director", "text": TITLE}
    assert told({**SURVEY, "after": "first"}, COUNTED, first) == ["questions.0.after"]


@pytest.mark.parametrize("more", [{"counts": ["good"]}, {"kind": "states", "of": ["liked", "other"]}])
def test_an_indicator_counts_no_more_than_that_it_is_answered(more: dict[str, Any]) -> None:
    other = {"key": "other", "asks": "director", "text": TITLE}
    field = "counts" if "counts" in more else "kind"
    assert told(SURVEY, {**COUNTED, **more}, other) == [f"indicators.0.{field}"]


@pytest.mark.parametrize("value", ["good", "no", "yes"])
def test_whatever_is_answered_the_same_stands(value: str) -> None:
    """So no sum, no reminder and no report can depend on it."""
    choice = Question.model_validate(SURVEY)
    asked = (
        choice if value != "yes" else Question.model_validate({**SURVEY, "answer": "yes_no", "options": []})
    )
    assert read(asked, value, {}) == value
    stands = kept(asked, value)
    assert stands == GIVEN
    assert settles(asked, stands, DEADLINE)
    assert fulfils(asked, stands)
    assert met(asked, stands, Indicator.model_validate(COUNTED))


def test_of_other_questions_the_answer_itself_stands() -> None:
    plain = Question.model_validate({**SURVEY, "anonymous": False})
    assert kept(plain, "good") == "good"


def test_five_answers_are_the_fewest_that_are_shown() -> None:
    assert FEWEST == 5
    assert Ballots(Question.model_validate(SURVEY), {"good": 4, "no": 1}).count == 5
