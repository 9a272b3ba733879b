"""Answers: what a person still owes, and what happens when they press or write."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from db import answers, places, requests
from db.requests import RequestRow
from db.store import Store, Tx
from roadmap.answers import read, settles, unusual
from roadmap.duties import Duty, Outcome, Told
from roadmap.refusals import Refused
from roadmap.tallies import Given
from services import duties, gates, tallying
from services.events import Events
from services.plans import Plans


class Own(NamedTuple):
    """A request in the hands of the person who presses, and the seat they answer for."""

    row: RequestRow
    duty: Duty
    seat: int
    name: str | None


class Press(NamedTuple):
    person: int
    request: int
    text: str
    seen: int
    sure: bool
    now: datetime


class Confirmations:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def duties(self, person_id: int, now: datetime) -> tuple[Duty, ...]:
        """What waits for an answer, the most urgent first."""
        async with self.store.read() as tx:
            mine = await requests.mine(tx, person_id, now)
            rows = [row for row in await requests.of_seats(tx, mine) if not row.waiting]
            return await duties.read(tx, self._events, rows)

    async def duty(self, person_id: int, request_id: int, now: datetime) -> Duty:
        """Refused: request-unknown; other-seat(mine, theirs: places); not-yours."""
        async with self.store.read() as tx:
            return (await self._own(tx, person_id, request_id, now)).duty

    async def answer(
        self, person_id: int, request_id: int, text: str, seen: int, now: datetime, sure: bool = False
    ) -> Outcome:
        """`seen`: how many answers the pressed button knew of. Refused as `duty`, not-yet-asked, and as
        roadmap.answers.read. May be called at any time after the opening, also to correct an answer."""
        press = Press(person_id, request_id, text, seen, sure, now)
        return await self.store.whole(partial(self._answer, press))

    async def _answer(self, press: Press, tx: Tx) -> Outcome:
        own = await self._own(tx, press.person, press.request, press.now)
        duty = own.duty
        if duty.waiting:
            raise Refused("not-yet-asked")
        if press.seen != duty.seen:
            return _passed(duty, press.text.strip())
        value = read(duty.question, press.text, duty.facts)
        if duty.told is not None and value == duty.told.value:
            return Outcome(duty, "same", value)
        if not press.sure and unusual(duty.question, value, duty.facts):
            return Outcome(duty, "unusual", value)
        settled = await _store(tx, own, value, press.person, press.now)
        if settled is None:
            return _passed((await self._own(tx, press.person, press.request, press.now)).duty, value)
        told = Told(value, press.now, own.name, own=True)
        after = replace(duty, seen=duty.seen + 1, settled=settled, told=told)
        return Outcome(after, "stored", value)

    async def _own(self, tx: Tx, person_id: int, request_id: int, now: datetime) -> Own:
        row = await requests.one(tx, request_id)
        found = await duties.read(tx, self._events, [row] if row else [])
        if row is None or not found:
            raise Refused("request-unknown")
        mine = await requests.mine(tx, person_id, now)
        if mine.has(row):
            team = [row.seat] if row.seat in mine.seats else await requests.team(tx, row.seat)
            return Own(row, found[0], next(seat for seat in team if seat in mine.seats), mine.name)
        homes = await places.of_seats(tx, mine.seats)
        if not homes or row.subject in homes:
            raise Refused("not-yours")
        raise Refused("other-seat", mine=homes[0], theirs=row.subject)


async def _store(tx: Tx, own: Own, value: str, person_id: int, now: datetime) -> bool | None:
    """1. The answer with the next number; if somebody was faster, nothing at all (None).
    2. It stands: settled since now, since before, or not (any more).
    3. Sums, facts and gates follow in the same transaction."""
    row, duty, number = own.row, own.duty, own.duty.seen + 1
    written = await answers.add(tx, row.id, number, value, person_id, own.seat, now)
    if written is None:
        return None
    ladder = duty.event.programme.ladder(duty.event.activity)
    since = (row.settled_at or now) if settles(duty.question, value, ladder) else None
    await answers.stand(tx, row.id, written, number, since)
    before = Given(row.told.value, row.settled_at) if row.told else None
    await tallying.follow(tx, duty, before, Given(value, since))
    await gates.follow(tx, duty, now)
    return since is not None


def _passed(duty: Duty, value: str) -> Outcome:
    """The button knew of other answers than stand now; nothing is changed."""
    standing = duty.told.value if duty.told else None
    return Outcome(duty, "same" if value == standing else "stale", standing)
