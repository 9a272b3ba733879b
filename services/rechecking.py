"""What was planned is looked at again before it is said: is it still true?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from db import intentions, nudges, own_seats, plan, requests
from db.nudges import NudgeRow
from db.plan import OccurrenceRow
from db.reminders import Carried
from db.requests import RequestRow
from db.store import Tx
from roadmap import nudges as nudge_steps
from roadmap import request_steps
from roadmap.duties import Duty, Item
from roadmap.intentions import HOUR, Intent, takes_part, together
from services import agenda, duties
from services.agenda import Part
from services.events import Events
from services.moving import asks_for_a_day
from services.plans import Plans

Fate = tuple[str, str]
"""(state, reason) of a reminder that is not sent."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`items`: what a message still has to say. `fates`: of the reminders it leaves out, by id. `until`: from
    then on a part of it is too late."""

    items: tuple[Item, ...]
    fates: Mapping[int, Fate]
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Present:
    """How things stand for one person now. `duties`: of everybody, by request; `barred`: those that this
    person may not answer, because they would verify themselves. `nudges`: by which people remind."""

    now: datetime
    rows: Mapping[int, OccurrenceRow]
    asked: Mapping[int, Sequence[RequestRow]]
    parts: Mapping[int, Part]
    events: Events
    duties: Mapping[int, Duty]
    barred: frozenset[int]
    nudges: Mapping[int, NudgeRow]
    intents: Mapping[int, Mapping[int, str]]
    """Occurrence -> seat -> whether it will be there; of events that are told of beforehand."""

    def is_open(self, request: RequestRow) -> bool:
        return _is_open(request) and request.id not in self.barred


async def recheck(
    tx: Tx,
    plans: Plans,
    events: Events,
    messages: Mapping[int, tuple[int, Sequence[Carried]]],
    now: datetime,
) -> dict[int, Checked]:
    """messages: number -> (its reader, what it carries); no reader twice. They are looked at together: each
    question to the database costs the same for one of them and for thirty."""
    people = dict(messages.values())
    present = await _look(tx, plans, events, people, now)
    return {number: _check(carried, present[person]) for number, (person, carried) in messages.items()}


def _check(carried: Sequence[Carried], present: Present) -> Checked:
    fates = {one.id: fate for one in carried if (fate := _fate(one, present))}
    groups: dict[int, list[Carried]] = defaultdict(list)
    for one in carried:
        if one.id not in fates:
            groups[one.occurrence].append(one)
    said = [max(group, key=lambda one: (one.asks, one.id)) for group in groups.values()]
    fates |= {one.id: ("skipped", "merged") for group in groups.values() for one in group if one not in said}
    open_rows = [row for group in groups.values() for row in _owed(group, present)]
    owed = [present.duties[row.id] for row in open_rows if row.id in present.duties]
    items = tuple(
        Item(
            one.step,
            present.events.of(present.rows[one.occurrence]),
            tuple(duty for duty in owed if duty.event.id == one.occurrence),
            *_asked_by(groups[one.occurrence], present),
            intent=None if one.asks else _intent(one, present),
        )
        for one in said
    )
    ends = [one.until for one in said if one.until]
    ends += [duty.due_at for duty in owed if duty.due_at > present.now]
    return Checked(items, fates, min(ends, default=None))


def _asked_by(group: Sequence[Carried], present: Present) -> tuple[str | None, str | None]:
    """(words, name) of the person who reminds of it, whatever else does: the last of them."""
    for one in reversed(group):
        row = present.nudges.get(nudge_steps.read(one.step) or 0)
        if row is not None:
            return row.words, row.author
    return None, None


async def _look(
    tx: Tx, plans: Plans, events: Events, people: Mapping[int, Sequence[Carried]], now: datetime
) -> dict[int, Present]:
    rows = await plan.some(tx, {one.occurrence for carried in people.values() for one in carried})
    mine = await own_seats.of_people(tx, people, now)
    asked = await requests.in_occurrences(tx, own_seats.united(mine.values()), rows)
    waiting = [row for row in asked if _is_open(row)]
    owed = {duty.request: duty for duty in await duties.read(tx, events, waiting, rows)}
    reminding = await nudges.some(tx, _nudges(people.values()))
    told = {one.occurrence for carried in people.values() for one in carried if not one.asks}
    intents = await intentions.some(tx, told)
    found = {}
    for person, carried in people.items():
        own: dict[int, list[RequestRow]] = defaultdict(list)
        for row in asked:
            if mine[person].has(row):
                own[row.occurrence].append(row)
        undated = any(rows[one.occurrence].state != "dated" for one in carried)
        parts = await agenda.parts(tx, plans, person, now) if undated else []
        known = {part.programme_id: part for part in parts}
        team = mine[person].team
        barred = frozenset(number for number, duty in owed.items() if duty.is_own(person, team))
        found[person] = Present(now, rows, own, known, events, owed, barred, reminding, intents)
    return found


def _nudges(messages: Iterable[Sequence[Carried]]) -> set[int]:
    found = {nudge_steps.read(one.step) for carried in messages for one in carried}
    return {number for number in found if number is not None}


def _fate(one: Carried, present: Present) -> Fate | None:
    row = present.rows[one.occurrence]
    if not present.events.known(row):
        return "skipped", "cancelled"
    if one.revision != row.revision and request_steps.is_of_ladder(one.step):
        is_set = asks_for_a_day(one.step) and row.state == "dated"
        return "skipped", "answered" if is_set else "moved"
    if one.until is not None and one.until <= present.now:
        return "missed", "untrue"
    if row.state != "dated":
        part = present.parts.get(row.programme_id)
        return None if part and agenda.organises(row, part) else ("skipped", "left")
    intent = _intent(one, present) if one.step == HOUR else None
    if intent is not None and intent.value == "no":
        return "skipped", "not-coming"
    asked = [request for request in present.asked.get(row.id, ()) if _is_about(one, request)]
    return _answered(asked, one, present)


def _intent(one: Carried, present: Present) -> Intent | None:
    """Of the seats by which this person takes part; of those who only verify, nothing is asked."""
    activity = present.events.of(present.rows[one.occurrence]).activity
    asked = present.asked.get(one.occurrence, ())
    seats = {request.seat for request in asked if takes_part(request.question, activity)}
    return together(seats, present.intents.get(one.occurrence, {}))


def _answered(asked: Sequence[RequestRow], one: Carried, present: Present) -> Fate | None:
    if not asked:
        return "skipped", "left"
    if not one.asks or any(map(present.is_open, asked)):
        return None
    if any(map(_is_open, asked)):
        return "skipped", "own-answer"
    return "skipped", "answered" if any(request.settled_at for request in asked) else "waiting"


def _owed(group: Sequence[Carried], present: Present) -> list[RequestRow]:
    """A step of the ladder asks all that is open; messages that each ask one thing become one."""
    return [
        request
        for request in present.asked.get(group[0].occurrence, ())
        if present.is_open(request) and any(one.asks and _is_about(one, request) for one in group)
    ]


def _is_about(one: Carried, request: RequestRow) -> bool:
    step = request_steps.read(one.step)
    return step is None or step.request == request.id


def _is_open(request: RequestRow) -> bool:
    return request.settled_at is None and not request.waiting
