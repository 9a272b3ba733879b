"""How units and people are called, and how a long name is cut to fit."""

from locales.catalogue import Words
from roadmap.people import Place
from roadmap.programme import Programme

LABEL = 30
WIDE = 34
"""Of a button that has its row for itself."""


def place(where: Place, words: Words, programme: Programme | None = None) -> str:
    """«школа № 1, Воротынск». Told the programme, it does not add that a district lies in its region."""
    if where.within is None or (programme and _next_to_root(where, programme)):
        return where.name
    return words.beside(where.name, where.within)


def is_topmost(where: Place, programme: Programme) -> bool:
    """The region as a whole, which needs no name beside a role that is only there."""
    return any(level.kind == where.kind and level.within is None for level in programme.units)


def _next_to_root(where: Place, programme: Programme) -> bool:
    above = {level.kind: level.within for level in programme.units}
    return above.get(above.get(where.kind) or "") is None


def short(name: str, limit: int = LABEL) -> str:
    """At most `limit` characters; what is lost is shown as «…»."""
    return name if len(name) <= limit else f"{name[: limit - 1].rstrip()}…"
