"""Who is told of whom in the daily summaries of one programme."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from db.plan import OccurrenceRow
from db.store import Tx
from roadmap.audience import SeatAt
from roadmap.programme import Programme, Role
from roadmap.rounds import Round
from services import census as censuses
from services import rights
from services.census import Census
from services.rights import Held


class Post(NamedTuple):
    """A seat of a role that is told, in somebody's hands. `units`: its territory; `away`: its reader's days
    off, both belong to them."""

    reader: int
    away: tuple[date, date] | None
    seat: SeatAt
    role: Role
    units: frozenset[int]


@dataclass(frozen=True)
class Lookout:
    """`census`: of the whole programme, or of what concerns the only reader; `posts`: of those who are
    told."""

    programme: Programme
    programme_id: int
    census: Census
    posts: tuple[Post, ...]

    @cached_property
    def readers(self) -> tuple[int, ...]:
        return tuple(sorted(self._away))

    def present(self, day: date) -> tuple[int, ...]:
        """Those of the readers who are not on leave."""
        return tuple(who for who in self.readers if not _holds(self._away[who], day))

    def returned(self, round_: Round) -> frozenset[int]:
        """Those of the readers whose leave has ended since the round before: they have missed some."""
        return frozenset(
            who for who, away in self._away.items() if away and round_.since <= away[1] < round_.day
        )

    @cached_property
    def over(self) -> Mapping[int, Mapping[int, int]]:
        """Unit -> its readers, each with their days of patience."""
        found: dict[int, dict[int, int]] = defaultdict(dict)
        for post in self.posts:
            patience = post.role.told_after or 0
            for unit in post.units:
                known = found[unit].get(post.reader, patience)
                found[unit][post.reader] = min(known, patience)
        return dict(found)

    @cached_property
    def managers(self) -> Mapping[int, frozenset[int]]:
        """Unit -> those of its readers who manage it."""
        found: dict[int, set[int]] = defaultdict(set)
        for post in self.posts:
            for unit in post.units if "manage" in post.role.may else ():
                found[unit].add(post.reader)
        return {unit: frozenset(readers) for unit, readers in found.items()}

    @property
    def units(self) -> frozenset[int]:
        return frozenset(self.over)

    def patience(self) -> tuple[int, int]:
        """The least and the greatest number of days after which anybody is told."""
        days = [post.role.told_after or 0 for post in self.posts]
        return min(days), max(days)

    def may_chase(self, reader: int) -> bool:
        """Remind those who are awaited: who looks after a place and manages it."""
        chasing = ({"report", "manage"} <= post.role.may for post in self.posts if post.reader == reader)
        return any(chasing)

    def owners(self, seat: int, *, shared: bool) -> frozenset[int]:
        """Those who may answer what was asked of that seat."""
        known = self._owners.get((seat, shared))
        if known is None:
            seats = self.census.teams.get(seat, [seat]) if shared else [seat]
            known = frozenset(one.id for at in seats for one in self.census.holders.get(at, ()))
            self._owners[seat, shared] = known
        return known

    def organisers(self, row: OccurrenceRow) -> set[int]:
        """Those of the readers who are asked for its day."""
        role = self.programme.activity(row.activity).organiser or self.programme.organiser
        here = row.place and row.place.id
        return {
            post.reader
            for post in self.posts
            if post.role.code == role and (here is None or here in post.units)
        }

    @cached_property
    def _away(self) -> Mapping[int, tuple[date, date] | None]:
        return {post.reader: post.away for post in self.posts}

    @cached_property
    def _owners(self) -> dict[tuple[int, bool], frozenset[int]]:
        return {}


async def look(tx: Tx, programme: Programme, programme_id: int, now: datetime) -> Lookout:
    """Of all who are told."""
    census = await censuses.take(tx, programme, programme_id, now)
    return Lookout(programme, programme_id, census, tuple(_posts(programme, census, None)))


async def look_for(tx: Tx, person_id: int, held: Sequence[Held], now: datetime) -> Lookout:
    """Of one person by all their seats in a programme: teams they belong to, and those below them."""
    programme, number = held[0].programme, held[0].programme_id
    tree = await rights.tree(tx, number)
    below = (tree.territory(one.seat) for one in held if one.role.told_after is not None)
    within = frozenset(one.seat.unit for one in held).union(*below)
    census = await censuses.take(tx, programme, number, now, within)
    return Lookout(programme, number, census, tuple(_posts(programme, census, person_id)))


def _posts(programme: Programme, census: Census, only: int | None) -> Iterable[Post]:
    roles = rights.role_of(programme)
    for seat in census.seats:
        if roles[seat.role].told_after is not None:
            people = {one.id: one for one in census.holders.get(seat.id, ()) if only in (None, one.id)}
            units = census.tree.territory(seat) if people else frozenset[int]()
            yield from (Post(one.id, one.away, seat, roles[seat.role], units) for one in people.values())


def _holds(away: tuple[date, date] | None, day: date) -> bool:
    return away is not None and away[0] <= day <= away[1]
