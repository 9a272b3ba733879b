"""[Later]: a person chooses when to be reminded again of what one occurrence asks of them."""

from datetime import datetime

from db import ledger, own_seats, people, plan, reminders, requests
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap import snoozes
from roadmap.duties import Duty
from roadmap.moments import Hours
from roadmap.refusals import Refused
from roadmap.snoozes import Later
from services import absence, duties, placing
from services.events import Events
from services.plans import Plans


class Snoozes:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def asked(self, person_id: int, occurrence: int, now: datetime) -> tuple[Duty, ...]:
        """What still waits for this person there; if nothing does, all that they were asked. Refused:
        later-needless (nothing at all)."""
        async with self.store.read() as tx:
            found = await self._asked(tx, person_id, occurrence, now)
        if not found:
            raise Refused("later-needless")
        return tuple(duty for duty in found if not duty.settled) or found

    async def offer(self, person_id: int, occurrence: int, now: datetime) -> Later:
        """When it may come again: only in this person's own hours, and not past the deadline. Refused:
        later-needless (nothing waits for their answer)."""
        async with self.store.read() as tx:
            _, owed, hours = await self._stand(tx, person_id, occurrence, now)
        return Later(owed, snoozes.offers(now, owed[0].due_at, hours))

    async def set(self, person_id: int, occurrence: int, at: str, now: datetime) -> Later:
        """at: as the button carries it. Of several the last one counts. Refused as `offer`, later-unfit."""
        async with self.store.write() as tx:
            row, owed, hours = await self._stand(tx, person_id, occurrence, now)
            zone = self.plans[row.programme].zone
            moment = snoozes.read(at, zone)
            if moment is None or not snoozes.may_be(moment, now, owed[0].due_at, hours):
                raise Refused("later-unfit")
            await _plan(tx, row, person_id, snoozes.step(moment, zone), moment)
        return Later(owed, (moment,))

    async def _stand(
        self, tx: Tx, person_id: int, occurrence: int, now: datetime
    ) -> tuple[OccurrenceRow, tuple[Duty, ...], Hours]:
        row, who = await plan.one(tx, occurrence), await people.with_id(tx, person_id)
        asked = await self._asked(tx, person_id, occurrence, now)
        owed = tuple(duty for duty in asked if not duty.settled)
        if row is None or who is None or not owed:
            raise Refused("later-needless")
        return row, owed, absence.hours(self.plans[row.programme], who.who)

    async def _asked(self, tx: Tx, person_id: int, occurrence: int, now: datetime) -> tuple[Duty, ...]:
        mine = await own_seats.of_person(tx, person_id, now)
        asked = await requests.in_occurrences(tx, mine, [occurrence])
        found = await duties.read(tx, self._events, [row for row in asked if not row.waiting])
        return tuple(duty for duty in found if not duty.is_own(person_id, mine.team))


async def _plan(tx: Tx, row: OccurrenceRow, person_id: int, step: str, at: datetime) -> None:
    left = await reminders.forget(tx, row.id, person_id, but=step)
    await ledger.empty(tx, left, "later")
    delivery = await placing.book(tx, person_id, at)
    await reminders.renew(
        tx,
        {
            "occurrence_id": row.id,
            "revision": row.revision,
            "step": step,
            "person_id": person_id,
            "delivery_id": delivery,
            "asks": True,
            "until": None,
            "state": "planned",
            "reason": None,
        },
    )
