"""The people of the region: their seats, their habits, and the phones they read."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from replay.cast import Cast, Part
from replay.diary import SeatKey
from replay.habits import Habit, form
from replay.region import ROOT, Region

AT_HAND = 15
"""So many of the newest messages."""
What = Literal["read", "fix", "look", "plan", "old", "leave", "chase", "again", "attach", "reports", "decide"]


@dataclass(frozen=True, slots=True)
class Errand:
    """Something a person means to do from `at` on, with that message."""

    at: datetime
    what: What
    message: int = 0


class Message(NamedTuple):
    """What a phone shows. presses: what its buttons carry."""

    text: str
    presses: tuple[str, ...]

    @classmethod
    def of(cls, shown: dict[str, Any]) -> "Message":
        buttons = (button for row in shown.get("buttons") or () for button in row)
        return cls(shown.get("text") or "", tuple(button["data"] for button in buttons if button["data"]))


@dataclass(slots=True)
class Resident:
    """id: of the Telegram account, 0 until there is one. part: of the first of the seats. messages: as the
    phone shows them now."""

    name: str
    seats: list[SeatKey]
    part: Part
    habit: Habit
    dice: random.Random
    id: int = 0
    here: bool = False
    blocked: bool = False
    quit: bool = False
    seen: int = 0
    messages: dict[int, Message] = field(default_factory=dict)
    errands: list[Errand] = field(default_factory=list)
    old: list[tuple[int, str]] = field(default_factory=list)

    def due(self, now: datetime) -> list[Errand]:
        """Takes what has come due off the list."""
        due = [errand for errand in self.errands if errand.at <= now]
        self.errands = [errand for errand in self.errands if errand.at > now]
        return due

    def forget(self) -> None:
        """What lies far up in the chat, unless they mean to come back to it."""
        if len(self.messages) > 2 * AT_HAND:
            meant = {errand.message for errand in self.errands}
            near = sorted(self.messages)[-AT_HAND:]
            self.messages = {
                number: self.messages[number]
                for number in sorted(meant.intersection(self.messages).union(near))
            }

    def buttons(self, message: int, *letters: str) -> list[str]:
        """What the buttons of a message carry, of these kinds."""
        presses = self.messages[message].presses if message in self.messages else ()
        return [data for data in presses if data.partition(":")[0] in letters]

    def text(self, message: int) -> str:
        return self.messages[message].text if message in self.messages else ""


@dataclass(frozen=True, slots=True)
class Town:
    """A region with its people. residents: the first one leads. root: what the bot calls its topmost unit."""

    region: Region
    cast: Cast
    residents: list[Resident]
    root: str

    def seat(self, row: dict[str, Any]) -> SeatKey:
        """As the bot names it."""
        unit = ROOT if row["unit"] == self.root else str(row["unit"])
        return SeatKey(str(row["role"]), unit, int(row["ordinal"]))


def settle(region: Region, cast: Cast, first: date, seed: int) -> list[Resident]:
    """Everybody who is expected, the leading role first. One of those who check, but for the very first, sits
    at the bottom as well, in their own care if that can be: nobody checks themselves."""
    residents: list[Resident] = []
    numbers: dict[str, int] = {}
    for seat in region.seats:
        number = numbers[seat.role] = numbers.get(seat.role, -1) + 1
        dice = random.Random(f"person {seed} {seat}")
        name, part = cast.people[len(residents) % len(cast.people)], cast.parts[seat.role]
        habit = form(number, part, cast.languages, first, seed)
        residents.append(Resident(name, [seat], part, habit, dice))
    residents.sort(key=lambda one: not one.part.leads)
    both = next((one for one in residents[1:] if one.part.checks and one.habit.joins), None)
    others = [one for one in residents if one.part.bottom and one.seats[0].unit not in cast.hosts]
    own = _care(region, both.seats[0]) if both else set()
    other = next((one for one in others if one.seats[0].unit in own), others[0] if others else None)
    if both and other and both is not other:
        both.seats += other.seats
        residents.remove(other)
    return residents


def _care(region: Region, seat: SeatKey) -> set[str]:
    return {unit for top in region.seats[seat] or (seat.unit,) for unit in region.below(top)}
