"""A small region for a programme without one of its own: units of every kind, and everyone at their post."""

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import count
from typing import NamedTuple

from bot.showcase.company import Company, Phone
from roadmap.programme import Programme, Role, UnitKind
from roadmap.rosters import way_down

BRANCHES = 2
"""Units of every kind below each unit above them, as long as others lie below those."""

Path = tuple[str, ...]
"""The names from below the root down to a unit; the root is ()."""


class _Post(NamedTuple):
    role: Role
    path: Path
    name: str
    covers: tuple[str, ...]


def company(programme: Programme, size: int) -> Company:
    """size: how many units there are of each kind at the bottom, at least. The first of each role has a
    phone, and the second of the last one, if there is one."""
    units = _units(programme, size)
    posts = list(_posts(programme, units))
    phones: dict[str, Phone] = {}
    last = programme.roles[-1].code
    for post in posts:
        code = post.role.code
        key = next((key for key in (code, f"{code}2")[: 1 + (code == last)] if key not in phones), None)
        if key:
            phones[key] = Phone(post.name, code, post.path[-1] if post.path else "")
    return Company(_written(programme, posts), phones)


def _units(programme: Programme, size: int) -> Mapping[str, list[Path]]:
    """By kind. Names are counted through, so that none is there twice."""
    found: dict[str, list[Path]] = {}
    above = {kind.within for kind in programme.units}
    for kind in programme.units:
        if kind.within is None:
            found[kind.kind] = [()]
            continue
        parents = found[kind.within]
        each = BRANCHES if kind.kind in above else -(-size // len(parents))
        numbers = count(1)
        found[kind.kind] = [
            (*parent, _named(programme, kind, next(numbers))) for parent in parents for _ in range(each)
        ]
    return found


def _named(programme: Programme, kind: UnitKind, number: int) -> str:
    return f"{kind.title.to(programme.languages[0])} {number}"


def _posts(programme: Programme, units: Mapping[str, list[Path]]) -> Iterator[_Post]:
    for role in programme.roles:
        title = role.title.to(programme.languages[0])
        for number, path in enumerate(units[role.unit], 1):
            below = units[role.covers] if role.covers else []
            covers = tuple(one[-1] for one in below if one and one[: len(path)] == path)
            yield _Post(role, path, f"{title} {number}", covers)


def _written(programme: Programme, posts: list[_Post]) -> str:
    kinds = [kind.kind for kind in programme.units if kind.within is not None]
    text = io.StringIO()
    lines = csv.DictWriter(text, ("role", *kinds, "name", "covers"), delimiter=";", lineterminator="\n")
    lines.writeheader()
    for post in posts:
        place = dict(zip(way_down(programme, post.role.unit), post.path, strict=True))
        covers = "|".join(post.covers)
        lines.writerow({"role": post.role.code, **place, "name": post.name, "covers": covers})
    return text.getvalue()
