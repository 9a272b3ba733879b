"""What a methodologist gets wrong: the file, the line, the field, and what to write instead."""

import shutil
from pathlib import Path

import pytest

from roadmap.loading import load
from roadmap.mistakes import ProgrammeErrors
from tests.conftest import ROOT

TEMPLATE = ROOT / "docs" / "template"
A, P = "activities.yaml", "programme.yaml"
MISTAKES = [
    (A, "  kind: document", "   kind: document", "indented otherwise than the lines above"),
    (A, "  kind: document", "\tkind: document", "a tab: indent with spaces"),
    (A, "  kind: document", "  kind document", "a field is written `name: value`"),
    (A, "  kind: document", "  kind:document", "a field is written `name: value`"),
    (
        A,
        'title: {en: "Day of the book"',
        'title: {en: "Day of the book',
        "every text closes its quotation mark",
    ),
    (A, "kind: document", "kind: documents", "kind: must be a kind: webinar, meeting"),
    (A, "asks: director", "asks: principal", "must be a role that may `answer`: coordinator, director"),
    (A, "verified_by: coordinator", "verfied_by: coordinator", "did you mean `verified_by`?"),
    (A, "verified_by: coordinator", "verified_by: director", "must be a role that may `answer` and `verify`"),
    (A, "answer: number", "answer: numbers", "must be one of yes_no, number, hours"),
    (A, "to: 2027-02-12", "to: 2027-02-30", "there is no such day"),
    (A, "to: 2027-02-12", "to: 12.02.2027", "must be a date written as 2022-03-01"),
    (A, "to: 2027-02-12", "to: 2027-01-12", "`to` is earlier than `from`"),
    (A, ', ru: "План отправлен?"', "", "text.ru: is missing: the programme speaks en, ru"),
    (A, "- no: 2", "- no: 1", "stands here twice"),
    (A, "key: listeners", "key: took_part", "questions[took_part]: stands here twice"),
    (A, "  kind: webinar", "  kind: webinar\n  ladder: soft", "must be a ladder: event, deadline"),
    (A, "of: took_part", "of: took_prt", "must be a question of this activity: took_part, listeners"),
    (A, "kind: full, of: held", "kind: sum, of: held", "ask for a number, hours or days"),
    (A, "kind: share, of: took_part", "kind: count, of: took_part", "`count` says how many, and so does its"),
    (
        A,
        "kind: ratio, of: listeners, to: teachers",
        "kind: sum, target: '1:30', of: listeners",
        "says how many",
    ),
    (A, "target: 80%", "target: 80 percent", "a share is written as 80%, 0.8, 1:30 or 1/3"),
    (A, "after: took_part", "after: took", "must be a question of this activity"),
    (A, "after: took_part", "after: listeners", "waits for itself"),
    (A, "max_fact: teachers", "max_fact: teacher", "must be a fact about `school`: teachers"),
    (A, "2027-03-16", "2028-03-16", "lies outside the programme's span"),
    (A, "{month: 2027-04}", "{phase: spring}", "must be a phase that has its `when`: there are none"),
    (A, "{month: 2027-04}", "{after: {event: order, days: 30}}", "must be an event: there are none"),
    (A, "{month: 2027-04}", "{month: April}", "a month is written as 2022-03"),
    (A, 'time: "15:00"', "time: 15", 'must be an hour written as "15:00"'),
    (
        A,
        "Day of the book",
        "Day of the book and of all that can be read by anyone who reads at all",
        "at most 64 fit",
    ),
    (P, "    within: region\n", "", "`within` is missing: only the first unit kind is the root"),
    (P, "within: region", "within: city", "must be a unit kind written above it: region"),
    (P, "unit: school\n    may", "unit: class\n    may", "must be a unit kind: region, school"),
    (P, "Europe/Moscow", "Moscow", "a time zone is written as Europe/Moscow"),
    (P, "calendar: RU", "calendar: RUS", "must be a country as two letters"),
    (P, "organiser: coordinator", "organiser: boss", "must be a role that may `manage`: coordinator"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "remedy"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_remedy(
    tmp_path: Path, file: str, right: str, wrong: str, remedy: str
) -> None:
    folder = Path(shutil.copytree(TEMPLATE, tmp_path / "it"))
    text = (folder / file).read_text("utf-8")
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(ProgrammeErrors) as found:
        load(folder)
    told = [one for one in found.value.mistakes if remedy in str(one)]
    assert told, str(found.value)
    line = text[: text.index(right)].count("\n") + 1
    assert (Path(told[0].file).name, abs(told[0].line - line) <= 9) == (file, True)


def test_several_are_told_at_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TEMPLATE, tmp_path / "it"))
    text = (folder / A).read_text("utf-8")
    (folder / A).write_text(text.replace("asks: director", "asks: principal"), "utf-8")
    with pytest.raises(ProgrammeErrors) as found:
        load(folder)
    assert len(found.value.mistakes) == text.count("asks: director")


def test_a_share_that_is_none_is_no_accident(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TEMPLATE, tmp_path / "it"))
    text = (folder / A).read_text("utf-8")
    (folder / A).write_text(text.replace("80%", "80 %%"), "utf-8")
    with pytest.raises(ProgrammeErrors, match="a share is written as 80%"):
        load(folder)
