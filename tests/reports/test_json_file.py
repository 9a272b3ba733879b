"""The file for programs holds what is counted, in values that programs read."""

import json
from dataclasses import replace
from datetime import datetime

from reports.json_file import document
from tests.reports.lived import NOW, kaluga, lived


def test_every_indicator_and_every_answer_is_in_it() -> None:
    sheet = lived(schools=6)
    found = json.loads(document(sheet, "ru")[0])
    counts = [
        (row["no"], one["key"], one["asked"], one["answered"], one["met"], one["on_time"] + one["late"])
        for row in found["activities"]
        for one in row["indicators"]
    ]
    assert counts == [
        (row.activity.code, one.indicator.key, *one.counts[:3], one.counts.met)
        for row in sheet.rows
        for one in row.measures
    ]
    assert sheet.lines is not None
    assert len(found["answers"]) == len(sheet.lines)
    assert datetime.fromisoformat(found["at"]) == NOW
    assert {one["value"] is None for one in found["answers"] if one["state"] == "overdue"} == {True}


def test_it_says_so_where_there_are_no_answers_in_it() -> None:
    found = json.loads(document(replace(lived(schools=1), lines=None), "en")[0])
    assert found["answers"] is None
    assert len(found["activities"]) == len(kaluga().activities)
