"""Reports that come by themselves, to those who have asked for them (roadmap/digests.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from db import digests as rows
from db import notes, plan
from db.plan import Running
from db.store import Store, Tx
from roadmap import digests
from roadmap.digests import KINDS, Kind, Period
from roadmap.moments import Hours
from roadmap.programme import Programme
from services import digesting, notices
from services.events import Events
from services.plans import Plans

AT_ONCE = 50
"""People served by one transaction: nobody else writes meanwhile."""


@dataclass(frozen=True, slots=True)
class Written:
    """To whom which payload goes."""

    kind: Kind
    programme: Programme
    programme_id: int
    day: date
    told: Sequence[tuple[int, dict[str, Any]]]


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
        """Those that are due and have not been planned yet. How many; None: none was due. Broken off half-way
        they are planned again, and who has theirs gets no second one. Who is on leave gets none."""
        total = None
        for code in self.plans:
            for kind in KINDS:
                written = await self.store.glance(partial(self._write, code, kind, now))
                if written is not None:
                    total = len(written.told) + (total or 0)
                    for start in range(0, max(len(written.told), 1), AT_ONCE):
                        await self.store.whole(partial(_tell, written, start, now))
        return total

    async def _write(self, code: str, kind: Kind, now: datetime, tx: Tx) -> Written | None:
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
        return Written(kind, programme, running.id, period.day, told)

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


async def _tell(written: Written, start: int, now: datetime, tx: Tx) -> None:
    """Some of them; with the last of them it is done."""
    kind, number = written.kind, written.programme_id
    for reader, payload in written.told[start : start + AT_ONCE]:
        once = f"{kind}/{number}/{reader}/{written.day}"
        await notices.tell(tx, written.programme, reader, kind, payload, now, once)
    if start + AT_ONCE >= len(written.told):
        await notes.put(tx, _key(kind, number), written.day.isoformat())


async def _done(tx: Tx, kind: Kind, running: Running, programme: Programme) -> date:
    """The day of the last one; before the first, the day on which the programme was started."""
    kept = await notes.get(tx, _key(kind, running.id))
    return date.fromisoformat(kept) if kept else running.started_at.astimezone(programme.zone).date()


def _key(kind: Kind, programme_id: int) -> str:
    return f"{kind}/{programme_id}"
