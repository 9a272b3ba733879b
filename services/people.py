"""Who is who: persons, their seats, the roster in a coordinator's charge, invites."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Literal

from db import holdings, invites, own_seats, people, requests, units
from db import seats as seat_rows
from db.own_seats import Mine
from db.store import Store, Tx
from roadmap.earnings import is_asked
from roadmap.listing import PAGE, cut
from roadmap.people import Found, Legacy, Person, RosterPage, Seat, SeatCard
from roadmap.refusals import Refused
from roadmap.searching import is_meant
from services import charge, rights, seats
from services.charge import in_order, reach, taken_seats
from services.invites import hash_of, issue
from services.journal import programmes as journal_of
from services.plans import Plans
from services.rights import Held


class People:
    def __init__(self, store: Store, plans: Plans, invite_days: int = 30) -> None:
        self.store = store
        self.plans = plans
        self.invite_days = invite_days

    async def person(self, telegram_id: int, now: datetime) -> Person | None:
        """Those who gave consent and have not left, with or without a seat."""
        async with self.store.read() as tx:
            known = await people.with_telegram(tx, telegram_id)
        here = known and known.consented_at and (known.left_at is None or known.left_at > now)
        return known.who if known and here else None

    async def seats(self, person_id: int, now: datetime) -> tuple[Seat, ...]:
        async with self.store.read() as tx:
            held = await rights.held(tx, self.plans, person_id, now)
            return await seats.some(tx, self.plans, [one.seat.id for one in held], now)

    async def roster(
        self, person_id: int, page: int, now: datetime, only: Literal["all", "empty"] = "all"
    ) -> RosterPage:
        return await self.store.glance(partial(self._roster, person_id, page, now, only))

    async def find(self, person_id: int, sought: str, now: datetime) -> Found:
        """Of those whom `roster` lists. Refused as there."""
        return await self.store.glance(partial(self._find, person_id, sought, now))

    async def seat(self, person_id: int, seat_id: int, now: datetime) -> Seat:
        """For its holder and for those who manage its unit."""
        async with self.store.read() as tx:
            held = await rights.held(tx, self.plans, person_id, now)
            if all(one.seat.id != seat_id for one in held):
                await self._managed(tx, held, seat_id)
            found = await seats.one(tx, self.plans, seat_id, now)
            if found is None:
                raise Refused("seat-unknown")
            return found

    async def card(self, person_id: int, seat_id: int, now: datetime) -> SeatCard:
        """For whom `seat` is, and for those who confirm a trainee's answers, with what they may do there.
        A deputy appoints no deputies."""
        async with self.store.read() as tx:
            held = await rights.held(tx, self.plans, person_id, now)
            row, seat = await seat_rows.one(tx, seat_id), await seats.one(tx, self.plans, seat_id, now)
            if row is None or seat is None:
                raise Refused("seat-unknown")
            managed = await manages(tx, held, seat_id)
            kinds = {one.kind for one in held if one.seat.id == seat_id}
            looks = "holder" in kinds or row.unit_id in await reach(tx, held)
            earns = looks and is_asked(seat.programme, seat.role.code) and bool(seat.holders)
            if not (managed or kinds or earns):
                raise Refused("not-yours")
            return SeatCard(seat, managed, managed or "holder" in kinds, earns, bool(kinds))

    async def legacy(self, person_id: int, seat_id: int, now: datetime) -> Legacy:
        """What came with a seat that this person holds now."""
        async with self.store.read() as tx:
            held = await rights.held(tx, self.plans, person_id, now)
            if all(one.seat.id != seat_id for one in held):
                raise Refused("not-yours")
            past = await holdings.last_holder(tx, seat_id, person_id)
            team = frozenset(await own_seats.team(tx, seat_id))
            counts = await requests.count(tx, Mine(frozenset({seat_id}), team, None), now)
            return Legacy(past.name if past else None, *counts)

    async def invite(self, person_id: int, seat_id: int, now: datetime) -> str:
        """A fresh token; those handed out before for this seat work no longer."""
        async with self.store.write() as tx:
            await self._managed(tx, await rights.held(tx, self.plans, person_id, now), seat_id)
            return await self._fresh(tx, seat_id, person_id, now)

    async def invite_all(self, code: str, now: datetime) -> tuple[tuple[Seat, str], ...]:
        """For the operator: every seat without a holder."""
        async with self.store.write() as tx:
            programme_id = await units.programme_id(tx, code)
            if programme_id is None or code not in self.plans:
                raise Refused("programme-unknown")
            ordered = await in_order(tx, programme_id, self.plans[code], await rights.tree(tx, programme_id))
            taken = await taken_seats(tx, [seat.id for seat in ordered], now)
            empty = [seat.id for seat in ordered if seat.id not in taken]
            tokens = [await self._fresh(tx, seat_id, None, now) for seat_id in empty]
            return tuple(zip(await seats.some(tx, self.plans, empty, now), tokens, strict=True))

    async def doors(
        self, code: str, known: Mapping[int, str], most: int, now: datetime
    ) -> tuple[tuple[Seat, str], ...]:
        """For the operator: the first seats without a holder, each with a token. Those `known` (seat id ->
        token) stay good, as do all others: a seat to which somebody else has invited is left out."""
        async with self.store.write() as tx:
            programme_id = await units.programme_id(tx, code)
            if programme_id is None or code not in self.plans:
                raise Refused("programme-unknown")
            ordered = await in_order(tx, programme_id, self.plans[code], await rights.tree(tx, programme_id))
            taken = await taken_seats(tx, [seat.id for seat in ordered], now)
            empty = [seat.id for seat in ordered if seat.id not in taken][:most]
            given = await invites.standing(tx, empty, now)
            tokens = {seat_id: token for seat_id, token in known.items() if hash_of(token) in given.values()}
            for seat_id in (seat_id for seat_id in empty if seat_id not in given):
                tokens[seat_id] = await issue(tx, seat_id, None, now, self.invite_days)
            shown = await seats.some(tx, self.plans, [one for one in empty if one in tokens], now)
            return tuple((seat, tokens[seat.id]) for seat in shown)

    async def _roster(
        self, person_id: int, page: int, now: datetime, only: Literal["all", "empty"], tx: Tx
    ) -> RosterPage:
        held = await rights.held(tx, self.plans, person_id, now)
        known = await charge.in_charge(tx, held, now)
        empty = [seat_id for seat_id, taken in known.items() if not taken]
        shown, page, pages = cut(empty if only == "empty" else list(known), page)
        found = await seats.some(tx, self.plans, shown, now)
        journal = bool(await journal_of(tx, held))
        apart = len({one.programme_id for one in held}) > 1
        managed = any(map(charge.manages, held))
        return RosterPage(found, page, pages, len(known), len(empty), only, journal, apart, managed)

    async def _find(self, person_id: int, sought: str, now: datetime, tx: Tx) -> Found:
        held = await rights.held(tx, self.plans, person_id, now)
        known = await charge.in_charge(tx, held, now)
        meant = [
            seat for seat in await seats.some(tx, self.plans, list(known), now) if is_meant(seat, sought)
        ]
        apart = len({one.programme_id for one in held}) > 1
        return Found(sought, tuple(meant[:PAGE]), len(meant), apart)

    async def _fresh(self, tx: Tx, seat_id: int, created_by: int | None, now: datetime) -> str:
        await invites.revoke(tx, seat_id, now, "holder")
        return await issue(tx, seat_id, created_by, now, self.invite_days)

    async def _managed(self, tx: Tx, held: Sequence[Held], seat_id: int) -> None:
        row = await seat_rows.one(tx, seat_id)
        if row is None:
            raise Refused("seat-unknown")
        rights.require(held, "manage", row.unit_id, await rights.tree(tx, row.programme_id))


async def manages(tx: Tx, held: Sequence[Held], seat_id: int) -> bool:
    row = await seat_rows.one(tx, seat_id)
    if row is None:
        return False
    try:
        rights.require(held, "manage", row.unit_id, await rights.tree(tx, row.programme_id))
    except Refused:
        return False
    return True
