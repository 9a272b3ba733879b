"""People come in: when their habit says so, after somebody else, or in somebody's place for some days."""

import random
from dataclasses import replace
from datetime import date, timedelta

from replay import succession
from replay.app import App
from replay.diary import Act, Kind, SeatKey
from replay.habits import form
from replay.people import Resident, Town
from replay.phone import Phone

NEWCOMERS = 1000
"""Their habits are dealt from a pack of their own."""

SELDOM = 0.006
GOOD = timedelta(days=10)
"""So long an invite is shown; the bot forgets it later than that."""


class Arrivals:
    """by_id: everybody who has an account."""

    def __init__(self, app: App, phone: Phone, town: Town, dice: random.Random, seed: int) -> None:
        self.app = app
        self.phone = phone
        self.town = town
        self.residents = town.residents
        self.dice = dice
        self.seed = seed
        self.by_id: dict[int, Resident] = {}
        self.succeeded: set[SeatKey] = set()
        self.newcomers = 0
        self._tokens: dict[SeatKey, str] = {}
        self._asked: date | None = None

    async def first(self, token: str) -> None:
        """The first of those who lead takes the programme over."""
        await self._join(self.residents[0], {self.residents[0].seats[0]: token})

    async def come(self, today: date) -> None:
        """Whose day it is; now and then somebody in another's place."""
        await self._come(today)
        if self.dice.random() < SELDOM:
            await self._succeed(today)
        if self.dice.random() < SELDOM:
            await self._deputise(today)

    async def _come(self, today: date) -> None:
        due = [who for who in self.residents if not who.here and who.habit.joins and who.habit.joins <= today]
        if not due:
            return
        if self._asked is None or today - self._asked > GOOD:
            self._tokens = {self.town.seat(row): str(row["token"]) for row in await self.app.invites()}
            self._asked = today
        for who in due:
            await self._join(who, self._tokens)

    async def _join(self, who: Resident, tokens: dict[SeatKey, str]) -> None:
        if who.here:
            return
        await self._come_in(who)
        for seat in who.seats:
            if seat not in tokens:
                self.phone.diary.troubles.append(f"no invite for {seat}")
                continue
            await self._accept(who, seat, tokens[seat])

    async def _come_in(self, who: Resident) -> None:
        who.id = await self.phone.wire.person(who.name, who.habit.language)
        who.here = True
        self.by_id[who.id] = who

    async def _accept(self, who: Resident, seat: SeatKey, token: str, how: Kind = "join") -> None:
        """Consent is asked once: with a second seat "yes, it is me" is enough."""
        shown, agreed = await self.phone.say(who, f"/start {token}"), False
        for step in ("yes", "agree"):
            presses = [(one, data) for one in shown for data in who.buttons(one, "i") if data.endswith(step)]
            if presses:
                shown, agreed = await self.phone.press(who, *presses[0]), True
        if not agreed or any(who.buttons(one, "i") for one in shown):
            said = [who.text(one) for one in shown]
            self.phone.diary.troubles.append(f"{seat} could not join: {said}")
            return
        self.phone.diary.acts.append(Act(self.phone.now, who.id, how, seat=seat))

    async def _succeed(self, today: date) -> None:
        """Whoever held the seat keeps their phone, and presses what they find on it."""
        boss = self.residents[0]
        held = {
            seat
            for who in self.residents
            for seat in who.seats
            if who.here and not who.quit and self._is_vital(seat) and seat not in self.succeeded
        }
        if not boss.here or boss.blocked or not held:
            return
        found = await succession.invite(self.app, self.phone, self.town, held, self.dice)
        if found is not None:
            seat, token = found
            self.succeeded.add(seat)
            await self._join(self._newcomer(seat, today), {seat: token})

    async def _deputise(self, today: date) -> None:
        """Somebody who is here lets a stranger stand in for them."""
        here = [who for who in self.residents if who.here and not who.blocked and not who.quit]
        able = [who for who in here if who.part.vital and len(who.seats) == 1]
        holder = self.dice.choice(able) if able else None
        token = await succession.appoint(self.phone, holder, self.dice) if holder else None
        if holder and token:
            who = self._newcomer(holder.seats[0], today)
            await self._come_in(who)
            await self._accept(who, holder.seats[0], token, "stand in")

    def _newcomer(self, seat: SeatKey, today: date) -> Resident:
        self.newcomers += 1
        number = NEWCOMERS + self.newcomers
        cast, part = self.town.cast, self.town.cast.parts[seat.role]
        habit = replace(form(number, part, cast.languages, today, self.seed), joins=today, away=None)
        name, dice = cast.newcomer.format(number=number), random.Random(f"{self.seed} {number}")
        who = Resident(name, [seat], part, habit, dice)
        self.residents.append(who)
        return who

    def _is_vital(self, seat: SeatKey) -> bool:
        return self.town.cast.parts[seat.role].vital
