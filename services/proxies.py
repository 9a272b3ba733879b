"""Answers for a seat that does not press itself: after a phone call, by those who look after it."""

from datetime import datetime
from functools import partial

from db import audits, holdings, nudges, overviews, own_seats, requests
from db import seats as seat_rows
from db.holdings import Holder
from db.requests import RequestRow
from db.seats import SeatRow
from db.store import Store, Tx
from roadmap import nudges as steps
from roadmap.duties import Duty, Outcome
from roadmap.programme import Right
from roadmap.progress import Awaited, Excuse
from roadmap.refusals import Refused
from services import answering, duties, rights
from services.answering import Press
from services.events import Events
from services.hands import Own
from services.plans import Plans

REMINDED = 3


class Proxies:
    """Refused: request-unknown; not-yours: neither the seat nor what it is asked about lies in one's
    territory."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def awaited(self, person_id: int, request_id: int, now: datetime) -> Awaited:
        """For those who may report, too: what is asked, of whom, what was done about it."""
        async with self.store.read() as tx:
            row, duty, seat = await self._request(tx, request_id)
            await self._require(tx, person_id, row, seat, now, "report", "manage")
            return await self._awaited(tx, row, duty, seat, person_id, now)

    async def duty(self, person_id: int, request_id: int, now: datetime) -> Duty:
        """Refused as `answer`."""
        async with self.store.read() as tx:
            return (await self._find(tx, person_id, request_id, now)).duty

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
        """As Confirmations.answer, but given for the seat: it is marked, and those who hold the seat are
        told. Refused also: proxy-own (one's own duty), proxy-file (a file cannot be said by phone),
        proxy-anonymous."""
        press = Press(person_id, request_id, text, seen, sure, now, comment)
        return await self.store.whole(partial(self._answer, press))

    async def _answer(self, press: Press, tx: Tx) -> Outcome:
        find = partial(self._find, person_id=press.person, request_id=press.request, now=press.now)
        outcome = await answering.answer(tx, press, find, "proxy")
        if outcome.result == "stored":
            row, _, seat = await self._request(tx, press.request)
            which = (tx, seat.programme_id, press.person, "proxy", press.now, row.subject.id)
            await audits.note(*which, request=row.id, seat=seat.id)
        return outcome

    async def _find(self, tx: Tx, person_id: int, request_id: int, now: datetime) -> Own:
        row, duty, seat = await self._request(tx, request_id)
        await self._require(tx, person_id, row, seat, now, "manage")
        mine = await own_seats.of_person(tx, person_id, now)
        if mine.has(row):
            raise Refused("proxy-own")
        if duty.question.answer == "file":
            raise Refused("proxy-file")
        if duty.question.anonymous:
            raise Refused("proxy-anonymous")
        return Own(row, duty, row.seat, duty.is_own(person_id, mine.team))

    async def _request(self, tx: Tx, request_id: int) -> tuple[RequestRow, Duty, SeatRow]:
        row = await requests.one(tx, request_id)
        found = await duties.read(tx, self._events, [row] if row else [])
        seat = row and await seat_rows.one(tx, row.seat)
        if row is None or not found or seat is None:
            raise Refused("request-unknown")
        return row, found[0], seat

    async def _require(
        self, tx: Tx, person_id: int, row: RequestRow, seat: SeatRow, now: datetime, *any_of: Right
    ) -> None:
        """Over the seat's unit, or over what it is asked about: a curator's seat is the region's, the
        curator's schools lie in districts."""
        tree = await rights.tree(tx, seat.programme_id)
        for held in await rights.held(tx, self.plans, person_id, now):
            territory = tree.territory(held.seat)
            if held.role.may & set(any_of) and territory & {seat.unit_id, row.subject.id}:
                return
        raise Refused("not-yours")

    async def _awaited(
        self, tx: Tx, row: RequestRow, duty: Duty, seat: SeatRow, person_id: int, now: datetime
    ) -> Awaited:
        people = await _holders(tx, row, now)
        who = next((one for one in people if one.reachable), people[0] if people else None)
        why: str | None = None if who is None or who.reachable else "blocked"
        name = who.name if who else seat.expected
        if who is None:
            left = await overviews.gone(tx, [seat.id])
            why, name = ("left", left[seat.id]) if seat.id in left else ("nobody", name)
        reminded = await _reminded(tx, row, people)
        beside = await overviews.beside(tx, row.id, seat.programme_id, duty.event.activity.code)
        try:
            await self._find(tx, person_id, row.id, now)
            manages = True
        except Refused as refused:
            manages = refused.key in ("proxy-file", "proxy-anonymous")
        role = duty.event.programme.role(seat.role)
        reachable = who is not None and who.reachable
        excuse = await _excuse(tx, duty)
        free = seat.id if who is None and manages and seat.unit_id == row.subject.id else 0
        return Awaited(duty, role, name, reachable, why, reminded, excuse, beside, manages, free)


async def _holders(tx: Tx, row: RequestRow, now: datetime) -> list[Holder]:
    """Of a team any member will do."""
    seats = await own_seats.team(tx, row.seat) if row.shared else [row.seat]
    held = await holdings.holders_of(tx, seats, now)
    return [one for seat in seats for one in held.get(seat, ())]


async def _reminded(tx: Tx, row: RequestRow, people: list[Holder]) -> tuple[tuple[datetime, str | None], ...]:
    said = await overviews.reminded(tx, row.occurrence, [one.person_id for one in people], REMINDED)
    known = await nudges.some(tx, {number for _, key in said if (number := steps.read(key)) is not None})
    return tuple(
        (at, known[number].author if (number := steps.read(key)) in known else None) for at, key in said
    )


async def _excuse(tx: Tx, duty: Duty) -> Excuse | None:
    said = await overviews.excuse(tx, duty.request)
    if said is None:
        return None
    reasons = {reason.key: reason.text for reason in duty.event.programme.reasons}
    return Excuse(reasons.get(said.reason), said.comment, said.by, said.at)
