import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from roadmap.checking import report
from roadmap.loading import load, programmes
from roadmap.programme import Activity

ROOT = Path(__file__).parents[2]

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows() -> dict[int, Row]:
    return {row["no"]: row for row in report(load(ROOT / "programmes" / "kaluga-500plus-2022"))["activities"]}


def test_a_report_is_plain_json_with_iso_days() -> None:
    found = report(load(ROOT / "programmes" / "kaluga-500plus-2022"))
    assert json.loads(json.dumps(found)) == found
    assert found["programme"] == "kaluga-500plus-2022"
    assert set(found["activities"][0]) >= {
        "no",
        "occurrences",
        "windows",
        "questions",
        "indicators",
        "doubts",
    }


def test_a_dated_row_has_occurrences_and_no_windows(rows: dict[int, Row]) -> None:
    assert rows[30]["occurrences"] == [{"start": "2022-03-10", "end": "2022-03-24"}]
    assert rows[30]["windows"] == []


def test_months_are_windows(rows: dict[int, Row]) -> None:
    assert rows[20]["occurrences"] == []
    assert rows[20]["windows"] == [
        {"start": "2022-02-01", "end": "2022-06-30"},
        {"start": "2022-09-01", "end": "2022-12-31"},
    ]


def test_a_doubtful_date_shows_what_each_reading_would_give(rows: dict[int, Row]) -> None:
    assert rows[9]["occurrences"] == [{"start": "2022-02-11", "end": "2022-02-11"}]
    assert rows[9]["windows"] == []
    (doubt,) = rows[9]["readings"]
    assert (doubt["item"], doubt["words"], doubt["chosen"]) == (2, "апрель, июнь 2022", None)
    given = {way["key"]: [window["start"] for window in way["windows"]] for way in doubt["ways"]}
    assert given == {"months": ["2022-04-01", "2022-06-01"], "span": ["2022-04-01"]}
    assert all(way["occurrences"] == [] for way in doubt["ways"])
    assert rows[9]["doubts"][-1] == "unscheduled until somebody decides: апрель, июнь 2022 (months or span)"
    assert rows[8]["readings"] == []


def test_a_schedule_shows_its_months(rows: dict[int, Row]) -> None:
    assert rows[35]["windows"] == [
        {"start": "2022-03-01", "end": "2022-03-31"},
        {"start": "2022-04-01", "end": "2022-04-30"},
        {"start": "2022-05-01", "end": "2022-05-31"},
    ]


def test_confirmations_and_indicators_are_listed(rows: dict[int, Row]) -> None:
    assert rows[32]["questions"] == ["placed", "placed_confirmed"]
    assert rows[32]["indicators"] == [
        {"key": "schools", "kind": "full"},
        {"key": "confirmed", "kind": "states"},
    ]


def test_what_cannot_be_scheduled_is_neither_but_a_doubt() -> None:
    row = report(load(ROOT / "programmes" / "shandong-2015"))["activities"][-1]
    assert row["occurrences"] == row["windows"] == []
    words = "2015年11月1日-2006年1月底"
    assert row["doubts"][-1] == f"unscheduled until somebody decides: {words} (y2016 or start)"


def test_what_a_phase_leaves_in_doubt_is_told_in_each_of_its_rows() -> None:
    found = report(load(ROOT / "programmes" / "shandong-2015"))["activities"]
    told = [row["readings"] for row in found if row["no"].startswith("3-")]
    assert len(told) == 18
    assert all(readings == told[0] for readings in told)
    (reading,) = told[0]
    assert (reading["item"], reading["phase"], reading["chosen"]) == (1, "lessons", None)
    assert [way["occurrences"] for way in reading["ways"]] == [
        [{"start": "2015-11-01", "end": "2016-01-31"}],
        [],
    ]
    assert not any(row["readings"] for row in found if not row["no"].startswith("3-"))


SPAN = (date(2015, 4, 7), date(2015, 12, 31))


GUOPEI = load(ROOT / "programmes" / "guopei-2015")


def counting(when: list[Any]) -> Row:
    """Guopei's first row, with another `when`; its notice is of 7 April."""
    data = GUOPEI.activities[0].model_dump(by_alias=True) | {"when": when}
    row = Activity.model_validate(data)
    found: Row = report(GUOPEI.model_copy(update={"activities": (row,)}))["activities"][0]
    return found


@given(st.integers(-3660, 3660), st.sampled_from(["calendar", "working"]))
def test_a_day_that_is_counted_past_the_span_is_a_doubt(days: int, count: str) -> None:
    row = counting([{"after": {"event": "notice", "days": days, "count": count}}])
    (day,) = [date.fromisoformat(one["start"]) for one in row["occurrences"]]
    told = [one for one in row["doubts"] if "outside" in one]
    assert bool(told) == (not SPAN[0] <= day <= SPAN[1])
    if told:
        remedy = "mend `days`, or widen `span`"
        assert told == [f"{day} lies outside the programme's span, 2015-04-07 to 2015-12-31: {remedy}"]


def test_a_reading_that_counts_past_the_span_is_told_by_its_name() -> None:
    text = dict.fromkeys(("zh-Hans", "zh-Hant", "ru", "en"), "так")
    ways = {"short": 30, "long": 300}
    readings = [
        {"key": key, "text": text, "when": [{"after": {"event": "notice", "days": days}}]}
        for key, days in ways.items()
    ]
    outside = "lies outside the programme's span, 2015-04-07 to 2015-12-31: mend `days`, or widen `span`"
    doubt = {"doubt": "некогда", "readings": readings}
    assert counting([doubt])["doubts"][-1] == f"if read as `long`: 2016-02-01 {outside}"
    assert counting([doubt | {"chosen": "long"}])["doubts"][-1] == f"2016-02-01 {outside}"
    assert not any("outside" in one for one in counting([doubt | {"chosen": "short"}])["doubts"])


@pytest.mark.parametrize("days", [3661, -3661, 10**9])
def test_a_day_that_no_calendar_reaches_is_refused(days: int) -> None:
    with pytest.raises(ValidationError, match="3660"):
        counting([{"after": {"event": "notice", "days": days}}])


def test_the_programmes_of_the_house_count_to_days_of_their_spans() -> None:
    for programme in programmes(ROOT / "programmes").values():
        for row in report(programme)["activities"]:
            assert not [doubt for doubt in row["doubts"] if "outside the programme's span" in doubt]
