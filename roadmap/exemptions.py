"""Units that are left out of an activity for a time or for good."""

from dataclasses import dataclass
from datetime import date, datetime

from roadmap.people import Place


@dataclass(frozen=True, slots=True)
class Exemption:
    """`until` belongs to it; None: for good. `by` began it; `ended`: it no longer holds for what opens."""

    id: int
    place: Place
    reason: str
    until: date | None
    by: str | None
    since: datetime
    ended: bool = False


def covers(until: date | None, start: date | None) -> bool:
    """Is an occurrence that begins then left out?"""
    return start is not None and (until is None or start <= until)
