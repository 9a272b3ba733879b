"""Which days a programme works: its country's calendar, moved days included, and its own corrections."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import holidays

from roadmap.programme import Programme

Count = Literal["calendar", "working"]
_DAY = timedelta(days=1)


@lru_cache
def _country(code: str) -> holidays.HolidayBase:
    return holidays.country_holidays(code)


class Calendar:
    """Without a country every Monday to Friday works."""

    def __init__(
        self,
        country: str | None,
        off: frozenset[date] = frozenset(),
        working: frozenset[date] = frozenset(),
        away: tuple[date, date] | None = None,
    ) -> None:
        """away: one person's own days off, whatever the country does."""
        self._code = country
        self._country = _country(country) if country else None
        self._off = off
        self._working = working
        self._away = away

    @classmethod
    def of(cls, programme: Programme) -> "Calendar":
        days = programme.days_off
        return cls(programme.calendar, frozenset(days.off), frozenset(days.working))

    def without(self, away: tuple[date, date] | None) -> "Calendar":
        """Of somebody who is away on these days (both belong to it)."""
        return self if away is None else Calendar(self._code, self._off, self._working, away)

    def is_away(self, day: date) -> bool:
        return self._away is not None and self._away[0] <= day <= self._away[1]

    def is_off(self, day: date) -> bool:
        if day in self._off or self.is_away(day):
            return True
        if day in self._working:
            return False
        if self._country is None:
            return day.weekday() >= 5
        return not self._country.is_working_day(day)

    def next_working(self, day: date) -> date:
        while self.is_off(day):
            day += _DAY
        return day

    def previous_working(self, day: date) -> date:
        while self.is_off(day):
            day -= _DAY
        return day

    def add(self, day: date, days: int, count: Count) -> date:
        """Working days are counted from the day after `day` (before it, where `days` is negative);
        none at all is `day` itself, or the next working day if it is off."""
        if count == "calendar":
            return day + timedelta(days=days)
        for _ in range(abs(days)):
            day = self.next_working(day + _DAY) if days > 0 else self.previous_working(day - _DAY)
        return self.next_working(day)
