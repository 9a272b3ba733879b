"""When those who manage the region must hear that nobody answers any more.

Looked for at six on every working day. That nothing is sent must never be said: all that is owed is sent.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from replay.judging.reminders import Reminders
from replay.oracle.days import DAY
from replay.oracle.owed import Told
from replay.oracle.sheet import role
from replay.oracle.stage import Stage
from replay.region import ROOT

SIX = time(18)
SILENT, BEFORE, MANY = 3, 10, 10


@dataclass(frozen=True)
class Alarms:
    stage: Stage
    reminders: Reminders

    def told(self) -> Iterator[Told]:
        day, known = self.stage.days.local(self.stage.began).date(), None
        while (now := self.stage.days.moment(day, SIX)) <= self.reminders.ended:
            alarm = None if self.stage.days.rest(day) or now < self.stage.began else self._raised(day, now)
            readers = list(self._readers(day, now)) if alarm else []
            if alarm and readers and alarm[0] != known:
                known = alarm[0]
                self.stage.world.lived["alarm"] += 1
                yield from (Told(who, "unanswered", now, None, alarm[1]) for who in readers)
            day += DAY

    def _raised(self, day: date, now: datetime) -> tuple[datetime, tuple[object, ...]] | None:
        """After which answer, and what is said."""
        first = self._back(day, SILENT - 1)
        since = self.stage.days.moment(first)
        before = self.stage.days.moment(self._back(first, BEFORE))
        until = bisect_right(self._answers, now)
        last = self._answers[until - 1] if until else None
        if last is None or not before <= last < since:
            return None
        awaited = self._awaited(since, now)
        if awaited < max(MANY, len(self.stage.region.seats) // 10):
            return None
        came = bisect_left(self._answers, since) - bisect_left(self._answers, before)
        return last, (first.isoformat(), awaited, came)

    def _awaited(self, since: datetime, now: datetime) -> int:
        """What is open where somebody was asked again since then."""
        found = 0
        for key, moments in self._reminded.items():
            occasion = self.stage.world.occasions[key]
            if any(since <= at <= now for at in moments) and not occasion.is_off(now):
                found += sum(ask.was_open(now) for ask in occasion.asks.values())
        return found

    def _readers(self, day: date, now: datetime) -> Iterator[int]:
        people = self.stage.world.people
        over = [
            seat
            for seat in self.stage.region.seats
            if "manage" in role(self.stage.sheet, seat.role).get("may", ())
            and ROOT in self.stage.territory(seat)
        ]
        for who in dict.fromkeys(who for seat in over for who in people.at(seat, now)):
            if not people.on_leave(who, day, now):
                yield who

    def _back(self, day: date, count: int) -> date:
        for _ in range(count):
            day -= DAY
            while self.stage.days.rest(day):
                day -= DAY
        return day

    @cached_property
    def _answers(self) -> list[datetime]:
        """By people, one after another."""
        occasions = self.stage.world.occasions.values()
        asks = [ask for occasion in occasions for ask in occasion.asks.values()]
        return sorted(said.at for ask in asks for said in ask.said if said.how != "waived")

    @cached_property
    def _reminded(self) -> dict[tuple[str, str], list[datetime]]:
        """Activity and slot -> when phones got a question about it."""
        found: dict[tuple[str, str], list[datetime]] = defaultdict(list)
        for key, owed in self.stage.world.owed.items():
            heard = self.reminders.ledger.heard(key) if key in self.reminders.ledger.rows else None
            if heard and owed.asks:
                found[key.activity, key.slot].append(heard.at)
        return found
