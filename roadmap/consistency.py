"""Whether the parts of a programme fit together: every name points at something that exists.

Each rule yields flaws and knows nothing of files; `loading.py` finds their lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import holidays

from roadmap import ballots, bounds, doubts, labels, references
from roadmap.ladders import KINDS, LADDERS
from roadmap.mistakes import Flaw, Path, instead
from roadmap.programme import Programme

KIND = 12
"""Characters of a unit kind: it goes on a button beside the codes of a programme and an activity."""

Rule = Callable[[Programme], Iterator[Flaw]]


def flaws(programme: Programme) -> list[Flaw]:
    """References can be followed only where names are unique and the tree is a tree."""
    ground = [flaw for rule in _GROUND for flaw in rule(programme)]
    apart = [flaw for rule in _APART for flaw in rule(programme)]
    return [*ground, *apart, *(() if ground else references.flaws(programme))]


def _names(programme: Programme) -> Iterator[Flaw]:
    lists: dict[str, Sequence[Any]] = {
        "units": programme.units,
        "roles": programme.roles,
        "facts": programme.facts,
        "phases": programme.phases,
        "reasons": programme.reasons,
        "activities": programme.activities,
    }
    for field, items in lists.items():
        key = {"units": "kind", "facts": "key", "reasons": "key"}.get(field, "code")
        yield from _twice((field,), (str(getattr(item, key)) for item in items))
    for index, activity in enumerate(programme.activities):
        place = ("activities", index)
        yield from _twice((*place, "questions"), (question.key for question in activity.questions))
        yield from _twice((*place, "indicators"), (indicator.key for indicator in activity.indicators))
    for name, ladder in programme.ladders.items():
        yield from _twice(("ladders", name, "steps"), (step.key for step in ladder.steps))


def _twice(place: Path, names: Iterable[str]) -> Iterator[Flaw]:
    seen: dict[str, int] = {}
    for index, name in enumerate(names):
        first = seen.setdefault(name, index)
        if first != index:
            yield Flaw((*place, index), "stands here twice", (*place, first))


def _units(programme: Programme) -> Iterator[Flaw]:
    """Levels are written from the root down, so a cycle cannot be said."""
    above: set[str] = set()
    for index, unit in enumerate(programme.units):
        if unit.within is None and above:
            yield Flaw(("units", index), "`within` is missing: only the first unit kind is the root")
        if unit.within is not None and not above:
            yield Flaw(("units", index, "within"), "the first unit kind is the root: leave `within` out")
        elif unit.within is not None and unit.within not in above:
            yield Flaw(
                ("units", index, "within"),
                f"must be a unit kind written above it: {instead(unit.within, above)}",
            )
        if len(unit.kind) > KIND:
            message = f"has {len(unit.kind)} characters, at most {KIND} fit: it goes on a button"
            yield Flaw(("units", index, "kind"), message)
        above.add(unit.kind)


def _roles(programme: Programme) -> Iterator[Flaw]:
    kinds = [unit.kind for unit in programme.units]
    for index, role in enumerate(programme.roles):
        if role.unit not in kinds:
            yield Flaw(("roles", index, "unit"), f"must be a unit kind: {instead(role.unit, kinds)}")
        if role.covers is not None and role.covers not in kinds:
            yield Flaw(("roles", index, "covers"), f"must be a unit kind: {instead(role.covers, kinds)}")
        if role.told_after is not None and "report" not in role.may:
            yield Flaw(("roles", index, "told_after"), "belongs to a role that may `report`")
    for index, fact in enumerate(programme.facts):
        if fact.unit not in kinds:
            yield Flaw(("facts", index, "unit"), f"must be a unit kind: {instead(fact.unit, kinds)}")


def _organiser(programme: Programme) -> Iterator[Flaw]:
    yield from references.organiser(programme, programme.organiser, ("organiser",))


def _ladders(programme: Programme) -> Iterator[Flaw]:
    ladders = {**LADDERS, **programme.ladders}
    for kind, name in programme.kinds.items():
        if name not in ladders:
            yield Flaw(("kinds", kind), f"must be a ladder: {instead(name, ladders)}")
    kinds = {**KINDS, **programme.kinds}
    for index, activity in enumerate(programme.activities):
        if activity.kind not in kinds:
            yield Flaw(("activities", index, "kind"), f"must be a kind: {instead(activity.kind, kinds)}")
        if activity.ladder is not None and activity.ladder not in ladders:
            message = f"must be a ladder: {instead(activity.ladder, ladders)}"
            yield Flaw(("activities", index, "ladder"), message)


def _calendar(programme: Programme) -> Iterator[Flaw]:
    if programme.calendar and programme.calendar not in holidays.list_supported_countries(
        include_aliases=False
    ):
        yield Flaw(("calendar",), "must be a country as two letters, such as RU, whose days off are known")
    for day in sorted(set(programme.days_off.off) & set(programme.days_off.working)):
        yield Flaw(("days_off",), f"{day} is both off and working")
    if programme.span.last < programme.span.first:
        yield Flaw(("span",), "`to` is earlier than `from`")


_GROUND: tuple[Rule, ...] = (_names, _units, _roles)
_APART: tuple[Rule, ...] = (
    _organiser,
    _ladders,
    _calendar,
    bounds.flaws,
    ballots.flaws,
    doubts.flaws,
    labels.flaws,
)
