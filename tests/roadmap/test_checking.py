import json
from pathlib import Path
from typing import Any

import pytest

from roadmap.checking import report
from roadmap.loading import load

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
