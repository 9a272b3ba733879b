"""What a person may change in the plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.changes import is_added, lasting, one_more, planned, windows
from roadmap.occurrences import slots
from tests.services.small_programme import ALL, programme

PLAN = programme(*ALL)
SPAN = (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("no", "slot", "found"),
    [
        ("papers", "1.1", SPAN),
        ("webinar", "1.1", SPAN),
        ("window", "1.1", (date(2022, 4, 1), date(2022, 4, 30))),
        ("window", "1.+1", SPAN),
        ("schedule", "1.1/s2", (date(2022, 5, 1), date(2022, 5, 31))),
        ("schedule", "9.1/s2", SPAN),
    ],
)
def test_a_day_lies_in_its_window_or_in_the_programme(no: str, slot: str, found: tuple[date, date]) -> None:
    assert windows(PLAN, PLAN.activity(no), slot) == (found,)


@given(start=st.dates(SPAN[0], SPAN[1]), day=st.dates(SPAN[0], SPAN[1]))
def test_a_period_ends_on_the_chosen_day_and_begins_no_later(start: date, day: date) -> None:
    papers = planned(PLAN, PLAN.activity("papers"), "1.1")
    first, last = lasting(papers, start, day)
    assert last == day
    assert first == (start if start <= day else day)


@pytest.mark.parametrize(("no", "slot"), [("webinar", "1.1"), ("window", "1.1"), ("papers", "1.+1")])
def test_anything_else_is_held_on_its_day(no: str, slot: str) -> None:
    day = date(2022, 4, 7)
    assert lasting(planned(PLAN, PLAN.activity(no), slot), day - timedelta(days=9), day) == (day, day)


def test_added_days_are_counted_within_their_item() -> None:
    known: list[str] = ["1.1", "2.1-1", "2.2-1", "1.1/plus"]
    for slot, made in (("2.2-1", "2.+1"), ("2.+1", "2.+2"), ("1.1", "1.+1"), ("2.1-1", "2.+3")):
        assert one_more(slot, known) == made
        known.append(made)
    assert one_more("2.1-1", ["2.+1", "2.+7"]) == "2.+8"
    assert [slot for slot in known if is_added(slot)] == ["2.+1", "2.+2", "1.+1", "2.+3"]


def test_no_slot_of_a_plan_looks_added() -> None:
    assert not [slot.key for one in PLAN.activities for slot in slots(PLAN, one) if is_added(slot.key)]
    assert not is_added("1.1/1.+1")
