"""An answer that is verified comes back or stands; "placed" and "confirmed" are counted apart."""

from datetime import datetime

import pytest

from roadmap.refusals import Refused
from roadmap.tallies import Counts
from tests.services.running import Running, empty, local, running
from tests.services.small_programme import ALL, CODE, changed

__all__ = ["empty", "running"]
OPENED = local("2022-03-01", 11)
LATER = local("2022-03-04", 12)


async def placed(running: Running, now: datetime = OPENED, by: str = "Анна") -> tuple[int, int]:
    """School 1 has placed its papers: (the director's request, the one that confirms it)."""
    await running.live(now)
    duty = next(
        duty
        for duty in await running.confirmations.duties(running.people[by], now)
        if (duty.question.key, duty.subject.name) == ("placed", "Школа № 1")
    )
    await running.again(by, duty, "yes", now)
    return duty.request, await running.request("placed_confirmed", "Школа № 1")


async def says(
    running: Running, name: str, request: int, value: str, now: datetime, comment: str | None = None
) -> str:
    duty = await running.confirmations.duty(running.people[name], request, now)
    press = (running.people[name], request, value, duty.seen, now)
    return (await running.confirmations.answer(*press, comment=comment)).result


def told(running: Running, name: str, cause: str) -> list[tuple[str, datetime]]:
    return [
        (item.step, at)
        for at, reader, message in running.said
        for item in message.items
        if reader == name and item.step.startswith(cause)
    ]


async def counted(running: Running) -> tuple[Counts, Counts]:
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert await running.progress.recount(CODE) == ()
    return totals["papers", "placed"], totals["papers", "states"]


async def test_placed_and_confirmed_are_counted_apart(running: Running) -> None:
    _, confirm = await placed(running)
    claimed, states = await counted(running)
    assert (claimed.met, states.answered, states.met) == (1, 1, 0)
    await says(running, "Нина", confirm, "yes", OPENED)
    claimed, states = await counted(running)
    assert (claimed.met, states.answered, states.met) == (1, 1, 1)


async def test_what_is_returned_is_open_again_and_shows_why(running: Running) -> None:
    papers, confirm = await placed(running)
    await says(running, "Нина", confirm, "no", OPENED, comment="нет подписи")
    mine = await running.confirmations.duty(running.people["Анна"], papers, OPENED)
    assert (mine.settled, mine.returned, mine.verdict and mine.verdict.comment) == (
        False,
        True,
        "нет подписи",
    )
    assert mine in await running.confirmations.duties(running.people["Анна"], OPENED)
    assert await running.confirmations.duties(running.people["Нина"], OPENED) == ()
    claimed, _ = await counted(running)
    assert (claimed.answered, claimed.met) == (0, 0)


async def test_it_comes_back_with_a_ladder_of_its_own(running: Running) -> None:
    """At once, and a day, three and seven days later, long after the activity's own ladder has ended."""
    now = local("2022-04-11", 12)
    papers, confirm = await placed(running, now)
    await says(running, "Нина", confirm, "no", now)
    await running.live(local("2022-05-20"), since=now)
    assert told(running, "Анна", "returned") == [
        (f"returned/{papers}/1/0", now),
        (f"returned/{papers}/1/1", local("2022-04-12", 10)),
        (f"returned/{papers}/1/3", local("2022-04-14", 10)),
        (f"returned/{papers}/1/7", local("2022-04-18", 10)),
    ]


async def test_the_same_words_once_more_are_an_answer_and_are_checked_once_more(running: Running) -> None:
    papers, confirm = await placed(running)
    await says(running, "Нина", confirm, "no", OPENED)
    assert await says(running, "Анна", papers, "yes", LATER) == "stored"
    assert await running.answers(papers) == [(1, "yes"), (2, "yes")]
    assert [duty.request for duty in await running.confirmations.duties(running.people["Нина"], LATER)] == [
        confirm
    ]
    await running.live(LATER, since=LATER)
    assert told(running, "Нина", "asked")[-1] == (f"asked/{confirm}/1/0", LATER)
    await says(running, "Нина", confirm, "yes", LATER)
    assert (await counted(running))[1].met == 1


async def test_a_verifier_may_think_better_of_it(running: Running) -> None:
    """The school had answered in time, and did so still."""
    papers, confirm = await placed(running)
    await says(running, "Нина", confirm, "no", OPENED)
    assert await says(running, "Нина", confirm, "yes", local("2022-04-11", 12)) == "stored"
    mine = await running.confirmations.duty(running.people["Анна"], papers, LATER)
    assert mine.settled
    claimed, states = await counted(running)
    assert (claimed.met, claimed.on_time, states.met, states.on_time) == (1, 1, 1, 0)


async def test_a_verdict_holds_for_the_answer_it_was_given_on(running: Running) -> None:
    papers, confirm = await placed(running)
    await says(running, "Нина", confirm, "yes", OPENED)
    await says(running, "Анна", papers, "no", OPENED)
    assert (await counted(running))[1].met == 0
    await says(running, "Анна", papers, "yes", LATER)
    again = await running.duty("Нина", "placed_confirmed", LATER)
    assert (again.request, again.settled, again.seen) == (confirm, False, 1)


async def test_who_does_not_react_is_reminded_after_two_days(running: Running) -> None:
    _, confirm = await placed(running)
    await running.live(local("2022-03-03", 11), since=OPENED)
    assert told(running, "Нина", "asked") == [
        (f"asked/{confirm}/0/0", OPENED),
        (f"asked/{confirm}/0/2", local("2022-03-03", 10)),
    ], await running.fates("papers")


async def test_nobody_verifies_themselves(running: Running) -> None:
    """Nina, the curator, directs school 1 as well: neither asked, nor told, nor allowed to."""
    await running.give("Нина", "director", "Школа № 1")
    papers, confirm = await placed(running, by="Нина")
    assert confirm not in {
        duty.request for duty in await running.confirmations.duties(running.people["Нина"], OPENED)
    }
    with pytest.raises(Refused, match="own-answer"):
        await running.confirmations.answer(running.people["Нина"], confirm, "yes", 0, OPENED)
    await running.live(local("2022-03-03", 11), since=OPENED)
    assert ("Нина", f"asked/{confirm}/0/0", "skipped", "own-answer") in await running.fates("papers")
    assert papers


async def test_a_change_of_days_leaves_what_was_returned(running: Running) -> None:
    papers, confirm = await placed(running)
    await says(running, "Нина", confirm, "no", OPENED)
    moved = changed(ALL[0], when=[{"from": "2022-03-01", "to": "2022-03-31"}])
    await running.replace(moved, *ALL[1:], now=OPENED)
    await running.live(local("2022-03-05"), since=OPENED)
    assert [step for step, _ in told(running, "Анна", "returned")] == [
        f"returned/{papers}/1/{days}" for days in (0, 1, 3)
    ]
