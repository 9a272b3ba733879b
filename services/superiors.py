"""Those who stand above a seat, and what they are told about it."""

from collections import defaultdict
from datetime import datetime

from db import holdings, units
from db.holdings import Holder
from db.store import Tx
from roadmap.audience import SeatAt, superiors
from roadmap.programme import Programme
from services import notices, rights
from services.plans import Plans


async def over(
    tx: Tx, programme: Programme, programme_id: int, seat: SeatAt, now: datetime, but: int | None = None
) -> tuple[Holder, ...]:
    """People who manage the seat's unit, at the nearest level where one can be reached; `but` one person."""
    tree = await rights.tree(tx, programme_id)
    seats = await rights.seats_over(tx, seat.unit, programme, tree)
    people = {
        seat_id: able
        for seat_id, found in (await holdings.holders_of(tx, [one.id for one in seats], now)).items()
        if (able := [one for one in found if one.reachable and one.person_id != but])
    }
    above = superiors(seat, rights.role_of(programme), [one for one in seats if one.id in people], tree)
    return tuple({one.person_id: one for found in above for one in people[found.id]}.values())


async def tell(tx: Tx, plans: Plans, person_id: int, name: str, key: str, now: datetime) -> None:
    """One notice to each superior of a person's seats, naming those seats; once a day at most."""
    seats: dict[int, list[dict[str, object]]] = defaultdict(list)
    programmes: dict[int, Programme] = {}
    for one in await rights.held(tx, plans, person_id, now):
        place = await units.place(tx, one.seat.unit)
        said: dict[str, object] = {"role": one.role.title.root, "place": place.name if place else ""}
        for boss in await over(tx, one.programme, one.programme_id, one.seat, now, but=person_id):
            seats[boss.person_id].append(said)
            programmes[boss.person_id] = one.programme
    for boss_id, theirs in seats.items():
        once = f"{key}/{person_id}/{boss_id}/{now.date()}"
        told = {"who": name, "seats": theirs}
        await notices.tell(tx, programmes[boss_id], boss_id, key, told, now, once)
