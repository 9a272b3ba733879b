"""A picture as wide as a phone's screen, drawn from the top down."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from reports.lettering import fitted, font, runs, width
from reports.signs import sign
from reports.themes import THEMES, Colour

WIDTH = 1080
MARGIN = 30
INNER = WIDTH - 2 * MARGIN
TEXT = 26
"""Smaller letters cannot be read on a phone that shows the whole width."""

MIDDLE = 0.357
"""From the middle of capitals and digits down to their foot, in sizes."""

SIGN_FROM = 14
"""Pixels: a sign in less is a speck."""


class Canvas:
    def __init__(self, height: float, theme: str) -> None:
        self.theme = THEMES[theme]
        self._image = Image.new("RGB", (WIDTH, round(height)), self.theme.ground)
        self._pen = ImageDraw.Draw(self._image)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: int = TEXT,
        *,
        colour: Colour | None = None,
        bold: bool = False,
        limit: float = INNER,
        anchor: str = "l",
    ) -> float:
        """y: of its middle. anchor: x is its left, middle or right (l, m, r). Returns its width."""
        shown = fitted(text, size, limit, bold=bold)
        whole = width(shown, size, bold=bold)
        at = x - {"l": 0, "m": whole / 2, "r": whole}[anchor]
        for name, part in runs(shown, bold=bold):
            face = font(name, size)
            self._pen.text((at, y + MIDDLE * size), part, colour or self.theme.words, face, "ls")
            at += face.getlength(part)
        return whole

    def upright(self, x: float, bottom: float, text: str, colour: Colour) -> None:
        """Turned to be read from below, around x."""
        mask = _turned(text)
        self._image.paste(colour, (round(x - mask.width / 2), round(bottom - mask.height)), mask)

    def box(self, x: float, y: float, wide: float, high: float, fill: Colour) -> None:
        if wide >= 1 and high >= 1:
            self._pen.rectangle((round(x), round(y), round(x + wide) - 1, round(y + high) - 1), fill)

    def frame(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        box = (round(x), round(y), round(x + max(wide, 4)) - 1, round(y + high) - 1)
        self._pen.rectangle(box, None, colour, 2)

    def line(self, points: Sequence[tuple[float, float]], colour: Colour, thick: int = 2) -> None:
        self._pen.line(points, colour, thick)

    def dashes(self, x: float, top: float, bottom: float, colour: Colour) -> None:
        y = top
        while y < bottom:
            self.line([(x, y), (x, min(y + 12, bottom))], colour, 3)
            y += 20

    def hatch(self, x: float, y: float, wide: float, high: float, colour: Colour, step: int = 12) -> None:
        """Slanting lines within a box."""
        mask = Image.new("L", (max(round(wide), 1), max(round(high), 1)))
        pen = ImageDraw.Draw(mask)
        for at in range(-mask.height, mask.width, step):
            pen.line((at, mask.height, at + mask.height, 0), 255, 3)
        self._image.paste(colour, (round(x), round(y)), mask)

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        self._pen.polygon(points, fill)

    def state(self, x: float, y: float, wide: float, high: float, state: str) -> None:
        """A piece in the colour of its state, with its sign where there is room for one."""
        fill, ink = self.theme.states[state]
        self.box(x, y, wide, high, fill)
        if min(wide, high) >= SIGN_FROM:
            self.sign(x + wide / 2, y + high / 2, round(min(wide * 0.8, high * 0.8, 30)), state, ink)

    def sign(self, x: float, y: float, size: int, state: str, ink: Colour) -> None:
        """Around its middle."""
        self._image.paste(ink, (round(x - size / 2), round(y - size / 2)), sign(state, size))

    def png(self, height: float) -> bytes:
        """What is below `height` is cut off."""
        file = BytesIO()
        self._image.crop((0, 0, WIDTH, round(height))).save(file, "PNG", compress_level=4)
        return file.getvalue()


@cache
def _turned(text: str, size: int = TEXT) -> Image.Image:
    flat = Image.new("L", (round(width(text, size)) + 2, round(size * 0.9)))
    pen, at = ImageDraw.Draw(flat), 0.0
    for name, part in runs(text):
        pen.text((at, size * 0.8), part, 255, font(name, size), "ls")
        at += font(name, size).getlength(part)
    return flat.transpose(Image.Transpose.ROTATE_90)
