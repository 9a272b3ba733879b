"""A person's plan for a calendar: at hand, or at a secret address that a phone asks again and again."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from secrets import token_urlsafe

from db import feeds, people
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.duties import Event
from roadmap.people import Person
from roadmap.refusals import Refused
from services import agenda
from services.events import Events
from services.invites import hash_of
from services.plans import Plans

BEHIND = timedelta(days=31)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Feed:
    """What stands at an address, for the person whose it is."""

    person: Person
    events: tuple[Event, ...]


class Calendars:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def events(self, person_id: int, now: datetime) -> tuple[Event, ...]:
        """What has a day and concerns this person's seats, the cancelled too: from a month back to the end of
        the plan, in order."""
        async with self.store.read() as tx:
            return await self._of(tx, person_id, now)

    async def renew(self, person_id: int, now: datetime) -> str:
        """The token of a new address; the old one is good for nothing. It is not kept and can be told only
        once. Refused: person-unknown; not-yours - there is nothing to show."""
        token = token_urlsafe(TOKEN_BYTES)
        async with self.store.write() as tx:
            known = await people.with_id(tx, person_id)
            if known is None or known.left_at is not None or known.consented_at is None:
                raise Refused("person-unknown")
            if not await agenda.parts(tx, self.plans, person_id, now):
                raise Refused("not-yours")
            await feeds.renew(tx, person_id, hash_of(token), now)
        return token

    async def since(self, person_id: int) -> datetime | None:
        """When the address was made that works; None: there is none."""
        async with self.store.read() as tx:
            return await feeds.since(tx, person_id)

    async def revoke(self, person_id: int) -> None:
        async with self.store.write() as tx:
            await feeds.end(tx, person_id)

    async def read(self, token: str, now: datetime) -> Feed | None:
        """None: there is no such address, or nobody with a seat behind it any more."""
        async with self.store.read() as tx:
            person_id = await feeds.whose(tx, hash_of(token))
            known = person_id and await people.with_id(tx, person_id)
            if not known or known.left_at is not None or known.consented_at is None:
                return None
            if not await agenda.parts(tx, self.plans, known.who.id, now):
                return None
            return Feed(known.who, await self._of(tx, known.who.id, now))

    async def _of(self, tx: Tx, person_id: int, now: datetime) -> tuple[Event, ...]:
        found = [
            row
            for part in await agenda.parts(tx, self.plans, person_id, now)
            for row in await agenda.known(tx, part)
            if self._events.planned(row) and _is_near(row, part.today(now)) and agenda.concerns(row, part)
        ]
        return tuple(self._events.of(row) for row in sorted(found, key=agenda.order))


def _is_near(row: OccurrenceRow, today: date) -> bool:
    return row.start is not None and row.end is not None and row.end >= today - BEHIND
