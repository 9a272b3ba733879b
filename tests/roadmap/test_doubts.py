"""Dates that can be read in several ways."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.doubts import WHOLE, decided, doubts, undecided
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
PHASE = """\
phases:
  - code: last
    title: {ru: "Последняя"}
    dates: "Май, 2022 ноябрь"
    when:
      doubt: "Май, 2022 ноябрь"
      readings:
        - {key: may, text: {ru: "Май"}, when: [2022-05-31]}
        - key: both
          text: {ru: "Май – ноябрь"}
          when: [{from: 2022-05-01, to: 2022-11-30}]
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


def shared(**more: object) -> Programme:
    """Two rows that their phase dates, one of them after a day of its own, and one that it does not."""
    days = {"code": "last", "title": word("последняя"), "dates": "апрель, июнь", "when": WHEN, **more}
    asks = [question("held", "director")]
    rows = {"own": ["2022-02-11", {"phase": "last"}], "all": [{"phase": "last"}], "other": ["2022-03-01"]}
    return programme(*(activity(no, "order", when, asks) for no, when in rows.items()), phases=[days])


def keys(found: Programme, no: str = "conf") -> dict[str, str]:
    return {slot.key: slot.kind for slot in slots(found, found.activity(no))}


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
    assert [doubt.where for doubt in undecided(plan())] == [("conf", 2)]


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
        f"14: {months}.to: is missing: write for example `to: 2027-11`",
    ]
    outside = "lies outside the programme's span, 2022-01-01 to 2022-12-31: mend the day, or widen `span`"
    assert told(tmp_path, ROW.replace("2022-05}", "2023-05}")) == [
        f"10: readings[months].when[1].month: {outside}"
    ]
    nested = ROW.replace("{month: 2022-05}", "{doubt: May, readings: []}")
    (line,) = told(tmp_path, nested)
    assert line.startswith("10: readings[months].when[1]: says no day: `doubt` cannot stand here")


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


def test_what_a_phase_says_for_many_is_one_doubt() -> None:
    (doubt,) = undecided(shared())
    assert doubt.where == ("last", WHOLE)
    assert doubt.phase == shared().phase("last")
    assert [one.code for one in doubt.activities] == ["own", "all"]
    own, every = doubt.activities
    assert [doubt.dates(own, item) for item in (1, 2)] == [False, True]
    assert doubt.dates(every, 1)
    assert keys(shared(), "own") == {"1.1": "dated", "2.1": "unscheduled"}
    assert keys(shared(), "all") == {"1.1": "unscheduled"}


@pytest.mark.parametrize(
    ("reading", "dated"),
    [("span", {"1-1"}), ("months", {"1-1", "2-1"}), ("weekly", {"1-1", "2-1", "2-2", "2-3"})],
)
def test_one_decision_dates_all_that_hang_on_it(reading: str, dated: set[str]) -> None:
    read = decided(shared(), {("last", WHOLE): reading})
    assert undecided(read) == ()
    assert [doubt.chosen and doubt.chosen.key for doubt in doubts(read)] == [reading]
    assert set(keys(read, "own")) == {"1.1", *(f"2.{key}" for key in dated)}
    assert set(keys(read, "all")) == {f"1.{key}" for key in dated}
    assert read.activity("other") == shared().activity("other")
    assert decided(shared(), {("last", 1): reading}) == shared()
    assert timetable.digest(read) != timetable.digest(shared())


def test_a_phase_may_have_plain_days_too() -> None:
    plain = shared(when={"from": "2022-05-01", "to": "2022-05-31"})
    assert undecided(plain) == ()
    (slot,) = slots(plain, plain.activity("all"))
    assert (slot.key, slot.start, slot.end) == ("1.1", date(2022, 5, 1), date(2022, 5, 31))


def test_a_reading_that_knows_no_end_decides_and_leaves_undated() -> None:
    ways = [
        {"key": "may", "text": word("май"), "when": ["2022-05-31"]},
        {"key": "start", "text": word("начало"), "when": [{"unknown": "май", "from": "2022-05-01"}]},
    ]
    doubtful = shared(when={"doubt": "май", "readings": ways})
    assert undecided(doubtful)[0].leaves_undated
    for reading, undated in (("may", False), ("start", True)):
        (doubt,) = doubts(decided(doubtful, {("last", WHOLE): reading}))
        assert doubt.leaves_undated is undated
    assert keys(decided(doubtful, {("last", WHOLE): "start"}), "all") == {"1.1-1": "unscheduled"}


def test_a_mistake_in_a_phase_or_in_what_points_at_it_has_its_line(tmp_path: Path) -> None:
    head = HEADER.count("\n")
    row = ROW[: ROW.index("    - doubt")] + "    - {phase: last}\n" + ROW[ROW.index("  source:") :]

    def said(phase: str, activity: str = row) -> list[str]:
        (tmp_path / "programme.yaml").write_text(HEADER + phase, encoding="utf-8")
        (tmp_path / "activities.yaml").write_text(activity, encoding="utf-8")
        try:
            load(tmp_path)
        except ProgrammeErrors as errors:
            return str(errors).replace(f"{tmp_path}/", "").splitlines()
        return []

    assert said(PHASE) == []
    where = "phases[last].when"
    outside = "lies outside the programme's span, 2022-01-01 to 2022-12-31: mend the day, or widen `span`"
    assert said(PHASE.replace("2022-11-30", "November")) == [
        f"programme.yaml:{head + 11}: {where}.readings[both].when[1].to: must be a date written as 2022-03-01"
    ]
    assert said(PHASE.replace("from: 2022-05-01", "form: 2022-05-01"))[0].startswith(
        f"programme.yaml:{head + 11}: {where}.readings[both].when[1].form: is not a field here: did you mean"
    )
    assert said(PHASE.replace("[2022-05-31]", "[2023-05-31]")) == [
        f"programme.yaml:{head + 8}: {where}.readings[may].when[1]: {outside}"
    ]
    assert said(PHASE.replace("key: both", "key: may")) == [
        f"programme.yaml:{head + 9}: {where}.readings[may]: stands here twice"
    ]
    pointing = "activities.yaml:6: activities[no 43].when[2].phase: must be a phase that has its `when`"
    assert said(PHASE[: PHASE.index("    when:")]) == [
        f"{pointing}: there are none, `phases` is where they are named"
    ]
    assert said(PHASE, row.replace("phase: last", "phase: first")) == [f"{pointing}: last"]
    own = PHASE[: PHASE.index("      doubt")].replace("when:", "when: {phase: last}")
    (line,) = said(own)
    assert line.startswith(f"programme.yaml:{head + 5}: {where}: says no day: `phase` cannot stand here")
