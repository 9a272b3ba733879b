"""Dates that can be read in several ways."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.doubts import decided, doubts, undecided
from roadmap.loading import ProgrammeErrors, load
from roadmap.occurrences import item_of, series, slots
from roadmap.programme import Programme
from services import timetable
from tests.services.small_programme import activity, programme, question, word

HEADER = """\
code: small
title: {ru: "Малая"}
languages: [ru]
timezone: Europe/Moscow
span: {from: 2022-01-01, to: 2022-12-31}
units:
  - {kind: region, title: {ru: "регион"}}
roles:
  - {code: boss, title: {ru: "начальник"}, unit: region, may: [answer, manage]}
organiser: boss
"""
ROW = """\
- no: 43
  title: {ru: "Встреча"}
  kind: meeting
  when:
    - 2022-03-01
    - doubt: "Май, 2022 ноябрь"
      readings:
        - key: months
          text: {ru: "Май и ноябрь"}
          when: [{month: 2022-05}, {month: 2022-11}]
        - key: span
          text: {ru: "Май – ноябрь"}
          when:
            - months: {from: 2022-05, to: 2022-11}
  source: {dates: "Май, 2022 ноябрь"}
  questions:
    - {key: held, asks: boss, text: {ru: "Прошла?"}}
  indicators:
    - {key: held, kind: share, of: held}
