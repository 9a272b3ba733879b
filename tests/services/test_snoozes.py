"""[Later]: it comes again when asked for, and only if it is still true."""

from datetime import date, datetime, time

import pytest

from roadmap.refusals import Refused
from services.snoozes import Snoozes
from tests.services.horizons import due
from tests.services.running import Running, empty, local, running
from tests.services.test_reminders import heard

__all__ = ["empty", "running"]
OPENED = local("2022-03-01", 10)
NOON = local("2022-03-01", 12)


def snoozes(running: Running) -> Snoozes:
    return Snoozes(running.store, running.plans)


async def papers(running: Running) -> int:
    await running.live(OPENED)
    return await running.occurrence("papers")


async def put_off(running: Running, at: str, now: datetime = NOON, name: str = "Анна") -> None:
    await snoozes(running).set(running.people[name], await running.occurrence("papers"), at, now)


async def test_it_comes_again_at_the_chosen_moment(running: Running) -> None:
    await papers(running)
    await put_off(running, "202203011700")
    assert await due(running.reminders, NOON) == local("2022-03-01", 17)
    await running.live(local("2022-03-02", 9), since=NOON)
    step = "later/202203011700"
    assert heard(running, step, "papers") == [(local("2022-03-01", 17), "Анна")]
    (message,) = [message for at, _, message in running.said if at == local("2022-03-01", 17)]
    assert [duty.question.key for duty in message.items[0].duties] == ["placed"]


async def test_answered_meanwhile_it_does_not(running: Running) -> None:
    await papers(running)
    await put_off(running, "202203011700")
    await running.answer("Анна", "placed", "yes", local("2022-03-01", 13))
    await running.live(local("2022-03-02", 9), since=NOON)
    assert ("Анна", "later/202203011700", "skipped", "answered") in await running.fates("papers")
    assert local("2022-03-01", 17) not in {at for at, *_ in running.said}


async def test_of_two_the_last_counts_and_of_three_too(running: Running) -> None:
    await papers(running)
    await put_off(running, "202203011700")
    await put_off(running, "202203021000")
    fates = await running.fates("papers")
    assert ("Анна", "later/202203011700", "skipped", "later") in fates
    assert ("Анна", "later/202203021000", "planned", None) in fates
    assert ("skipped", "later") in await running.states()  # and no message is left without anything to say
    await put_off(running, "202203011700")
    await put_off(running, "202203011700")
    await running.live(local("2022-03-02", 12), since=NOON)
    fates = await running.fates("papers")
    assert ("Анна", "later/202203011700", "sent", None) in fates
    assert ("Анна", "later/202203021000", "skipped", "later") in fates


async def test_what_falls_on_a_reminder_is_one_message_with_it(running: Running) -> None:
    await papers(running)
    await put_off(running, "202203231000", local("2022-03-22", 12))
    await running.live(local("2022-03-23", 12), since=NOON)
    at = local("2022-03-23", 10)
    assert sum(moment == at and name == "Анна" for moment, name, _ in running.said) == 1


async def test_it_comes_even_where_the_day_is_full(running: Running) -> None:
    await running.change("Анна", daily=1)
    await papers(running)
    await put_off(running, "202203011700")
    await running.live(local("2022-03-01", 18), since=NOON)
    assert heard(running, "later/202203011700", "papers")


async def test_only_what_makes_sense_is_offered(running: Running) -> None:
    number = await papers(running)
    anna = running.people["Анна"]

    async def offered(now: datetime) -> tuple[datetime, ...]:
        return (await snoozes(running).offer(anna, number, now)).moments

    today = [local("2022-03-01", 14), local("2022-03-01", 17), local("2022-03-02", 10)]
    assert list(await offered(NOON)) == today
    evening = local("2022-03-01", 18, 30)
    assert await offered(evening) == (local("2022-03-02", 10),)
    friday = local("2022-03-11", 15)
    assert await offered(friday) == (local("2022-03-11", 17), local("2022-03-14", 10))
    last = local("2022-03-30", 16)
    assert await offered(last) == (local("2022-03-30", 17), local("2022-03-30", 18))
    assert local("2022-03-31", 10) not in await offered(last)
    late = local("2022-04-01", 12)
    assert local("2022-04-04", 10) in await offered(late)
    await running.change("Анна", quiet_from=time(13), quiet_to=time(11))
    assert await offered(NOON) == (local("2022-03-02", 11),)
    await running.change("Анна", away_from=date(2022, 3, 2), away_to=date(2022, 3, 4))
    assert await offered(NOON) == (local("2022-03-05", 11),)


@pytest.mark.parametrize(
    "at",
    [
        "",
        "202203011100",
        "202203012300",
        "202203301200",
        "203003011700",
        "20220301",
        "２０２２０３０１１７００",
    ],
)
async def test_a_forged_moment_is_refused(running: Running, at: str) -> None:
    """Past, at night, too far, or no moment at all."""
    await papers(running)
    now = NOON if at != "202203301200" else local("2022-03-30", 13)
    with pytest.raises(Refused, match="later-unfit"):
        await put_off(running, at, now)


async def test_past_the_deadline_is_refused(running: Running) -> None:
    await papers(running)
    with pytest.raises(Refused, match="later-unfit"):
        await put_off(running, "202203311000", local("2022-03-30", 12))


async def test_nobody_puts_off_what_is_not_asked_of_them(running: Running) -> None:
    number = await papers(running)
    for name in ("Рита", "Нина"):  # not asked at all; to verify only later
        with pytest.raises(Refused, match="later-needless"):
            await snoozes(running).offer(running.people[name], number, NOON)
    await running.answer("Анна", "placed", "yes", NOON)
    with pytest.raises(Refused, match="later-needless"):
        await put_off(running, "202203011700")
    with pytest.raises(Refused, match="later-needless"):
        await snoozes(running).set(running.people["Анна"], 999, "202203011700", NOON)


async def test_who_goes_on_leave_hears_of_it_when_back(running: Running) -> None:
    from services.preferences import Preferences

    await papers(running)
    await put_off(running, "202203021000")
    leave = date(2022, 3, 2), date(2022, 3, 4)
    await Preferences(running.store, running.plans).set_away(running.people["Анна"], *leave, NOON)
    await running.live(local("2022-03-05", 12), since=NOON)
    assert heard(running, "later/202203021000", "papers") == [(local("2022-03-05", 10), "Анна")]
