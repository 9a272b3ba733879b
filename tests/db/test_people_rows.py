"""What the rows of people and places promise by themselves."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from db import drafts, invites, notes, people, seats, units
from db.models import Draft, Programme, Unit
from db.schema import migrate
from db.store import Store
from db.units import NewUnit

NOW = datetime(2022, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await migrate(store)
    async with store.write() as tx:
        await tx.execute(insert(Programme).values(id=1, code="north", started_at=NOW, digest=""))
        await units.ensure_root(tx, 1, "region", "Север")
    yield store
    await store.close()


async def test_the_root_is_made_once_and_keeps_its_name(store: Store) -> None:
    async with store.write() as tx:
        first = await units.root(tx, 1)
        assert await units.ensure_root(tx, 1, "region", "Другое имя") == first
        assert await tx.scalar(select(func.count()).select_from(Unit)) == 1
        assert (await units.places(tx, 1))[first or 0].name == "Север"


async def test_a_unit_knows_what_it_lies_within(store: Store) -> None:
    async with store.write() as tx:
        root = await units.root(tx, 1) or 0
        made = await units.add(
            tx, 1, [NewUnit(root, "municipality", f"m{n}", f"Район {n}") for n in range(3)]
        )
        inner = await units.place(tx, made["m1"])
        assert inner is not None
        assert (inner.name, inner.kind, inner.within) == ("Район 1", "municipality", "Север")
        assert {place.id for place in await units.below(tx, root)} == set(made.values())
        assert {node.parent for node in await units.nodes(tx, 1)} == {None, root}
        assert await units.location(tx, made["m2"]) == (1, root)
        assert await units.location(tx, 999) is None


async def test_two_units_never_share_a_code(store: Store) -> None:
    async with store.write() as tx:
        root = await units.root(tx, 1) or 0
        await units.add(tx, 1, [NewUnit(root, "school", "s", "А")])
        with pytest.raises(IntegrityError):
            await units.add(tx, 1, [NewUnit(root, "school", "s", "Б")])
    async with store.read() as tx:
        assert sorted(place.name for place in await units.below(tx, root)) == ["А"]


async def test_seats_come_back_in_the_order_they_were_given(store: Store) -> None:
    async with store.write() as tx:
        root = await units.root(tx, 1) or 0
        names = [f"имя {n}" for n in range(300)]
        new = [seats.NewSeat("coordinator", root, n + 1, name) for n, name in enumerate(names)]
        made = await seats.add(tx, 1, new)
        assert [row.expected for row in await seats.at(tx, root, "coordinator")] == names
        known = {row.id: row.expected for row in await seats.some(tx, made)}
        assert [known[number] for number in made] == names


async def test_care_is_replaced_as_a_whole(store: Store) -> None:
    async with store.write() as tx:
        root = await units.root(tx, 1) or 0
        made = await units.add(tx, 1, [NewUnit(root, "school", f"s{n}", str(n)) for n in range(3)])
        one, other = await seats.add(tx, 1, [seats.NewSeat("curator", root, n) for n in (1, 2)])
        await seats.cover(tx, {one: {made["s0"], made["s1"]}, other: {made["s2"]}})
        await seats.cover(tx, {one: {made["s2"]}})
        care = {one: frozenset({made["s2"]}), other: frozenset({made["s2"]})}
        assert await seats.covers(tx, 1) == care
        assert await seats.covers_of(tx, [other]) == {other: care[other]}


async def test_an_invite_is_used_once_and_never_late(store: Store) -> None:
    async with store.write() as tx:
        person = await people.enrol(tx, 7, "Анна", None, "ru", NOW)
        root = await units.root(tx, 1) or 0
        (seat,) = await seats.add(tx, 1, [seats.NewSeat("coordinator", root, 1)])
        for number in range(2):
            await invites.add(tx, f"hash {number}", seat, None, NOW, NOW + timedelta(days=1))
        first, second = [await invites.with_hash(tx, f"hash {number}") for number in range(2)]
        assert first is not None
        assert second is not None
        used = [await invites.use(tx, first.id, person.id, NOW + timedelta(hours=h)) for h in (23, 23)]
        assert used == [True, False]
        assert not await invites.use(tx, second.id, person.id, NOW + timedelta(days=1))
        await invites.revoke(tx, seat, NOW)
        kept = [await invites.with_hash(tx, f"hash {number}") for number in range(2)]
        assert [row.revoked_at if row else 0 for row in kept] == [None, NOW]


async def test_a_person_is_lost_once_until_found(store: Store) -> None:
    async with store.write() as tx:
        person = await people.enrol(tx, 7, "Анна", None, "ru", NOW)
        assert [await people.lose(tx, 7, NOW), await people.lose(tx, 7, NOW)] == [person.id, None]
        lost = await people.with_telegram(tx, 7)
        assert lost is not None
        assert not lost.who.reachable
        await people.change(tx, person.id, unreachable_at=None)
        assert await people.lose(tx, 7, NOW) == person.id
        assert await people.lose(tx, 8, NOW) is None


async def test_telegram_ids_beyond_32_bits_fit(store: Store) -> None:
    async with store.write() as tx:
        person = await people.enrol(tx, 2**52 - 1, "Анна", None, "ru", NOW)
        assert person.telegram_id == 2**52 - 1


async def test_notes_and_drafts_are_overwritten_not_piled_up(store: Store) -> None:
    async with store.write() as tx:
        assert await notes.get(tx, "tick") is None
        for value in ("1", "2"):
            await notes.put(tx, "tick", value)
            await drafts.put(tx, "7", "number", {"n": value})
        assert await notes.get(tx, "tick") == "2"
        assert await drafts.get(tx, "7") == ("number", {"n": "2"})
        await notes.drop(tx, "tick")
        await drafts.put(tx, "7", None, {})
        assert await notes.get(tx, "tick") is None
        assert await tx.scalar(select(func.count()).select_from(Draft)) == 0
