"""The rows behind a number are exactly those that make it."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.explanations import Which, told_apart
from roadmap.indicators import Indicator
from roadmap.lines import Line
from roadmap.people import Place
from roadmap.questions import Question
from roadmap.tallies import Asked, Counts, Given, contribution

NOW = datetime(2022, 3, 23, 9, tzinfo=UTC)
TEXT = {"ru": "слово"}
PLACED = Question(key="placed", asks="director", text=TEXT)
CHECKED = Question(key="placed_confirmed", asks="curator", text=TEXT, after="placed", no_is="not_yet")
CAME = Question(key="came", asks="director", text=TEXT, answer="number", needs={"at_least": 5})
PART = Question(
    key="part",
    asks="director",
    text=TEXT,
    answer="choice",
    options=[{"key": key, "text": TEXT} for key in ("viewer", "speaker", "none")],
)
QUESTIONS = {question.key: question for question in (PLACED, CHECKED, CAME, PART)}
VALUES = {"placed": ("yes", "no"), "placed_confirmed": ("yes", "no"), "came": ("0", "3", "7")}
VALUES |= {"part": ("viewer", "speaker", "none")}


def indicator(kind: str, of: Any, **more: object) -> Indicator:
    return Indicator.model_validate({"key": "it", "kind": kind, "of": of, **more})


SHARE, SPEAKERS = indicator("share", "placed"), indicator("count", "part", counts=["speaker"])
SUM, RATIO = indicator("sum", "came"), indicator("ratio", "came", to="teachers")
MINIMUM = indicator("minimum", "came", at_least=3)
STATES = indicator("states", ["placed", "placed_confirmed"])
ALL = (SHARE, SPEAKERS, SUM, RATIO, MINIMUM, STATES)


def line(number: int, question: str, value: str | None, *, school: int = 1, settled: bool = True) -> Line:
    at = None if value is None else NOW
    place = Place(school, f"Школа № {school}", "school")
    about = (number, 1, "papers", "1.1", NOW.date(), question, place, number, "director", 1)
    return Line(*about, NOW + timedelta(days=1), False, value, at, "own", at if settled else None)


def numbers(lines: list[Line], of: Indicator) -> dict[str, list[int]]:
    return {kind: [one.request for one in some] for kind, some in told_apart(lines, of, QUESTIONS).items()}


def test_what_counts_as_met_is_what_the_indicator_says() -> None:
    lines = [line(number, "part", value) for number, value in enumerate(("viewer", "speaker", "none"))]
    lines += [line(3, "part", None), line(4, "part", "na"), line(5, "part", "speaker", settled=False)]
    assert numbers(lines, SPEAKERS) == {
        "all": [0, 1, 2, 3, 4, 5], "met": [1], "other": [0, 2], "missing": [3, 5], "left_out": [4],
    }  # fmt: skip


def test_of_what_is_added_up_every_number_but_nought_is_met() -> None:
    lines = [line(number, "came", value) for number, value in enumerate(("0", "3", "7"))]
    assert numbers(lines, SUM)["met"] == [1, 2]
    assert numbers(lines, MINIMUM)["met"] == [1, 2]
    assert numbers(lines, indicator("share", "came"))["met"] == [2]


def test_of_steps_there_is_one_row_for_whoever_is_asked() -> None:
    """School 1 is confirmed, 2 waits for its verdict, 3 has not answered, to 4 it does not apply."""
    lines = [
        *(line(1, "placed", "yes"), line(2, "placed_confirmed", "yes")),
        *(line(3, "placed", "yes", school=2), line(4, "placed_confirmed", None, school=2)),
        *(line(5, "placed", None, school=3), line(6, "placed_confirmed", None, school=3)),
        *(line(7, "placed", "na", school=4), line(8, "placed_confirmed", "na", school=4)),
    ]
    assert numbers(lines, STATES) == {
        "all": [2, 3, 5, 7], "met": [2], "other": [3], "missing": [5], "left_out": [7],
    }  # fmt: skip


def test_rows_stand_by_place_and_day_as_people_count() -> None:
    lines = [line(1, "placed", None, school=10), line(2, "placed", None, school=9)]
    earlier = line(3, "placed", None, school=10)._replace(day=NOW.date() - timedelta(days=7))
    assert numbers([*lines, earlier], SHARE)["all"] == [2, 3, 1]


lines_of = st.lists(
    st.tuples(st.sampled_from(sorted(VALUES)), st.integers(0, 4), st.integers(1, 3), st.booleans()),
    max_size=20,
)


@pytest.mark.parametrize("of", ALL, ids=lambda one: f"{one.kind} of {'+'.join(one.of)}")
@given(lines_of)
def test_the_rows_add_up_to_the_number(of: Indicator, told: list[tuple[str, int, int, bool]]) -> None:
    lines = [
        line(number, question, (*VALUES[question], None, "na")[choice % (len(VALUES[question]) + 2)])
        ._replace(place=Place(school, f"Школа № {school}", "school"))
        for number, (question, choice, school, _) in enumerate(told)
    ]  # fmt: skip
    found = told_apart(lines, of, QUESTIONS)
    counts = sum((_added(one, of) for one in lines), Counts())
    if of.kind in ("sum", "ratio"):
        assert sum(Decimal(one.value or 0) for one in found["met"]) == counts.amount
    else:
        assert len(found["met"]) == counts.met
    assert len(found["missing"]) == counts.missing
    if of.kind not in ("states", "sum", "ratio"):
        assert len(found["other"]) == counts.answered - counts.met
    kinds: tuple[Which, ...] = ("met", "other", "missing", "left_out")
    assert sorted(one.request for kind in kinds for one in found[kind]) == sorted(
        one.request for one in found["all"]
    )


def _added(one: Line, of: Indicator) -> Counts:
    given_ = None if one.value is None else Given(one.value, one.settled_at)
    return contribution(of, QUESTIONS[one.question], Asked(one.question, one.due_at, {}), given_)
