"""The monitoring table as pictures: what is on them, and that anything at all makes one."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from reports.canvas import SIGNS, THEMES, WIDTH, Theme, fitted, font
from reports.heat import NAMES, ROW, TOP, heat
from roadmap.sheets import Sheet
from tests.reports.lived import lived

SOURCE = Path(__file__).parents[3] / "shared" / "seeds" / "china-training.txt"
REGIONS = [(0, "{}"), (1, "{}"), (400, "Школа № {}"), (3, "Имя " * 30 + "{}")]


def opened(page: bytes) -> Image.Image:
    return Image.open(BytesIO(page))


def brightness(colour: str) -> float:
    parts = [value / 255 for value in ImageColor.getrgb(colour)[:3]]
    red, green, blue = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(36)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_cell_has_the_colour_of_its_state(region: Sheet, theme: str) -> None:
    pages = heat(region, "ru", theme)
    page = opened(pages[0])
    asked = [one for one in region.programme.activities if any(no == one.code for _, no in region.cells)]
    shown = asked[: -(-len(asked) // len(pages))]
    width = (WIDTH - 60 - NAMES) / len(shown)
    seen = set()
    for row, place in enumerate(region.units):
        for at, activity in enumerate(shown):
            spot = page.getpixel((int(30 + NAMES + width * at + 5), TOP + ROW * row + 6))
            cell = region.cells.get((place.id, activity.code))
            state = cell.state if cell else None
            fill = THEMES[theme].states[state][0] if state else THEMES[theme].ground
            assert spot == ImageColor.getrgb(fill)
            seen.add(state)
    assert seen >= {"on_time", "late", "overdue", "no", None}


@pytest.mark.parametrize(("schools", "name"), REGIONS)
def test_any_region_makes_pictures_that_telegram_takes(schools: int, name: str) -> None:
    pages = [opened(page) for page in heat(lived(schools, name=name), "en", "light")]
    assert pages
    for page in pages:
        assert page.width == WIDTH
        assert page.width + page.height <= 10_000
        assert page.height <= 20 * page.width


@pytest.mark.parametrize("name", ["學員 組長 № {}", "Школа 😀 {}", "e\u0301\u0308 \u200f\u05d0 {}", "<b>&{}"])
def test_no_name_breaks_a_picture(name: str) -> None:
    assert heat(lived(2, name=name), "ru", "dark")


def test_nothing_asked_is_a_picture_with_a_sentence(region: Sheet) -> None:
    assert len(heat(replace(region, cells={}, lines=(), units=()), "ru", "light")) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_and_signs_can_be_read_on_their_ground(theme: Theme) -> None:
    for fill, ink in theme.states.values():
        assert contrast(fill, ink) >= 4.5
    assert contrast(theme.ground, theme.words) >= 4.5
    assert contrast(theme.ground, theme.faint) >= 4.5


def test_states_differ_by_their_sign_too() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)


def drawn(text: str) -> bytes:
    return bytes(font(40).getmask(text))


@pytest.mark.parametrize("sign", [*"ЯёЖщ№«»—…Az9學組长员", *(sign for sign in SIGNS.values() if sign)])
def test_the_font_has_what_is_written(sign: str) -> None:
    assert drawn(sign) != drawn("\U0010fffd")


@pytest.mark.skipif(not SOURCE.exists(), reason="no source documents beside the project")
def test_the_font_has_every_sign_of_the_chinese_programme() -> None:
    box = drawn("\U0010fffd")
    assert not [sign for sign in set(SOURCE.read_text("utf-8")) if sign > " " and drawn(sign) == box]


def test_what_does_not_fit_is_cut_and_that_is_seen() -> None:
    cut = fitted("Очень длинное имя школы " * 5, 24, 200)
    assert cut.endswith("…")
    assert font(24).getlength(cut) <= 200
    assert fitted("Школа", 24, 200) == "Школа"
