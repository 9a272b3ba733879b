"""The clock's half of announcements: fill them with recipients, end them, remind of them, show them."""

from bisect import bisect_right
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from db import announcements, broadcasts, filling, ledger, people
from db.announcements import WRITTEN, Row
from db.filling import Filling
from db.store import Store, Tx
from roadmap.announcements import DELETABLE, LATE, NUDGES, Announcement, Standing
from roadmap.people import Person
from services import absence, addressing, announcers, notices, standings
from services.newsdesk import value
from services.plans import Plans

CHUNK = 2000
_NUDGED_AT_ONCE = 200


class Bulletin(NamedTuple):
    """What the card in the author's chat is to show now."""

    author: Person
    announcement: Announcement
    standing: Standing


class Work(NamedTuple):
    """An announcement that is being filled, and with whom: None - its author may announce no more (or it
    follows copies of another)."""

    into: Filling
    people: list[int] | None = None
    programme: str = ""


class Broadcasts:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._work: Work | None = None

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:  # noqa: ARG002 - as others are asked
        """When one is to be filled, or its copies are due, or a nudge of [read and agreed]; None: nothing."""
        found = [await announcements.next_moment(tx, list(self.plans))]
        ladders = await announcements.nudging(tx, len(NUDGES), list(self.plans))
        found += [_since(row) + NUDGES[row.nudged] for row in ladders]
        return min((moment for moment in found if moment is not None), default=None)

    async def fill(self, now: datetime) -> bool:
        """A chunk of deliveries for the next running announcement that is due and lacks some; True: there may
        be more. Stopped half-way it goes on from there; nobody is written down twice.

        1. Recipients are read a slice at a time, outside the queue of writers, once.
        2. A chunk of them is written, and how far it came, in one transaction - if that is still as it was.
        3. If not, or in another life: they are found anew, those up to there left out.
        """
        work = self._work or await self._look(now)
        if work is None:
            return False
        self._work = await self._write(work, now)
        return True

    async def finish(self, now: datetime) -> None:
        """Ends those of which nothing is left to send."""
        async with self.store.write() as tx:
            await announcements.finish(tx, now)

    async def nudge(self, now: datetime) -> bool:
        """Reminds those who have not agreed, by the ladder NUDGES, as notices; True: there were some. Rungs
        that were missed are one. After the last the author hears how many it did not help."""
        async with self.store.write() as tx:
            for row in await announcements.nudging(tx, len(NUDGES), list(self.plans)):
                rung = sum(_since(row) + after <= now for after in NUDGES)
                if rung > row.nudged:
                    await self._nudge(tx, row, rung, now)
                    return True
        return False

    async def hold_late(self, now: datetime) -> None:
        """At the start: what should have left more than LATE ago is paused (`late`), its author is told.
        Changing or deleting copies is not too late for that."""
        async with self.store.write() as tx:
            for row in await announcements.running(tx, now - LATE):
                if row.kind in WRITTEN and await _stood_still(tx, row, now):
                    await announcements.change(tx, row.id, state="paused", reason="late")
                    said = {"announcement": row.id, "gist": row.gist}
                    programme = self.plans.get(row.programme)
                    if programme is not None:
                        await notices.tell(tx, programme, row.author_id, "announcement-late", said, now)

    async def stop(self, number: int, reason: str, now: datetime) -> None:
        """The courier found that it cannot go on (`source-gone`: the original was deleted)."""
        async with self.store.write() as tx:
            row = await announcements.one(tx, number)
            if row is not None and await announcements.move(
                tx, number, ["running"], state="paused", reason=reason
            ):
                said = {"announcement": number, "gist": row.gist, "reason": reason}
                await ledger.plan_notice(tx, row.author_id, "announcement-stopped", said, now, lane="reply")

    async def bulletins(self, now: datetime, since: timedelta) -> tuple[Bulletin, ...]:
        """Of those running, paused, or ended within `since`, whose card is known."""
        found = []
        async with self.store.browse() as tx:
            for row in await announcements.shown(tx, now - since):
                author = await people.with_id(tx, row.author_id)
                if author is not None and row.programme in self.plans:
                    shown = value(self.plans, row, own=True)
                    found.append(Bulletin(author.who, shown, await standings.of(tx, row, now)))
        return tuple(found)

    async def _look(self, now: datetime) -> Work | None:
        async with self.store.browse() as tx:
            row = await announcements.unfilled(tx, now, list(self.plans))
            if row is None:
                return None
            into = Filling(row.id, row.kind, row.of_id, row.due_at, row.filled_to, row.agree, now - DELETABLE)
            if row.kind not in WRITTEN:
                return Work(into)
            author = (await announcers.find(tx, self.plans, row.author_id, now)).get(row.programme_id)
            people = (await addressing.of(tx, row, author, now)).people if author else None
            return Work(into, people, row.programme)

    async def _write(self, work: Work, now: datetime) -> Work | None:
        """What is left of it; None: nothing, or it must be looked at again."""
        into, people, code = work
        if into.kind not in WRITTEN:
            await self.store.whole(partial(filling.follow, into, CHUNK, now))
            return None
        if people is None:
            await self._drop(into.announcement, now)
            return None
        first = bisect_right(people, into.filled_to)
        some, done = people[first : first + CHUNK], first + CHUNK >= len(people)
        written = await self.store.whole(partial(self._fill, work, some, now, done))
        return Work(into._replace(filled_to=some[-1]), people, code) if written and not done else None

    async def _fill(self, work: Work, some: list[int], now: datetime, done: bool, tx: Tx) -> bool:
        """Who is away gets theirs when they are back."""
        if not await filling.fill(work.into, some, now, done, tx):
            return False
        await absence.hold_copies(tx, self.plans[work.programme], work.into.announcement, some, now)
        return True

    async def _drop(self, number: int, now: datetime) -> None:
        async with self.store.write() as tx:
            values = {"state": "cancelled", "reason": "author-gone", "ended_at": now}
            if await announcements.move(tx, number, ["running"], **values):
                await broadcasts.drop(tx, number)

    async def _nudge(self, tx: Tx, row: Row, rung: int, now: datetime) -> None:
        """Not too many in one transaction: others wait for it."""
        programme = self.plans[row.programme]
        some = await broadcasts.to_nudge(tx, row.id, rung, _NUDGED_AT_ONCE)
        for delivery, person in some:
            said = {"announcement": row.id, "delivery": delivery, "gist": row.gist}
            once = broadcasts.nudge(delivery, rung)
            await notices.tell(tx, programme, person, "agree", said, now, once)
        if len(some) == _NUDGED_AT_ONCE:
            return
        await announcements.change(tx, row.id, nudged=rung)
        missing = await broadcasts.missing(tx, row.id) if rung == len(NUDGES) else 0
        if missing:
            told = {"announcement": row.id, "count": missing, "gist": row.gist}
            once = f"agree-missing/{row.id}"
            await notices.tell(tx, programme, row.author_id, "agree-missing", told, now, once)


def _since(row: Row) -> datetime:
    assert row.started_at is not None
    return row.started_at


async def _stood_still(tx: Tx, row: Row, now: datetime) -> bool:
    """It has something to send, and has sent nothing for so long."""
    last = await broadcasts.last_sent(tx, row.id)
    waits = row.filled_at is None or await broadcasts.waiting(tx, row.id, now)
    return waits and (last is None or last <= now - LATE)
