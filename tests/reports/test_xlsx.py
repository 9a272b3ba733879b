"""The workbook comes back from a spreadsheet as it was laid out."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from reports import csv_file
from reports.printing import NotPrinted, printed
from reports.xlsx import FILLS, workbook
from roadmap.lines import state
from roadmap.sheets import Sheet
from tests.reports.lived import kaluga, lived

NASTY = '=HYPERLINK("x";"Школа <№ 3> & Ко")\x0b 学校 😀'


def opened(file: bytes) -> Any:
    return load_workbook(BytesIO(file))


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(36)


def test_schools_go_down_and_activities_across_with_a_word_and_a_colour(region: Sheet) -> None:
    page = opened(workbook(region, "ru")[0])["Мониторинг"]
    assert page.cell(2, 3).value == "№ 1"
    assert page.cell(3, 34).value == kaluga().activity("32").title.to("ru")
    names = [page.cell(row, 1).value for row in range(5, 5 + len(region.units))]
    assert names == [place.name for place in region.units]
    school = names.index("Школа № 7") + 5
    unit = next(place for place in region.units if place.name == "Школа № 7")
    words = {
        "on_time": "в срок",
        "late": "позже срока",
        "no": "нет",
        "overdue": "срок прошёл",
        "open": "ждём",
    }
    checked = 0
    for at, activity in enumerate(region.programme.activities):
        standing, cell = region.cells.get((unit.id, activity.code)), page.cell(school, at + 3)
        if standing is None or standing.state is None:
            assert cell.value is None
        else:
            assert cell.fill.fgColor.rgb.endswith(FILLS[standing.state])
            if standing.asked == 1 and standing.state in words and not standing.amount:
                assert cell.value in (words[standing.state], 0)
            checked += 1
    assert checked > 15
    assert (page.freeze_panes, page.page_setup.orientation) == ("C5", "landscape")


def test_every_answer_is_there_with_its_time_its_source_and_its_state(region: Sheet) -> None:
    page = opened(workbook(region, "ru")[0])["Ответы"]
    rows = list(page.iter_rows(min_row=2, values_only=True))
    lines = region.lines or ()
    assert len(rows) == len(lines)
    for row, line in list(zip(rows, lines, strict=True))[::97]:
        assert (row[0], row[2]) == (line.activity, line.place.name)
        given = row[7]
        assert (given is None) == (line.at is None)
        if line.at is not None:
            local = line.at.astimezone(region.programme.zone).replace(tzinfo=None, microsecond=0)
            assert isinstance(given, datetime)
            assert abs((given - local).total_seconds()) < 1
    sources = {row[8] for row in rows}
    assert sources == {None, "ответ в боте", "по телефону", "по списку", "решение координатора"}


def test_indicators_say_what_they_mean_and_doubts_have_a_sheet(region: Sheet) -> None:
    book = opened(workbook(region, "ru")[0])
    shown = list(book["Показатели"].iter_rows(min_row=2, values_only=True))
    assert len(shown) == sum(len(one.measures) for one in region.rows)
    assert all(row[-1] for row in shown)
    said = [row[3] for row in book["Оговорки и исключения"].iter_rows(min_row=2, values_only=True)]
    assert set(kaluga().doubts) <= set(said)
    assert set(kaluga().activity("43").doubts) <= set(said)


def test_a_name_is_never_a_formula_and_holds_nothing_that_breaks_the_file() -> None:
    sheet = lived(1, name=NASTY)
    page = opened(workbook(sheet, "en")[0])["Monitoring"]
    cell = page.cell(4 + len(sheet.units), 1)
    assert (cell.value, cell.data_type) == (NASTY.replace("\x0b", ""), "s")
    text = csv_file.table(sheet, "ru")[0].decode("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert ";=HYPERLINK" not in text.replace('"=HYPERLINK', ";=HYPERLINK")


@pytest.mark.parametrize("schools", [0, 1, 60])
def test_any_number_of_schools_makes_a_file(schools: int) -> None:
    sheet = lived(schools)
    assert opened(workbook(sheet, "ru")[0])["Мониторинг"].max_row > len(sheet.units)


def test_a_programme_that_nothing_was_asked_in_makes_a_file() -> None:
    sheet = replace(lived(2), lines=(), cells={}, rows=(), events=())
    assert opened(workbook(sheet, "ru")[0]).sheetnames == [
        "Мониторинг",
        "Показатели",
        "Ответы",
        "Оговорки и исключения",
    ]


def test_a_name_of_120_characters_and_too_many_lines_for_a_document() -> None:
    sheet = replace(lived(3, name="Очень длинное имя школы " * 5 + "{}"), lines=None)
    assert "Ответы" not in opened(workbook(sheet, "ru")[0]).sheetnames


async def test_a_child_process_draws_the_same_file(region: Sheet) -> None:
    (file,) = await printed("csv", region, "ru")
    assert file == csv_file.table(region, "ru")[0]


async def test_what_cannot_be_drawn_says_only_of_what_kind_it_was() -> None:
    with pytest.raises(NotPrinted) as trouble:
        await printed("xlsx", "Школа № 1", "ru")
    assert trouble.value.reason == "AttributeError"
    with pytest.raises(NotPrinted):
        await printed("nothing")


def test_the_states_of_the_lived_region_are_all_there(region: Sheet) -> None:
    keys = {(line.activity, line.question) for line in region.lines or ()}
    assert len(keys) > 40
    questions = {(one.code, q.key): q for one in kaluga().activities for q in one.questions}
    states = {
        state(line, questions[line.activity, line.question], region.at)
        for line in region.lines or ()
        if (line.activity, line.question) in questions
    }
    assert states >= {"on_time", "late", "no", "overdue", "open", "left_out"}
