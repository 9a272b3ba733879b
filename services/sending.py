"""An announcement leaves, waits, is stopped, is sent again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from db import announcements, broadcasts, ledger, people
from db.announcements import Row
from db.store import Tx
from roadmap.announcements import UNDO, Announcement
from roadmap.refusals import Refused
from services import addressing, announcers
from services.newsdesk import Newsdesk

_DRAFT: Mapping[str, object] = {"state": "draft", "reason": None, "due_at": None, "total": 0}


class Sending(Newsdesk):
    async def send(
        self, person_id: int, number: int, now: datetime, at: datetime | None = None
    ) -> Announcement:
        """At once (after UNDO), or at that moment. Above `approval_above` it waits for a second coordinator,
        who is told. Refused: `announcement-empty`, `announcement-nobody`, `announcement-past`,
        `approval-nobody` (no second coordinator there)."""
        async with self.store.write() as tx:
            row, author = await self._own(tx, person_id, number, now, ["draft"])
            if not row.parts:
                raise Refused("announcement-empty")
            if at is not None and at <= now:
                raise Refused("announcement-past")
            found = await addressing.of(tx, row, author, now, named=self.approval_above > 0)
            total = len(found.people)
            if not total:
                raise Refused("announcement-nobody")
            if 0 < self.approval_above < total:
                seconds = await announcers.others(tx, row, author.programme, found.units, now)
                await self._ask(tx, row, seconds, total, now)
                await announcements.change(tx, number, state="approval", due_at=at, total=total)
            else:
                await announcements.change(tx, number, state="running", due_at=at or now + UNDO, total=total)
            return await self._read(tx, number, person_id)

    async def approve(self, person_id: int, number: int, now: datetime, *, yes: bool) -> Announcement:
        """By another who may announce to the whole audience; the author is told."""
        async with self.store.write() as tx:
            row = await self._seen(tx, person_id, number, now)
            if row.author_id == person_id:
                raise Refused("not-yours")
            if row.state != "approval":
                raise Refused("announcement-over")
            if yes:
                due_at = row.due_at if row.due_at is not None and row.due_at > now else now + UNDO
                await announcements.change(tx, number, state="running", due_at=due_at, approved_by=person_id)
            else:
                await announcements.change(tx, number, **_DRAFT)
            second = await people.with_id(tx, person_id)
            said = {"announcement": number, "who": second.who.name if second else "", "gist": row.gist}
            key = "announcement-approved" if yes else "announcement-refused"
            await ledger.plan_notice(tx, row.author_id, key, said, now, lane="reply")
            return await self._read(tx, number, person_id)

    async def pause(self, person_id: int, number: int, now: datetime) -> Announcement:
        async with self.store.write() as tx:
            await self._stoppable(tx, person_id, number, now, ["running"])
            await announcements.change(tx, number, state="paused", reason=None)
            return await self._read(tx, number, person_id)

    async def resume(self, person_id: int, number: int, now: datetime) -> Announcement:
        """What was due meanwhile leaves at once."""
        async with self.store.write() as tx:
            row = await self._stoppable(tx, person_id, number, now, ["paused"])
            due_at = max(row.due_at or now, now)
            await announcements.change(tx, number, state="running", reason=None, due_at=due_at)
            return await self._read(tx, number, person_id)

    async def cancel(self, person_id: int, number: int, now: datetime) -> Announcement:
        """What has not left stays here, as `skipped`, `cancelled`. Within UNDO it becomes a draft again."""
        async with self.store.write() as tx:
            row = await self._stoppable(
                tx, person_id, number, now, ["draft", "approval", "running", "paused"]
            )
            if row.state == "approval" or _still_here(row, now):
                await announcements.change(tx, number, approved_by=None, **_DRAFT)
            else:
                await stop(tx, row, now)
            return await self._read(tx, number, person_id)

    async def resend(
        self, person_id: int, number: int, which: Literal["failed", "unknown", "unreachable"], now: datetime
    ) -> Announcement:
        """To those whom it did not reach; of the unreachable, to those who have come back."""
        async with self.store.write() as tx:
            row, _ = await self._own(tx, person_id, number, now, ["running", "done"])
            if await announcements.recalled(tx, number):
                raise Refused("announcement-over")
            if not await broadcasts.again(tx, row.id, which, now):
                raise Refused("announcement-nobody")
            await announcements.change(tx, number, state="running", ended_at=None, due_at=now)
            return await self._read(tx, number, person_id)

    async def _ask(self, tx: Tx, row: Row, seconds: tuple[int, ...], count: int, now: datetime) -> None:
        if not seconds:
            raise Refused("approval-nobody")
        said = {"announcement": row.id, "author": row.author, "count": count, "gist": row.gist}
        for person in seconds:
            await ledger.plan_notice(tx, person, "announcement-approval", said, now, lane="reply")


async def stop(tx: Tx, row: Row, now: datetime) -> None:
    """For good."""
    await announcements.change(tx, row.id, state="cancelled", reason=None, ended_at=now)
    await broadcasts.drop(tx, row.id)


def _still_here(row: Row, now: datetime) -> bool:
    """Nothing of it can have left."""
    return row.due_at is not None and now < row.due_at and row.filled_to == 0 and row.filled_at is None
