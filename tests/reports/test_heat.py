"""The map of schools and activities or weeks: what is on it, and that anything at all makes one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reports import pages
from reports.canvas import INNER, WIDTH, Canvas
from reports.cells import THIN, fill, shares, states
from reports.columns import activities, weeks
from reports.heat import NARROW, cell_width, heat, parts
from reports.rows import ROWS, UNITS
from reports.rows import parts as rows_of
from reports.themes import THEMES
from roadmap.lines import Cell
from roadmap.people import Place
from roadmap.sheets import Sheet
from tests.reports.lived import lived
from tests.reports.pixels import area, at, opened, rgb, telegram_takes

LONG = "Муниципальное учреждение «Средняя общеобразовательная школа № {}» города " + "Медыни " * 6
NAMES = [
    LONG,
    "山东省第{}中学",
    "學員 № {}",
    "Школа 😀 {}",
    "и\u0306 \u200f\u05d0 \u0645 {}",
    "<b>&\n{}",
    "",
    "№" * 120,
]


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(36)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", ["on_time", "late", "no", "open", "overdue", "left_out"])
def test_a_cell_is_of_its_state_and_carries_its_sign(theme: str, state: str) -> None:
    canvas = Canvas(100, theme)
    fill(canvas, 10, 10, 40, 36, Cell._make(int(name == state) for name in Cell._fields))
    page = opened(canvas.png(100))
    colour, ink = THEMES[theme].states[state]
    assert at(page, 11, 11) == at(page, 48, 44) == rgb(colour)
    assert at(page, 9, 11) == at(page, 50, 44) == rgb(THEMES[theme].ground)
    assert area(page, ink) > 10


def test_several_answers_are_bands_with_the_worst_on_top() -> None:
    canvas = Canvas(100, "light")
    fill(canvas, 10, 10, 40, 40, Cell(on_time=3, overdue=1))
    page = opened(canvas.png(100))
    overdue, on_time = (THEMES["light"].states[state][0] for state in ("overdue", "on_time"))
    column = [at(page, 11, y) for y in range(10, 50)]
    assert column == [rgb(overdue)] * column.count(rgb(overdue)) + [rgb(on_time)] * column.count(rgb(on_time))
    assert THIN <= column.count(rgb(overdue)) < 20


@pytest.mark.parametrize("counts", [[1], [1, 399], [1, 1, 1], [5, 0, 5], [40, 1, 1, 1, 1]])
def test_bands_fill_the_cell_and_none_is_lost(counts: list[int]) -> None:
    found = shares(counts, 36)
    assert sum(found) == 36
    assert min(found) >= THIN


def test_what_does_not_apply_is_seen_only_alone() -> None:
    assert states(Cell(on_time=1, left_out=2)) == {"on_time": 1}
    assert states(Cell(left_out=2)) == {"left_out": 2}
    assert states(Cell()) == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("by", ["activities", "weeks"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_region_is_drawn_in_every_colour_there_is(
    region: Sheet, theme: str, by: str, language: str
) -> None:
    drawn = [opened(page) for page in heat(region, language, theme, by)]  # type: ignore[arg-type]
    for state in ("on_time", "late", "no", "open", "overdue", "left_out"):
        assert sum(area(page, THEMES[theme].states[state][0]) for page in drawn) > 300, state
    assert all(at(page, 3, 3) == rgb(THEMES[theme].ground) for page in drawn)


def test_more_late_answers_make_more_of_the_picture_late(region: Sheet) -> None:
    before = opened(heat(region, "ru", "light")[0])
    late = {key: Cell(late=cell.asked) if cell.asked else cell for key, cell in region.cells.items()}
    after = opened(heat(replace(region, cells=late), "ru", "light")[0])
    colour = THEMES["light"].states["late"][0]
    assert area(after, colour) > 2 * area(before, colour)
    assert area(after, THEMES["light"].states["overdue"][0]) == 0


def test_thirty_six_schools_are_on_one_picture_by_weeks(region: Sheet) -> None:
    assert len(heat(region, "ru", "light", "weeks")) == 1
    assert len(rows_of(region.units, {unit for unit, _ in region.cells})) == 1


@pytest.mark.parametrize("schools", [0, 1, 36, 400])
@pytest.mark.parametrize("by", ["activities", "weeks"])
def test_any_region_makes_pictures_that_telegram_takes(schools: int, by: str) -> None:
    assert telegram_takes(heat(lived(schools), "en", "light", by))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_breaks_a_picture(name: str) -> None:
    sheet = lived(3, name=name)
    programme = sheet.programme.model_copy(
        update={"title": sheet.programme.title.model_validate({"ru": name})}
    )
    assert telegram_takes(heat(replace(sheet, programme=programme), "ru", "dark"))


def test_nothing_asked_is_a_picture_with_a_sentence(region: Sheet) -> None:
    empty = replace(region, cells={}, lines=(), units=())
    for by in ("activities", "weeks"):
        assert telegram_takes(heat(empty, "ru", "light", by))


def test_without_lines_weeks_become_activities(region: Sheet) -> None:
    far = replace(region, lines=None)
    assert heat(far, "ru", "light", "weeks") == heat(region, "ru", "light")


def test_each_request_stands_in_the_week_of_its_last_day(region: Sheet) -> None:
    columns, cells = weeks(region)
    total = [sum(cell[:7]) for cell in cells.values()]
    assert sum(total) == len(region.lines or ())
    assert all(date.fromisoformat(column.key).weekday() == 0 for column in columns)
    one = (region.lines or ())[0]
    day = (one.due_at - timedelta(microseconds=1)).astimezone(region.programme.zone).date()
    monday = day - timedelta(days=day.weekday())
    assert sum(cells[one.place.id, monday.isoformat()][:7]) >= 1


def test_columns_of_a_year_are_split_in_like_parts(region: Sheet) -> None:
    columns, _ = activities(region)
    split = parts(columns * 2, 30)
    assert [column for part in split for column in part] == columns * 2
    assert max(map(len, split)) <= 30
    assert max(map(len, split)) - min(map(len, split)) <= len(split)


@pytest.mark.parametrize("columns", range(1, 31))
@pytest.mark.parametrize("names", [0, 300, 2000])
def test_cells_never_leave_the_picture_or_the_names_without_room(columns: int, names: int) -> None:
    each = cell_width(names, columns)
    assert each >= NARROW
    assert INNER - each * columns >= 240


@pytest.mark.parametrize("schools", [1, 36, 43, 400])
def test_every_school_is_on_one_page_under_its_district(schools: int) -> None:
    sheet = lived(schools)
    split = rows_of(sheet.units, {unit for unit, _ in sheet.cells})
    shown = [row.place.name for page in split for row in page if row.place.kind == "school"]
    assert shown == [unit.name for unit in sheet.units if unit.kind == "school"]
    for page in split:
        assert len(page) <= ROWS + 1
        assert sum(not row.heads for row in page) <= UNITS
        assert page[0].heads
        assert not page[-1].heads
    assert len(split) == -(-schools // UNITS)


def test_units_without_any_above_them_are_rows_too() -> None:
    scattered = [Place(at, f"Школа № {at}", "school", f"Район {at}") for at in range(50)]
    split = rows_of(scattered, set())
    assert [row.place for page in split for row in page] == scattered
    assert [len(page) for page in split] == [25, 25]


def test_the_title_tells_the_unit_it_is_about(region: Sheet) -> None:
    from locales.catalogue import words_of

    words = words_of("pictures.ftl", "ru")
    district = next(unit for unit in region.units if unit.kind == "municipality")
    assert pages.programme(region, words) == "500+ · Калужская область"
    assert pages.programme(replace(region, place=district), words).endswith(f" · {district.name}")
    assert pages.moment(region, words) == "на ср, 15 июня 2022"
    past = replace(region, day=date(2022, 3, 31))
    assert pages.moment(past, words) == "как было на конец дня: чт, 31 марта 2022"
    assert WIDTH == 1080
