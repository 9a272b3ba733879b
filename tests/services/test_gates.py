from pathlib import Path

import pytest

from roadmap.refusals import Refused
from tests.services.running import Running, empty, local, open_running, running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty", "running"]
OPENED = local("2022-03-01", 11)


async def test_a_confirmation_is_asked_when_there_is_something_to_confirm(running: Running) -> None:
    await running.live(OPENED)
    assert await running.confirmations.duties(running.people["Нина"], OPENED) == ()
    await running.answer("Анна", "placed", "yes", OPENED)
    duty = await running.duty("Нина", "placed_confirmed", OPENED)
    assert (duty.subject.name, duty.before and duty.before.value) == ("Школа № 1", "yes")
    await running.live(OPENED, since=OPENED)
    at, name, message = running.said[-1]
    assert (at, name, message.items[0].step) == (OPENED, "Нина", f"asked/{duty.request}/0/0")
    assert [one.request for one in message.items[0].duties] == [duty.request]


async def test_two_things_to_confirm_at_night_are_one_message_in_the_morning(running: Running) -> None:
    await running.live(OPENED)
    night = local("2022-03-01", 22)
    for name in ("Анна", "Иван"):
        await running.answer(name, "placed", "yes", night)
    await running.live(local("2022-03-02", 9), since=night)
    (said,) = [(at, message) for at, name, message in running.said if name == "Нина"]
    assert said[0] == local("2022-03-02", 8)
    assert sorted(duty.subject.name for item in said[1].items for duty in item.duties) == [
        "Школа № 1",
        "Школа № 2",
    ]


async def test_a_gate_closes_when_its_answer_is_taken_back(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    night = local("2022-03-01", 22)
    await running.again("Анна", duty, "yes", night)
    confirm = await running.duty("Нина", "placed_confirmed", night)
    await running.reminders.plan_once(night)
    await running.again("Анна", duty, "no", night)
    with pytest.raises(Refused, match="not-yet-asked"):
        await running.again("Нина", confirm, "yes", night)
    await running.live(local("2022-03-02", 9), since=night)
    assert ("Нина", f"asked/{confirm.request}/0/0", "skipped", "waiting") in await running.fates("papers")


async def test_an_answer_stays_when_its_gate_closes(running: Running) -> None:
    """The school activated its risks after the visit; that the curator takes the visit back changes nothing
    of it."""
    now = local("2022-03-16", 11)
    await running.live(now)
    visited = next(
        duty
        for duty in await running.confirmations.duties(running.people["Нина"], now)
        if (duty.question.key, duty.subject.name) == ("visited", "Школа № 1")
    )
    await running.again("Нина", visited, "yes", now)
    activated = await running.duty("Анна", "activated", now)
    await running.again("Анна", activated, "yes", now)
    await running.again("Нина", visited, "no", now)
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["visit", "activated"].met == 1
    await running.again("Нина", visited, "yes", now)
    shown = await running.confirmations.duty(running.people["Анна"], activated.request, now)
    assert (shown.waiting, shown.settled) == (False, True)


async def test_a_confirmation_carries_the_answer_about_its_own_school(running: Running) -> None:
    await running.live(OPENED)
    for name in ("Анна", "Иван"):
        await running.answer(name, "placed", "yes", OPENED)
    duties = await running.confirmations.duties(running.people["Нина"], OPENED)
    assert {duty.subject.name: duty.before and duty.before.by for duty in duties} == {
        "Школа № 1": "Анна",
        "Школа № 2": "Иван",
    }


async def test_each_of_several_objects_is_confirmed_on_its_own(empty: Path, tmp_path: Path) -> None:
    lessons = activity(
        "lessons",
        "study",
        [{"from": "2022-03-01", "to": "2022-03-30"}],
        [question("lesson", "director", items=3, verified_by="curator")],
    )
    running = await open_running(empty, tmp_path / "bot.db", lessons)
    await running.live(OPENED)
    owed = await running.confirmations.duties(running.people["Анна"], OPENED)
    assert [duty.item for duty in owed] == [1, 2, 3]
    await running.again("Анна", owed[1], "yes", OPENED)
    asked = await running.confirmations.duties(running.people["Нина"], OPENED)
    assert [(duty.question.key, duty.item) for duty in asked] == [("lesson_confirmed", 2)]
    assert await running.progress.recount(CODE) == ()
    await running.store.close()
