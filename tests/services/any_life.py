"""A life at random in the small programme: every way in which anything that is counted may change."""

import random
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from db import plan
from db.models import Exemption, Request, Unit, Waiver
from roadmap.refusals import Refused
from services.imports import Imports, Listed
from services.proxies import Proxies
from tests.services.excused import EVERYTHING, REASONS, exemptions, waivers
from tests.services.running import Running
from tests.services.small_programme import CODE, PAPERS, WEBINAR, changed

VALUES = {
    "placed": ["yes", "yes", "no"],
    "placed_confirmed": ["yes", "no"],
    "took_part": ["viewer", "speaker", "no"],
    "teachers": ["10", "25", "40"],
    "trained": ["0", "3", "na", "10"],
    "visited": ["yes", "no"],
    "held": ["0", "4"],
    "children": ["5", "7"],
    "children_second": ["5", "7"],
}
YES_OR_NO = ["yes", "no"]
FILES: tuple[Sequence[Any], ...] = (
    EVERYTHING,
    (changed(PAPERS, when=[{"from": "2022-03-01", "to": "2022-04-12"}]), *EVERYTHING[1:]),
    (PAPERS, changed(WEBINAR, when=[{"day": "2022-03-09", "time": "09:30"}]), *EVERYTHING[2:]),
    tuple(changed(one, when=["2022-03-14"]) if one["no"] == "twice" else one for one in EVERYTHING),
)
"""The same questions and indicators at other times, and one time less."""


class Life:
    """`done`: how often which deed came to something. Who hands a seat over is no longer themselves."""

    def __init__(self, running: Running, seed: int) -> None:
        self.running = running
        self.dice = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.boss, self.municipal, self.curator = "Рита", "Мария", "Нина"
        self.heirs = 0

    async def act(self, now: datetime) -> None:
        """What may not be done is refused, and leaves no trace."""
        deeds = [
            *(self.answer,) * 6, *(self.verdict,) * 4, *(self.proxy,) * 2,
            self.load, self.plead, self.decide, self.decide, self.exempt, self.spare_no_more,
            self.move, self.move, self.cancel, self.add, self.files, self.hand_over,
        ]  # fmt: skip
        deed = self.dice.choice(deeds)
        with suppress(Refused):
            if did := await deed(now):
                self.done[did] += 1

    async def answer(self, now: datetime) -> str | None:
        request = await self._some(Request.id)
        for person in self.running.people.values():
            with suppress(Refused):
                duty = await self.running.confirmations.duty(person, request, now)
                value = self._value(duty.question.key)
                which = (person, request, value, duty.seen, now)
                outcome = await self.running.confirmations.answer(*which, sure=True)
                kind = "corrected" if duty.told else "answered"
                return kind if outcome.result == "stored" else None
        return None

    async def verdict(self, now: datetime) -> str | None:
        """A first word, or a second thought."""
        checks = select(Request.id).where(Request.question.in_(("placed_confirmed", "visited")))
        async with self.running.store.read() as tx:
            known = list((await tx.execute(checks)).scalars())
        request = self.dice.choice(known) if known else 0
        for name in (self.curator, "Лев"):
            with suppress(Refused):
                duty = await self.running.confirmations.duty(self.running.people[name], request, now)
                value = self.dice.choice(YES_OR_NO)
                outcome = await self.running.again(name, duty, value, now)
                thought = "second thought" if duty.told else "returned" if value == "no" else "confirmed"
                return thought if outcome.result == "stored" else None
        return None

    async def proxy(self, now: datetime) -> str:
        proxies, me = Proxies(self.running.store, self.running.plans), self.running.people[self.boss]
        request = await self._some(Request.id)
        duty = await proxies.duty(me, request, now)
        outcome = await proxies.answer(me, request, self._value(duty.question.key), duty.seen, now, sure=True)
        return f"by proxy: {outcome.result}"

    async def load(self, now: datetime) -> str | None:
        schools = "\n".join(f"s{number};{self.dice.choice(('да', 'нет'))}" for number in (1, 2, 3))
        no = self.dice.choice(("papers", "twice"))
        listed = Listed(CODE, no, 1, schools, {"да": "yes", "нет": "no"})
        imports = Imports(self.running.store, self.running.plans)
        return "imported" if (await imports.load(self._boss, listed, now)).changes else None

    async def plead(self, now: datetime) -> str | None:
        request = await self._some(Request.id)
        for person in self.running.people.values():
            with suppress(Refused):
                duty = await waivers(self.running).cannot(person, request, "na", None, now)
                return "pleaded" if duty.waiver else None
        return None

    async def decide(self, now: datetime) -> str:
        accept = self.dice.random() < 0.6
        number = await self._some(Waiver.id, Waiver.state == "open")
        await waivers(self.running).decide(self._boss, number, accept, now)
        return "approved" if accept else "declined"

    async def exempt(self, now: datetime) -> str:
        activity = self.dice.choice(["papers", "staff", "visit", "twice", "pair"])
        until = self.dice.choice([None, date(2022, 4, 14)])
        about = (await self.running.occurrence(activity), await self._some(Unit.id), "на ремонте", until)
        await exemptions(self.running).add(self._boss, *about, now)
        return "exempted"

    async def spare_no_more(self, now: datetime) -> str:
        await exemptions(self.running).end(self._boss, await self._some(Exemption.id), now)
        return "asked again"

    async def move(self, now: datetime) -> str:
        anew = self.dice.random() < 0.5
        ahead = now.date() + timedelta(days=self.dice.randint(0, 20))
        hour = self.dice.choice([None, time(15)])
        await self.running.plan.set_day(self._boss, await self._occasion(), ahead, hour, now, anew=anew)
        return "moved anew" if anew else "moved"

    async def cancel(self, now: datetime) -> str | None:
        if self.dice.random() < 0.6:
            return None
        await self.running.plan.cancel(self._boss, await self._occasion(), now)
        return "cancelled"

    async def add(self, now: datetime) -> str:
        ahead = now.date() + timedelta(days=self.dice.randint(0, 9))
        await self.running.plan.add_day(self._boss, await self._occasion(), ahead, None, now)
        return "added"

    async def files(self, now: datetime) -> str:
        await self.running.replace(*self.dice.choice(FILES), now=now, reasons=REASONS)
        return "other files"

    async def hand_over(self, now: datetime) -> str | None:
        """The one who takes over sees what the other saw."""
        whose = self.dice.choice(["boss", "municipal", "curator"])
        if self.dice.random() < 0.6:
            return None
        old, new = getattr(self, whose), f"{whose} {self.heirs}"
        self.heirs += 1
        await self.running.join(new, of=old)
        await self.running.stand_down(old, now)
        setattr(self, whose, new)
        return "handed over"

    @property
    def _boss(self) -> int:
        return self.running.people[self.boss]

    @property
    def watchers(self) -> dict[str, int]:
        """The region's coordinator, a municipality's, a curator: by who they were in the beginning."""
        now = {"Рита": self.boss, "Мария": self.municipal, "Нина": self.curator}
        return {first: self.running.people[name] for first, name in now.items()}

    def _value(self, question: str) -> str:
        return self.dice.choice(VALUES.get(question, YES_OR_NO))

    async def _occasion(self) -> int:
        async with self.running.store.read() as tx:
            known = [row.id for row in await plan.all_of(tx, 1) if row.state in ("dated", "window")]
        return self.dice.choice(known)

    async def _some(self, column: Any, *where: Any) -> int:
        async with self.running.store.read() as tx:
            known = list((await tx.execute(select(column).where(*where).order_by(column))).scalars())
        return self.dice.choice(known) if known else 0
