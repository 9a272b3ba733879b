"""What a person has to show: their own hours and days that stand, and credits only at a given rate."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from roadmap.duties import Duty, Event, Told
from roadmap.earnings import KINDS, Earnings, earnings, is_asked
from roadmap.loading import load
from roadmap.people import Place
from roadmap.programme import Credits, Programme

NOW = datetime(2015, 6, 1, tzinfo=UTC)
TRAINEE = Place(7, "trainee", "Wang Fang", "Workshop")
_requests = iter(range(1, 1000))


@pytest.fixture(scope="module")
def guopei() -> Programme:
    return load(Path(__file__).parents[2] / "programmes" / "guopei-2015")


def told(programme: Programme, no: str, key: str, value: str) -> Duty:
    activity = programme.activity(no)
    question = next(one for one in activity.questions if one.key == key)
    event = Event(1, programme, activity, "1", None, None, None, None)
    answer = Told(value, NOW, "Wang Fang", own=True)
    return Duty(next(_requests), event, question, TRAINEE, 0, NOW, 1, settled=True, told=answer)


def only(*held: Duty) -> Earnings:
    (found,) = earnings(held)
    return found


def test_hours_and_days_are_added_up_by_question_and_in_all(guopei: Programme) -> None:
    found = only(
        told(guopei, "P5-T", "days", "4"),
        told(guopei, "P5-T", "hours", "80.5"),
        told(guopei, "P5-T", "hours", "10"),
        told(guopei, "P3-T", "hours", "120"),
    )
    rows = [(row.activity.code, row.question.key, row.amount) for row in found.rows]
    assert rows == [("P5-T", "days", 4), ("P5-T", "hours", Decimal("90.5")), ("P3-T", "hours", 120)]
    assert [found.total(kind) for kind in KINDS] == [Decimal("210.5"), 4]


def test_a_part_of_it_is_not_added_again(guopei: Programme) -> None:
    """50 hours of IT are among the 120, practice is among the days, and a project's days are nobody's own."""
    found = only(
        told(guopei, "P3-T", "hours", "120"),
        told(guopei, "P3-T", "it", "50"),
        told(guopei, "P8", "days", "15"),
        told(guopei, "P8", "practice", "10"),
        told(guopei, "P1", "days", "120"),
    )
    assert [found.total(kind) for kind in KINDS] == [120, 15]


def test_hours_and_days_are_asked_of_trainees_and_of_hosts(guopei: Programme) -> None:
    trained = {role.code for role in guopei.roles if is_asked(guopei, role.code)}
    assert trained == {role.code for role in guopei.roles if role.unit == "trainee"} | {"host"}


def test_what_does_not_stand_or_does_not_apply_is_nothing_earned(guopei: Programme) -> None:
    days = told(guopei, "P6", "days", "9")
    assert earnings([replace(days, settled=False), replace(days, told=None)]) == ()
    assert only(told(guopei, "P6", "days", "na")).total("days") == 0


def test_without_a_rate_there_are_no_credits(guopei: Programme) -> None:
    assert only(told(guopei, "P6", "days", "9")).credits is None


@pytest.mark.parametrize(
    ("rate", "worth"),
    [
        (Credits(hours=Decimal(10), days=Decimal(2)), Decimal("14.5")),
        (Credits(hours=Decimal(10)), None),  # of days nothing is said
        (Credits(hours=Decimal(3), days=Decimal(1)), Decimal("45")),
    ],
)
def test_credits_follow_the_rate_of_the_programme(
    guopei: Programme, rate: Credits, worth: Decimal | None
) -> None:
    rated = guopei.model_copy(update={"credits": rate})
    held = told(rated, "P3-T", "hours", "120"), told(rated, "P6", "days", "5")
    assert only(*held).credits == worth
    assert only(told(rated, "P3-T", "hours", "120")).credits == 120 / (rate.hours or 1)
