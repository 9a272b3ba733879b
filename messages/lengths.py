"""Telegram takes 4096 UTF-16 units in a text: longer ones are cut where a line or a word ends."""

import re
from collections.abc import Iterator
from html import unescape

LIMIT = 4096
TAGS = re.compile(r"<[^>]*>")
PIECES = re.compile(r"\n|[^\n]+")
WORDS = re.compile(r"\s+|<[^>]*>|&[^;\s]{1,10};|[^\s<&]+|[<&]")


def units(html: str) -> int:
    """As Telegram counts: without tags, each entity one character."""
    return len(unescape(TAGS.sub("", html)).encode("utf-16-le")) // 2


def split(html: str, limit: int = LIMIT) -> tuple[str, ...]:
    """In parts that fit. No line of ours opens a tag that another closes; a single line that is too long is
    cut between words, and loses its tags there."""
    if units(html) <= limit:
        return (html,)
    parts, here = [], ""
    for piece in _pieces(html, limit):
        if units(here + piece) > limit and here.strip():
            parts.append(here.strip("\n"))
            here = piece.lstrip("\n")
        else:
            here += piece
    return (*parts, here.strip("\n")) if here.strip() else tuple(parts)


def _pieces(html: str, limit: int) -> Iterator[str]:
    for line in PIECES.findall(html):
        if units(line) <= limit:
            yield line
        else:
            yield from _words(TAGS.sub("", line), limit)


def _words(line: str, limit: int) -> Iterator[str]:
    for word in WORDS.findall(line):
        yield from (word,) if units(word) <= limit else _letters(word, limit)


def _letters(word: str, limit: int) -> Iterator[str]:
    """Half as many letters as units always fit."""
    step = limit // 2
    yield from (word[start : start + step] for start in range(0, len(word), step))
