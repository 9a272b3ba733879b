"""Will they come? Said beforehand, seat by seat."""

from datetime import date, datetime, time

import pytest
from sqlalchemy import select

from db.models import Intention
from roadmap.intentions import Coming
from roadmap.refusals import Refused
from services.intentions import Intentions
from tests.services.running import Running, empty, local, running
from tests.services.test_reminders import heard

__all__ = ["empty", "running"]
EVE = local("2022-03-02", 10)
AFTER = local("2022-03-02", 12)


def intentions(running: Running) -> Intentions:
    return Intentions(running.store, running.plans)


async def intend(
    running: Running,
    name: str,
    value: str,
    now: datetime = AFTER,
    activity: str = "webinar",
    slot: str = "1.1",
) -> None:
    number = await running.occurrence(activity, slot)
    await intentions(running).intend(running.people[name], number, value, now)


async def seen(running: Running, name: str, now: datetime = AFTER) -> tuple[str | None, Coming | None]:
    number = await running.occurrence("webinar")
    standing = await intentions(running).standing(running.people[name], number, now)
    return standing.intent.value if standing.intent else "-", standing.coming


async def test_the_eve_asks_and_the_hour_knows_what_was_said(running: Running) -> None:
    await running.live(EVE)
    asked = {
        name: item.intent
        for _, name, message in running.said
        for item in message.items
        if item.step == "eve" and item.event.activity.code == "webinar"
    }
    assert {name: intent.value if intent else "-" for name, intent in asked.items()} == {
        "Анна": None, "Иван": None, "Вера": None
    }  # fmt: skip
    await intend(running, "Анна", "yes")
    await running.live(local("2022-03-03", 14), since=AFTER)
    (item,) = [
        item
        for _, name, message in running.said
        for item in message.items
        if (name, item.step) == ("Анна", "hour")
    ]
    assert item.intent is not None
    assert item.intent.value == "yes"


async def test_who_will_not_come_is_spared_the_hour_but_asked_afterwards(running: Running) -> None:
    await running.live(EVE)
    await intend(running, "Анна", "no")
    await intend(running, "Иван", "no")
    await intend(running, "Иван", "yes")  # the last word counts
    await running.live(local("2022-03-03", 17), since=AFTER)
    assert {name for _, name in heard(running, "hour", "webinar")} == {"Иван", "Вера"}
    assert ("Анна", "hour", "skipped", "not-coming") in await running.fates("webinar")
    assert {name for _, name in heard(running, "ended", "webinar")} == {"Анна", "Иван", "Вера"}


async def test_the_organiser_and_who_reports_see_how_many(running: Running) -> None:
    await running.live(EVE)
    await intend(running, "Анна", "yes")
    await intend(running, "Вера", "no")
    assert await seen(running, "Рита") == ("-", Coming(1, 1, 0, 1))
    assert await seen(running, "Мария") == ("-", Coming(1, 0, 0, 1))
    assert await seen(running, "Лев") == ("-", Coming(0, 1, 0, 0))
    assert await seen(running, "Анна") == ("yes", None)
    assert await seen(running, "Рита", local("2022-03-03", 23)) == ("-", Coming(1, 1, 0, 1))
    assert await seen(running, "Рита", local("2022-03-04", 1)) == ("-", None)


async def test_it_may_be_said_before_anybody_is_reminded(running: Running) -> None:
    early = local("2022-02-15", 12)
    await intend(running, "Анна", "yes", early)
    assert await seen(running, "Анна", early) == ("yes", None)
    assert await seen(running, "Рита", early) == ("-", Coming(1, 0, 0, 2))


async def test_all_ones_seats_say_it_and_who_shares_a_seat_sees_it(running: Running) -> None:
    await running.live(EVE)
    await running.give("Анна", "director", "Школа № 2")  # beside Ivan
    await intend(running, "Анна", "no")
    assert await seen(running, "Иван") == ("no", None)
    await intend(running, "Иван", "yes")
    assert await seen(running, "Анна") == (None, None)  # one of her schools comes, the other does not
    async with running.store.read() as tx:
        stored = sorted((await tx.execute(select(Intention.value))).scalars())
    assert stored == ["no", "yes"]


async def test_a_team_says_it_once(running: Running) -> None:
    now = local("2022-03-21", 12)
    await running.live(now)
    await intend(running, "Борис", "no", now, "team")
    number = await running.occurrence("team")
    standing = await intentions(running).standing(running.people["Рита"], number, now)
    assert standing.intent is not None
    assert standing.intent.value == "no"
    assert standing.coming == Coming(0, 1, 0, 0)


async def test_nobody_says_it_for_others_or_when_it_has_begun(running: Running) -> None:
    await running.live(EVE)
    for name in ("Нина", "Рита"):
        with pytest.raises(Refused, match="not-yours"):
            await intend(running, name, "yes")
    with pytest.raises(Refused, match="event-over"):
        await intend(running, "Анна", "yes", local("2022-03-03", 15))
    for value in ("move", "ask", "perhaps"):
        with pytest.raises(Refused, match="intend-unknown"):
            await intend(running, "Анна", value)
    with pytest.raises(Refused, match="event-unknown"):
        await intentions(running).intend(running.people["Анна"], 999, "yes", AFTER)
    papers = local("2022-03-02", 12)
    with pytest.raises(Refused, match="not-yours"):  # a deadline is nothing to come to
        await intend(running, "Анна", "yes", papers, "papers")


async def test_a_curator_asks_for_another_day_and_what_was_said_of_the_old_one_is_void(
    running: Running,
) -> None:
    set_at = local("2022-05-04", 9)
    await running.live(set_at)
    number, rita = await running.occurrence("schedule", "1.1/s1"), running.people["Рита"]
    await running.plan.set_day(rita, number, date(2022, 5, 12), time(12), set_at)
    eve = local("2022-05-11", 11)
    await running.live(eve, since=set_at)
    await intend(running, "Нина", "move", eve, "schedule", "1.1/s1")
    await intend(running, "Нина", "yes", eve, "schedule", "1.1/s1")
    await intend(running, "Нина", "move", eve, "schedule", "1.1/s1")
    told = [(who, said) for who, said in await running.notices() if said["key"] == "move-asked"]
    assert {who for who, _ in told} == {rita, running.people["Борис"]}
    assert len(told) == 2
    assert told[0][1] == {"key": "move-asked", "occurrence": number, "place": "Школа № 1", "who": "Нина"}
    await running.plan.set_day(rita, number, date(2022, 5, 18), time(12), eve)
    standing = await intentions(running).standing(running.people["Нина"], number, eve)
    assert standing.intent is not None
    assert standing.intent.value is None
