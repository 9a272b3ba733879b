"""What the plan counts, by the answers alone: each indicator from the list of its requests."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from replay.oracle.answers import good
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask
from replay.oracle.occasions import Occasion
from replay.oracle.sheet import NUMERIC, Raw, kind_of, listed
from replay.oracle.world import World

NONE = Decimal(0)
AMOUNTS = ("sum", "ratio", "minimum")


@dataclass(slots=True)
class Count:
    """on_time: of those met. amount: numbers added up. base: what a ratio is divided by."""

    activity: str
    key: str
    kind: str
    expected: int = 0
    answered: int = 0
    met: int = 0
    on_time: int = 0
    amount: Decimal = NONE
    base: Decimal = NONE

    @property
    def numerator(self) -> Decimal:
        return self.amount if self.kind in ("sum", "ratio") else Decimal(self.met)

    @property
    def denominator(self) -> Decimal:
        return self.base if self.kind == "ratio" else Decimal(self.expected)

    @property
    def value(self) -> Decimal | None:
        if self.kind in ("share", "full", "done", "states", "ratio"):
            return self.numerator / self.denominator if self.denominator else None
        return self.numerator


def counts(sheet: Raw, world: World) -> list[Count]:
    found = []
    for row in sheet["activities"]:
        occasions = [one for one in world.occasions.values() if one.row is row and one.state != "cancelled"]
        for indicator in row["indicators"]:
            count = Count(str(row["no"]), indicator["key"], indicator["kind"])
            if indicator.get("over", "each") == "each":
                for occasion in occasions:
                    for ask in occasion.asks.values():
                        _add(count, indicator, occasion, ask, world)
            else:
                _add_seats(count, indicator, occasions)
            found.append(count)
    return found


def _add(count: Count, indicator: Raw, occasion: Occasion, ask: Ask, world: World) -> None:
    of = listed(indicator["of"])
    if ask.key.question not in of or ask.value == "na":
        return
    first = indicator["kind"] != "states" or ask.key.question == of[0]
    last = indicator["kind"] != "states" or ask.key.question == of[-1]
    value = ask.value if ask.settled_at else None
    count.expected += first
    count.answered += first and value is not None
    if last and _met(indicator, ask, value):
        count.met += 1
        count.on_time += bool(ask.settled_at and occasion.due and ask.settled_at < occasion.due)
    if value is not None and indicator["kind"] in AMOUNTS and kind_of(ask.question) in NUMERIC:
        count.amount += Decimal(value)
    if indicator.get("to"):
        count.base += world.facts.get(ask.key.subject, {}).get(indicator["to"], NONE)


def _add_seats(count: Count, indicator: Raw, occasions: Sequence[Occasion]) -> None:
    """Each who is asked counts once: by the sessions that concern them."""
    mine: dict[AskKey, list[tuple[Ask, datetime | None]]] = defaultdict(list)
    for occasion in occasions:
        for key, ask in occasion.asks.items():
            if key.question in listed(indicator["of"]) and ask.value != "na":
                mine[key._replace(slot="")].append((ask, occasion.due))
    for sessions in mine.values():
        said = [(ask, due) for ask, due in sessions if ask.settled_at]
        good = [(ask, due) for ask, due in said if _met(indicator, ask, ask.value)]
        timely = [1 for ask, due in good if ask.settled_at and due and ask.settled_at < due]
        silent = len(said) < len(sessions)
        count.expected += 1
        if indicator["over"] == "once":
            count.met += bool(good)
            count.answered += bool(good) or not silent
            count.on_time += bool(timely)
        else:
            count.met += len(good) == len(sessions)
            count.answered += len(good) < len(said) or not silent
            count.on_time += len(timely) == len(sessions)


def _met(indicator: Raw, ask: Ask, value: str | None) -> bool:
    if value is None:
        return False
    if kind_of(ask.question) == "choice" and indicator.get("counts"):
        return value in listed(indicator["counts"])
    least = indicator.get("at_least", (ask.question.get("needs") or {}).get("at_least"))
    if kind_of(ask.question) in NUMERIC and least is not None:
        return Decimal(value) >= Decimal(str(least))
    return good(ask.question, value)
