from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from roadmap.answers import settles
from roadmap.indicators import Indicator
from roadmap.ladders import EVENT
from roadmap.questions import Question
from roadmap.tallies import Asked, Counts, Given, Result, contribution, value

WORDS = {"en": "words"}
DUE = datetime(2022, 3, 31, tzinfo=UTC)


def asking(key: str, answer: str = "yes_no", **more: Any) -> Question:
    return Question.model_validate({"key": key, "asks": "director", "text": WORDS, "answer": answer, **more})


QUESTIONS = {
    question.key: question
    for question in (
        asking("placed", condition=WORDS),
        asking("placed_confirmed", after="placed", no_is="not_yet"),
        asking("trained", "number", condition=WORDS),
        asking("other"),
    )
}
INDICATORS = [
    Indicator.model_validate({"key": "i", "title": WORDS, **one})
    for one in (
        {"kind": "share", "of": "placed"},
        {"kind": "full", "of": "placed"},
        {"kind": "done", "of": ["placed", "other"]},
        {"kind": "count", "of": "trained"},
        {"kind": "sum", "of": "trained"},
        {"kind": "minimum", "of": "trained", "at_least": 10},
        {"kind": "ratio", "of": "trained", "to": "teachers"},
        {"kind": "states", "of": ["placed", "placed_confirmed"]},
    )
]
settled = st.timedeltas(timedelta(days=-5), timedelta(days=5)).map(lambda gap: DUE + gap) | st.just(DUE)


def answer_to(key: str) -> st.SearchStrategy[Given]:
    values = st.integers(0, 40).map(str) if key == "trained" else st.sampled_from(["yes", "no"])
    if QUESTIONS[key].condition:
        values |= st.just("na")
    return st.builds(
        lambda said, when: Given(said, when if settles(QUESTIONS[key], said, EVENT) else None),
        values,
        settled,
    )


@st.composite
def requests(draw: st.DrawFn) -> tuple[Asked, list[Given | None]]:
    """One request and all the answers it had, the last of them standing."""
    key = draw(st.sampled_from(sorted(QUESTIONS)))
    facts = draw(st.sampled_from([{}, {"teachers": Decimal(25)}]))
    history: list[Given | None] = [None]
    return Asked(key, DUE, facts), history + draw(st.lists(answer_to(key), max_size=4))


def total(parts: Iterable[Counts]) -> Counts:
    return sum(parts, Counts())


@given(st.sampled_from(INDICATORS), st.lists(requests(), max_size=30))
def test_a_tally_kept_answer_by_answer_equals_a_recount(
    indicator: Indicator, region: list[tuple[Asked, list[Given | None]]]
) -> None:
    kept = total(contribution(indicator, QUESTIONS[asked.question], asked, None) for asked, _ in region)
    for asked, history in region:
        question = QUESTIONS[asked.question]
        for before, after in pairwise(history):
            kept += contribution(indicator, question, asked, after) - contribution(
                indicator, question, asked, before
            )
    counted = total(
        contribution(indicator, QUESTIONS[asked.question], asked, history[-1]) for asked, history in region
    )
    assert kept == counted
    assert counted.answered <= counted.expected
    assert counted.on_time <= counted.met
    assert counted.missing >= 0
    assert counted.late >= 0
    if indicator.kind != "states":
        assert counted.met <= counted.answered


@given(st.sampled_from(INDICATORS), st.lists(requests(), max_size=30))
def test_the_value_is_what_the_words_of_the_indicator_say(
    indicator: Indicator, region: list[tuple[Asked, list[Given | None]]]
) -> None:
    counts = total(
        contribution(indicator, QUESTIONS[asked.question], asked, history[-1]) for asked, history in region
    )
    standing = [
        (asked, history[-1].value if history[-1] and history[-1].settled_at else None)
        for asked, history in region
        if asked.question in indicator.of and not (history[-1] and history[-1].value == "na")
    ]
    numbers = [int(said) for asked, said in standing if said is not None and asked.question == "trained"]
    yes = [asked.question for asked, said in standing if said == "yes"]
    found = value(indicator, counts)
    match indicator.kind:
        case "share" | "full" | "done":
            assert (found.numerator, found.denominator) == (Decimal(len(yes)), Decimal(len(standing)))
        case "count":
            assert found.value == sum(number > 0 for number in numbers)
        case "minimum":
            assert found.value == sum(number >= 10 for number in numbers)
        case "sum":
            assert found.value == sum(numbers)
        case "ratio":
            teachers = sum(asked.facts.get("teachers", Decimal(0)) for asked, _ in standing)
            assert (found.numerator, found.denominator) == (Decimal(sum(numbers)), Decimal(teachers))
        case "states":
            assert found.numerator == yes.count("placed_confirmed")
            assert found.denominator == [asked.question for asked, _ in standing].count("placed")
            assert counts.answered == [asked.question for asked, said in standing if said].count("placed")
    if indicator.kind in ("share", "full", "done", "states", "ratio"):
        expected = found.numerator / found.denominator if found.denominator else None
        assert found.value == expected


small = st.integers(-9, 9)
counts_of = st.builds(Counts, small, small, small, small, small.map(Decimal), small.map(Decimal))


@given(counts_of, counts_of, counts_of)
def test_counts_add_and_subtract_like_numbers(one: Counts, two: Counts, three: Counts) -> None:
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one
    assert one + two - two == one
    assert one + Counts() == one
    assert one - one == Counts()


def test_an_answer_at_the_very_deadline_is_late() -> None:
    share, placed, asked = INDICATORS[0], QUESTIONS["placed"], Asked("placed", DUE, {})
    in_time = contribution(share, placed, asked, Given("yes", DUE - timedelta(microseconds=1)))
    too_late = contribution(share, placed, asked, Given("yes", DUE))
    assert (in_time.met, in_time.on_time, in_time.late) == (1, 1, 0)
    assert (too_late.met, too_late.on_time, too_late.late) == (1, 0, 1)


def test_not_yet_is_no_answer_and_a_final_no_is_one() -> None:
    share, placed, asked = INDICATORS[0], QUESTIONS["placed"], Asked("placed", DUE, {})
    assert contribution(share, placed, asked, Given("no", None)) == Counts(expected=1, awaited=1)
    assert contribution(share, placed, asked, Given("no", DUE)) == Counts(expected=1, answered=1)


def test_whom_it_does_not_concern_is_in_no_count() -> None:
    asked = Asked("trained", DUE, {"teachers": Decimal(25)})
    for indicator in INDICATORS:
        left_out = int("trained" in indicator.of)
        given = contribution(indicator, QUESTIONS["trained"], asked, Given("na", DUE))
        assert given == Counts(left_out=left_out)


def test_nothing_asked_has_no_share() -> None:
    assert value(INDICATORS[0], Counts()) == Result(Decimal(0), Decimal(0), None)
    assert value(INDICATORS[3], Counts()).value == 0
