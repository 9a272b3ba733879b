"""A coordinator answers for a seat after a phone call; the seat hears of it and has the last word."""

from contextlib import suppress

import pytest
from sqlalchemy import select

from db import requests
from db.models import Answer, Audit
from roadmap.duties import Outcome
from roadmap.refusals import Refused
from services.proxies import Proxies
from tests.services.running import Running, empty, local, running

__all__ = ["empty", "running"]
LATER = local("2022-03-11", 12)


async def proxy(running: Running, name: str, request: int, text: str, *, sure: bool = False) -> Outcome:
    me = running.people[name]
    proxies = Proxies(running.store, running.plans)
    seen = (await proxies.awaited(me, request, LATER)).duty.seen
    return await proxies.answer(me, request, text, seen, LATER, sure=sure)


async def told(running: Running, key: str) -> dict[int, dict[str, object]]:
    return {person: payload for person, payload in await running.notices() if payload["key"] == key}


async def placed(running: Running, school: str = "Школа № 1") -> int:
    await running.live(LATER)
    return await running.request("placed", school)


async def test_it_counts_as_the_seats_own_and_is_marked(running: Running) -> None:
    request = await placed(running)

    outcome = await proxy(running, "Рита", request, "yes")

    assert outcome.result == "stored"
    assert outcome.duty.told is not None
    assert (outcome.duty.told.how, outcome.duty.told.own, outcome.duty.told.by) == ("proxy", False, "Рита")
    async with running.store.read() as tx:
        seat = await tx.scalar(select(Answer.seat_id).where(Answer.request_id == request))
    theirs = await running.confirmations.duty(running.people["Анна"], request, LATER)
    assert theirs.settled
    assert seat == (await _seat_of(running, request))
    assert await running.progress.recount("north") == ()


async def _seat_of(running: Running, request: int) -> int:
    async with running.store.read() as tx:
        row = await requests.one(tx, request)
    assert row is not None
    return row.seat


async def test_every_holder_of_the_seat_is_told_and_who_did_it_is_noted(running: Running) -> None:
    request = await placed(running)
    await running.give("Вера", "director", "Школа № 1")
    await running.join("Глеб", of="Иван")

    await proxy(running, "Мария", request, "yes")

    heard = await told(running, "proxy")
    assert set(heard) == {running.people["Анна"], running.people["Вера"]}
    payload = heard[running.people["Анна"]]
    assert (payload["value"], payload["by"], payload["place"], payload["how"]) == (
        "yes", "Мария", "Школа № 1", "proxy",
    )  # fmt: skip
    async with running.store.read() as tx:
        audits = (await tx.execute(select(Audit.person_id, Audit.what, Audit.about))).all()
    assert [(row[0], row[1], row[2]["request"]) for row in audits] == [
        (running.people["Мария"], "proxy", request)
    ]


async def test_the_holder_has_the_last_word_and_the_caller_hears_it(running: Running) -> None:
    request = await placed(running)
    await proxy(running, "Мария", request, "yes")
    duty = await running.confirmations.duty(running.people["Анна"], request, LATER)

    await running.again("Анна", duty, "no", LATER)

    heard = await told(running, "proxy-corrected")
    assert set(heard) == {running.people["Мария"]}
    payload = heard[running.people["Мария"]]
    assert (payload["old"], payload["value"], payload["who"]) == ("yes", "no", "Анна")
    stands = await running.confirmations.duty(running.people["Анна"], request, LATER)
    assert stands.told is not None
    assert (stands.told.value, stands.told.how) == ("no", "own")


async def test_the_same_words_from_the_holder_are_no_correction(running: Running) -> None:
    request = await placed(running)
    await proxy(running, "Мария", request, "yes")
    duty = await running.confirmations.duty(running.people["Анна"], request, LATER)

    assert (await running.again("Анна", duty, "yes", LATER)).result == "same"

    assert await told(running, "proxy-corrected") == {}


async def test_an_own_answer_corrected_by_oneself_is_nobodys_news(running: Running) -> None:
    request = await placed(running)
    duty = await running.confirmations.duty(running.people["Анна"], request, LATER)
    await running.again("Анна", duty, "yes", LATER)
    await running.again("Анна", duty, "no", LATER)

    assert await told(running, "proxy-corrected") == {}
    assert await told(running, "proxy") == {}


NEAR = {"Рита", "Борис", "Мария"}
FAR = {"Рита", "Борис", "Игорь"}