"""
WHEN = {
    "doubt": "апрель, июнь",
    "readings": [
        {"key": "months", "text": word("два"), "when": [{"month": "2022-04"}, {"month": "2022-06"}]},
        {"key": "span", "text": word("один"), "when": [{"months": {"from": "2022-04", "to": "2022-06"}}]},
        {
            "key": "weekly",
            "text": word("по вторникам"),
            "when": ["2022-04-30", {"weekly": {"from": "2022-04-05", "to": "2022-04-19"}}],
        },
    ],
}


def plan(chosen: str | None = None) -> Programme:
    when = WHEN if chosen is None else {**WHEN, "chosen": chosen}
    row = activity("conf", "conference", ["2022-02-11", when], [question("held", "director")])
    return programme(row, activity("other", "order", ["2022-03-01"], [question("done", "director")]))


def keys(found: Programme) -> dict[str, str]:
    return {slot.key: slot.kind for slot in slots(found, found.activity("conf"))}


def told(folder: Path, row: str) -> list[str]:
    """The mistakes as printed, without the folder and the way to the doubt."""
    (folder / "programme.yaml").write_text(HEADER, encoding="utf-8")
    (folder / "activities.yaml").write_text(row, encoding="utf-8")
    with pytest.raises(ProgrammeErrors) as caught:
        load(folder)
    said = str(caught.value).replace(f"{folder}/activities.yaml:", "")
    return said.replace("activities[no 43].when[2].", "").splitlines()


def test_nothing_is_dated_until_somebody_decides() -> None:
    assert keys(plan()) == {"1.1": "dated", "2.1": "unscheduled"}
    assert [doubt.place for doubt in undecided(plan())] == [("conf", 2)]


@pytest.mark.parametrize(
    ("reading", "found"),
    [
        ("months", {"2.1-1": "window", "2.2-1": "window"}),
        ("span", {"2.1-1": "window"}),
        ("weekly", {"2.1-1": "dated", "2.2-1": "dated", "2.2-2": "dated", "2.2-3": "dated"}),
    ],
)
def test_a_decision_unrolls_its_reading_under_keys_of_its_own(reading: str, found: dict[str, str]) -> None:
    read = decided(plan(), {("conf", 2): reading})
    assert keys(read) == {"1.1": "dated", **found}
    assert {item_of(key) for key in found} == {2}
    assert undecided(read) == ()
    assert [doubt.chosen and doubt.chosen.key for doubt in doubts(read)] == [reading]


def test_sessions_of_a_reading_are_a_series_of_their_own() -> None:
    read = decided(plan(), {("conf", 2): "weekly"})
    assert [series(key) for key in sorted(keys(read))] == ["1", "2.1", "2.2", "2.2", "2.2"]


@given(
    decisions=st.lists(
        st.tuples(
            st.sampled_from([("conf", 1), ("conf", 2), ("conf", 9), ("other", 1), ("gone", 2)]),
            st.sampled_from(["months", "span", "weekly", "never", ""]),
        ),
        max_size=6,
    )
)
def test_the_last_decision_holds_and_what_is_not_in_the_files_says_nothing(
    decisions: list[tuple[tuple[str, int], str]],
) -> None:
    found = plan()
    for where, reading in decisions:
        found = decided(found, {where: reading})
    known = [
        reading
        for where, reading in decisions
        if where == ("conf", 2) and reading in ("months", "span", "weekly")
    ]
    assert keys(found) == keys(plan(known[-1] if known else None))
    assert found.activity("other") == plan().activity("other")
    assert decided(found, {}) is found


def test_a_decision_changes_what_dates_depend_on_and_survives_being_written_out() -> None:
    first, second = plan(), decided(plan(), {("conf", 2): "span"})
    assert timetable.digest(first) != timetable.digest(second)
    assert timetable.digest(second) == timetable.digest(plan("span"))
    assert Programme.model_validate(second.model_dump(by_alias=True)) == second


def test_what_a_programme_remembers_of_itself_is_not_taken_along() -> None:
    before = plan()
    assert before.activity("conf").when[1] == before.activity("conf").when[1]
    after = decided(before, {("conf", 2): "months"})
    assert after.activity("conf") is not before.activity("conf")
    assert after.zone == before.zone


def test_a_doubt_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "programme.yaml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "activities.yaml").write_text(ROW, encoding="utf-8")
    (doubt,) = undecided(load(tmp_path))
    assert (doubt.when.doubt, [one.key for one in doubt.when.readings]) == (
        "Май, 2022 ноябрь",
        ["months", "span"],
    )
    first = slots(decided(doubt.programme, {("43", 2): "months"}), doubt.activities[0])
    assert [slot.start for slot in first] == [date(2022, 3, 1), None]


def test_a_mistake_inside_a_reading_has_its_line_its_field_and_what_is_allowed(tmp_path: Path) -> None:
    wrong = ROW.replace("{month: 2022-11}", "{month: November}").replace("to: 2022-11", "till: 2022-11")
    months = "readings[span].when[1].months"
    assert told(tmp_path, wrong) == [
        "10: readings[months].when[2].month: a month is written as 2022-03",
        f"14: {months}.till: is not a field here (allowed: from, to)",
        f"14: {months}.to: is missing",
    ]
    outside = "lies outside the programme's span: 2022-01-01 to 2022-12-31"
    assert told(tmp_path, ROW.replace("2022-05}", "2023-05}")) == [
        f"10: readings[months].when[1].month: {outside}"
    ]
    nested = ROW.replace("{month: 2022-05}", "{doubt: May, readings: []}")
    assert "10: readings[months].when[1].from: is missing" in told(tmp_path, nested)


def test_readings_that_leave_nothing_to_decide_are_told_with_their_lines(tmp_path: Path) -> None:
    chosen = ROW.replace("      readings:", "      chosen: never\n      readings:")
    assert told(tmp_path, chosen) == ["7: chosen: must be a reading: months, span"]
    long = "has 10 characters, at most 7 fit: it goes on a button"
    assert told(tmp_path, ROW.replace("key: months", "key: two-months")) == [
        f"8: readings[two-months].key: {long}"
    ]
    assert told(tmp_path, ROW.replace("key: span", "key: months")) == [
        "11: readings[months]: stands here twice"
    ]
    one = ROW[: ROW.index("        - key: span")] + ROW[ROW.index("  source:") :]
    assert told(tmp_path, one) == ["7: readings: needs at least two: with one there is nothing to decide"]
