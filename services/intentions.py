"""Before an event: who will be there, who cannot, who asks for another day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db import holdings, intentions, own_seats, people, plan
from db.own_seats import Mine
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.audience import SeatAt
from roadmap.duties import Event
from roadmap.intentions import VALUES, Coming, Intent, coming, own_day, takes_part, tells_before, together
from roadmap.programme import Programme
from roadmap.refusals import Refused
from roadmap.reminders import Dated
from services import agenda, notices, opening, rights
from services.agenda import Part
from services.events import Events
from services.plans import Plans


@dataclass(frozen=True, slots=True)
class Standing:
    """`intent`: of this person's own seats (None: they are not asked, or it is too late). `coming`: of all in
    their charge (None: they have none, or nobody is asked beforehand)."""

    event: Event
    intent: Intent | None
    coming: Coming | None = None


class Intentions:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def standing(self, person_id: int, occurrence: int, now: datetime) -> Standing:
        """Refused as Plan.event: event-unknown, not-yours."""
        async with self.store.read() as tx:
            row, programme = await self._row(tx, occurrence)
            part = await agenda.part_of(tx, self.plans, person_id, row, now)
            if not _is_told_before(programme, row):
                return Standing(self._events.of(row), None)
            mine = await own_seats.of_person(tx, person_id, now)
            inside = await rights.seats(tx, row.programme_id, programme, _charge(part, row))
            beside = await rights.some(
                tx, row.programme_id, programme, mine.team - {seat.id for seat in inside}
            )
            seats = await _asked(tx, programme, row, (*inside, *beside), now)
            said = await intentions.of_seats(tx, row.id, seats)
        own = together(_own(mine, seats), said) if _is_ahead(row, programme, now) else None
        counted = [seat.id for seat in inside if seat.id in seats]
        return Standing(self._events.of(row), own, _coming(part, row, counted, said, now))

    async def intend(self, person_id: int, occurrence: int, value: str, now: datetime) -> Standing:
        """For all of this person's seats that will be asked about it; who shares a seat says it for both.
        Refused: event-unknown, not-yours, event-over (it has begun), intend-unknown. move: those who set its
        day are told, once for each day."""
        async with self.store.write() as tx:
            row, programme = await self._row(tx, occurrence)
            if not _is_told_before(programme, row):
                raise Refused("not-yours")
            mine = await own_seats.of_person(tx, person_id, now)
            team = await rights.some(tx, row.programme_id, programme, mine.team)
            seats = _own(mine, await _asked(tx, programme, row, team, now))
            if not seats:
                raise Refused("not-yours")
            if value not in VALUES or (value == "move" and not own_day(row.slot)):
                raise Refused("intend-unknown")
            if not _is_ahead(row, programme, now):
                raise Refused("event-over")
            await intentions.say(tx, row.id, seats, value, person_id, now)
            if value == "move":
                await self._ask_to_move(tx, programme, row, person_id, now)
        return Standing(self._events.of(row), Intent(value))

    async def _row(self, tx: Tx, occurrence: int) -> tuple[OccurrenceRow, Programme]:
        row = await plan.one(tx, occurrence)
        if row is None or not self._events.known(row):
            raise Refused("event-unknown")
        return row, self.plans[row.programme]

    async def _ask_to_move(
        self, tx: Tx, programme: Programme, row: OccurrenceRow, person_id: int, now: datetime
    ) -> None:
        """Notice `move-asked`: occurrence, place (a name), who (a name)."""
        assert row.place is not None
        who = await people.with_id(tx, person_id)
        role = programme.activity(row.activity).organiser or programme.organiser
        tree = await rights.tree(tx, row.programme_id)
        seats = await rights.seats_over(tx, row.place.id, programme, tree)
        able = [seat.id for seat in seats if seat.role == role and row.place.id in tree.territory(seat)]
        told = {
            one.person_id: one
            for found in (await holdings.holders_of(tx, able, now)).values()
            for one in found
            if one.person_id != person_id
        }
        payload = {"occurrence": row.id, "place": row.place.name, "who": who.who.name if who else None}
        for number in told:
            once = f"move-asked/{row.id}/{row.revision}/{number}"
            await notices.tell(tx, programme, number, "move-asked", payload, now, once)


def _coming(
    part: Part, row: OccurrenceRow, seats: Sequence[int], said: dict[int, str], now: datetime
) -> Coming | None:
    """Until the event is over."""
    if not seats or row.end is None or row.end < part.today(now):
        return None
    return coming(seats, said)


async def _asked(
    tx: Tx, programme: Programme, row: OccurrenceRow, seats: Sequence[SeatAt], now: datetime
) -> dict[int, bool]:
    """Seat -> shared, of those of them (whole teams) who will be asked how it went."""
    activity = programme.activity(row.activity)
    if row.opened_at is not None:
        asked = await intentions.asked(tx, row.id, [seat.id for seat in seats])
    else:
        opens = await opening.asks(tx, programme, row, now, only=seats)
        asked = [(one.seat, one.question, one.shared) for one in opens.wanted] if opens else []
    return {seat: shared for seat, key, shared in asked if takes_part(key, activity)}


def _is_told_before(programme: Programme, row: OccurrenceRow) -> bool:
    return row.state == "dated" and tells_before(programme.ladder(programme.activity(row.activity)))


def _own(mine: Mine, seats: dict[int, bool]) -> list[int]:
    return [seat for seat, shared in seats.items() if seat in (mine.team if shared else mine.seats)]


def _charge(part: Part, row: OccurrenceRow) -> frozenset[int]:
    """Units that this person reports on; of the organisers, all that they organise for."""
    organises = agenda.organises(row, part)
    role = part.programme.activity(row.activity).organiser or part.programme.organiser
    return frozenset[int]().union(
        *(
            part.tree.territory(held.seat)
            for held in part.seats
            if "report" in held.role.may or (organises and held.role.code == role)
        )
    )


def _is_ahead(row: OccurrenceRow, programme: Programme, now: datetime) -> bool:
    if row.start is None or row.end is None:
        return False
    return now < Dated(row.start, row.end, row.time, row.minutes).begins(programme.zone)
