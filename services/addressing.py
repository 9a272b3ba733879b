"""To whom an announcement goes: rows turned into persons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from db import addressees
from db import seats as seat_rows
from db.announcements import Row
from db.store import Tx
from roadmap.addressees import Addressees, Scope, scope
from roadmap.announcements import Audience
from roadmap.audience import Tree
from roadmap.programme import Programme
from services import rights
from services.announcers import Announcer


async def of(
    tx: Tx,
    row: Row,
    author: Announcer,
    now: datetime,
    audience: Audience | None = None,
    *,
    named: bool = False,
) -> Addressees:
    """A correction goes to those who have a copy of what it corrects. audience: instead of its own. named:
    names and those left out matter, too."""
    if row.of_id is not None:
        return await holders(tx, row, row.of_id, author.programme, now)
    wanted = audience or Audience.read(row.audience)
    limits = await _scope(tx, author, wanted)
    found = Addressees(limits, author.programme.roles, row.author_id, wanted.picked, named=named)
    number = author.programme_id
    seats = addressees.seated(tx, number, now) if named else addressees.taken(tx, number, limits.roles, now)
    async for rows in seats:
        found.see(rows)
    return found


async def holders(
    tx: Tx, row: Row, announcement: int, programme: Programme, now: datetime, *, silent: bool = False
) -> Addressees:
    """Those who have a copy of that announcement; silent: all who have not agreed, within reach or not."""
    found = Addressees(Scope(), programme.roles, row.author_id, named=True)
    here: set[int] = set()
    copies = addressees.with_copy(tx, row.programme_id, announcement, now, silent=silent)
    async for rows in copies:
        found.see(_present(rows, here, whether_or_not=silent))
    return found


def offered(audience: Audience, programme: Programme) -> Audience:
    """As if every role were chosen, and nobody picked by hand."""
    return replace(audience, roles=frozenset(role.code for role in programme.roles), picked=None)


def _present(rows: Sequence[Sequence[Any]], here: set[int], *, whether_or_not: bool) -> list[tuple[Any, ...]]:
    """Of a person who still holds a seat, only such rows; `here` remembers them. They come first."""
    found = []
    for seat, role, unit, person, name, reachable, holds in rows:
        if holds:
            here.add(person)
        if holds or person not in here:
            found.append((seat, role, unit, person, name, reachable or whether_or_not))
    return found


async def _scope(tx: Tx, author: Announcer, audience: Audience) -> Scope:
    """The tree of a whole programme is read only where somebody names a part of it."""
    number = author.programme_id
    tree = await rights.tree(tx, number) if audience.units or not author.whole else Tree(())
    care = await seat_rows.covers(tx, number) if audience.units else {}
    asked = await addressees.asked(tx, number, audience.activity) if audience.activity else None
    return scope(audience, author.territory(tree), tree, care, asked)
