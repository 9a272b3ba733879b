"""The region that the sandbox invents: the shape of a synthetic one, with names that people could have."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from bot.showcase.company import Company, Phone
from replay.diary import SeatKey
from replay.region import ROOT, Region, Unit
from replay.settling import build
from replay.shape import Shape

COLUMNS = ("municipality", "school", "role", "name", "covers", "code")
NAMES: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
PROGRAMME: str = NAMES["programme"]
STARS: dict[str, str] = NAMES["stars"]
TOWN = "town-1"
HOST = "vorotynsk-1"
"""The plan has a day of its own for this school: its director would live another story than the others."""
STAGES = tuple(NAMES["school"].format(number=number) for number in (2, 3))
SEEDS = range(1, 50)


def invented(shape: Shape, schools: int) -> Region:
    """The first in which every star finds a seat, and no director is the host; or what comes nearest."""
    tried = []
    for seed in SEEDS:
        region = _tidied(shape, build(shape, schools, seed))
        stars = starring(region)
        if len(stars) == len(STARS) and all(seat.unit != HOST for seat in stars.values()):
            return region
        tried.append(region)
    return max(tried, key=lambda region: len(starring(region)))


def starring(region: Region) -> dict[str, SeatKey]:
    """Who has a phone from the start: two directors of the first municipality in the care of one curator, and
    those above them."""
    near = {
        curator: sorted((one for one in covers if region.units[one].within == TOWN), key=HOST.__eq__)
        for curator, covers in region.seats.items()
        if covers
    }
    curator, schools = max(near.items(), key=lambda pair: (len(set(pair[1][:2]) - {HOST}), len(pair[1])))
    directors = {f"director{n}": SeatKey("director", school, 1) for n, school in enumerate(schools[:2], 1)}
    above = {"coordinator": SeatKey("coordinator", ROOT, 1), "municipal": SeatKey("municipal", TOWN, 1)}
    return above | {"curator": curator} | directors


def company(shape: Shape, schools: int) -> Company:
    region = invented(shape, schools)
    places = {key: region.units[seat.unit] for key, seat in starring(region).items()}
    phones = {
        key: Phone(STARS[key], seat.role, places[key].name if places[key].within else "", seat.ordinal)
        for key, seat in starring(region).items()
    }
    return Company(roster(region), phones)


def roster(region: Region) -> str:
    """As a coordinator would send it."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter=";", lineterminator="\n")
    lines.writerow(COLUMNS)
    lines.writerows(_lines(region))
    return text.getvalue()


def _lines(region: Region) -> Iterator[tuple[str, ...]]:
    stars = {seat: STARS[key] for key, seat in starring(region).items()}
    for number, (seat, covers) in enumerate(region.seats.items()):
        path = [region.units[code] for code in reversed(region.path(seat.unit))][1:]
        town, school = [unit.name for unit in path] + [""] * (2 - len(path))
        covered = "|".join(region.units[code].name for code in covers)
        code = path[-1].code if path else ""
        yield town, school, seat.role, stars.get(seat) or _name(number), covered, code


def _name(number: int) -> str:
    """Every third is a man; sizes without a common divisor: the same name comes back late."""
    names = NAMES["men" if number % 3 == 0 else "women"]
    first, last = names["first"], names["last"]
    return f"{first[number % len(first)]} {last[number % len(last)]}"


def _tidied(shape: Shape, region: Region) -> Region:
    """Odd names are there to be hard on the bot; here they would only be hard to read. Whatever the size of
    the region, the first phones are at the same places."""
    names = {code: _plain(unit) for code, unit in region.units.items()}
    directors = (
        seat.unit for seat in starring(region).values() if seat.role == "director" and seat.unit != HOST
    )
    town = shape.level(region.units[TOWN].kind).names[0]
    for code, name in ((TOWN, town), *zip(directors, STAGES, strict=False)):
        names |= {other: names[code] for other in names if names[other] == name} | {code: name}
    return Region(
        {code: replace(unit, name=names[code]) for code, unit in region.units.items()}, region.seats
    )


def _plain(unit: Unit) -> str:
    number = unit.code.removeprefix("school-")
    return str(NAMES["school"].format(number=number)) if number.isdigit() else unit.name
