"""What is so at a moment of the year: people in seats, occasions with their questions, facts."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from replay.oracle.answers import good
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask
from replay.oracle.calls import Call
from replay.oracle.deeds import Exemption, Nudge, Plea
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Owed, OwedKey, Told
from replay.oracle.people import People


@dataclass(slots=True)
class World:
    """pleas, exemptions, nudges: by the numbers that buttons carry. wishes: which reports people want.
    called, put_off, pleaded: where to find what is owed and said. lived: how often which of the rarer things
    happened."""

    occasions: dict[tuple[str, str], Occasion] = field(default_factory=dict)
    people: People = field(default_factory=People)
    facts: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    owed: dict[OwedKey, Owed] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    readings: dict[tuple[str, int], str] = field(default_factory=dict)
    pleas: dict[int, Plea] = field(default_factory=dict)
    exemptions: dict[int, Exemption] = field(default_factory=dict)
    nudges: dict[int, Nudge] = field(default_factory=dict)
    wishes: dict[int, str] = field(default_factory=dict)
    lived: Counter[str] = field(default_factory=Counter)
    called: dict[tuple[AskKey, int], list[OwedKey]] = field(default_factory=dict)
    put_off: dict[tuple[str, str, int], list[OwedKey]] = field(default_factory=dict)
    pleaded: dict[AskKey, list[int]] = field(default_factory=dict)

    def owe(self, owed: Owed) -> None:
        """Once, whatever happens after."""
        key = owed.key
        if key not in self.owed:
            self.owed[key] = owed
            if isinstance(key.step, Call):
                self.called.setdefault((key.step.of, key.person), []).append(key)

    def plead(self, plea: Plea) -> int:
        number = len(self.pleas) + 1
        self.pleas[number] = plea
        self.pleaded.setdefault(plea.of, []).append(number)
        return number

    def answering(self, ask: Ask, now: datetime) -> list[int]:
        """Who may answer it: whoever holds its seat, or any seat of that team."""
        if not ask.shared:
            return self.people.at(ask.key.seat, now)
        return self.people.of(ask.key.role, ask.key.unit, now)

    def barred(self, person: int, ask: Ask, at: datetime) -> bool:
        """Nobody verifies themselves: what their own team answers for, or what they have said."""
        occasion = self.occasions[ask.key.activity, ask.key.slot]
        judged = occasion.asked(ask.question.get("confirms"), ask)
        teams = {(seat.role, seat.unit) for seat in self.people.seats(person, at)} if judged else set()
        if any((one.key.role, one.key.unit) in teams for one in judged):
            return True
        stood = [said for one in judged if (said := one.stood(at))]
        good_first = sorted(stood, key=lambda said: not good(judged[0].question, said.value))
        return bool(good_first) and good_first[0].person == person

    def waiting_for(self, person: int, occasion: Occasion, at: datetime) -> list[Ask]:
        """What that occasion asks of this person now."""
        if occasion.is_off(at):
            return []
        mine = self.asks_of(occasion, person, at)
        return [ask for ask in mine if ask.was_open(at) and not self.barred(person, ask, at)]

    def asks_of(self, occasion: Occasion, person: int, at: datetime) -> list[Ask]:
        """Answered by this person, by one of their seats."""
        found = {ask.key: ask for seat in self.people.seats(person, at) for ask in occasion.of(seat)}
        return list(found.values())
