"""What a person is told to look at in a row that has moved to another year."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from roadmap.programme import Programme
from roadmap.renewal import Renewal
from roadmap.shifts import Shifted, has_windows, shifted
from tests.roadmap.test_consistency import SOUND


def programme(year: int, *when: Any) -> Programme:
    data = deepcopy(SOUND)
    data["span"] = {"from": f"{year}-01-01", "to": f"{year}-12-31"}
    data["activities"][0]["when"] = list(when)
    return Programme.model_validate({**data, "activities": data["activities"][:1]})


def row(old: Any, new: Any) -> Shifted:
    """The dates of 2022 in 2023, as `--keep dates` moves them."""
    before, after = programme(2022, old), programme(2023, new)
    return next(shifted(before, after, Renewal.of(before, 1, "dates", worked=False)))


def span(first: str, last: str) -> dict[str, str]:
    return {"from": first, "to": last}


@pytest.mark.parametrize(
    ("old", "new", "look"),
    [
        ("2022-03-07", "2023-03-07", ("weekday",)),
        ("2022-03-08", "2023-03-08", ("day-off", "weekday")),
        (span("2022-03-01", "2022-03-31"), span("2023-03-01", "2023-03-31"), ("weekday",)),
        (span("2022-04-04", "2022-04-29"), span("2023-04-04", "2023-04-29"), ("last-off", "weekday")),
        (span("2022-12-01", "2022-12-31"), span("2023-12-01", "2023-12-31"), ("weekday",)),
        ({"month": "2022-04"}, {"month": "2023-04"}, ()),
    ],
    ids=["plain", "holiday", "ends worked", "ends on a Saturday now", "ended on a day off already", "month"],
)
def test_what_is_new_is_named(old: Any, new: Any, look: tuple[str, ...]) -> None:
    assert row(old, new).look == look


def test_days_off_stand_apart_from_ends_that_are_days_off() -> None:
    event, deadline = (
        row("2022-03-08", "2023-03-08"),
        row(span("2022-04-04", "2022-04-29"), span("2023-04-04", "2023-04-29")),
    )
    assert (event.off, event.ends) == ((date(2023, 3, 8),), ())
    assert (deadline.off, deadline.ends) == ((), (date(2023, 4, 29),))


def test_windows_are_days_that_somebody_sets() -> None:
    assert has_windows(programme(2022, "2022-03-08", {"month": "2022-04"}))
    assert has_windows(programme(2022, {"year": "2022"}))
    assert not has_windows(programme(2022, "2022-03-08", span("2022-04-04", "2022-04-29")))
