"""Who is asked what about whom."""

from collections.abc import Iterable
from typing import NamedTuple

from replay.diary import SeatKey
from replay.oracle.sheet import Raw, listed, questions, role
from replay.region import Region


class AskKey(NamedTuple):
    """A request by its nature."""

    activity: str
    slot: str
    question: str
    role: str
    unit: str
    ordinal: int
    subject: str
    item: int

    @property
    def seat(self) -> SeatKey:
        return SeatKey(self.role, self.unit, self.ordinal)


def asked(
    sheet: Raw,
    row: Raw,
    slot: str,
    unit: str | None,
    region: Region,
    among: Iterable[SeatKey] | None = None,
) -> dict[AskKey, Raw]:
    """Every request of one occurrence with its question. unit: whose own day it is, of a schedule. among:
    only of these seats, whole teams."""
    found: dict[AskKey, Raw] = {}
    seats = sorted(region.seats if among is None else among)
    scope = set(region.units)
    if row.get("only"):
        scope &= {code for only in row["only"] for code in region.below(only)}
    if unit:
        scope &= region.below(unit)
    for question in questions(sheet, row, slot):
        roles, taken = listed(question["asks"]), set[tuple[str, str, str]]()
        for seat in seats:
            if seat.role not in roles:
                continue
            for subject in sorted(_subjects(sheet, question, seat, region) & scope):
                if (seat.role, seat.unit, subject) in taken:
                    continue
                if question.get("per") == "team":  # the seat with the lowest number is asked for all
                    taken.add((seat.role, seat.unit, subject))
                for item in range(1, question.get("items", 1) + 1):
                    key = AskKey(str(row["no"]), slot, question["key"], *seat, subject, item)
                    found[key] = question
    return found


def territory(sheet: Raw, seat: SeatKey, region: Region) -> frozenset[str]:
    if role(sheet, seat.role).get("covers"):
        return frozenset().union(*(region.below(covered) for covered in region.seats[seat]))
    return region.below(seat.unit)


def superiors(sheet: Raw, seat: SeatKey, among: Iterable[SeatKey], region: Region) -> list[SeatKey]:
    """Those that manage its unit, at the nearest level that has any; then those who sit elsewhere and have it
    in their care."""
    managers = [
        other
        for other in among
        if other != seat
        and "manage" in role(sheet, other.role).get("may", ())
        and seat.unit in territory(sheet, other, region)
    ]
    for level in region.path(seat.unit):
        nearest = [other for other in managers if other.unit == level]
        if nearest:
            return nearest
    return managers


def _subjects(sheet: Raw, question: Raw, seat: SeatKey, region: Region) -> set[str]:
    if not question.get("about"):
        return {seat.unit}
    return {code for code in territory(sheet, seat, region) if region.units[code].kind == question["about"]}
