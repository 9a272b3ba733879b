"""An occurrence has other days now: those who were told of the old ones are told of the new."""

import re
from datetime import datetime

from db import reminders
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap.programme import Programme
from services import notices
from services.timetable import Days

_DAY_ASK = re.compile(r"day\d+")


def asks_for_a_day(step: str) -> bool:
    """The organiser is asked to set one (`day1`, a week later `day2`)."""
    return _DAY_ASK.fullmatch(step) is not None


async def tell(tx: Tx, programme: Programme, old: OccurrenceRow, new: Days, now: datetime) -> None:
    """Notice `moved`: occurrence, old and new day as ISO text, hours as HH:MM or None. Of a span the last day
    is what matters, unless only the first was moved."""
    which = "end" if old.end != new.end else "start"
    was, becomes = getattr(old, which), getattr(new, which)
    if was is None or becomes is None or (was, old.time) == (becomes, new.time):
        return
    said = await reminders.told(tx, old.id)
    told = [person for person, steps in said.items() if not all(map(asks_for_a_day, steps))]
    payload = {
        "occurrence": old.id,
        "old": was.isoformat(),
        "new": becomes.isoformat(),
        "old_hour": old.time and f"{old.time:%H:%M}",
        "new_hour": new.time and f"{new.time:%H:%M}",
    }
    for person_id in told:
        once = f"moved/{old.id}/{old.revision + 1}/{person_id}"
        await notices.tell(tx, programme, person_id, "moved", payload, now, once)
