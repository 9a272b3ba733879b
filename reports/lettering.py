"""Text in the fonts that travel with the bot: measured, wrapped and cut to fit, whatever was typed."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"
LETTERS = "NotoSans-Regular-subset.ttf"
BOLD = "NotoSans-SemiBold-subset.ttf"
CHINESE = "NotoSansSC-subset.otf"
NOWHERE = "\U0010fffd"
"""A sign that no font has: it is drawn as a box."""

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
WIDE = "\u2e80"
"""From here on there are no spaces between words: a line may end anywhere."""


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The same on every machine: without the shaping that only some have a library for."""
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def covers(name: str, sign: str) -> bool:
    return _mask(name, sign) != _mask(name, NOWHERE)


def clean(text: str) -> str:
    """One line; letters in one piece with their accents; nothing that is not seen but drawn as a box."""
    whole = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in whole if not _unseen(sign))


@lru_cache(4096)
def runs(text: str, *, bold: bool = False) -> tuple[tuple[str, str], ...]:
    """(font, part of the text). What no font has stays with the first, whose box is drawn for it."""
    chosen = BOLD if bold else LETTERS
    faces = groupby(clean(text), lambda sign: chosen if covers(LETTERS, sign) else _other(sign, chosen))
    return tuple((name, "".join(signs)) for name, signs in faces)


@lru_cache(4096)
def width(text: str, size: int, *, bold: bool = False) -> float:
    return sum(font(name, size).getlength(part) for name, part in runs(text, bold=bold))


def fitted(text: str, size: int, limit: float, *, bold: bool = False, tail: float = 0) -> str:
    """No wider than `limit`: what is left out is shown as «…». tail: the share of what is kept that is kept
    from the end, where names of schools have their number."""
    text = clean(text)
    if width(text, size, bold=bold) <= limit:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(_cut(text, middle, tail), size, bold=bold) <= limit
        low, high = (middle, high) if fits else (low, middle - 1)
    return _cut(text, low, tail)


def wrapped(text: str, size: int, limit: float, lines: int, *, bold: bool = False) -> list[str]:
    """At most so many lines; the last one says with «…» that there is more."""
    found: list[str] = []
    line = ""
    left = list(_words(clean(text)))
    while left and len(found) < lines - 1:
        if width((line + left[0]).rstrip(), size, bold=bold) <= limit:
            line += left.pop(0)
        elif line:
            found.append(line.rstrip())
            line = ""
        else:
            break
    rest = (line + "".join(left)).rstrip()
    return [*found, fitted(rest, size, limit, bold=bold)] if rest or not found else found


def _cut(text: str, kept: int, tail: float) -> str:
    end = int(kept * tail)
    return f"{text[: kept - end].rstrip()}…{text[len(text) - end :].lstrip()}"


def _words(text: str) -> Iterator[str]:
    """Each with the space behind it; of a script without spaces every sign."""
    word = ""
    for sign in text:
        if sign >= WIDE and word:
            yield word
            word = ""
        word += sign
        if sign == " " or sign >= WIDE:
            yield word
            word = ""
    if word:
        yield word


def _other(sign: str, otherwise: str) -> str:
    return CHINESE if covers(CHINESE, sign) else otherwise


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) in UNSEEN or "\ufe00" <= sign <= "\ufe0f"


@cache
def _mask(name: str, sign: str) -> bytes:
    drawn = font(name, 24).getmask(sign)
    return bytes(drawn) + bytes(drawn.size[:1])
