"""Hours and days of a trainee, taken by themselves or by those who look after them."""

from datetime import datetime

from db import holdings
from db import seats as seat_rows
from db.store import Store, Tx
from roadmap.earnings import Transcript, earnings
from roadmap.refusals import Refused
from services import dossiers, journal, rights, seats
from services.charge import reach
from services.events import Events
from services.plans import Plans


class Transcripts:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def of(self, person_id: int, seat_id: int, now: datetime) -> Transcript:
        """Of whoever holds the seat: all of it for themselves; for those who manage or verify there, what
        belongs to their territory. That it was taken is noted. Refused: seat-unknown, not-yours,
        seat-vacant."""
        async with self.store.write() as tx:
            held = await rights.held(tx, self.plans, person_id, now)
            row, seat = await seat_rows.one(tx, seat_id), await seats.one(tx, self.plans, seat_id, now)
            if row is None or seat is None:
                raise Refused("seat-unknown")
            own = any(one.seat.id == seat_id and one.kind == "holder" for one in held)
            territory = await reach(tx, held)
            if not own and row.unit_id not in territory:
                raise Refused("not-yours")
            holder, name = await _holder(tx, seat_id, person_id if own else None, now)
            stands = await dossiers.standing(tx, self._events, holder)
            shown = [duty for duty in stands if own or duty.subject.id in territory]
            about = {"person": None if own else holder, "seat": seat_id}
            await journal.note(tx, row.programme_id, person_id, "transcript", now, row.unit_id, **about)
            return Transcript(name, seat, earnings(shown))


async def _holder(tx: Tx, seat_id: int, person_id: int | None, now: datetime) -> tuple[int, str]:
    """Of several `person_id`, if given; otherwise who came first."""
    people = (await holdings.holders_of(tx, [seat_id], now)).get(seat_id, ())
    for one in people:
        if one.kind == "holder" and person_id in (None, one.person_id):
            return one.person_id, one.name
    raise Refused("seat-vacant")
