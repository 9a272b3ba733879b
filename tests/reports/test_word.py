"""The report to sign: every row of the plan, in whatever template the institution wants."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from jinja2.exceptions import SecurityError

from reports.word import document
from roadmap.sheets import Sheet
from tests.reports.lived import kaluga, lived


def rows(content: bytes) -> list[list[str]]:
    table = Document(BytesIO(content)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def template(tmp_path: Path, *paragraphs: str) -> Path:
    file = Document()
    for text in paragraphs:
        file.add_paragraph(text)
    file.save(str(tmp_path / "ours.docx"))
    return tmp_path / "ours.docx"


@pytest.mark.parametrize("schools", [1, 36, 400])
def test_every_activity_has_its_row_and_every_indicator_its_line(schools: int) -> None:
    sheet = lived(schools=schools)
    _, *found = rows(document(sheet, "ru")[0])
    assert [row[0] for row in found] == [one.code for one in kaluga().activities]
    assert [len(row[-1].splitlines()) for row in found] == [len(row.measures) for row in sheet.rows]


def test_it_says_how_far_each_is(tmp_path: Path) -> None:
    sheet = lived(schools=36)
    (row,) = (row for row in rows(document(sheet, "ru")[0]) if row[0] == "7")
    measure = next(one for one in sheet.rows if one.activity.code == "7").measures[0]
    assert f"{measure.far[0]} из {measure.far[1]}" in row[-1]
    own = template(tmp_path, "{{ heading }}")
    assert "15 июня 2022" in Document(BytesIO(document(sheet, "ru", own)[0])).paragraphs[0].text


def empty() -> Sheet:
    return replace(lived(schools=1), rows=(), lines=[], events=())


def test_an_empty_programme_has_a_head_and_room_to_sign() -> None:
    assert len(rows(document(empty(), "en")[0])) == 1


def test_signs_of_xml_in_a_name_stay_signs(tmp_path: Path) -> None:
    sheet = lived(schools=1)
    place = sheet.place and replace(sheet.place, name="<b>Школа & Ко</b> " + "х" * 120)
    own = template(tmp_path, "{{ heading }}")
    found = Document(BytesIO(document(replace(sheet, place=place), "ru", own)[0]))
    assert "<b>Школа & Ко</b>" in found.paragraphs[0].text


def test_a_template_reaches_nothing_but_what_it_is_given(tmp_path: Path) -> None:
    own = template(tmp_path, "{{ title.__class__.__mro__ }}")
    with pytest.raises(SecurityError):
        document(empty(), "ru", own)
