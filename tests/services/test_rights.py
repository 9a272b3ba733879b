"""Who may do what: every role, everywhere and in every state, against everything that takes a person.

A new method is a line of OF_DUTIES, OF_PLAN (deeds_of_….py) or LISTS (lists.py); one in none of them fails
here."""

import importlib
import inspect
import pkgutil
from collections.abc import Awaitable, Sequence

import pytest

import services
from db import seats
from roadmap.audience import Tree
from roadmap.programme import Right
from roadmap.refusals import Refused
from services import rights
from services.rights import Held
from tests.services.deeds_of_duties import OF_DUTIES
from tests.services.deeds_of_plan import OF_PLAN
from tests.services.lists import LISTS
from tests.services.peopled import NOW, Scene
from tests.services.populating import empty, scene
from tests.services.posts import ACTORS, COORDINATORS, MAY, NOBODY, POSTS, STATES, Actor, named

__all__ = ["empty", "scene"]
METHODS = {**OF_DUTIES, **OF_PLAN}
RIGHTS: tuple[Right, ...] = ("answer", "verify", "announce", "report", "manage")
SEATED = [actor for actor in ACTORS if actor != NOBODY]

FORGED = 4711
UNKNOWN = {
    *("request-unknown", "event-unknown", "waiver-unknown", "exemption-unknown", "application-unknown"),
    *("seat-unknown", "deputy-unknown", "nudge-unknown", "letter-unknown", "announcement-unknown"),
    *("later-needless", "not-yours", "not-announcer", "nothing"),
}
BY_NAME = {
    *("Exemptions.add", "Chase.able", "Chase.begin", "Progress.activity", "Doubts.doubt", "Doubts.decide"),
    "Breakdowns.of",
    "Explanations.of",
    "Sheets.of",
    *("Imports.questions", "Imports.read", "Imports.load", "Letters.write"),
    *("Calendars.renew", "Preferences.set_reports"),
}
"""Called with more than a number of a row, and so without any here."""

ONESELF = "about nobody but the person who asks"
EXEMPT = {
    "Announcements": "all of them in test_announcements_rights.py",
    "Calendars.revoke": ONESELF,
    "Calendars.since": ONESELF,
    "Confirmations.meant": "a part of Confirmations.duties",
    "Letters.beneath": "a message in the person's own chat",
    **{
        f"Preferences.{name}": ONESELF
        for name in (
            *("come_back", "leave", "my_data", "my_file", "set_away", "set_daily"),
            *("set_language", "set_quiet", "set_zone"),
        )
    },
    "Registration.erase": ONESELF,
    "Registration.leave": ONESELF,
}
"""Methods (or whole services) that take a person and stand in no table, each with its reason."""


async def tried(scene: Scene, deed: Awaitable[object]) -> tuple[str | None, object]:
    """The refusal's key, or what came of it; all that was done is taken back. Who is refused leaves no
    trace."""
    before = scene.store.written
    with scene.store.undone():
        try:
            return None, await deed
        except Refused as refused:
            assert scene.store.written == before
            return refused.key, None
        finally:
            scene.restore()


@pytest.mark.parametrize("actor", ACTORS, ids=named)
async def test_each_may_do_exactly_what_the_role_says(scene: Scene, actor: Actor) -> None:
    """In both regions: nobody of the one may do anything in the other."""
    wrong = []
    for name, deed in METHODS.items():
        for to, number in scene.rows[deed.kind].items():
            expected = deed.refusal(actor, to)
            found, _ = await tried(scene, deed.do(scene, scene.people[actor], to, number))
            if found != expected:
                wrong.append(f"{name}, {to}: {found}, not {expected}")
    assert wrong == []


@pytest.mark.parametrize("actor", ACTORS, ids=named)
async def test_each_sees_exactly_the_own_territory(scene: Scene, actor: Actor) -> None:
    wrong = []
    for name, shown in LISTS.items():
        key, found = await tried(scene, shown.shown(scene, scene.people[actor], actor.post))
        expected = shown.expected(scene, actor)
        if (key, found) != (None if expected is not None else "not-yours", expected):
            wrong.append(f"{name}: {key or found}, not {expected}")
    assert wrong == []


@pytest.mark.parametrize("actor", SEATED, ids=named)
async def test_a_right_reaches_as_far_as_the_territory(scene: Scene, actor: Actor) -> None:
    """A curator's territory are the schools that the roster names, not the region of the seat. A deputy has
    the rights of the seat from the first to the last of their days."""
    async with scene.store.read() as tx:
        held = await rights.held(tx, scene.plans, scene.people[actor], NOW)
        assert len(held) == actor.live
        for to in POSTS:
            seat = await seats.one(tx, scene.row("seats", to))
            assert seat is not None
            tree = await rights.tree(tx, seat.programme_id)
            for right in RIGHTS:
                expected = {scene.row("seats", actor.post)} if actor.over(to.home, right) else set()
                assert _held(held, right, seat.unit_id, tree) == expected, (right, to)


def _held(held: Sequence[Held], right: Right, unit: int, tree: Tree) -> set[int]:
    try:
        return {rights.require(held, right, unit, tree).seat.id}
    except Refused:
        return set()


@pytest.mark.parametrize("role", MAY)
async def test_a_forged_number_is_refused_to_everybody(scene: Scene, role: str) -> None:
    """As one that never was; to those who may do nothing of the kind, as that."""
    actor = next(one for one in ACTORS if one.post.role == role)
    for name, deed in METHODS.items():
        to = next(iter(scene.rows[deed.kind]))
        key, _ = await tried(scene, deed.do(scene, scene.people[actor], to, FORGED))
        if name.partition(":")[0] not in BY_NAME:
            assert key in UNKNOWN, name


async def test_what_was_tried_is_taken_back(scene: Scene) -> None:
    """Otherwise one who comes later finds another region than the tables speak of."""
    before, written = scene.store.everything(), scene.store.written
    boss = Actor(COORDINATORS[0], "here")
    for deed in METHODS.values():
        for to, number in scene.rows[deed.kind].items():
            await tried(scene, deed.do(scene, scene.people[boss], to, number))
    assert scene.store.written > written + len(METHODS)
    assert scene.store.everything() == before
    assert scene.plans == scene.files


def test_the_tables_know_every_method_that_takes_a_person() -> None:
    tables = {name.partition(":")[0] for name in (*METHODS, *LISTS)}
    known = {name for name in _methods() if not {name, name.partition(".")[0]} & EXEMPT.keys()}
    assert known - tables == set(), "who may do these is written nowhere"
    assert tables - _methods() == set()
    assert all(any(f"{name}.".startswith(f"{left}.") for name in _methods()) for left in EXEMPT)


def _methods() -> set[str]:
    """Those of a class are its own and those of its bases, which are not named beside it."""
    modules = [
        importlib.import_module(f"services.{one.name}") for one in pkgutil.iter_modules(services.__path__)
    ]
    classes = {
        value
        for module in modules
        for _, value in inspect.getmembers(module, inspect.isclass)
        if value.__module__ == module.__name__
    }
    bases = {base for one in classes for base in one.__mro__[1:]}
    return {
        f"{one.__name__}.{name}"
        for one in classes - bases
        for name, method in inspect.getmembers(one, inspect.isfunction)
        if not name.startswith("_") and "person_id" in inspect.signature(method).parameters
    }


@pytest.mark.parametrize("role", MAY)
def test_the_tables_have_every_role_in_every_state(role: str) -> None:
    there = {actor.state for actor in ACTORS if actor.post.role == role}
    assert there == ({NOBODY.state} if role == "nobody" else set(STATES))
