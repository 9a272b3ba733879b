"""Joining with an invite, without one, and leaving."""

from datetime import datetime

from db import invites, people, units
from db import seats as seat_rows
from db.invites import InviteRow
from db.store import Store, Tx
from roadmap.audience import SeatAt
from roadmap.people import Application, Choice, Invitation, Person, Seat
from roadmap.refusals import Refused
from services import applications, erasing, presence, rights, seats, superiors
from services.deputies import stand_in
from services.invites import hash_of, open_claim
from services.plans import Plans
from services.seating import claimed_role, free_seat, take


class Registration:
    """Refusals about an invite carry `role` (a Text), `place` (a Place) and `superior`: a name, or None."""

    def __init__(self, store: Store, plans: Plans, invite_days: int = 30) -> None:
        self.store = store
        self.plans = plans
        self.invite_days = invite_days

    async def look_at(self, token: str, telegram_id: int, now: datetime) -> Invitation:
        """Only who looked at it last may accept it."""
        async with self.store.write() as tx:
            invite, seat = await self._found(tx, await invites.with_hash(tx, hash_of(token)), now)
            await self._check(tx, invite, seat, telegram_id, now)
            await invites.show(tx, invite.id, telegram_id)
            return _shown(invite, seat)

    async def invitation(self, invite_id: int, telegram_id: int, now: datetime) -> Invitation:
        """Once more, for who looked at it last."""
        async with self.store.read() as tx:
            invite, seat = await self._looked_at(tx, invite_id, telegram_id, now)
            await self._check(tx, invite, seat, telegram_id, now)
            return _shown(invite, seat)

    async def join(
        self,
        invite_id: int,
        telegram_id: int,
        name: str,
        username: str | None,
        language: str,
        now: datetime,
    ) -> Seat:
        """Calling it is the consent to personal data. A second tap of the same person changes nothing."""
        async with self.store.write() as tx:
            invite, seat = await self._looked_at(tx, invite_id, telegram_id, now)
            if invite.used_at is None or not await self._came(tx, telegram_id, seat, invite, now):
                await self._check(tx, invite, seat, telegram_id, now)
                person = await people.enrol(tx, telegram_id, name, username, language, now)
                if not await invites.use(tx, invite.id, person.id, now):
                    raise Refused("invite-used", **await self._whom(tx, seat, now))
                await _settle(tx, seat, person, invite, now)
            return (await seats.some(tx, self.plans, [seat.id], now))[0]

    async def claim_token(self, code: str, now: datetime) -> str | None:
        """The start-up link for the first coordinator; None once somebody holds such a seat."""
        async with self.store.write() as tx:
            programme_id = await units.programme_id(tx, code)
            role = claimed_role(self.plans[code])
            root = programme_id and await units.root(tx, programme_id)
            if not programme_id or not root or not role:
                return None
            known = await seat_rows.at(tx, root, role.code)
            if any(seat.holders for seat in await seats.some(tx, self.plans, [one.id for one in known], now)):
                return None
            seat_id = await free_seat(tx, programme_id, root, role.code, now)
            return await open_claim(tx, code, seat_id, now, self.invite_days)

    async def browse(self, code: str | None, unit_id: int | None, page: int) -> Choice:
        async with self.store.read() as tx:
            return await applications.browse(tx, self.plans, code, unit_id, page)

    async def apply(
        self,
        telegram_id: int,
        name: str,
        username: str | None,
        language: str,
        code: str,
        role: str,
        unit_id: int,
        now: datetime,
    ) -> Application:
        """Calling it is the consent to personal data. Asked twice, it is the same application."""
        async with self.store.write() as tx:
            wish = await applications.wish(tx, self.plans, code, role, unit_id)
            person = await people.enrol(tx, telegram_id, name, username, language, now)
            return await applications.apply(tx, self.plans, wish, person, now)

    async def application(self, person_id: int, application_id: int, now: datetime) -> Application:
        async with self.store.read() as tx:
            return await applications.shown(tx, self.plans, person_id, application_id, now)

    async def decide(self, person_id: int, application_id: int, accept: bool, now: datetime) -> Application:
        """Once: who comes second gets what was decided."""
        async with self.store.write() as tx:
            return await applications.decide(tx, self.plans, person_id, application_id, accept, now)

    async def erase(self, person_id: int, now: datetime) -> None:
        """Leaves, and nothing personal stays: whoever comes back later is somebody new."""
        async with self.store.write() as tx:
            await presence.leave(tx, self.plans, person_id, now)
            await erasing.erase(tx, person_id, now)

    async def leave(self, person_id: int, now: datetime) -> None:
        async with self.store.write() as tx:
            await presence.leave(tx, self.plans, person_id, now)

    async def unreachable(self, telegram_id: int, now: datetime) -> None:
        """The bot was blocked."""
        async with self.store.write() as tx:
            await presence.lose(tx, self.plans, telegram_id, now)

    async def reachable(self, telegram_id: int, now: datetime) -> None:  # noqa: ARG002 - as the others
        async with self.store.write() as tx:
            await presence.find(tx, telegram_id)

    async def _found(self, tx: Tx, invite: InviteRow | None, now: datetime) -> tuple[InviteRow, Seat]:
        seat = invite and await seats.one(tx, self.plans, invite.seat_id, now)
        if not invite or not seat:
            raise Refused("invite-unknown", superior=None)
        return invite, seat

    async def _looked_at(
        self, tx: Tx, invite_id: int, telegram_id: int, now: datetime
    ) -> tuple[InviteRow, Seat]:
        invite, seat = await self._found(tx, await invites.with_id(tx, invite_id), now)
        if invite.shown_to != telegram_id:
            raise Refused("invite-foreign")
        return invite, seat

    async def _check(self, tx: Tx, invite: InviteRow, seat: Seat, telegram_id: int, now: datetime) -> None:
        key = None
        if await self._came(tx, telegram_id, seat, invite, now):
            key = "invite-yours"
        elif invite.used_at is not None:
            key = "invite-used"
        elif invite.revoked_at is not None:
            key = "invite-revoked"
        elif invite.expires_at <= now:
            key = "invite-expired"
        if key:
            raise Refused(key, **await self._whom(tx, seat, now))

    async def _came(self, tx: Tx, telegram_id: int, seat: Seat, invite: InviteRow, now: datetime) -> bool:
        """Holds the seat, or has accepted to stand in for its holder."""
        known = await people.with_telegram(tx, telegram_id)
        if known is None or known.left_at is not None:
            return False
        held = await rights.held(tx, self.plans, known.who.id, now)
        holds = any(one.seat.id == seat.id and one.kind == "holder" for one in held)
        return holds or (invite.kind == "deputy" and invite.used_by == known.who.id)

    async def _whom(self, tx: Tx, seat: Seat, now: datetime) -> dict[str, object]:
        row = await seat_rows.one(tx, seat.id)
        assert row is not None
        at = SeatAt(seat.id, seat.role.code, seat.place.id, seat.ordinal)
        above = await superiors.over(tx, seat.programme, row.programme_id, at, now)
        named = {"role": seat.role.title, "place": seat.place}
        return {**named, "superior": above[0].name if above else None}


def _shown(invite: InviteRow, seat: Seat) -> Invitation:
    return Invitation(invite.id, seat, invite.invited_by, invite.expires_at, invite.since, invite.until)


async def _settle(tx: Tx, seat: Seat, person: Person, invite: InviteRow, now: datetime) -> None:
    if invite.kind == "deputy":
        await stand_in(tx, seat, person, invite, now)
    else:
        await take(tx, seat, person, now)
