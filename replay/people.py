"""The people of the region: their seats, their habits, and the phones they read."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from replay.diary import SeatKey
from replay.habits import Habit, form
from replay.region import Region

NAMES = (
    "Анна Ковалёва", "Пётр <b>Иванов</b>", "Мария & Ольга", "О'Нил Ким", "Ёлкина-Заде Ю.",
    "Сергей *_[Смирнов]`", "Лю Вэй 刘伟", "Татьяна\u00a0Ли 🌿", "Ян",
    "Светлана Александровна Преображенская-Вознесенская",
)  # fmt: skip
What = Literal["read", "fix", "look", "plan", "old", "leave", "chase", "again", "attach", "reports"]


@dataclass(frozen=True, slots=True)
class Errand:
    """Something a person means to do from `at` on, with that message."""

    at: datetime
    what: What
    message: int = 0


@dataclass(slots=True)
class Resident:
    """id: of the Telegram account, 0 until there is one. messages: as the phone shows them now."""

    name: str
    seats: list[SeatKey]
    habit: Habit
    dice: random.Random
    id: int = 0
    here: bool = False
    blocked: bool = False
    quit: bool = False
    seen: int = 0
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    errands: list[Errand] = field(default_factory=list)
    old: list[tuple[int, str]] = field(default_factory=list)

    def due(self, now: datetime) -> list[Errand]:
        """Takes what has come due off the list."""
        due = [errand for errand in self.errands if errand.at <= now]
        self.errands = [errand for errand in self.errands if errand.at > now]
        return due

    def buttons(self, message: int, *letters: str) -> list[str]:
        """What the buttons of a message carry, of these kinds."""
        rows = self.messages.get(message, {}).get("buttons", ())
        found = [button["data"] for row in rows for button in row if button["data"]]
        return [data for data in found if data.partition(":")[0] in letters]


def settle(region: Region, first: date, seed: int) -> list[Resident]:
    """Everybody who is expected, the first coordinator first. One curator is a director as well, of a school
    in their own care if that can be."""
    residents: list[Resident] = []
    numbers: dict[str, int] = {}
    for seat in region.seats:
        number = numbers[seat.role] = numbers.get(seat.role, -1) + 1
        dice = random.Random(f"person {seed} {seat}")
        name = NAMES[len(residents) % len(NAMES)]
        residents.append(Resident(name, [seat], form(number, seat.role, first, seed), dice))
    both = next((one for one in residents if one.seats[0].role == "curator" and one.habit.joins), None)
    schools = [one for one in residents if one.seats[0].role == "director"]
    others = [one for one in schools if one.seats[0].unit != "vorotynsk-1"]
    own = region.seats[both.seats[0]] if both else ()
    other = next((one for one in others if one.seats[0].unit in own), others[0] if others else None)
    if both and other:
        both.seats += other.seats
        residents.remove(other)
    return residents
