"""An announcement while it is still a draft."""

from dataclasses import replace
from datetime import datetime

from db import addressees, announcements, broadcasts
from db.announcements import Row
from db.store import Tx
from roadmap.addressees import territory
from roadmap.announcements import Announcement, Audience
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import addressing, announcers, rights
from services.announcers import Announcer
from services.newsdesk import SENT, Newsdesk

GIST = 60


class Composing(Newsdesk):
    async def begin(
        self,
        person_id: int,
        chat: int,
        now: datetime,
        *,
        code: str | None = None,
        activity: str | None = None,
        of: int | None = None,
    ) -> Announcement:
        """A draft without content. activity: its audience is those who have not answered it. of: it will be
        sent as a correction below the copies of that announcement. An empty draft of the same author is
        used again."""
        async with self.store.write() as tx:
            author = await self._begins(tx, person_id, now, code, of)
            _check_activity(author.programme, activity)
            values: dict[str, object] = {"programme_id": author.programme_id, "chat_id": chat, "of_id": of}
            values |= {"kind": "copy" if of is None else "correction", "created_at": now, "agree": False}
            values |= {"audience": Audience(activity=activity).stored()}
            number = await announcements.empty_draft(tx, person_id)
            if number is None:
                number = await announcements.add(tx, author_id=person_id, **values)
            else:
                await announcements.change(tx, number, **values)
            return await self._read(tx, number, person_id)

    async def add_part(
        self, person_id: int, number: int, message: int, album: str | None, gist: str | None, now: datetime
    ) -> tuple[Announcement, bool]:
        """The content, or one more picture of an album (`album`: Telegram's media_group_id). True: it is the
        first message of this content; another message, not of the same album, replaces it."""
        async with self.store.write() as tx:
            row, _ = await self._own(tx, person_id, number, now, ["draft"])
            joins = bool(row.parts) and album is not None and album == row.album
            parts = sorted({*row.parts, message}) if joins else [message]
            first_words = gist[:GIST] if gist else None
            kept = row.gist or first_words if joins else first_words
            await announcements.change(tx, number, parts=parts, album=album, gist=kept)
            return await self._read(tx, number, person_id), not joins

    async def set_audience(
        self, person_id: int, number: int, audience: Audience, now: datetime
    ) -> Announcement:
        """Of a draft. Refused `not-yours`: a role or a unit outside one's territory."""
        async with self.store.write() as tx:
            row, author = await self._choosing(tx, person_id, number, now)
            _check_activity(author.programme, audience.activity)
            await _check_territory(tx, author, audience)
            return await self._choose(tx, row, audience)

    async def set_programme(self, person_id: int, number: int, code: str, now: datetime) -> Announcement:
        """Of a draft: what narrowed its audience down belongs to the programme it was in. Refused
        `not-announcer`: this person announces nothing there."""
        async with self.store.write() as tx:
            row, _ = await self._choosing(tx, person_id, number, now)
            author = await self._begins(tx, person_id, now, code, None)
            if author.programme_id != row.programme_id:
                await announcements.change(tx, number, programme_id=author.programme_id)
                return await self._choose(tx, row, Audience())
            return await self._read(tx, number, person_id)

    async def set_agree(self, person_id: int, number: int, *, agree: bool, now: datetime) -> Announcement:
        async with self.store.write() as tx:
            row, _ = await self._own(tx, person_id, number, now, ["draft"])
            await announcements.change(tx, row.id, agree=agree)
            return await self._read(tx, number, person_id)

    async def pick(self, person_id: int, number: int, other: int | None, now: datetime) -> Announcement:
        """Takes that person in or out. None: nobody is picked, or, if nobody was, everyone again."""
        async with self.store.write() as tx:
            row, author = await self._choosing(tx, person_id, number, now)
            audience = Audience.read(row.audience)
            if other is None:
                picked = None if audience.picked == frozenset() else frozenset[int]()
                return await self._choose(tx, row, replace(audience, picked=picked))
            everyone = replace(audience, picked=None)
            meant = frozenset((await addressing.of(tx, row, author, now, everyone)).people)
            if other not in meant:
                raise Refused("not-yours")
            kept = (meant if audience.picked is None else audience.picked & meant) ^ {other}
            return await self._choose(tx, row, replace(audience, picked=None if kept == meant else kept))

    async def _begins(
        self, tx: Tx, person_id: int, now: datetime, code: str | None, of: int | None
    ) -> Announcer:
        if of is not None:
            row, author = await self._own(tx, person_id, of, now, SENT)
            if await announcements.recalled(tx, of):
                raise Refused("announcement-over")
            if not await broadcasts.sent(tx, row.id):
                raise Refused("announcement-nobody")
            return author
        found = await announcers.require(tx, self.plans, person_id, now)
        for author in found.values():
            if code in (None, author.programme.code):
                return author
        raise Refused("not-announcer")

    async def _choosing(self, tx: Tx, person_id: int, number: int, now: datetime) -> tuple[Row, Announcer]:
        """Whom a correction goes to is settled already."""
        row, author = await self._own(tx, person_id, number, now, ["draft"])
        if row.of_id is not None:
            raise Refused("announcement-over")
        return row, author

    async def _choose(self, tx: Tx, row: Row, audience: Audience) -> Announcement:
        await announcements.change(tx, row.id, audience=audience.stored())
        return await self._read(tx, row.id, row.author_id)


def _check_activity(programme: Programme, activity: str | None) -> None:
    if activity is not None and all(one.code != activity for one in programme.activities):
        raise Refused("activity-unknown")


async def _check_territory(tx: Tx, author: Announcer, audience: Audience) -> None:
    within = territory(author.seats, await rights.tree(tx, author.programme_id))
    roles = {role for role, unit in await addressees.homes(tx, author.programme_id) if unit in within}
    if not (audience.roles <= roles and audience.units <= within):
        raise Refused("not-yours")
