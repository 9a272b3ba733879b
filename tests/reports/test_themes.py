"""Colours of the pictures: readable, and told apart by everybody."""

from itertools import combinations

import pytest
from PIL import ImageColor

from reports.signs import SHAPES, sign
from reports.themes import THEMES, Theme
from roadmap.lines import STATES

EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
# What is left of a colour for those who lack the cones of red, of green (Machado and others, 2009).
RED = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
GREEN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TOLD = ("on_time", "late", "no", "open", "overdue")
Colour = tuple[float, ...]


def light(colour: str) -> Colour:
    parts = [value / 255 for value in ImageColor.getrgb(colour)[:3]]
    return tuple(one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)


def brightness(rgb: Colour) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(light(one)), brightness(light(other))))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Colour) -> Colour:
    red, green, blue = (min(max(one, 0), 1) for one in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    fx, fy, fz = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, lacks: tuple[Colour, ...]) -> float:
    """How far two colours look apart (CIE 1976): 2 is just seen."""
    seen = [
        lab(tuple(sum(a * b for a, b in zip(row, light(colour), strict=True)) for row in lacks))
        for colour in (one, other)
    ]
    return float(sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5)


@EACH
def test_words_can_be_read_wherever_they_stand(theme: Theme) -> None:
    for ground in (theme.ground, theme.row):
        assert contrast(ground, theme.words) >= 4.5
        assert contrast(ground, theme.faint) >= 4.5
        assert contrast(ground, theme.now) >= 4.5


@EACH
def test_signs_can_be_read_on_their_colour(theme: Theme) -> None:
    assert set(theme.states) == set(STATES)
    for fill, ink in theme.states.values():
        assert contrast(fill, ink) >= 4.5


@EACH
@pytest.mark.parametrize("lacks", [RED, GREEN], ids=["red", "green"])
def test_states_differ_for_those_who_lack_a_colour(theme: Theme, lacks: tuple[Colour, ...]) -> None:
    for one, other in combinations(TOLD, 2):
        assert apart(theme.states[one][0], theme.states[other][0], lacks) > 15, (one, other)


def test_every_state_has_a_sign_of_its_own() -> None:
    drawn = {state: sign(state, 24).tobytes() for state in SHAPES}
    assert set(drawn) == set(STATES)
    assert len(set(drawn.values())) == len(STATES)
