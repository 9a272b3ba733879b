"""Reports that come by themselves, to those who have asked for them (roadmap/digests.py)."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from db import digests as rows
from db import plan
from db.plan import Running
from db.store import Store, Tx
from roadmap import digests
from roadmap.digests import KINDS, Kind, Period
from roadmap.moments import Hours
from roadmap.programme import Programme
from services import digesting, editions
from services.editions import Edition
from services.events import Events
from services.plans import Plans


class Digests:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next are due; in the past: now."""
        found = []
        for code, programme in self.plans.items():
            if (running := await plan.running(tx, code)) is not None:
                hours, last = Hours.of(programme), programme.span.last
                for kind in KINDS:
                    done = await _done(tx, kind, running, programme)
                    found.append(digests.next_moment(kind, now, done, hours, last))
        return min((moment for moment in found if moment is not None), default=None)

    async def plan(self, now: datetime) -> int | None:
        """Those that are due and have not been planned yet. How many; None: none was due. Who is on leave
        gets none."""
        total = None
        for code in self.plans:
            for kind in KINDS:
                edition = await self.store.glance(partial(self._write, code, kind, now))
                if edition is not None:
                    total = await editions.publish(self.store, edition, now) + (total or 0)
        return total

    async def _write(self, code: str, kind: Kind, now: datetime, tx: Tx) -> Edition | None:
        programme, running = self.plans[code], await plan.running(tx, code)
        if running is None:
            return None
        hours, done = Hours.of(programme), await _done(tx, kind, running, programme)
        period = digests.due(kind, now, done, hours, programme.span.last)
        if period is None:
            return None
        today = now.astimezone(programme.zone).date()
        wanting = await rows.readers(tx, running.id, digests.wishes(kind), now)
        present = [one.id for one in wanting if not one.is_away(today)]
        told = await self._payloads(tx, programme, running, period, present, now) if present else []
        return Edition(kind, programme, running.id, period.day, told)

    async def _payloads(
        self,
        tx: Tx,
        programme: Programme,
        running: Running,
        period: Period,
        readers: Sequence[int],
        now: datetime,
    ) -> list[tuple[int, dict[str, Any]]]:
        """`title` only where there are several programmes."""
        title = programme.title.root if len(self.plans) > 1 else None
        news = await digesting.gather(tx, self._events, programme, running, period, now)
        found = []
        for reader in readers:
            told = await digesting.of(tx, self.plans, news, reader, now)
            if told is not None:
                found.append((reader, told | {"programme": programme.code, "title": title}))
        return found


async def _done(tx: Tx, kind: Kind, running: Running, programme: Programme) -> date:
    """The day of the last one; before the first, the day on which the programme was started."""
    last = await editions.last(tx, kind, running.id)
    return last or running.started_at.astimezone(programme.zone).date()
