"""Who is left out of an activity: a school with its reason, until a day or for good."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from db import audits, exemptions, plan, units
from db.exemptions import ExemptionRow
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap import reasons
from roadmap.duties import Event
from roadmap.exemptions import Exemption, covers
from roadmap.listing import cut, natural
from roadmap.people import Choice
from roadmap.refusals import Refused
from services import agenda, occurrences, rights, waiving
from services.agenda import Part
from services.events import Events
from services.plans import Plans
from services.waiving import Decision


class New(NamedTuple):
    """`until` None: for good."""

    occurrence: int
    unit: int
    reason: str
    until: date | None


class Exemptions:
    """All of it is for those who manage; an activity is named by any of its occurrences."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def listed(
        self, person_id: int, occurrence_id: int, now: datetime
    ) -> tuple[Event, tuple[Exemption, ...]]:
        """The activity, and who is left out of it in one's territory. Refused: event-unknown, not-yours."""
        async with self.store.read() as tx:
            row, part = await self._part(tx, person_id, occurrence_id, now)
            mine = _managed(part)
            known = await exemptions.of_activity(tx, row.programme_id, row.activity)
            shown = [_value(one) for one in known if one.place.id in mine and _holds(one, part, now)]
        return self._events.of(row), tuple(sorted(shown, key=lambda one: natural(one.place.name)))

    async def choice(
        self, person_id: int, occurrence_id: int, unit_id: int, page: int, now: datetime
    ) -> tuple[Event, Choice]:
        """Units to choose one of: those below `unit_id`, or (0) where one's own territory begins. Refused as
        `listed`, unit-unknown."""
        async with self.store.read() as tx:
            row, part = await self._part(tx, person_id, occurrence_id, now)
            here = unit_id or _top(part)
            if here not in (_managed(part) | {part.root}):
                raise Refused("unit-unknown")
            stands = await units.location(tx, here)
            place = await units.place(tx, here)
            assert place is not None
            below = [one for one in await units.below(tx, here) if one.id in _managed(part)]
        shown, page, pages = cut(sorted(below, key=lambda one: natural(one.name)), page)
        above = stands[1] if stands and here != _top(part) else None
        return self._events.of(row), Choice(part.programme, place, above, shown, (), pages, page)

    async def add(
        self, person_id: int, occurrence_id: int, unit_id: int, reason: str, until: date | None, now: datetime
    ) -> tuple[Exemption, int]:
        """How many requests are no longer counted; what opens later is not asked at all. Refused as `listed`,
        unit-unknown, text-short, text-long, day-past, already-exempt(place)."""
        new = New(occurrence_id, unit_id, reasons.words(reason), until)
        return await self.store.whole(partial(self._add, person_id, new, now))

    async def end(self, person_id: int, exemption_id: int, now: datetime) -> tuple[int, Exemption]:
        """(an occurrence of the activity, the exemption). What was left out stays so; a second end changes
        nothing. Refused: exemption-unknown, not-yours."""
        return await self.store.whole(partial(self._end, person_id, exemption_id, now))

    async def _add(self, person_id: int, new: New, now: datetime, tx: Tx) -> tuple[Exemption, int]:
        row, part = await self._part(tx, person_id, new.occurrence, now)
        if new.unit not in part.tree.subtree(part.root):
            raise Refused("unit-unknown")
        rights.require(part.seats, "manage", new.unit, part.tree)
        if new.until is not None and new.until < part.today(now):
            raise Refused("day-past")
        for known in await exemptions.of_activity(tx, row.programme_id, row.activity):
            if known.place.id == new.unit and _holds(known, part, now):
                raise Refused("already-exempt", place=known.place)
        about = {"programme_id": row.programme_id, "activity": row.activity, "unit_id": new.unit}
        about |= {"reason": new.reason, "since": now, "until": new.until, "person_id": person_id}
        made = await exemptions.one(tx, await exemptions.add(tx, **about))
        assert made is not None
        asked = [
            other.id
            for other in (await occurrences.of(tx, row.programme_id)).all
            if other.activity == row.activity and self._events.known(other) and covers(new.until, other.start)
        ]
        decision = Decision(person_id, new.reason, now)
        count = await waiving.waive(tx, self._events, asked, part.tree, new.unit, decision)
        noted = {"exemption": made.id, "activity": row.activity, "state": "begun", "count": count}
        await audits.note(tx, row.programme_id, person_id, "exemption", now, new.unit, **noted)
        return _value(made), count

    async def _end(self, person_id: int, exemption_id: int, now: datetime, tx: Tx) -> tuple[int, Exemption]:
        row = await exemptions.one(tx, exemption_id)
        shown = row and await self._shown_in(tx, row)
        if row is None or not shown:
            raise Refused("exemption-unknown")
        held = await rights.held(tx, self.plans, person_id, now)
        rights.require(held, "manage", row.place.id, await rights.tree(tx, row.programme_id))
        if await exemptions.end(tx, exemption_id, person_id, now):
            noted = {"exemption": row.id, "activity": row.activity, "state": "ended"}
            await audits.note(tx, row.programme_id, person_id, "exemption", now, row.place.id, **noted)
        return shown, replace(_value(row), ended=True)

    async def _shown_in(self, tx: Tx, row: ExemptionRow) -> int | None:
        known = (await occurrences.of(tx, row.programme_id)).all
        mine = (one for one in known if one.activity == row.activity and self._events.known(one))
        return next((one.id for one in mine), None)

    async def _part(
        self, tx: Tx, person_id: int, occurrence_id: int, now: datetime
    ) -> tuple[OccurrenceRow, Part]:
        row = await plan.one(tx, occurrence_id)
        if row is None or not self._events.known(row):
            raise Refused("event-unknown")
        for part in await agenda.parts(tx, self.plans, person_id, now):
            if part.programme_id == row.programme_id and _managed(part):
                return row, part
        raise Refused("not-yours")


def _managed(part: Part) -> frozenset[int]:
    mine = [held for held in part.seats if "manage" in held.role.may]
    return frozenset[int]().union(*(part.tree.territory(held.seat) for held in mine))


def _top(part: Part) -> int:
    """Where the choice begins: one's own unit, or the root if there are several."""
    mine = {held.seat.unit for held in part.seats if "manage" in held.role.may}
    tops = [unit for unit in mine if mine.isdisjoint(part.tree.path(unit)[1:])]
    return tops[0] if len(tops) == 1 else part.root


def _holds(row: ExemptionRow, part: Part, now: datetime) -> bool:
    return row.until is None or row.until >= part.today(now)


def _value(row: ExemptionRow) -> Exemption:
    ended = row.ended_at is not None
    return Exemption(row.id, row.place, row.reason, row.until, row.by, row.since, ended)
