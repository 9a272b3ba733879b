"""Is it true, what the ledger says of a reminder that was not sent?"""

from dataclasses import dataclass
from datetime import datetime

from replay.judging.ledger import Ledger, asks_for_a_day
from replay.oracle.asks import Ask
from replay.oracle.calls import Call
from replay.oracle.intentions import not_coming
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Owed
from replay.oracle.world import World


@dataclass(frozen=True, slots=True)
class Reasons:
    world: World
    ledger: Ledger

    def true(self, owed: Owed, reason: object, at: datetime) -> bool:
        """at: when it was to leave."""
        match reason:
            case "unreachable":
                return any(self.world.people.blocked(owed.key.person, when) for when in (at, owed.moment))
            case "merged":
                return owed.fate == "merged" or self.ledger.said_otherwise(owed.key, owed.moment, at)
            case "untrue":
                return owed.fate == "untrue" or (owed.until is not None and owed.until <= at)
            case "answered" if asks_for_a_day(owed.key.step):
                return not self.asked(owed, at)
            case "answered" | "waiting":
                return not any(ask.was_open(at) for ask in self.asks(owed, at))
            case "own-answer":
                return not self.asked(owed, at) and any(ask.was_open(at) for ask in self.asks(owed, at))
            case "moved":
                since = owed.since or owed.moment
                changes = [*self.occasion(owed).changes, *self.occasion(owed).undone]
                return any(since <= changed <= at for changed in changes)
            case "cancelled":
                return self.occasion(owed).is_off(at)
            case "later":
                return owed.fate == "later"
            case "not-coming":
                return not_coming(self.world, self.occasion(owed), owed.key.person, at)
            case "left":
                return not self.asks(owed, at)
        return False

    def asked(self, owed: Owed, at: datetime) -> bool:
        """Does it still ask something of this person?"""
        if asks_for_a_day(owed.key.step):
            return not self.occasion(owed).has_day(at)
        person = owed.key.person
        if self.occasion(owed).is_off(at):
            return False
        return any(ask.was_open(at) and not self.world.barred(person, ask, at) for ask in self.asks(owed, at))

    def asks(self, owed: Owed, at: datetime) -> list[Ask]:
        """What it may ask this person then."""
        occasion, step = self.occasion(owed), owed.key.step
        if not isinstance(step, Call):
            return self.world.asks_of(occasion, owed.key.person, at)
        ask = occasion.asks[step.of]
        return [ask] if owed.key.person in self.world.answering(ask, at) else []

    def occasion(self, owed: Owed) -> Occasion:
        return self.world.occasions[owed.key.activity, owed.key.slot]
