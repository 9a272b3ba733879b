"""Those who come without an invite: they choose a place and a role, a superior decides.

Functions of an open transaction; `Registration` is the way in."""

from dataclasses import dataclass
from datetime import datetime

from db import applications, ledger, people, units
from db.applications import ApplicationRow
from db.store import Tx
from roadmap.audience import SeatAt
from roadmap.listing import cut, natural
from roadmap.people import Application, Choice, Person, Place
from roadmap.programme import Programme, Role
from roadmap.refusals import Refused
from services import notices, rights
from services.plans import Plans, first
from services.seating import free_seat, take
from services.seats import some
from services.superiors import over

AT_ONCE = 3
"""Applications of one person that may wait for a decision: a stranger must not flood the coordinators."""


@dataclass(frozen=True, slots=True)
class Wish:
    programme: Programme
    programme_id: int
    role: Role
    place: Place


async def browse(tx: Tx, plans: Plans, code: str | None, unit_id: int | None, page: int) -> Choice:
    """Without a code: the unit's own programme; without a unit: the root."""
    if code is None and unit_id is not None:
        code = await _code_of(tx, unit_id)
    programme, programme_id = await _programme(tx, plans, code)
    here_id = await units.root(tx, programme_id) if unit_id is None else unit_id
    here, parent = await _place(tx, programme_id, here_id)
    inside = sorted(await units.below(tx, here.id), key=lambda place: natural(place.name))
    shown, page, pages = cut(inside, page)
    roles = tuple(role for role in programme.roles if role.unit == here.kind)
    return Choice(programme, here, parent, shown, roles, pages, page)


async def wish(tx: Tx, plans: Plans, code: str, role: str, unit_id: int) -> Wish:
    programme, programme_id = await _programme(tx, plans, code)
    place, _ = await _place(tx, programme_id, unit_id)
    wanted = rights.role_of(programme).get(role)
    if wanted is None or wanted.unit != place.kind:
        raise Refused("role-unknown")
    return Wish(programme, programme_id, wanted, place)


async def apply(tx: Tx, plans: Plans, wish: Wish, person: Person, now: datetime) -> Application:
    role, place = wish.role, wish.place
    for one in await rights.held(tx, plans, person.id, now):
        if (one.role, one.seat.unit) == (role, place.id):
            raise Refused("already-yours", role=role.title, place=place)
    known = await applications.open_for(tx, person.id, place.id, role.code)
    if known is None:
        if await applications.how_many_open(tx, person.id) >= AT_ONCE:
            raise Refused("too-many-applications", limit=AT_ONCE)
        known = await applications.add(tx, wish.programme_id, person.id, place.id, role.code, now)
        await _ask(tx, wish, person, known, now)
    return Application(known, wish.programme, role, place, person.name, "open")


async def shown(tx: Tx, plans: Plans, person_id: int, application_id: int, now: datetime) -> Application:
    row, programme = await _allowed(tx, plans, person_id, application_id, now)
    return await _value(tx, programme, row)


async def decide(
    tx: Tx, plans: Plans, person_id: int, application_id: int, accept: bool, now: datetime
) -> Application:
    row, programme = await _allowed(tx, plans, person_id, application_id, now)
    state = "accepted" if accept else "declined"
    if await applications.decide(tx, row.id, state, person_id, now):
        if accept:
            await _seat(tx, plans, row, now)
        place = await units.place(tx, row.unit_id)
        told = {"role": programme.role(row.role).title.root, "place": place.name if place else ""}
        await ledger.plan_notice(tx, row.person_id, state, told, now, dedupe=f"application/{row.id}/decided")
    return await _value(tx, programme, await applications.one(tx, row.id) or row)


async def _ask(tx: Tx, wish: Wish, person: Person, application_id: int, now: datetime) -> None:
    seat = SeatAt(0, wish.role.code, wish.place.id, 0)
    above = await over(tx, wish.programme, wish.programme_id, seat, now, but=person.id)
    if not above:
        raise Refused("no-superior")
    asked = {"application": application_id, "who": person.name}
    asked |= {"role": wish.role.title.root, "place": wish.place.name}
    for boss in above:
        once = f"application/{application_id}/{boss.person_id}"
        await notices.tell(tx, wish.programme, boss.person_id, "application", asked, now, once)


async def _allowed(
    tx: Tx, plans: Plans, person_id: int, application_id: int, now: datetime
) -> tuple[ApplicationRow, Programme]:
    row = await applications.one(tx, application_id)
    programme = row and plans.get((await units.programme_codes(tx))[row.programme_id])
    if not row or not programme or row.role not in rights.role_of(programme):
        raise Refused("application-unknown")
    held = await rights.held(tx, plans, person_id, now)
    rights.require(held, "manage", row.unit_id, await rights.tree(tx, row.programme_id))
    return row, programme


async def _seat(tx: Tx, plans: Plans, row: ApplicationRow, now: datetime) -> None:
    seat_id = await free_seat(tx, row.programme_id, row.unit_id, row.role, now)
    (seat,) = await some(tx, plans, [seat_id], now)
    applicant = await people.with_id(tx, row.person_id)
    assert applicant is not None
    await take(tx, seat, applicant.who, now)


async def _value(tx: Tx, programme: Programme, row: ApplicationRow) -> Application:
    place = await units.place(tx, row.unit_id)
    assert place is not None
    role = programme.role(row.role)
    return Application(row.id, programme, role, place, row.applicant, row.state, row.decided_by)


async def _programme(tx: Tx, plans: Plans, code: str | None) -> tuple[Programme, int]:
    programme = first(plans) if code is None else plans.get(code)
    programme_id = programme and await units.programme_id(tx, programme.code)
    if not programme or not programme_id:
        raise Refused("programme-unknown")
    return programme, programme_id


async def _code_of(tx: Tx, unit_id: int) -> str | None:
    stands = await units.location(tx, unit_id)
    return (await units.programme_codes(tx)).get(stands[0]) if stands else None


async def _place(tx: Tx, programme_id: int, unit_id: int | None) -> tuple[Place, int | None]:
    """(the unit, the one above): of this programme, or refused."""
    stands = None if unit_id is None else await units.location(tx, unit_id)
    place = None if unit_id is None else await units.place(tx, unit_id)
    if not place or not stands or stands[0] != programme_id:
        raise Refused("unit-unknown")
    return place, stands[1]
