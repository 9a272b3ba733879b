"""A person reminds those who have not answered: whom, when it leaves, and what came of it."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import select

from db.models import Audit, Nudge
from roadmap.refusals import Refused
from services.chase import Chase
from tests.services.running import Running, empty, local, running
from tests.services.small_programme import ALL, CODE, PAPERS, changed

__all__ = ["empty", "running"]
NOW = local("2022-03-02", 12)
DAY = timedelta(days=1)


def chase(running: Running) -> Chase:
    return Chase(running.store, running.plans)


async def names(running: Running, author: str, now: datetime = NOW, no: str = "papers") -> set[str]:
    nudge = await chase(running).begin(running.people[author], CODE, no, now)
    return {one.name for one in nudge.chosen}


async def nudge(
    running: Running, author: str, now: datetime = NOW, words: str | None = None, no: str = "papers"
) -> int:
    begun = await chase(running).begin(running.people[author], CODE, no, now)
    if words:
        await chase(running).words(running.people[author], begun.id, words, now)
    await chase(running).send(running.people[author], begun.id, now)
    return begun.id


def heard(running: Running, since: datetime) -> dict[str, tuple[str | None, str | None]]:
    """Name -> (words, by) of the reminder they got."""
    return {
        name: (item.words, item.by)
        for at, name, message in running.said
        for item in message.items
        if at >= since
    }


async def test_whom_it_reaches_depends_on_whose_it_is(running: Running) -> None:
    await running.live(NOW)

    assert await names(running, "Рита") == {"Анна", "Иван", "Вера"}
    assert await names(running, "Мария") == {"Анна", "Иван"}
    assert await names(running, "Игорь") == {"Вера"}
    for stranger in ("Нина", "Анна"):
        with pytest.raises(Refused, match="not-yours"):
            await names(running, stranger)
        assert await chase(running).able(running.people[stranger], CODE, "papers", NOW) == 0
    assert await chase(running).able(running.people["Мария"], CODE, "papers", NOW) == 2


async def test_who_has_answered_or_cannot_be_reached_is_left_out(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    await running.change("Иван", unreachable_at=NOW)

    begun = await chase(running).begin(running.people["Рита"], CODE, "papers", NOW)

    assert {one.name for one in begun.chosen} == {"Вера", "Нина"}
    assert (begun.resting, begun.unreachable) == (0, 1)


async def test_it_leaves_at_once_with_the_name_and_the_sentence(running: Running) -> None:
    await running.live(NOW)

    await nudge(running, "Рита", words="Коллеги, сдайте до обеда")
    await running.deliver(NOW)

    said = ("Коллеги, сдайте до обеда", "Рита")
    assert heard(running, NOW) == {"Анна": said, "Иван": said, "Вера": said}


async def test_at_night_it_waits_and_then_says_only_what_is_true(running: Running) -> None:
    await running.live(NOW)
    night = local("2022-03-02", 22)
    number = await nudge(running, "Рита", night)
    await running.answer("Анна", "placed", "yes", night)
    assert await running.deliver(night) == 0

    await running.deliver(local("2022-03-03", 8))

    assert heard(running, night) == {"Иван": (None, "Рита"), "Вера": (None, "Рита")}
    assert ("Анна", f"nudge/{number}", "skipped", "answered") in await running.fates("papers")


async def test_it_outlives_a_change_of_the_days(running: Running) -> None:
    await running.live(NOW)
    night = local("2022-03-02", 22)
    number = await nudge(running, "Рита", night)
    moved = changed(PAPERS, when=[{"from": "2022-03-01", "to": "2022-03-31"}])
    await running.replace(moved, *ALL[1:], now=night)

    await running.live(local("2022-03-03", 8), since=night)

    sent = {name for name, step, state, _ in await running.fates("papers") if (step, state) == (
        f"nudge/{number}", "sent",
    )}  # fmt: skip
    assert sent == {"Анна", "Иван", "Вера"}


async def test_together_with_a_step_of_the_ladder_it_is_one_message(running: Running) -> None:
    """Who wants no message before ten gets both at ten: the middle of the span is asked about then."""
    evening = local("2022-03-14", 21)
    await running.live(evening)
    await running.change("Вера", quiet_from=time(20), quiet_to=time(10))
    await nudge(running, "Рита", evening, words="Осталась половина срока")

    await running.live(local("2022-03-15", 10), since=evening)

    mine = [message.items for at, name, message in running.said if name == "Вера" and at > evening]
    assert [[item.words for item in items] for items in mine] == [["Осталась половина срока"]]
    assert [duty.question.key for duty in mine[0][0].duties] == ["placed"]


async def test_nobody_is_nudged_twice_within_a_day_by_anybody(running: Running) -> None:
    await running.live(NOW)
    await nudge(running, "Мария")

    begun = await chase(running).begin(running.people["Рита"], CODE, "papers", NOW + DAY / 2)
    assert {one.name for one in begun.chosen} == {"Вера"}
    assert begun.resting == 2
    assert await names(running, "Рита", NOW + DAY - timedelta(seconds=1)) == {"Вера"}
    assert await names(running, "Рита", NOW + DAY) == {"Анна", "Иван", "Вера"}


async def test_another_activity_has_a_day_of_its_own(running: Running) -> None:
    late = local("2022-03-11", 12)
    await running.live(late)
    await nudge(running, "Рита", late)

    assert await names(running, "Рита", late, "staff") == {"Анна", "Иван", "Вера"}


async def test_those_taken_out_are_spared(running: Running) -> None:
    await running.live(NOW)
    author = running.people["Рита"]
    begun = await chase(running).begin(author, CODE, "papers", NOW)
    await chase(running).pick(author, begun.id, running.people["Иван"], NOW)
    assert len((await chase(running).pick(author, begun.id, running.people["Лев"], NOW)).chosen) == 2
    assert (await chase(running).pick(author, begun.id, None, NOW)).chosen == ()
    with pytest.raises(Refused, match="nudge-nobody"):
        await chase(running).send(author, begun.id, NOW)
    assert len((await chase(running).pick(author, begun.id, None, NOW)).chosen) == 3
    await chase(running).pick(author, begun.id, running.people["Иван"], NOW)

    await chase(running).send(author, begun.id, NOW)
    await running.deliver(NOW)

    assert set(heard(running, NOW)) == {"Анна", "Вера"}


async def test_one_seat_can_be_nudged_alone(running: Running) -> None:
    await running.live(NOW)
    request = await running.request("placed", "Школа № 2")

    begun = await chase(running).begin(running.people["Рита"], CODE, "papers", NOW, request)

    assert [one.name for one in begun.chosen] == ["Иван"]


async def test_a_draft_is_its_authors_and_is_sent_once(running: Running) -> None:
    await running.live(NOW)
    author, other = running.people["Рита"], running.people["Борис"]
    begun = await chase(running).begin(author, CODE, "papers", NOW)
    again = await chase(running).begin(author, CODE, "papers", NOW)
    assert again.id == begun.id
    for deed in (
        chase(running).look(other, begun.id, NOW),
        chase(running).pick(other, begun.id, None, NOW),
        chase(running).words(other, begun.id, "слова", NOW),
        chase(running).send(other, begun.id, NOW),
        chase(running).drop(other, begun.id, NOW),
    ):
        with pytest.raises(Refused, match="nudge-unknown"):
            await deed
    await chase(running).send(author, begun.id, NOW)
    with pytest.raises(Refused, match="nudge-sent"):
        await chase(running).send(author, begun.id, NOW)
    assert await running.deliver(NOW) == 3


async def test_who_lost_the_right_meanwhile_sends_nothing(running: Running) -> None:
    await running.live(NOW)
    begun = await chase(running).begin(running.people["Мария"], CODE, "papers", NOW)
    await running.stand_down("Мария", NOW)

    with pytest.raises(Refused, match="not-yours"):
        await chase(running).send(running.people["Мария"], begun.id, NOW)

    assert await running.deliver(NOW) == 0


async def test_a_dropped_draft_is_gone(running: Running) -> None:
    await running.live(NOW)
    begun = await chase(running).begin(running.people["Рита"], CODE, "papers", NOW)
    await chase(running).drop(running.people["Рита"], begun.id, NOW)

    with pytest.raises(Refused, match="nudge-unknown"):
        await chase(running).send(running.people["Рита"], begun.id, NOW)


async def results(running: Running, now: datetime) -> list[tuple[str, dict[str, object]]]:
    return [
        (message.person.name, dict(message.notice.values))
        for message in await running.claim(now)
        if message.notice is not None and message.notice.key == "nudge-result"
    ]


async def test_a_day_later_its_author_hears_what_came_of_it(running: Running) -> None:
    await running.live(NOW)
    await nudge(running, "Мария")
    await running.deliver(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    assert await results(running, NOW + DAY - timedelta(seconds=1)) == []

    ((name, values),) = await results(running, NOW + DAY)

    assert name == "Мария"
    assert (values["total"], values["answered"], values["left"]) == (2, 1, ["Иван"])
    assert (values["code"], values["activity"]) == (CODE, "papers")


async def test_the_numbers_are_those_of_the_moment_they_are_told(running: Running) -> None:
    """On a Friday: told on Monday morning, with the answers of the weekend."""
    friday = local("2022-03-11", 15)
    await running.live(friday)
    await nudge(running, "Мария", friday)
    await running.deliver(friday)
    monday = local("2022-03-14", 10)
    await running.answer("Анна", "placed", "yes", monday - timedelta(hours=1))
    await running.answer("Иван", "placed", "yes", monday - timedelta(hours=1))
    assert await results(running, friday + DAY) == []

    ((_, values),) = await results(running, monday)

    assert (values["total"], values["answered"], values["left"]) == (2, 2, [])


async def test_who_reminded_whom_of_what_is_noted(running: Running) -> None:
    await running.live(NOW)
    number = await nudge(running, "Рита")

    async with running.store.read() as tx:
        noted = (await tx.execute(select(Audit.person_id, Audit.what, Audit.about))).all()
        state = await tx.scalar(select(Nudge.state).where(Nudge.id == number))
    about = {"nudge": number, "activity": "papers", "people": 3}
    assert [tuple(row) for row in noted] == [(running.people["Рита"], "nudge", about)]
    assert state == "sent"


async def test_who_saw_the_names_is_noted_once_a_day(running: Running) -> None:
    await running.live(NOW)
    look = running.progress.missing
    for name, no, at in (
        ("Рита", "papers", NOW),
        ("Рита", "papers", NOW + timedelta(hours=1)),
        ("Рита", "papers", NOW + DAY),
        ("Нина", "papers", NOW),
        ("Рита", "team", NOW),
    ):
        await look(running.people[name], CODE, no, at)

    async with running.store.read() as tx:
        rows = await tx.execute(
            select(Audit.person_id, Audit.at, Audit.about).where(Audit.what == "names-seen")
        )
        noted = {(person, at, about["activity"]) for person, at, about in rows}
    rita, nina = running.people["Рита"], running.people["Нина"]
    assert noted == {(rita, NOW, "papers"), (rita, NOW + DAY, "papers"), (nina, NOW, "papers")}
