"""How those two regions came to be what they are: every step by the services, as people would take it."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.house import furnish
from db.models import Letter, Occurrence, Programme, Unit
from tests.services.peopled import EARLY, LETTER, LINK, NOW, Scene, files, soon
from tests.services.posts import (
    CURATORS,
    DIRECTORS,
    HEADS,
    MANAGERS,
    MUNICIPALS,
    NOBODY,
    POSTS,
    SCHOOLS,
    TERMS,
    Actor,
    Post,
    Way,
)
from tests.services.running import empty
from tests.services.undone import Undone

__all__ = ["empty"]


def school_code(post: Post) -> str:
    return f"s{SCHOOLS.index(post)}"


def lines(region: str) -> str:
    """Every post is expected under its number."""
    found = ["role;municipality;school;name;covers;code"]
    for number, (role, way) in enumerate(POSTS):
        municipality, school = (*way[1:], "", "")[:2]
        if way[0] == region and role == "curator":
            found.append(f"curator;;;{number};{municipality} / {school};")
        elif way[0] == region:
            code = school_code(Post(role, way)) if school else ""
            found.append(f"{role};{municipality};{school};{number};;{code}")
    return "\n".join(found)


async def populate(scene: Scene) -> None:
    for region in scene.plans:
        await scene.house.plan.start(region, EARLY)
        loaded = await scene.house.rosters.load(region, lines(region), EARLY)
        assert loaded.mistakes == ()
    await _come(scene)
    await _hand_over(scene)
    await _appoint(scene)
    await _apply(scene)
    await scene.house.reminders.plan_once(NOW - timedelta(hours=2))
    await _find(scene)
    await _answer(scene)
    await _decide(scene)
    await _write(scene)


async def _come(scene: Scene) -> None:
    """Twice: the first give up all of it."""
    for state, now in (("left", EARLY), ("replaced", EARLY + timedelta(days=2))):
        for region in scene.plans:
            for seat, token in await scene.house.people.invite_all(region, now):
                post = POSTS[int(seat.expected or "")]
                scene.rows.setdefault("seats", {})[post] = seat.id
                await scene.join(token, Actor(post, state), now)
        for actor, person in scene.people.items():
            if actor.state == "left" and state == "left":
                await scene.house.registration.leave(person, now)


async def _hand_over(scene: Scene) -> None:
    """To those who are here. Before they went, those who manage had begun to remind somebody."""
    now = EARLY + timedelta(days=4)
    scene.rows["old nudges"] = {}
    for post in MANAGERS:
        old = scene.people[Actor(post, "replaced")]
        scene.rows["old nudges"][post] = (await scene.house.chase.begin(old, post.region, "ask", now)).id
    for post in POSTS:
        boss = Post("coordinator", (post.region,))
        whose = Actor(boss, "replaced" if post == boss else "here")
        token = await scene.house.people.invite(scene.people[whose], scene.row("seats", post), now)
        await scene.join(token, Actor(post, "here"), now)


async def _appoint(scene: Scene) -> None:
    now = EARLY + timedelta(days=5)
    scene.rows["deputies"] = {}
    for post, seat in scene.rows["seats"].items():
        for state, (first, last) in TERMS.items():
            made = await scene.house.deputies.invite(scene.here(post), seat, soon(first), soon(last), now)
            await scene.join(made.token, Actor(post, state), now)
        shown = await scene.house.people.seat(scene.here(post), seat, NOW)
        coming = shown.deputy(scene.people[Actor(post, "deputy before")])
        assert coming is not None
        scene.rows["deputies"][post] = coming.id


async def _apply(scene: Scene) -> None:
    scene.rows["applications"] = {}
    for number, (post, seat) in enumerate(scene.rows["seats"].items()):
        place = (await scene.house.people.seat(scene.here(post), seat, NOW)).place
        wish = (5000 + number, "Зоя", None, "ru", post.region, post.role, place.id, NOW)
        scene.rows["applications"][post] = (await scene.house.registration.apply(*wish)).id
    nobody = await scene.house.people.person(5000, NOW)
    assert nobody is not None
    scene.people[NOBODY] = nobody.id


async def _find(scene: Scene) -> None:
    """What the plan has opened by now. A day of a school's own is kept under its director."""
    async with scene.store.read() as tx:
        units = (await tx.execute(select(Unit.id, Unit.name, Unit.parent_id).order_by(Unit.id))).all()
        days = select(Occurrence.id, Occurrence.activity, Occurrence.unit_id, Programme.code)
        found = (await tx.execute(days.join(Programme).order_by(Occurrence.id))).all()
    ways: dict[int | None, Way] = {None: ()}
    for number, name, above in units:
        ways[number] = (*ways[above], name)
        scene.units[ways[number]] = number
    for number, activity, unit, code in found:
        post = Post("director", ways[unit]) if unit else Post("coordinator", (code,))
        scene.rows.setdefault("own days" if unit else activity, {})[post] = number
    scene.rows["asked"] = {post: await request(scene, post, f"of_{post.role}") for post in POSTS}


