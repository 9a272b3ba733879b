"""The year, day by day: the clock moves, phones ring, people read and act."""

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from rich.progress import track

from replay import succession
from replay.app import App
from replay.conduct import postponing
from replay.conduct.errands import carry_out
from replay.conduct.organising import organises
from replay.diary import Act, Diary, Heard, Kind, SeatKey
from replay.habits import form
from replay.people import Errand, Resident
from replay.phone import Phone
from replay.weather import Weather
from replay.wire import Wire

HOURS = (time(9, 17), time(13, 23), time(18, 41))
EVENING = time(21, 52)
NEWCOMERS = 1000
"""Their habits are dealt from a pack of their own."""

CHASING = ("coordinator", "municipal")


class Life:
    """Coordinators come first, at once; everybody else as their habit says."""

    def __init__(
        self,
        app: App,
        wire: Wire,
        diary: Diary,
        residents: list[Resident],
        zone: ZoneInfo,
        weather: Weather,
        seed: int,
    ) -> None:
        self.app = app
        self.wire = wire
        self.diary = diary
        self.residents = residents
        self.zone = zone
        self.weather = weather
        self.phone = Phone(wire, diary)
        self.dice = random.Random(f"life {seed}")
        self.by_id: dict[int, Resident] = {}
        self.told = 0
        self.seed = seed
        self.succeeded: set[SeatKey] = set()
        self.newcomers = 0

    async def live(self, last: date, first_token: str, *, progress: bool) -> None:
        today = self.diary.began.astimezone(self.zone).date()
        days = [today + timedelta(days=number) for number in range((last - today).days + 1)]
        await self._spend(self.diary.began + timedelta(minutes=20), first_token)
        for day in track(days, "a year", disable=not progress, transient=True):
            for at in (*HOURS, *([EVENING] if self.dice.random() < 0.25 else [])):
                await self._spend(datetime.combine(day, at, self.zone))
        await self._wait(datetime.combine(last, time(23, 59), self.zone))
        self.diary.ended = self.phone.now
        self.diary.people = len(self.by_id)
        self.diary.calls = self.wire.seen
        self.diary.weather = self.weather.met

    async def _spend(self, moment: datetime, token: str = "") -> None:
        await self._wait(moment)
        if token:
            await self._join(self.residents[0], {self.residents[0].seats[0]: token})
        await self._come(moment.date())
        if self.dice.random() < 0.006:
            await self._succeed(moment.date())
        if self.dice.random() < 0.006:
            await self._deputise(moment.date())
        active = [who for who in self.residents if who.here and not who.quit]
        self.dice.shuffle(active)
        await self.weather.while_people_act()
        for who in active:
            await self.weather.with_restarts(self._act(who, moment.date()))
        await self.weather.clear()
        await self._hear(asked=True)

    async def _wait(self, moment: datetime) -> None:
        """Whatever rings meanwhile comes unasked."""
        await self.weather.while_the_clock_moves()
        self.phone.now = await self.wire.move(moment)
        await self.weather.clear()
        await self._hear(asked=False)

    async def _hear(self, *, asked: bool) -> None:
        """asked: people did something; what the others get then is unasked all the same."""
        acted = {act.person for act in self.diary.acts[self.told :]} if asked else set()
        self.told = len(self.diary.acts)
        rang: dict[int, list[dict[str, Any]]] = {}
        for call in await self.wire.calls():
            if str(call["method"]).startswith("send") and call["ok"] and call["message_id"]:
                rang.setdefault(int(call["chat_id"]), []).append(call)
        for person, calls in rang.items():
            if person in acted:
                continue
            who = self.by_id[person]
            await self.phone.look(who)
            for call in calls:
                self._heard(who, call)

    def _heard(self, who: Resident, call: dict[str, Any]) -> None:
        number, at = int(call["message_id"]), datetime.fromisoformat(call["at"])
        text = who.messages.get(number, {}).get("text") or ""
        self.diary.heard.append(Heard(who.id, number, at, text, self._lost(call)))
        delay = who.habit.delay(who.dice)
        if delay is not None:
            who.errands.append(Errand(self.phone.now + delay, "read", number))

    def _lost(self, call: dict[str, Any]) -> str:
        if call["lost"]:
            return "line"
        cut_short = (n for n, (first, last) in enumerate(self.app.deaths, 1) if first <= call["seq"] <= last)
        return next((f"death {number}" for number in cut_short), "")

    async def _come(self, today: date) -> None:
        due = [who for who in self.residents if not who.here and who.habit.joins and who.habit.joins <= today]
        if not due:
            return
        invites = await self.app.invites()
        tokens = {_seat(row, self.residents): str(row["token"]) for row in invites}
        for who in due:
            await self._join(who, tokens)

    async def _join(self, who: Resident, tokens: dict[SeatKey, str]) -> None:
        if who.here:
            return
        await self._come_in(who)
        for seat in who.seats:
            if seat not in tokens:
                self.diary.troubles.append(f"no invite for {seat}")
                continue
            await self._accept(who, seat, tokens[seat])

    async def _come_in(self, who: Resident) -> None:
        who.id = await self.wire.person(who.name, who.habit.language)
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
            said = [who.messages[one]["text"] for one in shown]
            self.diary.troubles.append(f"{seat} could not join: {said}")
            return
        self.diary.acts.append(Act(self.phone.now, who.id, how, seat=seat))

    async def _succeed(self, today: date) -> None:
        """Whoever held the seat keeps their phone, and presses what they find on it."""
        boss = self.residents[0]
        held = {
            seat
            for who in self.residents
            for seat in who.seats
            if who.here and not who.quit and seat.role in succession.ROLES and seat not in self.succeeded
        }
        if not boss.here or boss.blocked or not held:
            return
        root = boss.seats[0].unit
        found = await succession.invite(self.app, self.phone, boss, held, root, self.dice)
        if found is not None:
            seat, token = found
            self.succeeded.add(seat)
            await self._join(self._newcomer(seat, today), {seat: token})

    async def _deputise(self, today: date) -> None:
        """Somebody who is here lets a stranger stand in for them."""
        here = [who for who in self.residents if who.here and not who.blocked and not who.quit]
        able = [who for who in here if who.seats[0].role in succession.ROLES and len(who.seats) == 1]
        holder = self.dice.choice(able) if able else None
        token = await succession.appoint(self.phone, holder, self.dice) if holder else None
        if holder and token:
            who = self._newcomer(holder.seats[0], today)
            await self._come_in(who)
            await self._accept(who, holder.seats[0], token, "stand in")

    def _newcomer(self, seat: SeatKey, today: date) -> Resident:
        self.newcomers += 1
        number = NEWCOMERS + self.newcomers
        habit = replace(form(number, seat.role, today, self.seed), joins=today, away=None)
        who = Resident(f"Новичок {number}", [seat], habit, random.Random(f"{self.seed} {number}"))
        self.residents.append(who)
        return who

    async def _act(self, who: Resident, today: date) -> None:
        gone = who.habit.gone(today) or self.weather.keeps_away(who, today)
        if gone != who.blocked:
            await self.phone.block(who, blocked=gone)
        if who.blocked:
            return
        if who.habit.quits(today):
            who.quit = await postponing.quit_for_good(self.phone, who)
            return
        if organises(who) and self.dice.random() < 0.04:
            who.errands.append(Errand(self.phone.now, "plan"))
        elif who.habit.pace != "never" and self.dice.random() < 0.004:
            who.errands.append(Errand(self.phone.now, "look"))
        if who.seats[0].role in CHASING and self.dice.random() < 0.03:
            who.errands.append(Errand(self.phone.now, "chase"))
        if who.habit.bent == "takes leave" and self.dice.random() < 0.006:
            who.errands.append(Errand(self.phone.now, "leave"))
        for errand in who.due(self.phone.now):
            await carry_out(self.phone, who, errand)


def _seat(row: dict[str, object], residents: list[Resident]) -> SeatKey:
    """The region's own unit has a code that the bot made up."""
    known = {seat.unit for who in residents for seat in who.seats}
    unit = str(row["unit"])
    role = str(row["role"])
    root = next(seat.unit for who in residents for seat in who.seats if seat.role == "coordinator")
    return SeatKey(role, unit if unit in known else root, int(str(row["ordinal"])))
