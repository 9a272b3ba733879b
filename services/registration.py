"""Joining with an invite, without one, and leaving."""

from datetime import datetime

from db import invites, people, units
from db import seats as seat_rows
from db.invites import InviteRow
from db.store import Store, Tx
from roadmap.audience import SeatAt
from roadmap.people import Application, Choice, Invitation, Seat
from roadmap.refusals import Refused
from services import applications, presence, rights, seats, superiors
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
            return Invitation(invite.id, seat, invite.invited_by, invite.expires_at)

    async def invitation(self, invite_id: int, telegram_id: int, now: datetime) -> Invitation:
        """Once more, for who looked at it last."""
        async with self.store.read() as tx:
            invite, seat = await self._shown(tx, invite_id, telegram_id, now)
            await self._check(tx, invite, seat, telegram_id, now)
            return Invitation(invite.id, seat, invite.invited_by, invite.expires_at)

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
            invite, seat = await self._shown(tx, invite_id, telegram_id, now)
            if invite.used_at is None or not await self._holds(tx, telegram_id, seat, now):
                await self._check(tx, invite, seat, telegram_id, now)
                person = await people.enrol(tx, telegram_id, name, username, language, now)
                if not await invites.use(tx, invite.id, person.id, now):
                    raise Refused("invite-used", **await self._whom(tx, seat, now))
                await take(tx, seat, person, now)
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

    async def _shown(self, tx: Tx, invite_id: int, telegram_id: int, now: datetime) -> tuple[InviteRow, Seat]:
        invite, seat = await self._found(tx, await invites.with_id(tx, invite_id), now)
        if invite.shown_to != telegram_id:
            raise Refused("invite-foreign")
        return invite, seat

    async def _check(self, tx: Tx, invite: InviteRow, seat: Seat, telegram_id: int, now: datetime) -> None:
        key = None
        if await self._holds(tx, telegram_id, seat, now):
            key = "invite-yours"
        elif invite.used_at is not None:
            key = "invite-used"
        elif invite.revoked_at is not None:
            key = "invite-revoked"
        elif invite.expires_at <= now:
            key = "invite-expired"
        if key:
            raise Refused(key, **await self._whom(tx, seat, now))

    async def _holds(self, tx: Tx, telegram_id: int, seat: Seat, now: datetime) -> bool:
        known = await people.with_telegram(tx, telegram_id)
        return known is not None and any(
            one.seat.id == seat.id for one in await rights.held(tx, self.plans, known.who.id, now)
        )

    async def _whom(self, tx: Tx, seat: Seat, now: datetime) -> dict[str, object]:
        row = await seat_rows.one(tx, seat.id)
        assert row is not None
        at = SeatAt(seat.id, seat.role.code, seat.place.id, seat.ordinal)
        above = await superiors.over(tx, seat.programme, row.programme_id, at, now)
        named = {"role": seat.role.title, "place": seat.place}
        return {**named, "superior": above[0].name if above else None}