async def request(scene: Scene, post: Post, key: str) -> int:
    owed = await scene.house.confirmations.duties(scene.here(post), NOW)
    return next(duty.request for duty in owed if duty.question.key == key)


async def _answer(scene: Scene) -> None:
    """Proofs wait for their curators; two opinions differ."""
    house, before = scene.house, NOW - timedelta(hours=1)
    rows = scene.rows["proved"] = {post: await request(scene, post, "placed") for post in DIRECTORS}
    for post, number in rows.items():
        await house.proofs.attach(scene.here(post), number, LINK, before)
        await house.confirmations.answer(scene.here(post), number, "yes", 0, before)
    scene.rows["checks"] = {post: await request(scene, post, "placed_confirmed") for post in CURATORS}
    for post in DIRECTORS:
        await house.confirmations.answer(scene.here(post), await request(scene, post, "pair"), "3", 0, before)
    for post in HEADS:
        for duty in await house.confirmations.duties(scene.here(post), NOW):
            if duty.question.key == "pair_second":
                await house.confirmations.answer(scene.here(post), duty.request, "4", 0, before)


async def _decide(scene: Scene) -> None:
    """What does not apply, who is left out, which days are set: some of it is still to be decided."""
    house, before = scene.house, NOW - timedelta(hours=1)
    waivers = scene.rows["waivers"] = {}
    for post in (*DIRECTORS, *MUNICIPALS):
        key = "odd" if post.role == "director" else "odder"
        duty = await house.waivers.cannot(
            scene.here(post), await request(scene, post, key), "na", None, before
        )
        assert duty.waiver is not None
        waivers[post] = duty.waiver.id
    scene.rows["exemptions"] = {}
    for post in SCHOOLS:
        boss = Post("coordinator", (post.region,))
        which = (scene.row("spared", boss), scene.units[post.way], "Ремонт", None)
        made, _ = await house.exemptions.add(scene.here(boss), *which, before)
        scene.rows["exemptions"][post] = made.id
        await house.plan.set_day(scene.here(boss), scene.row("own days", post), soon(18), None, before)


async def _write(scene: Scene) -> None:
    """Reminders and announcements that have not left, letters that have."""
    house, rows = scene.house, scene.rows
    for kind in ("nudges", "announcements", "letters"):
        rows[kind] = {}
    for number, post in enumerate(MANAGERS):
        me = scene.here(post)
        rows["nudges"][post] = (await house.chase.begin(me, post.region, "ask", NOW)).id
        rows["announcements"][post] = (await house.announcements.begin(me, 77, NOW)).id
        below = next(one for one in POSTS if _writes_to(one, post))
        await house.letters.write(scene.here(below), me, replace(LETTER, parts=(number,)), NOW)
    async with scene.store.read() as tx:
        for number, receiver in (await tx.execute(select(Letter.id, Letter.receiver_id))).all():
            rows["letters"][next(post for post in MANAGERS if scene.here(post) == receiver)] = number


def _writes_to(one: Post, other: Post) -> bool:
    beneath = {"coordinator": "municipal", "municipal": "director"}
    return beneath[other.role] == one.role and one.way[: len(other.way)] == other.way


@pytest.fixture(scope="session")
def scene(empty: Path) -> Iterator[Scene]:
    """One for all: who tries something there takes it back (Undone.undone)."""
    store = Undone(empty)
    house = furnish(store, files(), invite_days=30, approval_above=0)
    assert isinstance(house.plans, dict)
    peopled = Scene(store, house.plans, house, dict(house.plans))
    asyncio.run(populate(peopled))
    yield peopled
    asyncio.run(store.close())
