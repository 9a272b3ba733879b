"""Whose answers are missing, and why."""

from datetime import date, datetime, time

from db import audits, overviews
from db.holdings import Holder
from db.overviews import Owing
from db.store import Tx
from roadmap.moments import instant
from roadmap.programme import Activity
from roadmap.progress import Missing
from services import answerers
from services.agenda import Part
from services.territory import Territory

FEW = 500


async def of(tx: Tx, place: Territory, activity: Activity, now: datetime) -> tuple[Missing, ...]:
    number = place.part.programme_id
    owing = await overviews.owing(tx, number, activity.code, place.units)
    able = await answerers.of(tx, owing, now)
    empty = {one.seat for one, holders in zip(owing, able, strict=True) if not holders}
    left, today = await overviews.gone(tx, empty), place.part.today(now)
    return tuple(_missing(one, holders, left, today) for one, holders in zip(owing, able, strict=True))


async def unreachable(
    tx: Tx, place: Territory, activity: Activity, awaited: int, now: datetime
) -> int | None:
    """Of those awaited. None: too many to look at each of them."""
    if not awaited:
        return 0
    if awaited > FEW:
        return None
    return sum(not one.reachable for one in await of(tx, place, activity, now))


async def seen_today(tx: Tx, part: Part, activity: Activity, person_id: int, now: datetime) -> bool:
    """Has this person opened that list of names on this day already?"""
    midnight = instant(part.today(now), time(), part.programme.zone)
    seen = await audits.since(tx, part.programme_id, person_id, "names-seen", midnight)
    return any(about.get("activity") == activity.code for about in seen)


def _missing(one: Owing, people: list[Holder], left: dict[int, str], today: date) -> Missing:
    """Of a team any member will do: the first who can be reached is named, best one who is at work."""
    if people:
        able = sorted(people, key=lambda person: (not person.reachable, person.away_on(today) is not None))
        who, back = able[0], able[0].away_on(today)
        why = "blocked" if not who.reachable else "away" if back else None
        seen = (one.place, one.role, who.name, one.question, who.reachable, why)
        return Missing(*seen, request=one.request, until=back)
    why = "left" if one.seat in left else "nobody"
    who_was = left.get(one.seat, one.expected)
    return Missing(one.place, one.role, who_was, one.question, reachable=False, why=why, request=one.request)
