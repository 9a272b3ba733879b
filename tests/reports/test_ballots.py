"""Documents say of anonymous questions what /report says, and of a past day that nothing is known."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from locales.catalogue import Catalogue
from reports import json_file, word, xlsx
from roadmap.answers import allowed
from roadmap.ballots import FEWEST, Ballots
from roadmap.people import Place
from roadmap.progress import ActivityProgress
from roadmap.sheets import Sheet
from roadmap.tallies import Counts
from tests.reports.lived import lived
from tests.services.small_programme import PAPERS, activity, programme, question
from tests.services.small_programme import word as named

NOW = datetime(2022, 3, 31, 9, tzinfo=UTC)
LABELS = {"great": "great", "fair": "fair", "poor": "=poor()"}
OPTIONS = [{"key": key, "text": named(label)} for key, label in LABELS.items()]
SURVEY = activity(
    "survey",
    "survey",
    ["2022-03-10"],
    [
        question("liked", "director", anonymous=True, answer="choice", options=OPTIONS),
        question("again", "director", anonymous=True, yes=named("Ещё бы")),
        question("read", "director"),
    ],
)
FILES = programme(PAPERS, SURVEY)
SECRET = [one for one in FILES.activity("survey").questions if one.anonymous]
Shown = dict[str, dict[str, int]]


def sheet(shown: Shown | None, day: date | None = None) -> Sheet:
    """shown None: not known."""
    found = () if shown is None else tuple(Ballots(one, shown.get(one.key, {})) for one in SECRET)
    rows = [
        ActivityProgress(FILES, one, "open", None, (), 0, 0, total=Counts(), day=day,
                         ballots=found if one.code == "survey" else ())
        for one in FILES.activities
    ]  # fmt: skip
    return Sheet(FILES, Place(1, "Север", "region"), day, NOW, (), {}, rows, [])


def page(of: Sheet, language: str = "ru") -> list[tuple[Any, ...]]:
    (file,) = xlsx.workbook(of, language)
    book = load_workbook(BytesIO(file))
    name = Catalogue().words(language)("doc-sheet-ballots")
    return list(book[name].iter_rows(min_row=2, values_only=True)) if name in book.sheetnames else []


def done(of: Sheet) -> list[str]:
    table = Document(BytesIO(word.document(of, "ru")[0])).tables[0]
    text: str = next(row.cells[-1].text for row in table.rows if row.cells[0].text == "survey")
    return text.splitlines()


def test_every_answer_that_could_be_given_has_its_row() -> None:
    known = sheet({"liked": {"great": 4, "poor": 1}, "again": {"yes": 5, "no": 0}})
    assert [row[2:5] for row in page(known)] == [
        ("liked", "great", 4),
        ("liked", "fair", 0),
        ("liked", "=poor()", 1),
        ("again", "Ещё бы", 5),
        ("again", "❌ Нет", 0),
    ]
    assert {row[5] for row in page(known)} == {"анонимно, 5 ответов по всей программе"}
    assert done(known) == [
        "liked: анонимно, 5 ответов по всей программе: great: 4, fair: 0, =poor(): 1",
        "again: анонимно, 5 ответов по всей программе: Ещё бы: 5, ❌ Нет: 0",
    ]


def test_until_enough_have_answered_no_answer_is_named() -> None:
    early = sheet({})
    assert [row[2:] for row in page(early)] == [
        (key, None, None, "анонимно, итоги появятся, когда ответят 5") for key in ("liked", "again")
    ]
    assert done(early) == [f"{key}: анонимно, итоги появятся, когда ответят 5" for key in ("liked", "again")]


@pytest.mark.parametrize("language", Catalogue().languages)
def test_of_a_past_day_it_is_said_that_nothing_is_known(language: str) -> None:
    words = Catalogue().words(language)
    then = sheet(None, date(2022, 3, 11))
    assert [row[3:] for row in page(then, language)] == [(None, None, words("doc-ballots-then"))] * 2
    sentences = "\n".join(done(then))
    assert not [label for label in ("great", "fair", "Ещё бы", "5") if label in sentences]


def test_programs_read_the_same() -> None:
    shown = {"liked": {"great": 4, "poor": 1}, "again": {"yes": 5}}
    said = [{value: shown[one.key].get(value, 0) for value in allowed(one)} for one in SECRET]
    for of, counts in ((sheet(shown), said), (sheet(None, date(2022, 3, 11)), [None, None])):
        found = json.loads(json_file.document(of, "ru")[0])["activities"][1]["anonymous"]
        assert [one["counts"] for one in found] == counts
        assert {one["by"] for one in found} == {FEWEST}


def test_a_programme_that_asks_nothing_so_has_no_such_page() -> None:
    (file,) = xlsx.workbook(lived(1), "ru")
    assert "Анонимные ответы" not in load_workbook(BytesIO(file)).sheetnames
