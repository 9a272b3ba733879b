"""`python -m bot new` and `copy`: a programme is begun, and begun again next year."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.commands.new import complete
from roadmap.calendars import Calendar
from roadmap.loading import load, programmes
from tests.conftest import KALUGA, ROOT

CODES = sorted(programmes(ROOT / "programmes"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "programmes"
    shutil.copytree(ROOT / "programmes", folder)
    return folder


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, list(words))
    return done.exit_code, done.output


def copied(root: Path, code: str, *more: str) -> dict[str, Any]:
    status, said = run("copy", code, "--dir", str(root), "--json", *more)
    assert status == 0, said
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("keep", ["weekdays", "dates"])
@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_copy_passes_its_check_and_lists_every_row_that_moved(
    root: Path, code: str, keep: str, year: int
) -> None:
    before = load(root / code)
    told = copied(root, code, "--to", str(year), "--keep", keep, "--off", "move" if year % 2 else "stay")
    after = load(root / told["code"])
    assert after.span.first.year <= year <= after.span.last.year
    assert [one.code for one in after.activities] == [one.code for one in before.activities]
    assert [one.source for one in after.activities] == [one.source for one in before.activities]
    moved = {str(row["no"]) for row in told["rows"]}
    assert all(row["old"] != row["new"] or "doubt" in row["look"] for row in told["rows"])
    still = [one for one in after.activities if one.code not in moved]
    assert all("unknown" in str(one.when) for one in still)


def test_days_keep_their_weekdays_or_their_dates(root: Path) -> None:
    weekdays = copied(root, KALUGA, "--to", "2023")
    dates = copied(root, KALUGA, "--to", "2024", "--keep", "dates")
    first, second = (
        {row["no"]: row["new"][0][0] for row in told["rows"] if row["new"]} for told in (weekdays, dates)
    )
    assert (first[32], second[32]) == ("2023-03-29", "2024-03-30")
    assert date.fromisoformat(first[32]).weekday() == date(2022, 3, 30).weekday()


def test_what_a_person_must_look_at_is_named(root: Path) -> None:
    told = copied(root, KALUGA, "--to", "2023", "--keep", "dates")
    rows = {row["no"]: row for row in told["rows"]}
    assert rows[3]["look"] == ["weekday", "doubt"]
    assert rows[14]["new"] == [["2023-02-07", "2023-02-07"]]
    assert "day-off" in rows[15]["look"]
    assert "2023-03-08" not in rows[14]["off"]
    for part in ("span: Sat 26.11.2022 .. Sun 31.12.2023", "source", "months and years"):
        assert any(line.startswith(part) for line in told["look"]), part


def test_single_days_leave_days_off_when_they_are_told_to(root: Path) -> None:
    stayed = copied(root, KALUGA, "--to", "2023", "--keep", "dates", "--code", "stayed")
    moved = copied(root, KALUGA, "--to", "2023", "--keep", "dates", "--code", "moved", "--off", "move")
    off = {row["no"] for row in stayed["rows"] if "day-off" in row["look"]}
    gone = {row["no"] for row in moved["rows"] if "moved" in row["look"]}
    assert gone & off
    assert not any("moved" in row["look"] for row in stayed["rows"])
    days = Calendar.of(load(root / "moved"))
    for activity in load(root / "moved").activities:
        if str(activity.no) in map(str, gone):
            assert not [day for day in activity.when if isinstance(day, date) and days.is_off(day)]
    weekly = next(row for row in moved["rows"] if row["no"] == 15)
    assert weekly["off"] == next(row for row in stayed["rows"] if row["no"] == 15)["off"] != []


def test_days_in_quotation_marks_move_too(root: Path) -> None:
    file = root / "kaluga-500plus-2022" / "activities-3-spring.yaml"
    text = file.read_text("utf-8")
    assert "when: [2022-03-30]" in text
    quoted = text.replace("when: [2022-03-30]", 'when: ["2022-03-30"]').replace(
        "{month: 2022-03}", "{month: '2022-03'}"
    )
    file.write_text(quoted, "utf-8")
    copied(root, KALUGA, "--to", "2023")
    made = (root / "kaluga-500plus-2023" / file.name).read_text("utf-8")
    assert 'when: ["2023-03-29"]' in made
    assert "{month: '2023-03'}" in made


@pytest.mark.parametrize("code", CODES)
def test_the_year_asked_for_is_the_one_that_the_code_names(root: Path, code: str) -> None:
    stem, _, old = code.rpartition("-")
    told = copied(root, code, "--to", "2023", "--keep", "dates")
    assert (told["code"], told["years"]) == (f"{stem}-2023", 2023 - int(old))
    before, after = load(root / code), load(root / told["code"])
    assert after.span.first.year - before.span.first.year == 2023 - int(old)


def test_an_end_that_is_a_day_off_only_now_is_named(root: Path) -> None:
    """30 March: a Wednesday in 2022, a Saturday in 2024. 31 December is off in both, and nothing new."""
    rows = {row["no"]: row for row in copied(root, KALUGA, "--to", "2024", "--keep", "dates")["rows"]}
    old, new = (Calendar.of(load(root / code)) for code in (KALUGA, "kaluga-500plus-2024"))
    ends = {no: [date.fromisoformat(day) for day in row["ends"]] for no, row in rows.items()}
    assert any(ends.values())
    for no, row in rows.items():
        assert ("last-off" in row["look"]) == bool(ends[no])
        assert all(new.is_off(day) for day in ends[no])
        assert not any(old.is_off(day.replace(year=day.year - 2)) for day in ends[no])
        assert not set(row["ends"]) & set(row["off"])


def test_sessions_that_days_off_take_are_no_other_weekday(root: Path) -> None:
    file = root / KALUGA / "activities-3-spring.yaml"
    weekly = "when: [{weekly: {from: 2022-04-05, to: 2022-05-31, days_off: skipped}}]"
    file.write_text(file.read_text("utf-8").replace("when: [2022-03-30]", weekly, 1), "utf-8")
    row = next(
        row for row in copied(root, KALUGA, "--to", "2023")["rows"] if row["old"][:1] == [["2022-04-05"] * 2]
    )
    assert len(row["old"]) != len(row["new"])
    assert ("sessions" in row["look"], "weekday" in row["look"]) == (True, False)


def test_a_copy_of_a_copy_says_where_it_comes_from_once(root: Path) -> None:
    copied(root, KALUGA, "--to", "2023")
    copied(root, "kaluga-500plus-2023", "--to", "2024")
    text = (root / "kaluga-500plus-2024" / "programme.yaml").read_text("utf-8")
    notes = [line for line in text.splitlines() if line.startswith("# Copied from")]
    assert len(notes) == 1
    assert notes[0].startswith("# Copied from kaluga-500plus-2023: ")
    assert notes[0].endswith(" of 2024.")


def test_nothing_is_left_of_a_copy_that_cannot_pass_its_check(root: Path) -> None:
    """28 and 29 February become one day."""
    file = root / KALUGA / "programme.yaml"
    both = "days_off: {off: [2024-02-28], working: [2024-02-29]}\n"
    text = file.read_text("utf-8").replace("to: 2022-12-31", "to: 2024-12-31")
    file.write_text(text + both, "utf-8")
    status, said = run("copy", KALUGA, "--to", "2025", "--keep", "dates", "--dir", str(root))
    assert (status, "both off and working" in said) == (1, True)
    assert not (root / "kaluga-500plus-2025").exists()


def test_a_year_in_what_people_read_is_named(root: Path) -> None:
    file = root / KALUGA / "activities-3-spring.yaml"
    file.write_text(file.read_text("utf-8").replace("Документы школы —", "Документы 2022 года —"), "utf-8")
    rows = {row["no"]: row for row in copied(root, KALUGA, "--to", "2023")["rows"]}
    assert "year" in rows[32]["look"]
    assert "year" not in rows[33]["look"]


def test_a_folder_may_be_called_otherwise_than_its_programme(root: Path) -> None:
    (root / KALUGA).rename(root / "kaluga")
    told = copied(root, "kaluga", "--to", "2023")
    assert (told["from"], told["code"]) == (KALUGA, "kaluga-500plus-2023")


def test_no_copy_is_written_beside_the_programmes(root: Path) -> None:
    status, said = run("copy", KALUGA, "--to", "2023", "--dir", str(root), "--code", "../outside")
    assert (status, "small Latin letters" in said) == (1, True)
    assert not (root.parent / "outside").exists()


def test_comments_and_layout_stay_and_the_copy_says_what_it_is(root: Path) -> None:
    copied(root, KALUGA, "--to", "2023", "--code", "again")
    old, new = ((root / code / "programme.yaml").read_text("utf-8") for code in (KALUGA, "again"))
    lines = new.splitlines()
    assert lines[0] == old.splitlines()[0]
    assert lines[1].startswith(f"# Copied from {KALUGA}: compare")
    assert lines.pop(1)
    assert len(lines) == len(old.splitlines())
    assert {a.split("#")[1] for a in lines if "#" in a} == {
        a.split("#")[1] for a in old.splitlines() if "#" in a
    }


def test_nothing_is_overwritten_and_no_year_is_gone_back_to(root: Path) -> None:
    copied(root, KALUGA, "--to", "2023")
    kept = (root / "kaluga-500plus-2023" / "programme.yaml").read_text("utf-8")
    status, said = run("copy", KALUGA, "--to", "2023", "--dir", str(root))
    assert (status, "File exists" in said) == (1, True)
    assert (root / "kaluga-500plus-2023" / "programme.yaml").read_text("utf-8") == kept
    status, said = run("copy", KALUGA, "--to", "2022", "--dir", str(root))
    assert (status, "Name a later year" in said) == (1, True)
    status, said = run("copy", "nothing", "--to", "2023", "--dir", str(root))
    assert (status, "there is no such folder" in said) == (1, True)


def test_a_code_that_fits_no_button_is_refused_before_anything_is_written(root: Path) -> None:
    header = root / KALUGA / "programme.yaml"
    header.write_text(
        header.read_text("utf-8").replace(f"code: {KALUGA}", "code: kaluga-five-hundred"), "utf-8"
    )
    there = set(root.iterdir())
    status, said = run("copy", KALUGA, "--to", "2023", "--dir", str(root))
    assert (status, "kaluga-five-hundred-2023" in said, "--code" in said) == (1, True, True)
    status, said = run("new", "a-year-of-reading-2027", "--dir", str(root))
    assert (status, "at most 20" in said) == (1, True)
    assert set(root.iterdir()) == there
    assert copied(root, KALUGA, "--to", "2023", "--code", "kaluga-2023")["code"] == "kaluga-2023"


def test_nothing_is_left_of_a_programme_that_could_not_be_begun(root: Path) -> None:
    def begin() -> None:
        with complete(root / "half"):
            (root / "half" / "programme.yaml").write_text("code: half\n", "utf-8")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        begin()
    assert not (root / "half").exists()


def test_for_people_it_is_a_table(root: Path) -> None:
    status, said = run("copy", KALUGA, "--to", "2023", "--dir", str(root))
    assert status == 0
    assert "Wed 29.03.2023" in said
    assert f"python -m bot check {root / 'kaluga-500plus-2023'}" in said


def test_a_new_programme_passes_its_check_and_is_its_own(root: Path) -> None:
    status, said = run("new", "reading-2027", "--dir", str(root))
    assert status == 0, said
    assert f"python -m bot check {root / 'reading-2027'}" in said
    made = load(root / "reading-2027")
    assert (made.code, len(made.activities)) == ("reading-2027", 3)
    assert "$schema=../programme.schema.json" in (root / "reading-2027" / "activities.yaml").read_text(
        "utf-8"
    )
    status, said = run("new", "reading-2027", "--dir", str(root))
    assert (status, "File exists" in said) == (1, True)
    status, said = run("new", "Год чтения", "--dir", str(root))
    assert (status, "small Latin letters" in said) == (1, True)


def test_a_new_programme_may_begin_from_any_other_that_is_sound(root: Path) -> None:
    status, said = run("new", "kaluga-again", "--from", str(root / KALUGA), "--dir", str(root))
    assert status == 0, said
    assert len(load(root / "kaluga-again").activities) == len(load(root / KALUGA).activities)
    header = root / KALUGA / "programme.yaml"
    header.write_text(header.read_text("utf-8").replace("calendar: RU", "calendar: XX"), "utf-8")
    status, said = run("new", "worse", "--from", str(root / KALUGA), "--dir", str(root))
    assert (status, "calendar" in said) == (1, True)
    assert not (root / "worse").exists()
