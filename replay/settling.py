"""A region grows from its shape: level by level, then seat by seat. The same seed, the same region."""

import random
from collections.abc import Mapping

from replay.diary import SeatKey
from replay.region import ROOT, Region, Unit
from replay.shape import Level, Post, Shape

Units = dict[str, Unit]
Seats = dict[SeatKey, tuple[str, ...]]


def build(shape: Shape, units: int, seed: int, seats: int | None = None) -> Region:
    """units: of the kind that its shape counts. seats: below each of them, and in roles held by many."""
    dice, found, many = random.Random(f"region {seed}"), Units(), seats or shape.seats
    for level in shape.levels:
        above = [unit.code for unit in found.values() if unit.kind == level.within]
        if level.within is None:
            name = level.names[0] if level.names else level.called.format(number=1, name="")
            found[ROOT] = Unit(ROOT, level.kind, name, None)
        elif level.kind in shape.below_counted:
            _fill(found, level, above, many, shape.people)
        else:
            _scatter(found, level, above, shape.count(level, units), dice)
    seated = _seated(shape, Region(found), many)
    units_known = _peopled(found, seated)
    return Region(units_known, seated | _caring(shape, Region(units_known), dice))


def _scatter(found: Units, level: Level, above: list[str], count: int, dice: random.Random) -> None:
    """Anywhere in the units above; of those that the plan knows none is left out."""
    own = level.own
    count = max(count, len(own))
    names = dice.sample(level.names, count) if len(level.names) >= count else list(level.names)
    made = []
    for number in range(1, count + 1):
        where = above[dice.randint(1, len(above)) - 1] if len(above) > 1 else above[0]
        code, name = f"{level.code}-{number}", ""
        if number <= len(own):
            (code, name), where = own[number - 1], above[0]
        elif number <= len(own) + len(level.odd):
            name = level.odd[number - 1 - len(own)]
        elif number <= len(names):
            name = names[number - 1]
        made.append(Unit(code, level.kind, name or level.called.format(number=number, name=""), where))
    if 1 < level.twin <= count and len(above) > 1:
        first, code = made[level.twin - 2], made[level.twin - 1].code
        elsewhere = above[(above.index(str(first.within)) + 1) % len(above)]
        made[level.twin - 1] = Unit(code, level.kind, first.name, elsewhere)
    found |= {unit.code: unit for unit in made}


def _fill(found: Units, level: Level, above: list[str], each: int, people: tuple[str, ...]) -> None:
    """So many in every unit above. A roster knows no spaces but plain ones."""
    number = 0
    for where in above:
        for place in range(1, each + 1):
            number += 1
            name = level.called.format(number=place, name=people[number % len(people)])
            code = f"{level.code}-{number}"
            found[code] = Unit(code, level.kind, " ".join(name.split()), where)


def _seated(shape: Shape, region: Region, many: int) -> Seats:
    """Level by level."""
    places = {
        unit: place for level in shape.levels for place, unit in enumerate(region.of_kind(level.kind), 1)
    }
    seats = Seats()
    for level in shape.levels:
        posts = [post for post in shape.posts if post.unit == level.kind and not post.covers]
        for place, unit in enumerate(region.of_kind(level.kind), 1):
            for post in posts:
                if (not post.only or place in post.only) and _has_its_turn(post, unit, region, places):
                    for number in range(1, (post.seats or many) + 1):
                        seats[SeatKey(post.role, unit, number)] = ()
    return seats


def _peopled(found: Units, seats: Seats) -> Units:
    """A roster knows no unit in which nobody sits, nor anything below it."""
    region, known = Region(found), {ROOT}
    for seat in seats:
        known.update(region.path(seat.unit))
    return {code: unit for code, unit in found.items() if code in known}


def _caring(shape: Shape, region: Region, dice: random.Random) -> Seats:
    """Those who have units in their care."""
    seats = Seats()
    for post in (post for post in shape.posts if post.covers):
        covered = region.of_kind(str(post.covers))
        for unit in region.of_kind(post.unit):
            below, number = region.below(unit), 0
            care = [code for code in covered if code in below]
            dice.shuffle(care)
            while care:
                hand, number = min(dice.randint(*post.hands), len(care)), number + 1
                seats[SeatKey(post.role, unit, number)] = tuple(sorted(care[:hand]))
                del care[:hand]
    return seats


def _has_its_turn(post: Post, unit: str, region: Region, places: Mapping[str, int]) -> bool:
    above = {region.units[code].kind: places[code] for code in region.path(unit)}
    return all(above[kind] % every == which % every for kind, which, every in post.turns)
