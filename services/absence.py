"""Somebody is away: whatever is meant for them waits, and is one message on the morning they are back."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from db import absences, ledger, recipients
from db.ledger import DeliveryRow
from db.store import Tx
from roadmap.moments import Hours, instant, place
from roadmap.people import Person
from roadmap.programme import Programme
from services import placing, rights
from services.plans import Plans

NOON = time(12)


async def home(tx: Tx, plans: Plans, person_id: int, now: datetime) -> Programme:
    """Whose zone and calendar hold for a person, where no programme has been named."""
    seats = await rights.held(tx, plans, person_id, now)
    return seats[0].programme if seats else next(iter(plans.values()))


def hours(programme: Programme, person: Person) -> Hours:
    return placing.hours(programme, person.zone, person.quiet, person.away)


async def hold(tx: Tx, plans: Plans, rows: Iterable[DeliveryRow], now: datetime) -> set[int]:
    """Of messages that have just been claimed: those whose readers are away. They are planned again."""
    held = set()
    for row in rows:
        if row.person.away is not None and plans:
            own = hours(await home(tx, plans, row.person.id, now), row.person)
            if own.are_away(now):
                back = _next(now, own)
                await ledger.close(tx, [row.id], "planned", None, back)
                await absences.join(tx, row.person.id, back)
                held.add(row.id)
    return held


async def hold_copies(
    tx: Tx, programme: Programme, announcement: int, people: Sequence[int], now: datetime
) -> None:
    """Of an announcement whose copies have just been written down."""
    absent = await absences.absent(tx, people, now.date()) if people else []
    for person in await recipients.some(tx, absent) if absent else ():
        own = placing.hours(programme, person.zone, person.quiet, person.away)
        if own.are_away(now):
            await absences.hold_copy(tx, announcement, person.id, _next(now, own))


async def change(
    tx: Tx, person: Person, programme: Programme, now: datetime, away: placing.Days | None
) -> None:
    """They will be away on other days, or on none: what is planned for days off waits, and what waited for
    their return comes with it - now, if they are back, unless its own moment is still to come."""
    before, after = hours(programme, person), placing.hours(programme, person.zone, person.quiet, away)
    returned = _next(instant(person.away[1], NOON, before.zone), before) if person.away else None
    minute = now.replace(second=0, microsecond=0)
    moved = set()
    for one in await absences.planned(tx, person.id):
        waited = one.due_at == returned
        leaves = max(minute, one.ripe or minute) if waited else max(minute, one.due_at)
        if waited or after.are_away(leaves):
            at = _next(leaves, after)
            await absences.postpone(tx, [one.id], at)
            moved.add(at)
    for at in moved:
        await absences.join(tx, person.id, at)


def _next(moment: datetime, own: Hours) -> datetime:
    return place(moment, own, None, 0, 1).at
