"""Who sits where and since when, who has shut the door, who is on leave."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from replay.diary import SeatKey

Leave = tuple[date, date] | None


@dataclass(slots=True)
class Holding:
    """From `since` on; no longer at `until`."""

    seat: SeatKey
    person: int
    since: datetime
    until: datetime | None = None
    deputy: bool = False

    def holds(self, at: datetime) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(slots=True)
class People:
    """blocks: since when somebody blocks the bot, and since when not. leaves: what leave each has entered,
    and when (None: none, they are back)."""

    holdings: dict[SeatKey, list[Holding]] = field(default_factory=lambda: defaultdict(list))
    blocks: dict[int, list[tuple[datetime, bool]]] = field(default_factory=lambda: defaultdict(list))
    leaves: dict[int, list[tuple[datetime, Leave]]] = field(default_factory=lambda: defaultdict(list))
    _by_person: dict[int, list[Holding]] = field(default_factory=lambda: defaultdict(list))
    _by_role: dict[str, dict[SeatKey, None]] = field(default_factory=lambda: defaultdict(dict))
    _teams: dict[tuple[str, str], dict[SeatKey, None]] = field(default_factory=lambda: defaultdict(dict))

    def hold(self, holding: Holding) -> None:
        seat = holding.seat
        self.holdings[seat].append(holding)
        self._by_person[holding.person].append(holding)
        self._by_role[seat.role][seat] = None
        self._teams[seat.role, seat.unit][seat] = None

    def sit(self, seat: SeatKey, person: int, now: datetime) -> list[int]:
        """In place of whoever sat there: these are returned."""
        before = [one for one in self.holdings[seat] if one.holds(now) and not one.deputy]
        if any(one.person == person for one in before):
            return []
        for one in before:
            one.until = now
        for one in self.holdings[seat]:
            if one.deputy and one.person == person and (one.until is None or one.until > now):
                one.until = now
        self.hold(Holding(seat, person, now))
        return [one.person for one in before]

    def at(self, seat: SeatKey, now: datetime) -> list[int]:
        found = [one.person for one in self.holdings.get(seat, ()) if one.holds(now)]
        return list(dict.fromkeys(found))

    def of(self, role: str, unit: str | None, now: datetime) -> list[int]:
        """In seats of a role: of one unit, or (None) of all."""
        seats = self._by_role.get(role, {}) if unit is None else self._teams.get((role, unit), {})
        return list(dict.fromkeys(person for seat in seats for person in self.at(seat, now)))

    def seats(self, person: int, now: datetime) -> list[SeatKey]:
        held = [one.seat for one in self._by_person.get(person, ()) if one.holds(now)]
        return list(dict.fromkeys(held))

    def leave_all(self, person: int, now: datetime) -> None:
        """All seats are free."""
        for one in self._by_person.get(person, ()):
            if one.until is None or one.until > now:
                one.until = now

    def blocked(self, person: int, at: datetime) -> bool:
        return self.lost(person, at) is not None

    def lost(self, person: int, at: datetime) -> datetime | None:
        """Since when; None: within reach."""
        found = None
        for since, blocks in self.blocks.get(person, ()):
            if since <= at:
                found = since if blocks else None
        return found

    def on_leave(self, person: int, day: date, at: datetime) -> bool:
        """By what had been entered at that moment."""
        leave = self.leave(person, at)
        return leave is not None and leave[0] <= day <= leave[1]

    def leave(self, person: int, at: datetime) -> Leave:
        """What had been entered last at that moment, be it past or to come."""
        found: Leave = None
        for since, entered in self.leaves.get(person, ()):
            found = entered if since <= at else found
        return found
