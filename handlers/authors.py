"""Who announces: what every handler of announcements needs to answer them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.types import TelegramObject

from handlers.acquaintance import known
from locales.catalogue import Words
from messages.reader import Reader
from roadmap.announcements import Announcement
from roadmap.people import Person
from roadmap.refusals import Refused
from services.announcements import Announcements


@dataclass(frozen=True, slots=True)
class Author:
    me: Person
    announcements: Announcements
    reader: Reader

    @property
    def now(self) -> datetime:
        return self.reader.now

    async def look(self, number: int) -> Announcement:
        return await self.announcements.look(self.me.id, number, self.now)

    async def draft(self, number: int) -> Announcement:
        """Refused: it has been sent meanwhile."""
        found = await self.look(number)
        if found.state != "draft":
            raise Refused("announcement-over")
        return found


async def by_author(
    _: TelegramObject, announcements: Announcements, person: Person | None, words: Words, now: datetime
) -> dict[str, Any]:
    """A filter that lets everybody pass who has joined."""
    me = known(person)
    return {"author": Author(me, announcements, Reader.of(me, words, now))}
