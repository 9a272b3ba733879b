"""Who may announce, and how far."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from db import addressees, seats, units
from db.announcements import Row
from db.store import Tx
from roadmap.addressees import territory
from roadmap.audience import SeatAt, Tree
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import rights
from services.plans import Plans
from services.rights import role_of


@dataclass(frozen=True, slots=True)
class Announcer:
    """What a person announces by in one programme. `whole`: to all of it."""

    programme: Programme
    programme_id: int
    seats: tuple[SeatAt, ...]
    whole: bool

    def territory(self, tree: Tree) -> frozenset[int] | None:
        """None: the whole programme."""
        return None if self.whole else territory(self.seats, tree)


async def find(tx: Tx, plans: Plans, person_id: int, now: datetime) -> dict[int, Announcer]:
    """By the programme's id, in the order of `plans`."""
    mine: dict[int, list[SeatAt]] = defaultdict(list)
    programmes: dict[int, Programme] = {}
    for held in await rights.held(tx, plans, person_id, now):
        if "announce" in held.role.may:
            mine[held.programme_id].append(held.seat)
            programmes[held.programme_id] = held.programme
    order = list(plans)
    found = {}
    for number in sorted(mine, key=lambda number: order.index(programmes[number].code)):
        root = await units.root(tx, number)
        found[number] = Announcer(programmes[number], number, tuple(mine[number]), _whole(mine[number], root))
    return found


async def require(tx: Tx, plans: Plans, person_id: int, now: datetime) -> dict[int, Announcer]:
    found = await find(tx, plans, person_id, now)
    if not found:
        raise Refused("not-announcer")
    return found


async def others(
    tx: Tx, row: Row, programme: Programme, where: Collection[int], now: datetime
) -> tuple[int, ...]:
    """People besides its author who may announce to all these units, and can be reached themselves."""
    roles = [code for code, role in role_of(programme).items() if "announce" in role.may]
    posts = await addressees.posts(tx, row.programme_id, roles, now)
    care = await seats.covers_of(tx, {post.seat for post in posts})
    root, tree = await units.root(tx, row.programme_id), await rights.tree(tx, row.programme_id)
    theirs: dict[int, list[SeatAt]] = defaultdict(list)
    for post in posts:
        named = programme.role(post.role).covers is not None
        covers = care.get(post.seat, frozenset())
        theirs[post.person].append(SeatAt(post.seat, post.role, post.unit, post.ordinal, covers, named))
    return tuple(
        person
        for person, held in theirs.items()
        if person != row.author_id and (_whole(held, root) or territory(held, tree).issuperset(where))
    )


def _whole(held: Collection[SeatAt], root: int | None) -> bool:
    return any(seat.unit == root and not seat.named and not seat.covers for seat in held)
