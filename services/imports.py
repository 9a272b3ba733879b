"""A list from elsewhere says who did it: looked at first, then stored over what the schools claimed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from db import audits, requests, units
from db.requests import RequestRow
from db.store import Store, Tx
from roadmap import outside_lists
from roadmap.answers import read, settles
from roadmap.duties import Duty
from roadmap.outside_lists import Change, Gazetteer, Import, Misread, Named
from roadmap.programme import Activity
from roadmap.questions import Question
from roadmap.refusals import Refused
from services import duties, occurrences, proxy_news, territory
from services.events import Events
from services.plans import Plans
from services.recording import Entry, record
from services.territory import CHASE, Territory

AT_ONCE = 50
"""Answers written by one transaction: nobody else writes meanwhile."""


class Listed(NamedTuple):
    """A list as it came. `question`: of those that the activity asks, from 1 (0: not yet chosen).
    `meanings`: words -> yes, no."""

    code: str
    no: str
    question: int
    text: str
    meanings: Mapping[str, str]


class Imports:
    """Refused: activity-unknown; not-yours; import-empty; import-unasked: nothing is open there;
    proxy-anonymous: nobody can know what others have answered."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def questions(self, person_id: int, code: str, no: str, now: datetime) -> Import:
        """What a list may be about, before there is one."""
        async with self.store.browse() as tx:
            place, activity = await self._place(tx, person_id, code, no, now)
            return Import(place.part.programme, activity, questions=activity.questions)

    async def read(self, person_id: int, listed: Listed, now: datetime) -> Import:
        """What it would change, and which of its lines are not understood. Nothing is stored."""
        async with self.store.browse() as tx:
            return await self._read(tx, person_id, listed, now)

    async def load(self, person_id: int, listed: Listed, now: datetime) -> Import:
        """As read at this moment. Broken off half-way, the same list goes on where it was."""
        async with self.store.browse() as tx:
            found = await self._read(tx, person_id, listed, now)
        for start in range(0, len(found.changes), AT_ONCE):
            some = found.changes[start : start + AT_ONCE]
            await self.store.whole(partial(self._store, person_id, some, now))
        if found.changes:
            async with self.store.write() as tx:
                place, _ = await self._place(tx, person_id, listed.code, listed.no, now)
                which = (tx, place.part.programme_id, person_id, "import", now)
                await audits.note(*which, activity=listed.no, count=len(found.changes))
        return found

    async def _store(self, person_id: int, changes: Sequence[Change], now: datetime, tx: Tx) -> None:
        """What was answered meanwhile is looked at again."""
        wanted = {change.duty.request: change.value for change in changes}
        rows = {row.id: row for row in await requests.some(tx, wanted)}
        for duty in await duties.read(tx, self._events, list(rows.values())):
            value = wanted[duty.request]
            if not duty.waiting and not _stands(duty, value):
                row = rows[duty.request]
                entry = Entry(row, duty, value, person_id, row.seat, now, "import")
                await record(tx, entry)
                await proxy_news.follow(tx, entry)

    async def _read(self, tx: Tx, person_id: int, listed: Listed, now: datetime) -> Import:
        place, activity = await self._place(tx, person_id, listed.code, listed.no, now)
        programme = place.part.programme
        question = _chosen(activity, listed.question)
        if question is not None and question.anonymous:
            raise Refused("proxy-anonymous")
        if question is None:
            return Import(programme, activity, questions=activity.questions)
        named, misread = _split(listed.text, await _gazetteer(tx, place))
        asked = await self._asked(tx, place, activity, question, {one.unit for one in named})
        changes: list[Change] = []
        same = 0
        for one in named:
            found = _changes(one, asked.get(one.unit, ()), question, listed.meanings)
            if isinstance(found, Misread):
                misread.append(found)
            else:
                changes += [change for change in found if not _stands(change.duty, change.value)]
                same += sum(_stands(change.duty, change.value) for change in found)
        misread.sort(key=lambda one: one.line.number)
        number = activity.questions.index(question) + 1
        return Import(programme, activity, tuple(changes), same, tuple(misread), number)

    async def _place(
        self, tx: Tx, person_id: int, code: str, no: str, now: datetime
    ) -> tuple[Territory, Activity]:
        return await territory.of_activity(tx, self.plans, person_id, code, no, now, CHASE)

    async def _asked(
        self, tx: Tx, place: Territory, activity: Activity, question: Question, subjects: set[int]
    ) -> dict[int, list[Duty]]:
        """Unit -> what it is asked in the newest of the occurrences that are open."""
        rows = {
            row.id: row
            for row in (await occurrences.of(tx, place.part.programme_id)).all
            if row.activity == activity.code and row.opened_at is not None and self._events.known(row)
        }
        if not rows:
            raise Refused("import-unasked")
        found = await requests.about(tx, rows, subjects, [question.key])
        newest: dict[int, list[RequestRow]] = defaultdict(list)
        for one in sorted(found, key=lambda one: (rows[one.occurrence].start or date.min, one.occurrence)):
            kept = newest[one.subject.id]
            if kept and kept[0].occurrence != one.occurrence:
                kept.clear()
            kept.append(one)
        kept_rows = [one for some in newest.values() for one in some]
        by_unit: dict[int, list[Duty]] = defaultdict(list)
        for duty in await duties.read(tx, self._events, kept_rows, rows):
            by_unit[duty.subject.id].append(duty)
        return by_unit


def _chosen(activity: Activity, number: int) -> Question | None:
    """Of a single question there is nothing to choose."""
    if len(activity.questions) == 1:
        return activity.questions[0]
    return activity.questions[number - 1] if 0 < number <= len(activity.questions) else None


async def _gazetteer(tx: Tx, place: Territory) -> Gazetteer:
    places = await units.places(tx, place.part.programme_id)
    nodes = await units.nodes(tx, place.part.programme_id)
    return Gazetteer((places[node.id], node.code) for node in nodes if place.holds(node.id))


def _split(text: str, known: Gazetteer) -> tuple[list[Named], list[Misread]]:
    """A unit named twice is read once, unless the two lines differ."""
    named: dict[int, Named] = {}
    misread: list[Misread] = []
    for line in outside_lists.lines(text):
        found = outside_lists.read(line, known)
        if isinstance(found, Misread):
            misread.append(found)
        elif named.setdefault(found.unit, found).said != found.said:
            misread.append(Misread(line, "twice"))
    if not named and not misread:
        raise Refused("import-empty")
    return list(named.values()), misread


def _changes(
    one: Named, asked: Sequence[Duty], question: Question, meanings: Mapping[str, str]
) -> list[Change] | Misread:
    given = outside_lists.meant(one.said, question, meanings)
    if not asked:
        return Misread(one.line, "unasked")
    if given is None:
        return Misread(one.line, "value")
    if any(duty.waiting for duty in asked):
        return Misread(one.line, "waiting")
    try:
        return [Change(duty, read(question, given, duty.facts)) for duty in asked]
    except Refused:
        return Misread(one.line, "value")


def _stands(duty: Duty, value: str) -> bool:
    """It is what was said, and nothing more would come of saying it again."""
    if duty.told is None or duty.told.value != value:
        return False
    ladder = duty.event.programme.ladder(duty.event.activity)
    return duty.settled or not settles(duty.question, value, ladder)
