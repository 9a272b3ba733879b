"""Every method against everybody: who is refused, by a table of its own."""

import inspect
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from roadmap.announcements import UNDO, Audience
from services.announcements import Announcements
from tests.services.news import MORNING, News, empty, news, refusal, settled
from tests.services.people_fixtures import COORDINATOR, Region, built, region
from tests.services.small_programme import CODE

__all__ = ["built", "empty", "news", "region", "settled"]
NOW = MORNING + UNDO
LATER = MORNING + timedelta(days=1)
WRONG = {"not-announcer", "announcement-unknown", "not-yours"}

Method = Callable[[Announcements, int, int], Awaitable[object]]
AUTHORS: dict[str, Method] = {
    "add_part": lambda all_, me, it: all_.add_part(me, it, 9, None, "x", NOW),
    "set_audience": lambda all_, me, it: all_.set_audience(me, it, Audience(frozenset({"director"})), NOW),
    "set_agree": lambda all_, me, it: all_.set_agree(me, it, agree=True, now=NOW),
    "set_programme": lambda all_, me, it: all_.set_programme(me, it, CODE, NOW),
    "places": lambda all_, me, it: all_.places(me, it, NOW),
    "activities": lambda all_, me, it: all_.activities(me, it, NOW),
    "candidates": lambda all_, me, it: all_.candidates(me, it, 0, NOW),
    "pick": lambda all_, me, it: all_.pick(me, it, None, NOW),
    "send": lambda all_, me, it: all_.send(me, it, NOW, at=LATER),
    "resend": lambda all_, me, it: all_.resend(me, it, "failed", NOW),
    "revise": lambda all_, me, it: all_.revise(me, it, {"method": "editMessageText", "values": {}}, NOW),
    "recall": lambda all_, me, it: all_.recall(me, it, NOW),
    "correct": lambda all_, me, it: all_.begin(me, 5, NOW, of=it),
}
LOOKERS: dict[str, Method] = {
    "look": lambda all_, me, it: all_.look(me, it, NOW),
    "reach": lambda all_, me, it: all_.reach(me, it, NOW),
    "offered": lambda all_, me, it: all_.offered(me, it, NOW),
    "standing": lambda all_, me, it: all_.standing(me, it, NOW),
    "absent": lambda all_, me, it: all_.absent(me, it, 0, NOW),
    "pause": lambda all_, me, it: all_.pause(me, it, NOW),
    "resume": lambda all_, me, it: all_.resume(me, it, NOW),
    "cancel": lambda all_, me, it: all_.cancel(me, it, NOW),
}
ANNOUNCERS: dict[str, Method] = {
    "begin": lambda all_, me, it: all_.begin(me, 5, NOW),
    "programmes": lambda all_, me, it: all_.programmes(me, NOW),
    "listed": lambda all_, me, it: all_.listed(me, 0, NOW),
}
ELSEWHERE = {"approve", "agreed", "revisable", "show_card"}
"""Tried on their own: another's consent, a reader's press, and what no person asks for."""

ACTORS = ("Мария", "Рита", "Игорь", "Нина", "Анна", "Ушедшая")
"""Her own author, the region, another municipality, a curator, a director; one who left, of the same seat."""


@pytest.fixture
async def crowd(news: News) -> News:
    await news.running.join("Ушедшая", of="Мария")
    await news.running.change("Ушедшая", left_at=MORNING)
    return news


async def refused(news: News, method: Method, number: int) -> set[str]:
    return {name for name in ACTORS if await refusal(method(news.service, news.who(name), number)) in WRONG}


def test_every_method_is_tried() -> None:
    public = {name for name, _ in inspect.getmembers(Announcements, inspect.isfunction) if name[0] != "_"}
    assert public | {"correct"} == {*AUTHORS, *LOOKERS, *ANNOUNCERS, *ELSEWHERE}


@pytest.mark.parametrize("name", AUTHORS)
async def test_what_only_its_author_may(crowd: News, name: str) -> None:
    for number in (await crowd.draft("Мария"), await crowd.sent("Мария")):
        assert await refused(crowd, AUTHORS[name], number) == {*ACTORS} - {"Мария"}


