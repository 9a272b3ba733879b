"""The clock's half of announcements: fill them with recipients, end them, remind of them, show them."""

from datetime import datetime, timedelta
from typing import NamedTuple

from db.store import Store
from roadmap.announcements import Announcement, Standing
from roadmap.people import Person
from services.plans import Plans


class Bulletin(NamedTuple):
    """What the card in the author's chat is to show now."""

    author: Person
    announcement: Announcement
    standing: Standing


class Broadcasts:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def next_moment(self, now: datetime) -> datetime | None:
        """When one is to be filled, or its copies are due, or a nudge of [read and agreed]; None: nothing."""
        raise NotImplementedError

    async def fill(self, now: datetime) -> bool:
        """A chunk of deliveries for the next running announcement that is due and lacks some; True: there may
        be more. Stopped half-way it goes on from there; nobody is written down twice."""
        raise NotImplementedError

    async def finish(self, now: datetime) -> None:
        """Ends those of which nothing is left to send."""
        raise NotImplementedError

    async def nudge(self, now: datetime) -> bool:
        """Reminds those who have not agreed, by the ladder NUDGES, as notices; True: there were some."""
        raise NotImplementedError

    async def hold_late(self, now: datetime) -> None:
        """At the start: what should have left more than LATE ago is paused (`late`), its author is told."""
        raise NotImplementedError

    async def stop(self, number: int, reason: str, now: datetime) -> None:
        """The courier found that it cannot go on (`source-gone`: the original was deleted)."""
        raise NotImplementedError

    async def bulletins(self, now: datetime, since: timedelta) -> tuple[Bulletin, ...]:
        """Of those running, paused, or ended within `since`, whose card is known."""
        raise NotImplementedError
