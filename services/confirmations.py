"""Answers: what a person still owes, and what happens when they press or write."""

from datetime import datetime
from functools import partial
from typing import NamedTuple

from db import requests
from db.store import Store, Tx
from roadmap import asked
from roadmap.answers import NA, opens_gate, read, remark, settles, unusual
from roadmap.duties import Duty, Outcome
from roadmap.refusals import Refused
from services import duties, hands
from services.events import Events
from services.hands import Own
from services.plans import Plans
from services.recording import Entry, record


class Press(NamedTuple):
    person: int
    request: int
    text: str
    seen: int
    sure: bool
    now: datetime
    comment: str | None


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
            found = await duties.read(tx, self._events, rows)
        return tuple(duty for duty in found if not duty.is_own(person_id, mine.team))

    async def checks(self, person_id: int, now: datetime) -> tuple[Duty, ...]:
        """Answers of others that wait for this person's word, in the order of a queue."""
        owed = await self.duties(person_id, now)
        return tuple(duty for duty in owed if asked.confirms(duty.question, duty.event.activity))

    async def duty(self, person_id: int, request_id: int, now: datetime) -> Duty:
        """Refused: request-unknown; other-seat(mine, theirs: places); not-yours."""
        async with self.store.read() as tx:
            return (await self._own(tx, person_id, request_id, now)).duty

    async def answer(
        self,
        person_id: int,
        request_id: int,
        text: str,
        seen: int,
        now: datetime,
        sure: bool = False,
        comment: str | None = None,
    ) -> Outcome:
        """`seen`: how many answers the pressed button knew of. comment: why a verifier returns it. Refused as
        `duty`, not-yet-asked, own-answer (nobody verifies themselves), and as roadmap.answers.read. May be
        called at any time after the opening, also to correct an answer."""
        why = None if comment is None else remark(comment)
        press = Press(person_id, request_id, text, seen, sure, now, why)
        return await self.store.whole(partial(self._answer, press))

    async def _answer(self, press: Press, tx: Tx) -> Outcome:
        own = await self._own(tx, press.person, press.request, press.now)
        duty = own.duty
        if own.verifies_self:
            raise Refused("own-answer")
        if duty.waiting and not _thinks_better(duty, press.text):
            raise Refused("not-yet-asked")
        if press.seen != duty.seen:
            return _passed(duty, press.text.strip())
        value = read(duty.question, press.text, duty.facts)
        if duty.question.answer == "file" and value != NA:
            raise Refused("file-expected")  # it is attached (services/proofs.py)
        if duty.told is not None and value == duty.told.value and not _settles_now(duty, value):
            return Outcome(duty, "same", value)
        if not press.sure and unusual(duty.question, value, duty.facts):
            return Outcome(duty, "unusual", value)
        entry = Entry(own.row, duty, value, press.person, own.seat, press.now, comment=press.comment)
        if await record(tx, entry) is None:
            return _passed((await self._own(tx, press.person, press.request, press.now)).duty, value)
        after = (await self._own(tx, press.person, press.request, press.now)).duty
        return Outcome(after, "stored", value)

    async def _own(self, tx: Tx, person_id: int, request_id: int, now: datetime) -> Own:
        return await hands.own(tx, self._events, person_id, request_id, now)


def _thinks_better(duty: Duty, text: str) -> bool:
    """A verifier who has just returned an answer confirms it after all."""
    confirms = asked.confirms(duty.question, duty.event.activity)
    if confirms is None or duty.told is None or duty.before is None:
        return False
    gave = (duty.told.value, text.strip())
    return gave == ("no", "yes") and opens_gate(confirms, duty.before.value)


def _settles_now(duty: Duty, value: str) -> bool:
    """The same words once more, because they had come back."""
    return not duty.settled and settles(
        duty.question, value, duty.event.programme.ladder(duty.event.activity)
    )


def _passed(duty: Duty, value: str) -> Outcome:
    """The button knew of other answers than stand now; nothing is changed."""
    standing = duty.told.value if duty.told else None
    return Outcome(duty, "same" if value == standing else "stale", standing)
