"""A picture as wide as a phone's screen: text that fits, in one font, on a light or a dark ground."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = Path(__file__).parent / "fonts" / "NotoSansSC-subset.otf"
WIDTH = 1080
MARGIN = 30
SMALLEST = 24
"""Smaller letters cannot be read on a phone that shows the whole width."""

Colour = str


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of the ground, of words and lines, and of each state (roadmap/lines.py): fill and sign."""

    ground: Colour
    words: Colour
    faint: Colour
    lines: Colour
    states: dict[str, tuple[Colour, Colour]]


THEMES = {
    "light": Theme(
        *("#FFFFFF", "#1B232C", "#5B6670", "#D4DAE0"),
        {
            "on_time": ("#9ED3A4", "#0F3D18"),
            "late": ("#D9E08A", "#3B3F05"),
            "no": ("#F2BC84", "#4A2500"),
            "open": ("#B9D6F0", "#12324E"),
            "overdue": ("#EE9A93", "#560F0A"),
            "waiting": ("#EEF0F2", "#5B6670"),
            "left_out": ("#D5D9DD", "#3F474E"),
        },
    ),
    "dark": Theme(
        *("#17202A", "#EEF2F6", "#A9B4BF", "#33404D"),
        {
            "on_time": ("#2E6B3A", "#E3F7E6"),
            "late": ("#666B16", "#FAFBD9"),
            "no": ("#8A5216", "#FFF0DF"),
            "open": ("#2B5478", "#E4F1FC"),
            "overdue": ("#8E2F28", "#FFE7E5"),
            "waiting": ("#232E39", "#A9B4BF"),
            "left_out": ("#465361", "#E6EBF0"),
        },
    ),
}
"""Every pair of a fill and its sign differs by 4.5 : 1 at least (a test measures it)."""

SIGNS = {
    "on_time": "●",
    "late": "○",
    "no": "×",
    "open": "…",
    "overdue": "!",
    "waiting": "",
    "left_out": "–",
}


class Canvas:
    def __init__(self, height: int, theme: Theme) -> None:
        self.theme = theme
        self._image = Image.new("RGB", (WIDTH, height), theme.ground)
        self._pen = ImageDraw.Draw(self._image)

    def write(
        self, x: float, y: float, text: str, size: int, width: float, colour: Colour | None = None
    ) -> None:
        """From its left, by its middle. What is wider than `width` is written a little smaller, then cut."""
        if font(size).getlength(text) > width:
            size = max(SMALLEST, int(size * 0.8))
        ink = colour or self.theme.words
        self._pen.text((x, y), fitted(text, size, width), font=font(size), fill=ink, anchor="lm")

    def label(self, x: float, y: float, text: str, size: int, colour: Colour | None = None) -> None:
        """By its middle."""
        self._pen.text((x, y), text, font=font(size), fill=colour or self.theme.words, anchor="mm")

    def box(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        self._pen.rectangle((x, y, x + width - 1, y + height - 1), fill=fill)

    def rule(self, y: float) -> None:
        self._pen.line((MARGIN, y, WIDTH - MARGIN, y), fill=self.theme.lines, width=2)

    def state(self, x: float, y: float, width: float, height: float, state: str) -> None:
        fill, ink = self.theme.states[state]
        self.box(x + 1, y + 1, width - 2, height - 2, fill)
        self.label(x + width / 2, y + height / 2, SIGNS[state], 24, ink)

    def png(self) -> bytes:
        file = BytesIO()
        self._image.save(file, "PNG")
        return file.getvalue()


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)


def fitted(text: str, size: int, width: float) -> str:
    if font(size).getlength(text) <= width:
        return text
    kept = text
    while kept and font(size).getlength(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
