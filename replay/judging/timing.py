"""How late something may come: quiet hours, days off and the daily limit delay it, and a leave."""

from dataclasses import dataclass
from datetime import datetime, time

from replay.oracle.days import DAY, DIGEST, Days
from replay.oracle.people import People

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Timing:
    days: Days
    people: People

    def latest(self, person: int, due: datetime) -> datetime:
        """Noon of the next working day, from the end of a leave on."""
        allowed = self.days.later(self._back(person, due))
        tomorrow = self.days.next_working(self.days.local(allowed).date() + DAY)
        return self.days.moment(tomorrow, NOON)

    def _back(self, person: int, due: datetime) -> datetime:
        """That moment, or the end of the leave in which it would be said."""
        for _, leave in self.people.leaves.get(person, ()):
            day = self.days.local(self.days.later(due)).date()
            if leave and leave[0] <= day <= leave[1]:
                due = max(due, self.days.moment(leave[1] + DAY, DIGEST))
        return due
