"""All that a document about a programme says, gathered at one moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from db import audits, units
from db.store import Store, Tx
from roadmap import asked
from roadmap.answers import applies
from roadmap.lines import Cell, Line, cells
from roadmap.listing import natural
from roadmap.people import Place
from roadmap.progress import ActivityProgress
from roadmap.sheets import Sheet
from roadmap.waivers import LeftOut
from services import counting, exclusions, lines, occurrences, past, territory
from services import progress as progresses
from services.events import Events
from services.plans import Plans
from services.territory import Territory

SCHOOLS = 400
"""Of more than so many a document shows districts: nobody reads a longer table."""


class Sheets:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)
        self._progress = progresses.Progress(store, plans)

    async def of(self, person_id: int, code: str, now: datetime, day: date | None = None) -> Sheet:
        """Of one's own territory; day: as it was at its close. Who took it out is noted. Refused: not-yours,
        and as Progress.activity."""
        sheet, programme_id = await self.store.glance(partial(self._of, person_id, code, now, day))
        async with self.store.write() as tx:
            await audits.note(tx, programme_id, person_id, "exported", now)
        return sheet

    async def _of(
        self, person_id: int, code: str, now: datetime, day: date | None, tx: Tx
    ) -> tuple[Sheet, int]:
        place, _ = await territory.of_programme(tx, self.plans, person_id, code, None, now)
        programme, number = place.part.programme, place.part.programme_id
        at = now if day is None else await past.moment(tx, place.part, day, now)
        looked = await past.look(tx, place, at) if day else await progresses.present(tx, place, now)
        found = looked.lines if day else await lines.of(tx, place)
        known = await units.places(tx, number)
        counted = self._progress.rows(place, programme.activities, looked)
        rows, shown, kept = _units(place, known, found)
        sheet = Sheet(
            programme=programme,
            place=known[place.part.root] if place.units is None else _top(place, known),
            day=day,
            at=at,
            units=rows,
            cells=_together(cells(found, asked.everywhere(programme), at), shown),
            rows=counted if day else [await _with_ballots(tx, place, one) for one in counted],
            lines=found if kept else None,
            left_out=await _left_out(tx, place, found, at if day else None),
            events=[
                self._events.of(row)
                for row in (await occurrences.of(tx, number)).all
                if self._events.known(row)
            ],
        )
        return sheet, number


def _top(place: Territory, known: Mapping[int, Place]) -> Place | None:
    return known[next(iter(place.tops))] if len(place.tops) == 1 else None


def _units(
    place: Territory, known: Mapping[int, Place], found: Sequence[Line]
) -> tuple[list[Place], dict[int, int], bool]:
    """(rows of the table; unit -> the row it is shown in; whether every request is). A row for whatever was
    asked about something, and for every school."""
    tree, bottom = place.part.tree, counting.leaf(place.part.programme)
    mine = set(known) if place.units is None else set(place.units)
    schools = {unit for unit in mine if tree.unit(unit).kind == bottom}
    wanted = schools | {line.place.id for line in found}
    whole = len(schools) <= SCHOOLS
    home = {unit: unit if whole or unit not in schools else tree.path(unit)[1] for unit in wanted}
    rows = {row for unit in home.values() for row in tree.path(unit) if row == unit or row in mine}
    ways = {row: tuple(natural(known[unit].name) for unit in reversed(tree.path(row))) for row in rows}
    return [known[row] for row in sorted(rows, key=lambda row: ways[row])], home, whole


def _together(found: Mapping[tuple[int, str], Cell], home: Mapping[int, int]) -> dict[tuple[int, str], Cell]:
    summed: dict[tuple[int, str], Cell] = {}
    for (unit, activity), cell in found.items():
        key = (home.get(unit, unit), activity)
        summed[key] = summed.get(key, Cell()).joined(cell)
    return summed


async def _with_ballots(tx: Tx, place: Territory, one: ActivityProgress) -> ActivityProgress:
    """As they are now: of a past day they are not known."""
    return replace(one, ballots=await progresses.anonymous(tx, place, one.activity))


async def _left_out(
    tx: Tx, place: Territory, found: Iterable[Line], at: datetime | None
) -> list[tuple[str, LeftOut]]:
    """Of those activities only that leave something out."""
    out = {line.activity for line in found if line.value is not None and not applies(line.value)}
    return [
        (activity.code, one)
        for activity in place.part.programme.activities
        if activity.code in out
        for one in await exclusions.left_out(tx, place, activity, at)
    ]
