"""How people behave: when they come, how soon they answer, and what they do to a bot that they should not."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeVar

from replay.cast import Part

Card = TypeVar("Card")
Comes = Literal["soon", "late", "never"]
Pace = Literal["prompt", "late", "forgetful", "never"]
Quirk = Literal["none", "corrects", "old buttons", "double taps", "types", "lost", "blocks", "goes", "quits"]
PACES: tuple[Pace, ...] = (
    "prompt", "late", "prompt", "forgetful", "prompt", "late", "prompt", "never", "forgetful", "prompt",
)  # fmt: skip
QUIRKS: tuple[Quirk, ...] = (
    "none", "corrects", "types", "none", "old buttons", "double taps", "blocks", "quits", "lost", "goes",
)  # fmt: skip
Bent = Literal["puts off", "explains", "takes leave", "none"]
BENTS: tuple[Bent, ...] = ("puts off", "explains", "takes leave", "explains", "puts off", "none")
COMES: tuple[Comes, ...] = ("soon",) * 8 + ("late", "never")
DAYS_EARLY, DAYS = 6, 45
"""Within so many days come those who are above others, and the others."""
FEW, MANY = 0.15, 0.45
"""How many read another language than the first, of two and of more."""


@dataclass(frozen=True, slots=True)
class Habit:
    """joins: None - never. away: blocks the bot, or quits, from one day to another (None: for good).
    yes: how often the answer is good news. bent: what else they tend to do with a reminder."""

    pace: Pace
    quirk: Quirk
    joins: date | None
    language: str
    yes: float
    away: tuple[date, date | None] | None = None
    bent: Bent = "none"

    def gone(self, today: date) -> bool:
        """Has this person blocked the bot?"""
        leaves, back = self.away or (None, None)
        if self.quirk == "quits":
            return False
        return leaves is not None and leaves <= today and (back is None or today < back)

    def quits(self, today: date) -> bool:
        """Leaves by the settings, and comes back no more."""
        return self.quirk == "quits" and self.away is not None and self.away[0] <= today

    def delay(self, dice: random.Random) -> timedelta | None:
        """Between reading and doing; None: it is not done at all."""
        if self.pace == "prompt":
            return timedelta(hours=dice.choice((0, 0, 0, 3, 20)))
        if self.pace == "late":
            return timedelta(days=dice.randint(1, 6))
        if self.pace == "forgetful" and dice.random() < 0.5:
            return timedelta(days=dice.randint(0, 2))
        return None


def form(number: int, part: Part, languages: Sequence[str], first: date, seed: int) -> Habit:
    """Kinds are dealt like cards: every ten people of a role are all the kinds there are, in any order. The
    first of a role is there and reacts, or in a small region much would never happen."""
    role = part.role
    dice = random.Random(f"habit {seed} {role} {number}")
    pace = _dealt(PACES, number, f"pace {seed} {role}")
    quirk = _dealt(QUIRKS, number, f"quirk {seed} {role}")
    soon = DAYS_EARLY if part.manages else DAYS
    joins = _join(_dealt(COMES, number, f"comes {seed} {role}"), soon, first, dice)
    if part.leads:
        pace, quirk, joins = ("prompt", "late", "forgetful")[number % 3], "none", first
    elif number == 0 and part.vital:
        pace, quirk, joins = "prompt", "corrects", _join("soon", DAYS_EARLY, first, dice)
    away = None
    if quirk in ("blocks", "goes", "quits"):
        leaves = first + timedelta(days=dice.randint(80, 250))
        away = (leaves, leaves + timedelta(days=dice.randint(10, 60)) if quirk == "blocks" else None)
    language = _language(languages, dice)
    bent = _dealt(BENTS, number, f"bent {seed} {role}")
    return Habit(pace, quirk, joins, language, dice.uniform(0.6, 0.98), away, bent)


def _dealt(cards: tuple[Card, ...], number: int, seed: str) -> Card:
    pack, place = divmod(number, len(cards))
    return random.Random(f"{seed} {pack}").sample(cards, len(cards))[place]


def _language(languages: Sequence[str], dice: random.Random) -> str:
    first, *others = languages
    if dice.random() >= (FEW if len(others) < 2 else MANY) or not others:
        return first
    return others[0] if len(others) == 1 else dice.choice(others)


def _join(comes: Comes, soon: int, first: date, dice: random.Random) -> date | None:
    if comes == "never":
        return None
    if comes == "late":
        return first + timedelta(days=dice.randint(100, 300))
    return first + timedelta(days=dice.randint(1, soon))
