"""The programme, the region and what is so in them: what every act and step works on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from replay.diary import SeatKey
from replay.oracle import steps
from replay.oracle.asking import AskKey, superiors, territory
from replay.oracle.asks import Ask
from replay.oracle.calls import Call, calls
from replay.oracle.days import Days
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Fate, Owed, OwedKey
from replay.oracle.sheet import Raw, role
from replay.oracle.steps import Span, Step
from replay.oracle.terms import Report
from replay.oracle.world import World
from replay.region import Region

OPEN = "open"
"""A step that nobody hears of: what is asked is frozen."""


class Typing(NamedTuple):
    """What a person was asked to type: an answer to request `number` as its how-manieth, a day, a comment.
    key: a choice made before."""

    what: str
    number: int
    seen: int = 0
    key: str = ""


@dataclass(slots=True)
class Stage:
    """began: when the programme was started. requests, occurrences, accounts, units, seats: what the
    numbers on buttons stand for. rounds: days of summaries that are yet to come, reports: those of weeks and
    months. terms: of the deputy last
    invited to a seat. lists: that somebody has sent and not yet stored."""

    sheet: Raw
    region: Region
    began: datetime
    requests: Mapping[int, AskKey]
    occurrences: Mapping[int, tuple[str, str]]
    accounts: Mapping[int, int] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)
    seats: Mapping[int, SeatKey] = field(default_factory=dict)
    world: World = field(default_factory=World)
    typing: dict[int, Typing] = field(default_factory=dict)
    rounds: list[date] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    lists: dict[int, tuple[str, int, str]] = field(default_factory=dict)
    terms: dict[SeatKey, tuple[datetime, datetime]] = field(default_factory=dict)
    days: Days = field(init=False)
    managers: list[SeatKey] = field(init=False)
    _charges: dict[SeatKey, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.days = Days.of(self.sheet)
        manage = {role["code"] for role in self.sheet["roles"] if "manage" in role.get("may", ())}
        self.managers = [seat for seat in self.region.seats if seat.role in manage]

    def asked(self, request: int) -> tuple[Occasion, Ask] | None:
        """What a number on a button stands for."""
        key = self.requests.get(request)
        occasion = self.world.occasions.get((key.activity, key.slot)) if key else None
        ask = occasion.asks.get(key) if occasion and key else None
        return (occasion, ask) if occasion and ask and occasion.state != "cancelled" else None

    def occasion(self, number: int) -> Occasion | None:
        return self.world.occasions.get(self.occurrences.get(number, ("", "")))

    def organisers(self, occasion: Occasion, now: datetime) -> list[int]:
        """Who is asked for its day; of a unit's own day: in whose territory the unit lies."""
        role = occasion.row.get("organiser") or self.sheet["organiser"]
        seats = self.region.of_role(role)
        if occasion.unit:
            seats = [seat for seat in seats if occasion.unit in self.territory(seat)]
        return list(dict.fromkeys(person for seat in seats for person in self.world.people.at(seat, now)))

    def territory(self, seat: SeatKey) -> frozenset[str]:
        """Seats do not move: what lies in their charge is reckoned once."""
        if seat not in self._charges:
            self._charges[seat] = territory(self.sheet, seat, self.region)
        return self._charges[seat]

    def redate(self, occasion: Occasion, span: Span, since: datetime) -> None:
        """Its days from now on. Of its steps those count that come at `since` or later. It opens with
        the first of all of them, or when its first day begins; at `since`, if that has passed."""
        rungs = steps.ladder(self.sheet, occasion.row)
        occasion.state, occasion.span = "dated", span
        occasion.due = steps.due(span, rungs, self.days)
        climb = steps.climb(span, rungs, self.days)
        first = min([self.days.moment(span.first), *(step.moment for step in climb)])
        climb = [Step(OPEN, max(first, since), asks=False), *climb] if span.ends(self.days) > since else []
        single = [step for step in occasion.steps if isinstance(step.key, Call)]
        occasion.called |= {(occasion.revision, step.key) for step in single if isinstance(step.key, Call)}
        occasion.steps = single + [step for step in climb if step.moment >= since]

    def call(self, occasion: Occasion, ask: Ask, cause: str, now: datetime) -> None:
        """The steps of one request; what it has had in this round it does not get again."""
        for call, at in calls(cause, ask.key, ask.seen, now, self.days):
            if (occasion.revision, call) not in occasion.called:
                occasion.called.add((occasion.revision, call))
                occasion.steps.append(Step(call, at, asks=True))

    def owe(self, occasion: Occasion, step: Step, people: list[int], fate: Fate) -> None:
        """Once, whatever happens after."""
        for person in people:
            away = self.world.people.blocked(person, step.moment)
            key = OwedKey(occasion.activity, occasion.slot, occasion.revision, step.key, person)
            owed = Owed(key, step.moment, step.asks, step.until, fate)
            if away and fate == "send":
                owed = replace(owed, fate="unreachable")
            self.world.owe(owed)

    def open_for(self, person: int, moment: datetime, now: datetime) -> bool:
        """May this person be disturbed then, as far as is known now?"""
        day = self.days.local(moment).date()
        return self.days.open(moment) and not self.world.people.on_leave(person, day, now)

    def withdraw(self, of: AskKey, now: datetime, states: tuple[str, ...] = ("said", "open")) -> None:
        """What was said of that request instead of an answer."""
        for plea in (self.world.pleas[number] for number in self.world.pleaded.get(of, ())):
            if plea.state in states:
                plea.turn("withdrawn", now)

    def may(self, person: int, rights: set[str], unit: str, now: datetime) -> bool:
        """By one of their seats, with the unit in its charge."""
        return unit in self.charge(person, rights, now)

    def charge(self, person: int, rights: set[str], now: datetime) -> set[str]:
        """Units over which one of this person's seats has these rights."""
        found: set[str] = set()
        for seat in self.world.people.seats(person, now):
            if rights <= set(role(self.sheet, seat.role).get("may", ())):
                found |= self.territory(seat)
        return found

    def bosses(self, person: int, now: datetime) -> set[int]:
        """People one level up, of every seat of that person."""
        seats = self.world.people.seats(person, now)
        return {boss for seat in seats for boss in self.over(seat, now, but=person)}

    def over(self, seat: SeatKey, now: datetime, but: int | None = None) -> set[int]:
        """Whoever manages its unit, at the nearest level with somebody within reach."""
        able: dict[SeatKey, list[int]] = {}
        for other in self.managers:
            people = self.world.people.at(other, now)
            near = [one for one in people if one != but and not self.world.people.blocked(one, now)]
            if near:
                able[other] = near
        above = superiors(self.sheet, seat, list(able), self.region)
        return {boss for one in above for boss in able[one]}
