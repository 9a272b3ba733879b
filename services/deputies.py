"""Deputies: somebody stands in for the holder of a seat, for some days."""

from collections.abc import Sequence
from datetime import date, datetime

from db import audits, holdings, invites, ledger
from db import seats as seat_rows
from db.invites import InviteRow, Term
from db.seats import SeatRow
from db.store import Store, Tx
from roadmap import terms
from roadmap.people import Deputation, Person, Seat
from roadmap.refusals import Refused
from services import notices, rights, seats
from services.invites import expiry, issue
from services.people import manages
from services.plans import Plans
from services.rights import Held


class Deputies:
    """For a seat's holder and those who manage it; a deputy appoints nobody."""

    def __init__(self, store: Store, plans: Plans, invite_days: int = 30) -> None:
        self.store = store
        self.plans = plans
        self.invite_days = invite_days

    async def seat(self, person_id: int, seat_id: int, now: datetime) -> Seat:
        """One for which this person may appoint deputies."""
        async with self.store.read() as tx:
            return (await self._own(tx, person_id, seat_id, now))[1]

    async def invite(
        self, person_id: int, seat_id: int, first: date, last: date, now: datetime
    ) -> Deputation:
        """A fresh link; one handed out before to a deputy of this seat works no longer. Refused:
        term-backwards, term-past, term-long."""
        async with self.store.write() as tx:
            row, seat = await self._own(tx, person_id, seat_id, now)
            term = Term(*terms.term(first, last, now, seat.programme.zone))
            await invites.revoke(tx, row.id, now, "deputy")
            token = await issue(tx, row.id, person_id, now, self.invite_days, term)
            return Deputation(seat, token, *term, expiry(now, self.invite_days, term))

    async def end(self, person_id: int, holding_id: int, now: datetime) -> Seat:
        """At once. Twice is once."""
        async with self.store.write() as tx:
            deputy = await holdings.deputy(tx, holding_id)
            if deputy is None:
                raise Refused("deputy-unknown")
            row, seat = await self._own(tx, person_id, deputy.seat_id, now)
            if await holdings.end(tx, holding_id, now):
                await ledger.withdraw(tx, _once(holding_id))
                await notices.tell(tx, seat.programme, deputy.person_id, "deputy-ended", _named(seat), now)
                said = {"seat": row.id, "person": deputy.person_id}
                await audits.note(tx, row.programme_id, person_id, "deputy-ended", now, row.unit_id, **said)
            return (await seats.some(tx, self.plans, [row.id], now))[0]

    async def _own(self, tx: Tx, person_id: int, seat_id: int, now: datetime) -> tuple[SeatRow, Seat]:
        row = await seat_rows.one(tx, seat_id)
        if row is None:
            raise Refused("seat-unknown")
        held = await rights.held(tx, self.plans, person_id, now)
        if not _holds(held, seat_id) and not await manages(tx, held, seat_id):
            raise Refused("not-yours")
        seat = await seats.one(tx, self.plans, seat_id, now)
        if seat is None:
            raise Refused("seat-unknown")
        return row, seat


async def stand_in(tx: Tx, seat: Seat, person: Person, invite: InviteRow, now: datetime) -> None:
    """The person has accepted. If the first day is yet to come they are told when it has."""
    since, until = max(invite.since or now, now), invite.until or now
    holding = await holdings.hold(tx, seat.id, person.id, since, "deputy", until)
    row = await seat_rows.one(tx, seat.id)
    assert row is not None
    said = {"seat": seat.id, "person": person.id}
    appointed_by = invite.created_by or person.id
    await audits.note(tx, row.programme_id, appointed_by, "deputy", now, row.unit_id, **said)
    last = terms.last_day(until, seat.programme.zone).isoformat()
    await _tell_holders(tx, seat, person, since, last, now)
    if since > now:
        told = _named(seat) | {"who": seat.holders or None, "until": last}
        await notices.tell(tx, seat.programme, person.id, "deputy", told, since, _once(holding))


async def _tell_holders(
    tx: Tx, seat: Seat, person: Person, since: datetime, last: str, now: datetime
) -> None:
    """They know who answers in their place, whoever appointed them."""
    first = since.astimezone(seat.programme.zone).date().isoformat()
    told = _named(seat) | {"who": person.name, "since": first, "until": last}
    for one in (await holdings.holders_of(tx, [seat.id], now)).get(seat.id, ()):
        if one.kind == "holder":
            await notices.tell(tx, seat.programme, one.person_id, "deputy-came", told, now)


def _named(seat: Seat) -> dict[str, object]:
    return {"place": seat.place.name, "role": seat.role.title.root}


def _holds(held: Sequence[Held], seat_id: int) -> bool:
    return any(one.seat.id == seat_id and one.kind == "holder" for one in held)


def _once(holding: int) -> str:
    return f"deputy/{holding}"
