"""Whom an announcement would reach, and whom one may choose from."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from db import addressees, units
from db.store import Tx
from roadmap.addressees import Addressees, territory
from roadmap.announcements import Audience, Candidate, Reach
from roadmap.listing import cut, natural
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.refusals import Refused
from services import addressing, announcers, rights
from services.newsdesk import Newsdesk


class Audiences(Newsdesk):
    async def reach(self, person_id: int, number: int, now: datetime) -> Reach:
        """Over all roles of the territory that hold any seat; those not chosen count 0 in `by_role`, with how
        many they would be in `offered`."""
        async with self.store.browse() as tx:
            row = await self._seen(tx, person_id, number, now)
            author = await self._author(tx, row, now)
            return (await addressing.of(tx, row, author, now, named=True)).reach()

    async def offered(self, person_id: int, number: int, now: datetime) -> Reach:
        """As `reach` if every role were chosen: what the buttons show."""
        async with self.store.browse() as tx:
            row = await self._seen(tx, person_id, number, now)
            author = await self._author(tx, row, now)
            all_roles = addressing.offered(Audience.read(row.audience), author.programme)
            return (await addressing.of(tx, row, author, now, all_roles, named=True)).reach()

    async def programmes(self, person_id: int, now: datetime) -> tuple[Programme, ...]:
        """Those this person announces in."""
        async with self.store.browse() as tx:
            found = await announcers.require(tx, self.plans, person_id, now)
        return tuple(author.programme for author in found.values())

    async def places(self, person_id: int, number: int, now: datetime) -> tuple[Place, ...]:
        """Units to choose from: those directly below the top of one's territory."""
        async with self.store.browse() as tx:
            _, author = await self._own(tx, person_id, number, now, ["draft"])
            tree = await rights.tree(tx, author.programme_id)
            tops = {unit for seat in author.seats for unit in (seat.covers or {seat.unit})}
            inner = {unit for unit in tops if not tops.isdisjoint(tree.path(unit)[1:])}
            found = [place for top in sorted(tops - inner) for place in await units.below(tx, top)]
        return tuple(sorted(found, key=_order))

    async def activities(
        self, person_id: int, number: int, now: datetime
    ) -> tuple[tuple[Activity, int], ...]:
        """Those that have asked somebody in one's territory, with how many requests wait; newest first."""
        async with self.store.browse() as tx:
            _, author = await self._own(tx, person_id, number, now, ["draft"])
            asked = await addressees.activities(tx, author.programme_id)
            within = territory(author.seats, await rights.tree(tx, author.programme_id))
        waiting: dict[str, int] = defaultdict(int)
        opened: dict[str, datetime] = {}
        for one in asked:
            if one.unit in within:
                waiting[one.activity] += one.waiting
                opened[one.activity] = max(opened.get(one.activity, one.opened_at), one.opened_at)
        # As the plan numbers them where several opened at once: sorting is stable, also backwards.
        known = [one for one in author.programme.activities if one.code in waiting]
        newest = sorted(known, key=lambda one: opened[one.code], reverse=True)
        return tuple((one, waiting[one.code]) for one in newest)

    async def candidates(
        self, person_id: int, number: int, page: int, now: datetime
    ) -> tuple[tuple[Candidate, ...], int, int]:
        """(a page of all whom the audience would mean if nobody were picked by hand, page, pages)."""
        async with self.store.browse() as tx:
            row, author = await self._own(tx, person_id, number, now, ["draft"])
            if row.of_id is not None:
                raise Refused("announcement-over")
            audience = Audience.read(row.audience)
            everyone = replace(audience, picked=None)
            found = await addressing.of(tx, row, author, now, everyone, named=True)
            shown = await candidates(tx, found, author.programme, row.programme_id, audience.picked)
        return cut(sorted(shown, key=lambda one: (_rank(one, author.programme), *_by_place(one))), page)

    async def absent(
        self, person_id: int, number: int, page: int, now: datetime
    ) -> tuple[tuple[Candidate, ...], int, int]:
        """Who has not pressed [read and agreed], by place and name."""
        async with self.store.browse() as tx:
            row = await self._seen(tx, person_id, number, now)
            programme = self.plans[row.programme]
            found = await addressing.holders(tx, row, row.id, programme, now, silent=True)
            shown = await candidates(tx, found, programme, row.programme_id, None)
        return cut(sorted(shown, key=_by_place), page)


async def candidates(
    tx: Tx, found: Addressees, programme: Programme, programme_id: int, picked: frozenset[int] | None
) -> list[Candidate]:
    where = await units.places(tx, programme_id)
    return [
        Candidate(
            person, one.name, programme.roles[one.rank], where[one.unit], picked is None or person in picked
        )
        for person, one in found.known().items()
    ]


def _rank(one: Candidate, programme: Programme) -> int:
    return programme.roles.index(one.role)


def _by_place(one: Candidate) -> tuple[object, ...]:
    return (*_order(one.place), natural(one.name), one.person)


def _order(place: Place) -> tuple[object, ...]:
    return natural(place.within or ""), natural(place.name), place.id
