"""Occurrences as people see them: rows turned into values."""

from db.plan import OccurrenceRow
from roadmap.changes import is_added
from roadmap.duties import Event
from roadmap.occurrences import item_of, series, slots
from roadmap.programme import Programme
from services.plans import Plans

Numbers = dict[tuple[str, str], tuple[int, int]]


class Events:
    """Remembers which session of how many each slot is: unrolling a programme anew for every card is slow."""

    def __init__(self, plans: Plans) -> None:
        self._plans = plans
        self._numbered: dict[str, tuple[Programme, Numbers]] = {}

    def known(self, row: OccurrenceRow) -> bool:
        """It is still in the files, or beside what is there, and it was not cancelled."""
        return row.state != "cancelled" and self.planned(row)

    def planned(self, row: OccurrenceRow) -> bool:
        """Also what was cancelled since."""
        programme = self._plans.get(row.programme)
        if programme is None:
            return False
        sessions = self._sessions(programme)
        if (row.activity, row.slot) in sessions:
            return True
        return has_item(programme, row) if is_added(row.slot) else (row.activity, base(row.slot)) in sessions

    def of(self, row: OccurrenceRow) -> Event:
        programme = self._plans[row.programme]
        session, sessions = self._sessions(programme).get((row.activity, base(row.slot)), (1, 1))
        return Event(
            id=row.id,
            programme=programme,
            activity=programme.activity(row.activity),
            slot=row.slot,
            first=row.first,
            last=row.last,
            start=row.start,
            end=row.end,
            time=row.time,
            minutes=row.minutes,
            place=row.place,
            session=session,
            sessions=sessions,
            revision=row.revision,
            cancelled=row.state == "cancelled",
        )

    def _sessions(self, programme: Programme) -> Numbers:
        known = self._numbered.get(programme.code)
        if known is None or known[0] is not programme:
            known = self._numbered[programme.code] = (programme, _number(programme))
        return known[1]


def base(slot: str) -> str:
    """Of a day by schedule ("1.1/school-7"): the slot of the schedule it belongs to."""
    return slot.partition("/")[0]


def has_item(programme: Programme, row: OccurrenceRow) -> bool:
    """The part of the plan that a row belongs to is still in the files."""
    return programme.knows(row.activity) and item_of(row.slot) <= len(programme.activity(row.activity).when)


def _number(programme: Programme) -> Numbers:
    """Sessions are counted as they are held: one that is left out has no number."""
    numbers: Numbers = {}
    for activity in programme.activities:
        found: dict[str, list[str]] = {}
        for slot in slots(programme, activity):
            found.setdefault(series(slot.key), []).append(slot.key)
        for keys in found.values():
            numbers |= {(activity.code, key): (index, len(keys)) for index, key in enumerate(keys, 1)}
    return numbers
