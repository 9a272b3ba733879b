"""Which occurrences of the plan concern a person, and which of them wait for a day from them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db import units
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap import asked
from roadmap.audience import Tree
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import occurrences, rights
from services.events import base
from services.plans import Plans
from services.rights import Held

_SOON = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Part:
    """What a person holds in one programme. `root`: its topmost unit."""

    programme: Programme
    programme_id: int
    seats: tuple[Held, ...]
    tree: Tree
    root: int

    @property
    def units(self) -> frozenset[int]:
        """Their territory."""
        return frozenset[int]().union(*(self.tree.territory(held.seat) for held in self.seats))

    def today(self, now: datetime) -> date:
        return now.astimezone(self.programme.zone).date()


async def parts(tx: Tx, plans: Plans, person_id: int, now: datetime) -> list[Part]:
    seats: dict[int, list[Held]] = defaultdict(list)
    for held in await rights.held(tx, plans, person_id, now):
        seats[held.programme_id].append(held)
    return [
        Part(held[0].programme, number, tuple(held), await rights.tree(tx, number), root)
        for number, held in seats.items()
        if (root := await units.root(tx, number)) is not None
    ]


async def known(tx: Tx, part: Part) -> tuple[OccurrenceRow, ...]:
    """All that may concern this person."""
    return (await occurrences.of(tx, part.programme_id)).concerning(part.units)


async def part_of(tx: Tx, plans: Plans, person_id: int, row: OccurrenceRow, now: datetime) -> Part:
    """By which this person may see that occurrence: a common one by any seat, a unit's own day by one in
    whose territory it lies. Refused: not-yours."""
    for part in await parts(tx, plans, person_id, now):
        if part.programme_id == row.programme_id and _sees(row, part):
            return part
    raise Refused("not-yours")


def is_ahead(row: OccurrenceRow, part: Part, now: datetime) -> bool:
    return row.start is not None and row.end is not None and row.end >= part.today(now)


def concerns(row: OccurrenceRow, part: Part) -> bool:
    """Those who report see all that lies in their territory or in nobody's in particular; others what one
    of their seats is asked."""
    return any(_concerns(row, part, held) for held in part.seats)


def lacks_a_day(row: OccurrenceRow, part: Part, now: datetime) -> bool:
    if row.state not in ("window", "request") or row.first is None or row.last is None:
        return False
    return row.first - _SOON <= part.today(now) <= row.last


def organises(row: OccurrenceRow, part: Part) -> bool:
    """Holds a seat that is asked for the day; of a unit's own day: one in whose territory it lies."""
    role = part.programme.activity(row.activity).organiser or part.programme.organiser
    return any(
        held.role.code == role and (row.place is None or row.place.id in part.tree.territory(held.seat))
        for held in part.seats
    )


def may_set(row: OccurrenceRow, part: Part) -> bool:
    """The organisers, and those who manage the unit whose day it is (of a common day: the root)."""
    unit = row.place.id if row.place else part.root
    return organises(row, part) or any(
        "manage" in held.role.may and unit in part.tree.territory(held.seat) for held in part.seats
    )


def order(row: OccurrenceRow) -> tuple[date, time, int]:
    return row.start or row.first or date.max, row.time or time(), row.id


def is_asked(row: OccurrenceRow, part: Part, now: datetime) -> bool:
    """Something lies ahead in it for one of these seats."""
    return is_ahead(row, part, now) and any(_is_asked(row, part, held) for held in part.seats)


def standing(rows: Sequence[OccurrenceRow], part: Part, now: datetime) -> tuple[str, OccurrenceRow | None]:
    """How an activity stands (open, ahead, window, over, unscheduled), and the occurrence that shows it."""
    today = part.today(now)
    dated = sorted((row for row in rows if row.state == "dated"), key=order)
    undated = sorted((row for row in rows if row.state in ("window", "request", "schedule")), key=order)
    groups = {
        "open": [row for row in reversed(dated) if row.opened_at and row.due_at and row.due_at > now],
        "ahead": [row for row in dated if row.end is not None and row.end >= today],
        "window": [row for row in undated if row.last is not None and row.last >= today],
        "over": dated[::-1] or undated,
    }
    for state, found in groups.items():
        if found:
            return state, found[0]
    return "unscheduled", None


def _sees(row: OccurrenceRow, part: Part) -> bool:
    return row.place is None or any(row.place.id in part.tree.territory(held.seat) for held in part.seats)


def _concerns(row: OccurrenceRow, part: Part, held: Held) -> bool:
    if "report" not in held.role.may:
        return _is_asked(row, part, held)
    return row.place is None or row.place.id in part.tree.territory(held.seat)


def _is_asked(row: OccurrenceRow, part: Part, held: Held) -> bool:
    territory = part.tree.territory(held.seat)
    if row.place is not None and row.place.id not in territory:
        return False
    activity = part.programme.activity(row.activity)
    if activity.only and not part.tree.coded(activity.only) & territory:
        return False
    questions = asked.questions(activity, part.programme, base(row.slot))
    return any(held.role.code in question.asks for question in questions)
