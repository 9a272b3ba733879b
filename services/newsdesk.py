"""What all that is done with announcements begins with: which one, and whose."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from db import announcements
from db.announcements import WRITTEN, Row
from db.store import Store, Tx
from roadmap.announcements import Announcement, Audience, State
from roadmap.refusals import Refused
from services import addressing, announcers
from services.announcers import Announcer
from services.plans import Plans

SENT: tuple[State, ...] = ("running", "paused", "cancelled", "done")


class Own(NamedTuple):
    row: Row
    author: Announcer


class Newsdesk:
    def __init__(self, store: Store, plans: Plans, approval_above: int = 0) -> None:
        """approval_above: more recipients than this need a second coordinator; 0: never."""
        self.store = store
        self.plans = plans
        self.approval_above = approval_above

    async def _own(
        self, tx: Tx, person_id: int, number: int, now: datetime, states: Collection[State] = SENT
    ) -> Own:
        """One's own, composed, in one of these states."""
        found = await announcers.require(tx, self.plans, person_id, now)
        row = await announcements.one(tx, number)
        if row is None or row.author_id != person_id or row.programme_id not in found:
            raise Refused("announcement-unknown")
        if row.state not in states or row.kind not in WRITTEN:
            raise Refused("announcement-over")
        return Own(row, found[row.programme_id])

    async def _stoppable(
        self, tx: Tx, person_id: int, number: int, now: datetime, states: Collection[State]
    ) -> Row:
        """One's own, or anybody's who has sent it to one's whole programme or a part of it."""
        found = await announcers.require(tx, self.plans, person_id, now)
        row = await announcements.one(tx, number)
        if row is None or not _governs(row, person_id, found.get(row.programme_id)):
            raise Refused("announcement-unknown")
        if row.state not in states:
            raise Refused("announcement-over")
        return row

    async def _seen(self, tx: Tx, person_id: int, number: int, now: datetime) -> Row:
        """One that may be looked at: also by those who are to approve it, or have."""
        found = await announcers.require(tx, self.plans, person_id, now)
        row = await announcements.one(tx, number)
        if row is None or row.programme_id not in found:
            raise Refused("announcement-unknown")
        if _governs(row, person_id, found[row.programme_id]) or row.approved_by == person_id:
            return row
        if row.state == "approval" and person_id in await self._approvers(tx, row, now):
            return row
        raise Refused("announcement-unknown")

    async def _approvers(self, tx: Tx, row: Row, now: datetime) -> tuple[int, ...]:
        author = await self._author(tx, row, now)
        where = (await addressing.of(tx, row, author, now, named=True)).units
        return await announcers.others(tx, row, author.programme, where, now)

    async def _author(self, tx: Tx, row: Row, now: datetime) -> Announcer:
        """Nobody's territory, if the author may announce no more."""
        found = await announcers.find(tx, self.plans, row.author_id, now)
        nothing = Announcer(self.plans[row.programme], row.programme_id, (), whole=False)
        return found.get(row.programme_id, nothing)

    async def _read(self, tx: Tx, number: int, person_id: int) -> Announcement:
        row = await announcements.one(tx, number)
        assert row is not None
        return self._value(row, person_id)

    def _value(self, row: Row, person_id: int) -> Announcement:
        return value(self.plans, row, own=row.author_id == person_id)


def value(plans: Plans, row: Row, *, own: bool) -> Announcement:
    audience = Audience.read(row.audience)
    programme = plans[row.programme]
    activity = next((one for one in programme.activities if one.code == audience.activity), None)
    return Announcement(
        id=row.id,
        kind=row.kind,
        state=row.state,
        programme=programme,
        author=row.author,
        own=own,
        chat=row.chat_id,
        parts=tuple(row.parts),
        gist=row.gist,
        audience=audience,
        agree=row.agree,
        created_at=row.created_at,
        reason=row.reason,
        of=row.of_id,
        due_at=row.due_at,
        ended_at=row.ended_at,
        card=row.card_id,
        activity=activity,
    )


def _governs(row: Row, person_id: int, announcer: Announcer | None) -> bool:
    """Its author; of what was sent, whoever may announce to the whole programme."""
    if announcer is None:
        return False
    was_sent = row.state in SENT and row.due_at is not None
    return row.author_id == person_id or (announcer.whole and was_sent)
