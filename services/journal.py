"""The journal: who saw, exported and decided what, for those who manage a whole programme."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from db import audits, people, plan, requests, units
from db import seats as seat_rows
from db.audits import AuditRow, note
from db.store import Store, Tx
from roadmap.audience import Tree
from roadmap.journal import Entry, JournalPage
from roadmap.listing import PAGE
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.refusals import Refused
from services import rights
from services.plans import Plans
from services.rights import Held

__all__ = ["Journal", "entries", "note", "programmes"]


class Known(NamedTuple):
    """What the numbers in some notes mean."""

    codes: Mapping[int, str]
    names: Mapping[int, str]
    roles: Mapping[int, str]
    activities: Mapping[int, str]
    occurrences: Mapping[int, int]
    subjects: Mapping[int, Place]
    places: Mapping[int, Place]


class Journal:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def page(self, person_id: int, page: int, now: datetime) -> JournalPage:
        """The newest first. For those who manage the root of a programme: of that programme."""
        async with self.store.read() as tx:
            mine = await programmes(tx, await rights.held(tx, self.plans, person_id, now))
            if not mine:
                raise Refused("not-yours")
            total = await audits.count(tx, mine)
            pages = max(1, -(-total // PAGE))
            page = min(max(page, 0), pages - 1)
            rows = await audits.page(tx, mine, page * PAGE, PAGE)
            return JournalPage(await entries(tx, self.plans, rows), page, pages)


async def programmes(tx: Tx, held: Sequence[Held]) -> list[int]:
    """Those whose root is managed by these seats."""
    trees: dict[int, Tree] = {}
    found = []
    for one in held:
        if "manage" in one.role.may and one.programme_id not in found:
            if one.programme_id not in trees:
                trees[one.programme_id] = await rights.tree(tx, one.programme_id)
            if await units.root(tx, one.programme_id) in trees[one.programme_id].territory(one.seat):
                found.append(one.programme_id)
    return found


async def entries(tx: Tx, plans: Plans, rows: Sequence[AuditRow]) -> tuple[Entry, ...]:
    """Without those of programmes that are no longer in the files."""
    known = await _known(tx, rows)
    shown = [(row, plans.get(known.codes[row.programme_id])) for row in rows]
    return tuple(_entry(row, programme, known) for row, programme in shown if programme is not None)


async def _known(tx: Tx, rows: Sequence[AuditRow]) -> Known:
    asked = await requests.some(tx, _numbers(rows, "request"))
    held = await plan.some(tx, {*_numbers(rows, "occurrence"), *(row.occurrence for row in asked)})
    seats = await seat_rows.some(tx, _numbers(rows, "seat"))
    return Known(
        codes=await units.programme_codes(tx),
        names=await people.names(tx, _numbers(rows, "person")),
        roles={seat.id: seat.role for seat in seats},
        activities={number: row.activity for number, row in held.items()},
        occurrences={row.id: row.occurrence for row in asked},
        subjects={row.id: row.subject for row in asked},
        places=await units.places_of(tx, {row.unit_id for row in rows if row.unit_id is not None}),
    )


def _numbers(rows: Iterable[AuditRow], name: str) -> set[int]:
    return {value for row in rows if type(value := row.about.get(name)) is int}


def _entry(row: AuditRow, programme: Programme, known: Known) -> Entry:
    about = row.about
    role = rights.role_of(programme).get(known.roles.get(about.get("seat", 0), ""))
    request = about.get("request", 0)
    place = known.subjects.get(request) if row.unit_id is None else known.places.get(row.unit_id)
    return Entry(
        at=row.at,
        who=row.who,
        what=_what(row),
        programme=programme,
        place=place,
        role=role,
        activity=_activity(row, programme, known),
        person=known.names.get(about.get("person", 0)),
        count=about.get("count"),
    )


def _what(row: AuditRow) -> str:
    """With what it came to, where that may be one of two: agreed or not, begun or ended."""
    state = row.about.get("state")
    return f"{row.what}-{state}" if state else row.what


def _activity(row: AuditRow, programme: Programme, known: Known) -> Activity | None:
    occurrence = row.about.get("occurrence") or known.occurrences.get(row.about.get("request", 0), 0)
    code = row.about.get("activity") or known.activities.get(occurrence)
    return next((one for one in programme.activities if one.code == code), None)
