"""People and seats as the other floors see them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from roadmap.programme import Programme, Role


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram account. `zone`, `quiet` and `daily` are its own choice, or None: the programme's. On the
    days from `away[0]` to `away[1]` nothing is sent. `reports`: weekly, monthly or both come by themselves
    (None: neither)."""

    id: int
    telegram_id: int
    name: str
    language: str
    zone: str | None = None
    quiet: tuple[time, time] | None = None
    consented: bool = False
    reachable: bool = True
    away: tuple[date, date] | None = None
    daily: int | None = None
    reports: str | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """`days`: those on which a person is or will be away (None: no such days), seen from their `today`."""

    today: date
    days: tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as people say it: «школа № 1», within «Бабынинский район». `within` is None at the root."""

    id: int
    name: str
    kind: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Who stands in for the holder of a seat from `since` to `until` (exclusive). `id`: of the holding."""

    id: int
    person: int
    name: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Seat:
    """A role at a unit. `holders` are the names of those who hold it now (empty: nobody yet); `deputies`:
    those who stand in for them now or later."""

    id: int
    programme: Programme
    role: Role
    place: Place
    ordinal: int = 1
    holders: tuple[str, ...] = ()
    expected: str | None = None
    deputies: tuple[Deputy, ...] = ()

    def deputy(self, person: int) -> Deputy | None:
        """Of several terms of that person the last."""
        return next((one for one in reversed(self.deputies) if one.person == person), None)


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat in somebody's hands. `managed`: they may hand it over; `appoints`: and name deputies; `earns`:
    and take along the hours and days of its holder; `own`: they hold it, or stand in for its holder."""

    seat: Seat
    managed: bool
    appoints: bool
    earns: bool = False
    own: bool = True


@dataclass(frozen=True, slots=True)
class Legacy:
    """What comes with a seat: who held it (None: not known), what waits for an answer, what was answered."""

    before: str | None
    overdue: int
    due: int
    done: int

    @property
    def open(self) -> int:
        return self.overdue + self.due


@dataclass(frozen=True, slots=True)
class RosterPage:
    """A page of the seats in somebody's charge. `total` of them in all, `empty` without anybody.
    `only` says which of them the pages show. `journal`: its reader may see who did what; `apart`: has seats
    in several programmes, so that it is said of which one these are; `managed`: may hand them over."""

    seats: tuple[Seat, ...]
    page: int
    pages: int
    total: int
    empty: int
    only: Literal["all", "empty"] = "all"
    journal: bool = False
    apart: bool = False
    managed: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """Seats in somebody's charge that `sought` means: the first of `total`. `apart` as above."""

    sought: str
    seats: tuple[Seat, ...]
    total: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class MyData:
    """All that is stored about a person. `answers` counts those they gave. `feed`: since when their calendar
    has a secret address."""

    name: str
    username: str | None
    telegram_id: int
    language: str
    zone: str | None
    quiet: tuple[time, time] | None
    daily: int | None
    away: tuple[date, date] | None
    consented_at: datetime
    seats: tuple[Seat, ...]
    answers: int
    reports: str | None = None
    feed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invite that this person has shown: what they are invited to, and by whom. `since`, `until`: of a
    deputy."""

    id: int
    seat: Seat
    invited_by: str | None
    expires_at: datetime
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deputation:
    """A deputy's invite, fresh: its token is known this once."""

    seat: Seat
    token: str
    since: datetime
    until: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Application:
    """Somebody without an invite asks for a role; their superior accepts or declines."""

    id: int
    programme: Programme
    role: Role
    place: Place
    applicant: str
    state: str
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Where an applicant stands in the tree of units: what lies below, and which roles live here."""

    programme: Programme
    here: Place
    parent: int | None
    below: tuple[Place, ...]
    roles: tuple[Role, ...]
    pages: int = 1
    page: int = 0
