"""Answers: what a person still owes, and what happens when they press or write."""

from datetime import datetime
from functools import partial

from db import own_seats, requests
from db.store import Store, Tx
from roadmap import asked, guesses
from roadmap.duties import Duty, Outcome
from services import answering, duties, hands
from services.answering import Press
from services.events import Events
from services.hands import Own
from services.plans import Plans

LATEST = 60
"""Answers that one can scroll through: the rest lies in older messages."""


class Confirmations:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def duties(self, person_id: int, now: datetime) -> tuple[Duty, ...]:
        """What waits for an answer, the most urgent first."""
        async with self.store.read() as tx:
            mine = await own_seats.of_person(tx, person_id, now)
            rows = [row for row in await requests.of_seats(tx, mine) if not row.waiting]
            found = await duties.read(tx, self._events, rows)
        return tuple(duty for duty in found if not duty.is_own(person_id, mine.team))

    async def meant(self, person_id: int, text: str, now: datetime) -> tuple[Duty, ...]:
        """What this may be the answer to, if it is one: written without a press."""
        return guesses.meant(text, await self.duties(person_id, now), now)

    async def checks(self, person_id: int, now: datetime) -> tuple[Duty, ...]:
        """Answers of others that wait for this person's word, in the order of a queue."""
        owed = await self.duties(person_id, now)
        return tuple(duty for duty in owed if asked.confirms(duty.question, duty.event.activity))

    async def answered(self, person_id: int, now: datetime) -> tuple[Duty, ...]:
        """What can be looked at and corrected, the latest first."""
        async with self.store.read() as tx:
            mine = await own_seats.of_person(tx, person_id, now)
            return tuple(await duties.read(tx, self._events, await requests.answered(tx, mine, LATEST)))

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
        press = Press(person_id, request_id, text, seen, sure, now, comment)
        find = partial(self._own, person_id=person_id, request_id=request_id, now=now)
        return await self.store.whole(partial(answering.answer, press=press, find=find))

    async def _own(self, tx: Tx, person_id: int, request_id: int, now: datetime) -> Own:
        return await hands.own(tx, self._events, person_id, request_id, now)
