"""Which stored seat a line of a roster speaks of: imported again, it must find the same ones."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap.rosters import RosterLine, StoredSeat, UnitKey

Group = tuple[UnitKey, str]


@dataclass(frozen=True, slots=True)
class Match:
    """`known`: a seat for a line. `new`: lines without one. `absent`: seats of which no line speaks."""

    known: tuple[tuple[StoredSeat, RosterLine], ...]
    new: tuple[RosterLine, ...]
    absent: tuple[StoredSeat, ...]


def match(lines: Sequence[RosterLine], stored: Sequence[StoredSeat]) -> Match:
    """Several seats of a role at one unit: first those whose names agree, then the rest in their order."""
    seats: dict[Group, list[StoredSeat]] = defaultdict(list)
    for seat in stored:
        seats[seat.unit, seat.role].append(seat)
    waiting = []
    known = []
    for line in lines:
        free = seats[line.unit, line.role.code]
        same = next((seat for seat in free if seat.expected == line.name), None)
        if same is None:
            waiting.append(line)
        else:
            free.remove(same)
            known.append((same, line))
    new = []
    for line in waiting:
        free = seats[line.unit, line.role.code]
        if free:
            known.append((free.pop(0), line))
        else:
            new.append(line)
    return Match(tuple(known), tuple(new), tuple(seat for left in seats.values() for seat in left))
