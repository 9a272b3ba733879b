"""Long lists on a small screen: their order and their pages."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
PAGE = 8


@lru_cache(maxsize=100_000)
def natural(name: str) -> tuple[str | int, ...]:
    """A sort key: school 2 comes before school 10. Remembered: the same names are put in order all day."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple(int(part) if index % 2 else part for index, part in enumerate(parts))


def cut(items: Sequence[T], page: int, size: int = PAGE) -> tuple[tuple[T, ...], int, int]:
    """(items of that page, page, pages). A page that does not exist becomes the nearest that does."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 0), pages - 1)
    return tuple(items[page * size : (page + 1) * size]), page, pages
