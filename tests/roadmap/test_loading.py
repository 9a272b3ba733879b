from contextlib import suppress
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadmap.loading import ProgrammeErrors, load, programmes
from roadmap.programme import Programme
from roadmap.when import Day

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
- no: {no}
  title: {{ru: "Встреча"}}
  kind: meeting
  when: [{{day: 2022-03-01, time: 15:00}}]
  source: {{dates: "01.03.2022"}}
  questions:
    - key: held
      asks: boss
      text: {{ru: "Встреча прошла?"}}
      yes: {{ru: "Да"}}
      no: {{ru: "Нет"}}
  indicators:
    - {{key: held, kind: share, of: held}}
"""


KINDS = "share, full, count, sum, done, minimum, ratio, states"
FIELDS = (
    "(allowed: doubts, indicators, kind, ladder, no, only, organiser, phase, questions, source, title, when)"
)


MEANT = "; did you mean `held`?"
QUESTION = "must be a question of this activity"
TAGS = (
    "aliases (*name) and tags (!name) are not read: put text that begins with such a sign in quotation marks"
)


def write(folder: Path, header: str = HEADER, **rows: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "programme.yaml").write_text(header, encoding="utf-8")
    for name, text in (rows or {"activities": ROW.format(no=1)}).items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def told(folder: Path) -> list[str]:
    """The mistakes as printed, without the folder."""
    with pytest.raises(ProgrammeErrors) as caught:
        load(folder)
    return str(caught.value).replace(f"{folder}/", "").splitlines()


def test_a_folder_becomes_a_programme(tmp_path: Path) -> None:
    programme = load(write(tmp_path))
    assert programme.code == "small"
    assert programme.activity("1").questions[0].asks == ("boss",)


def test_no_and_yes_are_names_and_an_hour_is_an_hour(tmp_path: Path) -> None:
    activity = load(write(tmp_path)).activity("1")
    question, when = activity.questions[0], activity.when[0]
    assert question.yes is not None
    assert question.no is not None
    assert question.no.to("ru") == "Нет"
    assert isinstance(when, Day)
    assert (when.day, when.time) == (date(2022, 3, 1), time(15))


def test_an_option_may_be_called_no_without_quotes(tmp_path: Path) -> None:
    answers = 'answer: choice\n      options: [{key: yes, text: {ru: "Да"}}, {key: no, text: {ru: "Нет"}}]'
    row = ROW.format(no=1).replace('yes: {ru: "Да"}', answers).replace('      no: {ru: "Нет"}\n', "")
    question = load(write(tmp_path, activities=row)).activity("1").questions[0]
    assert [option.key for option in question.options] == ["yes", "no"]


def test_files_of_activities_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    rows = {
        "activities-2": ROW.format(no=20),
        "activities-1": ROW.format(no=3),
        "activities-3": ROW.format(no=1),
    }
    assert [activity.no for activity in load(write(tmp_path, **rows)).activities] == [3, 20, 1]


def test_activities_may_stand_in_the_header_too(tmp_path: Path) -> None:
    rows = "activities:\n" + ROW.format(no=7).replace("\n", "\n  ").removesuffix("  ")
    header = HEADER + rows.replace("- no", "  - no")
    assert [activity.no for activity in load(write(tmp_path, header)).activities] == [7, 1]


def test_every_mistake_is_told_at_once_with_its_file_line_and_field(tmp_path: Path) -> None:
    header = HEADER.replace("organiser: boss\n", "").replace("Europe/Moscow", "Moscow")
    wrong = ROW.format(no=19).replace("asks: boss", "asks: [1]").replace("kind: share", "kind: average")
    wrong += ROW.format(no=20).replace("kind: meeting", "knid: meeting").replace("2022-03-01", "March")
    assert told(write(tmp_path, header, activities=wrong)) == [
        "activities.yaml:8: activities[no 19].questions[held].asks[1]: must be text: put it in quotes",
        "activities.yaml:13: activities[no 19].indicators[held].kind: must be one of " + KINDS,
        "activities.yaml:16: activities[no 20].knid: is not a field here: did you mean `kind`? " + FIELDS,
        "activities.yaml:17: activities[no 20].when[1].day: must be a date written as 2022-03-01",
        "programme.yaml:1: organiser: is missing: write for example `organiser: coordinator`",
        "programme.yaml:4: timezone: a time zone is written as Europe/Moscow: did you mean `Europe/Moscow`?",
    ]


def test_what_does_not_fit_together_has_its_line_too(tmp_path: Path) -> None:
    row = ROW.format(no=1).replace("of: held", "of: [held, hold]")
    second = ROW.format(no=2).replace("asks: boss", "asks: director")
    assert told(write(tmp_path, activities=row + second)) == [
        f"activities.yaml:13: activities[no 1].indicators[held].of[2]: {QUESTION}: held{MEANT}",
        "activities.yaml:21: activities[no 2].questions[held].asks: must be a role that may `answer`: boss",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "programme.yaml: the file is empty: write into it, or delete it"),
        ("# nothing yet\n", "programme.yaml: the file is empty: write into it, or delete it"),
        ("- a\n", "programme.yaml:1: must be fields such as `code:` and `title:`"),
        ("code: a\n\tspan: b\n", "programme.yaml:2: a tab: indent with spaces"),
        (HEADER + "code: b\n", "programme.yaml:11: `code` stands here twice: first on line 1"),
        ("code: a\n---\ncode: b\n", "programme.yaml:2: one document a file: remove the second `---`"),
        ("a: &x [1]\nb: *x\n", "programme.yaml:2: " + TAGS),
        ("a: !!python/name:os.system\n", "programme.yaml:1: " + TAGS),
        (HEADER.replace("2022-12-31", "2022-02-30"),
         "programme.yaml:5: span.to: 2022-02-30 is wrong: there is no such day"),
        ("? [a, b]\n: c\n", "programme.yaml:1: a name before `:` is one word"),
        ("code: a\nb: \x07\n", "programme.yaml:2: an invisible control character: delete it"),
        ("[" * 5000, "programme.yaml: nested too deeply"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_ours_gets_one_clear_line(tmp_path: Path, written: str, said: str) -> None:
    assert told(write(tmp_path, written)) == [said]


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    assert told(write(tmp_path, HEADER + 'doubts: ["one\n')) == [
        "programme.yaml:11: the quotation mark that opens here is never closed"
    ]


def test_another_encoding_is_told_with_the_line_of_its_first_letter(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "programme.yaml").write_bytes(HEADER.encode("cp1251"))
    assert told(tmp_path) == ["programme.yaml:2: not UTF-8: save the file in that encoding"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "programme.yaml").write_bytes(HEADER.encode("utf-8-sig"))
    assert load(tmp_path).code == "small"


def test_a_bare_number_is_no_hour(tmp_path: Path) -> None:
    row = ROW.format(no=1).replace("time: 15:00", "time: 15")
    assert told(write(tmp_path, activities=row)) == [
        'activities.yaml:4: activities[no 1].when[1].time: must be an hour written as "15:00"'
    ]


def test_a_yaml_file_that_would_be_passed_over_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path, activities=ROW.format(no=1), more=ROW.format(no=2))
    assert told(folder) == ["more.yaml: is not read: only programme.yaml and activities*.yaml are"]


def test_a_folder_without_a_header_or_no_folder_at_all(tmp_path: Path) -> None:
    assert told(tmp_path) == ["programme.yaml: the file is missing"]
    assert told(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}: there is no such folder"]


def test_programmes_are_found_by_code_and_other_folders_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "one")
    write(tmp_path / "two", HEADER.replace("code: small", "code: other"))
    (tmp_path / "pictures").mkdir()
    assert sorted(programmes(tmp_path)) == ["other", "small"]


def test_mistakes_of_all_programmes_come_together_and_a_code_belongs_to_one(tmp_path: Path) -> None:
    write(tmp_path / "a")
    write(tmp_path / "b")
    write(tmp_path / "c", "")
    with pytest.raises(ProgrammeErrors) as caught:
        programmes(tmp_path)
    assert [(Path(mistake.file).parent.name, mistake.message) for mistake in caught.value.mistakes] == [
        ("b", "another folder has a programme small already"),
        ("c", "the file is empty: write into it, or delete it"),
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    cut=st.integers(0, 400),
    junk=st.text(max_size=12) | st.sampled_from(["!!bool x", "*a", "{", "- ", "0x", "&a"]),
)
def test_whatever_is_typed_into_a_file_is_read_or_told(tmp_path: Path, cut: int, junk: str) -> None:
    row = ROW.format(no=1)
    place = cut % (len(row) + 1)
    write(tmp_path, activities=row[:place] + junk.encode("utf-8", "replace").decode() + row[place:])
    with suppress(ProgrammeErrors):
        assert isinstance(load(tmp_path), Programme)