@pytest.mark.parametrize(("school", "able"), [("Школа № 1", NEAR), ("Школа № 3", FAR)])
async def test_only_those_who_manage_the_place_may(running: Running, school: str, able: set[str]) -> None:
    """Of the director's paper, and of the curator's check of it: the curator's seat is the region's, its
    schools lie in districts."""
    request = await placed(running, school)
    check = await running.request("placed_confirmed", school)
    director = "Анна" if school == "Школа № 1" else "Вера"
    duty = await running.confirmations.duty(running.people[director], request, LATER)
    await running.again(director, duty, "yes", LATER)
    for one in (request, check):
        proxies = Proxies(running.store, running.plans)
        done = set()
        for name, person in running.people.items():
            with suppress(Refused):
                await proxies.duty(person, one, LATER)
                done.add(name)
        assert done == able


async def test_refused_it_leaves_no_trace(running: Running) -> None:
    request = await placed(running)
    proxies = Proxies(running.store, running.plans)

    with pytest.raises(Refused, match="not-yours"):
        await proxies.answer(running.people["Игорь"], request, "yes", 0, LATER)

    assert await running.answers(request) == []
    assert await told(running, "proxy") == {}


async def test_nobody_confirms_what_they_said_for_the_school_themselves(running: Running) -> None:
    request = await placed(running)
    await proxy(running, "Мария", request, "yes")
    check = await running.request("placed_confirmed", "Школа № 1")

    with pytest.raises(Refused, match="own-answer"):
        await proxy(running, "Мария", check, "yes")

    assert (await proxy(running, "Рита", check, "yes")).result == "stored"


async def test_ones_own_duty_is_answered_by_oneself(running: Running) -> None:
    now = local("2022-03-22", 18)
    await running.live(now)
    held = await running.request("held", "Север")
    proxies = Proxies(running.store, running.plans)

    with pytest.raises(Refused, match="proxy-own"):
        await proxies.answer(running.people["Рита"], held, "1", 0, now)

    assert not (await proxies.awaited(running.people["Рита"], held, now)).manages


async def test_a_number_has_its_bounds_and_its_doubts(running: Running) -> None:
    await running.live(LATER)
    teachers = await running.request("teachers", "Школа № 1")

    with pytest.raises(Refused, match="number-range"):
        await proxy(running, "Рита", teachers, "301")
    assert (await proxy(running, "Рита", teachers, "290")).result == "unusual"
    assert (await proxy(running, "Рита", teachers, "290", sure=True)).result == "stored"
    with pytest.raises(Refused, match="number-range"):
        await proxy(running, "Рита", await running.request("trained", "Школа № 1"), "291")


async def test_an_old_button_changes_nothing(running: Running) -> None:
    request = await placed(running)
    await proxy(running, "Мария", request, "yes")

    late = await Proxies(running.store, running.plans).answer(running.people["Рита"], request, "no", 0, LATER)

    assert late.result == "stale"
    assert await running.answers(request) == [(1, "yes")]


async def test_what_waits_for_another_answer_cannot_be_said_yet(running: Running) -> None:
    await running.live(LATER)
    check = await running.request("placed_confirmed", "Школа № 1")

    with pytest.raises(Refused, match="not-yet-asked"):
        await proxy(running, "Рита", check, "yes")


async def test_the_card_tells_who_why_and_what_was_done(running: Running) -> None:
    request = await placed(running)
    proxies = Proxies(running.store, running.plans)

    shown = await proxies.awaited(running.people["Нина"], request, LATER)
    assert (shown.role.code, shown.who, shown.reachable, shown.why) == ("director", "Анна", True, None)
    assert shown.reminded == ((local("2022-03-01", 10), None),)
    assert shown.beside == (request,)
    assert not shown.manages
    assert (await proxies.awaited(running.people["Мария"], request, LATER)).manages

    await running.change("Анна", unreachable_at=LATER)
    assert (await proxies.awaited(running.people["Мария"], request, LATER)).why == "blocked"
    await running.change("Анна", left_at=LATER)
    gone = await proxies.awaited(running.people["Мария"], request, LATER)
    assert (gone.who, gone.why) == ("Анна", "left")
    with pytest.raises(Refused, match="not-yours"):
        await proxies.awaited(running.people["Игорь"], request, LATER)
    with pytest.raises(Refused, match="request-unknown"):
        await proxies.awaited(running.people["Мария"], 999, LATER)


async def test_what_a_seat_owes_beside_it_is_at_hand(running: Running) -> None:
    await running.live(LATER)
    teachers, trained = [await running.request(key, "Школа № 1") for key in ("teachers", "trained")]
    proxies = Proxies(running.store, running.plans)

    assert (await proxies.awaited(running.people["Рита"], trained, LATER)).beside == (teachers, trained)
    await proxy(running, "Рита", teachers, "20")
    assert (await proxies.awaited(running.people["Рита"], trained, LATER)).beside == (trained,)
