"""Who did what, as the journal shows it."""

from dataclasses import dataclass
from datetime import datetime

from roadmap.people import Place
from roadmap.programme import Activity, Programme, Role


@dataclass(frozen=True, slots=True)
class Entry:
    """`what`: a key of reports.ftl without its `audit-`. `person`: the name of somebody else concerned.
    What is not known or does not belong to it is None."""

    at: datetime
    who: str | None
    what: str
    programme: Programme
    place: Place | None = None
    role: Role | None = None
    activity: Activity | None = None
    person: str | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class JournalPage:
    entries: tuple[Entry, ...]
    page: int
    pages: int
