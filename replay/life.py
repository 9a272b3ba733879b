"""The year, day by day: the clock moves, phones ring, people read and act."""

import random
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from rich.progress import track

from replay.app import App
from replay.arrivals import Arrivals
from replay.conduct import postponing
from replay.conduct.errands import carry_out
from replay.conduct.organising import organises
from replay.diary import Diary, Heard
from replay.people import Errand, Resident, Town
from replay.phone import Phone
from replay.weather import Weather
from replay.wire import Wire

HOURS = (time(9, 17), time(13, 23), time(18, 41))
EVENING = time(21, 52)
CLOSE = time(23, 59)
DECIDING = (20, 60)
"""After so many days somebody makes up their mind about what the plan leaves open."""
REMEMBERED = 12
"""Of so many days the close of one is remembered."""


class Life:
    """Those who lead come first, at once; everybody else as their habit says."""

    def __init__(
        self,
        app: App,
        wire: Wire,
        diary: Diary,
        town: Town,
        zone: ZoneInfo,
        weather: Weather,
        seed: int,
    ) -> None:
        self.app = app
        self.wire = wire
        self.diary = diary
        self.residents = town.residents
        self.zone = zone
        self.weather = weather
        self.phone = Phone(wire, diary, town.region, fair=not weather.bad)
        self.dice = random.Random(f"life {seed}")
        self.told = 0
        self.arrivals = Arrivals(app, self.phone, town, self.dice, seed)

    async def live(self, last: date, first_token: str, *, progress: bool) -> None:
        today = self.diary.began.astimezone(self.zone).date()
        days = [today + timedelta(days=number) for number in range((last - today).days + 1)]
        await self._spend(self.diary.began + timedelta(minutes=20), first_token)
        decides = timedelta(days=self.dice.randint(*DECIDING))
        leader = self.residents[0]
        leader.errands += [Errand(self.phone.now, "reports"), Errand(self.phone.now + decides, "decide")]
        for day in track(days, "a year", disable=not progress, transient=True):
            for at in (*HOURS, *([EVENING] if self.dice.random() < 0.25 else [])):
                await self._spend(datetime.combine(day, at, self.zone))
            if (day - today).days % REMEMBERED == 0:
                await self._remember(day)
        await self._wait(datetime.combine(last, time(23, 59), self.zone))
        self.diary.ended = self.phone.now
        self.diary.people = len(self.arrivals.by_id)
        self.diary.calls = self.wire.seen
        self.diary.weather = self.weather.met

    async def _spend(self, moment: datetime, token: str = "") -> None:
        await self._wait(moment)
        if token:
            await self.arrivals.first(token)
        await self.arrivals.come(moment.date())
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

    async def _remember(self, day: date) -> None:
        """What the bot will be asked about again at the end of the year."""
        await self._wait(datetime.combine(day, CLOSE, self.zone))
        self.diary.closings[day] = await self.app.totals()

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
            who = self.arrivals.by_id[person]
            await self.phone.look(who)
            for call in calls:
                self._heard(who, call)

    def _heard(self, who: Resident, call: dict[str, Any]) -> None:
        number, at = int(call["message_id"]), datetime.fromisoformat(call["at"])
        text = who.text(number)
        self.diary.heard.append(Heard(who.id, number, at, text, self._lost(call)))
        delay = who.habit.delay(who.dice)
        if delay is not None:
            who.errands.append(Errand(self.phone.now + delay, "read", number))

    def _lost(self, call: dict[str, Any]) -> str:
        if call["lost"]:
            return "line"
        cut_short = (n for n, (first, last) in enumerate(self.app.deaths, 1) if first <= call["seq"] <= last)
        return next((f"death {number}" for number in cut_short), "")

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
        if who.part.chases and self.dice.random() < 0.03:
            who.errands.append(Errand(self.phone.now, "chase"))
        if who.habit.bent == "takes leave" and self.dice.random() < 0.006:
            who.errands.append(Errand(self.phone.now, "leave"))
        for errand in who.due(self.phone.now):
            await carry_out(self.phone, who, errand)
        who.forget()
