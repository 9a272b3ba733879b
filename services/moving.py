"""An occurrence has other days now, or none: those who were told of the old ones hear of it."""

import re
from datetime import date, datetime

from db import recipients, reminders
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap.programme import Programme
from services import notices
from services.timetable import Days

_DAY_ASK = re.compile(r"day\d+")


def asks_for_a_day(step: str) -> bool:
    """The organiser is asked to set one (`day1`, a week later `day2`)."""
    return _DAY_ASK.fullmatch(step) is not None


async def tell(
    tx: Tx, programme: Programme, old: OccurrenceRow, new: Days, now: datetime, *, anew: bool = False
) -> None:
    """Notice `moved`: occurrence, old and new day as ISO text, hours as HH:MM or None; `anew` where answers
    are asked for again."""
    days = _moved(old, new)
    if days is None:
        return
    payload = {
        "occurrence": old.id,
        "old": days[0].isoformat(),
        "new": days[1].isoformat(),
        "old_hour": _hour(old),
        "new_hour": _hour(new),
        **({"anew": True} if anew else {}),
    }
    for person_id in await _knowing(tx, old):
        once = f"moved/{old.id}/{old.revision + 1}/{person_id}"
        await notices.tell(tx, programme, person_id, "moved", payload, now, once)


async def call_off(tx: Tx, programme: Programme, old: OccurrenceRow, now: datetime) -> None:
    """Notice `cancelled`, to all who were told anything of it: activity, title in all languages, the day as
    ISO text or None, the hour."""
    payload = {
        "activity": old.activity,
        "title": programme.activity(old.activity).title.root,
        "day": old.end.isoformat() if old.end else None,
        "hour": _hour(old),
    }
    for person_id in await reminders.told(tx, old.id):
        once = f"cancelled/{old.id}/{old.revision + 1}/{person_id}"
        await notices.tell(tx, programme, person_id, "cancelled", payload, now, once)


async def hearers(tx: Tx, old: OccurrenceRow, new: Days | None) -> int:
    """How many would hear of it, and can be reached. new: None - it is cancelled."""
    if new is None:
        people = list(await reminders.told(tx, old.id))
    else:
        people = await _knowing(tx, old) if _moved(old, new) else []
    return sum(person.reachable for person in await recipients.some(tx, people))


async def _knowing(tx: Tx, old: OccurrenceRow) -> list[int]:
    """Those who know its day, not only that one is to be set."""
    said = await reminders.told(tx, old.id)
    return [person for person, steps in said.items() if not all(map(asks_for_a_day, steps))]


def _moved(old: OccurrenceRow, new: Days) -> tuple[date, date] | None:
    """From which day to which. Of a span the last day is what matters, unless only the first was moved."""
    which = "end" if old.end != new.end else "start"
    was, becomes = getattr(old, which), getattr(new, which)
    if was is None or becomes is None or (was, old.time) == (becomes, new.time):
        return None
    return was, becomes


def _hour(days: OccurrenceRow | Days) -> str | None:
    return f"{days.time:%H:%M}" if days.time else None
