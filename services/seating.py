"""How a person comes to a seat."""

from datetime import datetime

from db import applications, audits, holdings, invites, ledger
from db.seats import NewSeat, add, at, one
from db.store import Tx
from roadmap.people import Person, Seat
from roadmap.programme import Programme, Role
from services import doubts, notices
from services.invites import close_claim


async def take(tx: Tx, seat: Seat, person: Person, now: datetime) -> None:
    """The person becomes the holder. Whoever held the seat hands it over and is told, and nothing else that
    was to be said for its sake; what else was open for it (other invites, the person's own application, the
    start-up link) is closed."""
    present = (await holdings.holders_of(tx, [seat.id], now)).get(seat.id, ())
    holders = [each.person_id for each in present if each.kind == "holder"]
    if person.id not in holders:
        await _note(tx, seat, person, now)
        await holdings.release(tx, seat.id, now)
        await holdings.end_deputy(tx, seat.id, person.id, now)
        await holdings.hold(tx, seat.id, person.id, now)
        for old in holders:
            if not await holdings.is_bound(tx, old, now):
                await ledger.hush(tx, old)
            told = {"who": person.name, "role": seat.role.title.root, "place": seat.place.name}
            await notices.tell(tx, seat.programme, old, "handed-over", told, now)
    await invites.revoke(tx, seat.id, now)
    await applications.withdraw(tx, person.id, now, seat.place.id, seat.role.code)
    if seat.role == claimed_role(seat.programme):
        await close_claim(tx, seat.programme.code, now)
    await doubts.tell(tx, seat, person.id, now)


async def _note(tx: Tx, seat: Seat, person: Person, now: datetime) -> None:
    """In the journal, if somebody held it before."""
    before, row = await holdings.last_holder(tx, seat.id, person.id), await one(tx, seat.id)
    if before is not None and row is not None:
        said = {"seat": seat.id, "person": before.person_id}
        await audits.note(tx, row.programme_id, person.id, "handed-over", now, row.unit_id, **said)


async def free_seat(tx: Tx, programme_id: int, unit_id: int, role: str, now: datetime) -> int:
    """The first empty seat of that role there, or a new one."""
    seats = await at(tx, unit_id, role)
    people = await holdings.holders_of(tx, [seat.id for seat in seats], now)
    for seat in seats:
        if not any(each.kind == "holder" for each in people.get(seat.id, ())):
            return seat.id
    ordinal = seats[-1].ordinal + 1 if seats else 1
    return (await add(tx, programme_id, [NewSeat(role, unit_id, ordinal)]))[0]


def claimed_role(programme: Programme) -> Role | None:
    """The one that starts everything: the first that manages the root."""
    top = {kind.kind for kind in programme.units if kind.within is None}
    return next((role for role in programme.roles if role.unit in top and "manage" in role.may), None)
