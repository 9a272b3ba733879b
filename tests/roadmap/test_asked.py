from pathlib import Path

import pytest

from roadmap import asked
from roadmap.loading import load
from roadmap.programme import Programme

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def kaluga() -> Programme:
    return load(ROOT / "programmes" / "kaluga-500plus-2022")


def test_a_verified_question_brings_a_confirmation_right_after_it(kaluga: Programme) -> None:
    placed, confirmed = asked.questions(kaluga.activity("32"), kaluga)
    assert (placed.key, confirmed.key) == ("placed", "placed_confirmed")
    assert (confirmed.asks, confirmed.about, confirmed.after) == (("curator",), "school", "placed")
    assert (confirmed.answer, confirmed.no_is, confirmed.yes, confirmed.no) == (
        "yes_no",
        "not_yet",
        None,
        None,
    )
    assert confirmed.text == placed.confirm


def test_without_words_of_its_own_a_confirmation_repeats_the_question(kaluga: Programme) -> None:
    activity = kaluga.activity("32")
    wordless = activity.questions[0].model_copy(update={"confirm": None})
    changed = activity.model_copy(update={"questions": (wordless,)})
    placed, confirmed = asked.questions(changed, kaluga)
    assert confirmed.text == placed.text


def test_what_nobody_verifies_is_asked_as_written(kaluga: Programme) -> None:
    for activity in kaluga.activities:
        if activity.no not in (32, 44, 52):
            assert asked.questions(activity, kaluga) == activity.questions


def test_a_question_of_one_date_is_asked_at_that_date_only(kaluga: Programme) -> None:
    activity = kaluga.activity("3")
    assert asked.questions(activity, kaluga, slot="1.1") == ()
    assert (
        asked.questions(activity, kaluga, slot="2.1")
        == activity.questions
        == asked.questions(activity, kaluga)
    )


def test_a_question_is_about_the_seats_own_unit_unless_it_says(kaluga: Programme) -> None:
    visited, activated = kaluga.activity("19").questions
    issued = kaluga.activity("1").questions[0]
    assert [asked.subject(question, kaluga) for question in (visited, activated, issued)] == [
        "school",
        "school",
        "region",
    ]


def test_a_second_opinion_asks_the_same_of_another_role_and_waits_for_nothing(kaluga: Programme) -> None:
    activity = kaluga.activity("19")
    activated = activity.questions[1].model_copy(update={"second": "municipal", "proof": True})
    changed = activity.model_copy(update={"questions": (activity.questions[0], activated)})
    _, base, second = asked.questions(changed, kaluga)
    assert (second.key, second.asks, second.about) == ("activated_second", ("municipal",), "school")
    assert (second.after, second.verified_by, second.fact, second.proof, second.second) == (
        None,
        None,
        None,
        False,
        None,
    )
    assert (second.answer, second.text, second.yes) == (base.answer, base.text, base.yes)
    assert (second.no_is, base.no_is) == ("final", None)
    assert asked.seconds(second, changed) == base
    assert asked.seconds(base, changed) is None
    assert asked.confirms(second, changed) is None


def test_a_verified_question_may_have_a_second_opinion_too(kaluga: Programme) -> None:
    activity = kaluga.activity("32")
    both = activity.questions[0].model_copy(update={"second": "municipal"})
    changed = activity.model_copy(update={"questions": (both,)})
    keys = [question.key for question in asked.questions(changed, kaluga)]
    assert keys == ["placed", "placed_confirmed", "placed_second"]