@pytest.mark.parametrize("name", LOOKERS)
async def test_what_the_region_may_too_once_it_was_sent(crowd: News, name: str) -> None:
    assert await refused(crowd, LOOKERS[name], await crowd.draft("Мария")) == {*ACTORS} - {"Мария"}
    assert await refused(crowd, LOOKERS[name], await crowd.sent("Мария")) == {*ACTORS} - {"Мария", "Рита"}


@pytest.mark.parametrize("name", ANNOUNCERS)
async def test_what_all_who_announce_may(crowd: News, name: str) -> None:
    assert await refused(crowd, ANNOUNCERS[name], 0) == {"Нина", "Анна", "Ушедшая"}


@pytest.mark.parametrize("name", [*AUTHORS, *LOOKERS])
async def test_a_forged_number_is_refused_to_everybody(crowd: News, name: str) -> None:
    assert await refused(crowd, {**AUTHORS, **LOOKERS}[name], 4711) == {*ACTORS}


async def test_the_regions_own_is_hidden_from_all_below(crowd: News) -> None:
    number = await crowd.sent("Рита")
    for method in LOOKERS.values():
        assert {*ACTORS} - await refused(crowd, method, number) == {"Рита"}


async def test_refused_deeds_leave_no_trace(crowd: News) -> None:
    number = await crowd.sent("Мария")
    before = await crowd.row(number), await crowd.standing(number), await crowd.running.notices()
    for method in {**AUTHORS, **LOOKERS}.values():
        for name in ("Игорь", "Нина", "Анна", "Ушедшая"):
            await refusal(method(crowd.service, crowd.who(name), number))
    assert before == (await crowd.row(number), await crowd.standing(number), await crowd.running.notices())


async def test_an_author_without_a_seat_has_nothing_any_more(crowd: News) -> None:
    number = await crowd.sent("Мария")
    await crowd.running.stand_down("Мария", MORNING)
    for method in {**AUTHORS, **LOOKERS}.values():
        assert "Мария" in await refused(crowd, method, number)
    assert (await crowd.look(number, "Рита")).own is False


async def test_programmes_share_neither_people_nor_announcements(region: Region) -> None:
    service = Announcements(region.store, region.plans)
    bosses = {}
    for code in ("south", "north"):
        await region.load(code)
        _, token = (await region.tokens(code))[COORDINATOR[0], f"Регион {code}", 1]
        bosses[code] = await region.join(token)
    made = {code: await service.begin(boss, 1, MORNING) for code, boss in bosses.items()}
    assert {code: one.programme.code for code, one in made.items()} == {"north": "north", "south": "south"}
    north = bosses["north"]
    assert await refusal(service.look(north, made["south"].id, MORNING)) == "announcement-unknown"
    assert await refusal(service.begin(north, 1, MORNING, code="south")) == "not-announcer"
    await service.set_audience(north, made["north"].id, Audience(frozenset({"coordinator"})), MORNING)
    reach = await service.reach(north, made["north"].id, MORNING)
    assert (reach.total, dict(reach.left_out)) == (0, {"empty": 1, "author": 1})
    _, token = (await region.tokens("south"))[COORDINATOR[0], "Регион south", 2]
    shown = await region.registration.look_at(token, region.last_telegram, MORNING)
    await region.accept(shown, region.last_telegram)
    both = bosses["north"]
    assert (await service.begin(both, 1, MORNING)).programme.code == "north"
    assert (await service.begin(both, 1, MORNING, code="south")).programme.code == "south"


async def test_each_agrees_for_themselves(crowd: News) -> None:
    asking, plain = await crowd.sent("Рита", agree=True), await crowd.sent("Рита")
    own = await crowd.copy(asking, "Анна")
    for name in (*ACTORS, "Иван"):
        key = await refusal(crowd.service.agreed(crowd.who(name), own.id, NOW))
        assert key == (None if name == "Анна" else "not-yours")
    anna = crowd.who("Анна")
    assert await refusal(crowd.service.agreed(anna, (await crowd.copy(plain, "Анна")).id, NOW)) == "not-yours"
    assert await refusal(crowd.service.agreed(anna, 4711, NOW)) == "not-yours"
