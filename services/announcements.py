"""Announcements: composed, sent, stopped, changed afterwards, by those who may announce."""

from datetime import datetime

from db import announcements
from roadmap.announcements import Announcement, Standing
from roadmap.listing import PAGE
from services import announcers, standings
from services.audiences import Audiences
from services.composing import Composing
from services.revising import Revising
from services.sending import Sending


class Announcements(Composing, Audiences, Sending, Revising):
    """Refused everywhere: `not-announcer` (no seat that may), `announcement-unknown` (no such number, or not
    one's own: the author, and whoever may announce to the whole programme, may look at it and stop it),
    `announcement-over` (it is not in a state where that can be done)."""

    async def look(self, person_id: int, number: int, now: datetime) -> Announcement:
        async with self.store.browse() as tx:
            return self._value(await self._seen(tx, person_id, number, now), person_id)

    async def listed(
        self, person_id: int, page: int, now: datetime
    ) -> tuple[tuple[Announcement, ...], int, int]:
        """(those of one's own or one's programme, newest first, without empty drafts; page; pages)."""
        async with self.store.browse() as tx:
            found = await announcers.require(tx, self.plans, person_id, now)
            governed = [number for number, announcer in found.items() if announcer.whole]
            known = (tx, person_id, governed, list(self.plans))
            count = await announcements.count(*known)
            pages = max(1, -(-count // PAGE))
            page = min(max(page, 0), pages - 1)
            rows = await announcements.page(*known, page * PAGE, PAGE)
        return tuple(self._value(row, person_id) for row in rows), page, pages

    async def standing(self, person_id: int, number: int, now: datetime) -> Standing:
        async with self.store.browse() as tx:
            return await standings.of(tx, await self._seen(tx, person_id, number, now), now)

    async def show_card(self, number: int, message: int) -> None:
        """The message in the author's chat that shows how it goes."""
        async with self.store.write() as tx:
            await announcements.change(tx, number, card_id=message)
