"""A person's own calendar: what concerns the seats they hold."""

from datetime import datetime, timedelta

from db import plan
from db.store import Store
from roadmap.duties import Event
from services import agenda
from services.events import Events
from services.plans import Plans

BACK = timedelta(days=31)


class Calendars:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def events(self, person_id: int, now: datetime) -> tuple[Event, ...]:
        """Those with a day, from a month back on."""
        async with self.store.read() as tx:
            found = [
                row
                for part in await agenda.parts(tx, self.plans, person_id, now)
                for row in await plan.all_of(tx, part.programme_id)
                if self._events.known(row) and agenda.concerns(row, part)
                if row.start is not None and row.end is not None and row.end >= part.today(now) - BACK
            ]
        return tuple(self._events.of(row) for row in sorted(found, key=agenda.order))
