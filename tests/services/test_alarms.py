"""When those who manage the region hear that nothing leaves, or that nobody answers any more."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from db.models import Delivery
from services.alarms import AWAKE, Alarms
from tests.services.horizons import due
from tests.services.running import START, Running, empty, local, open_running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty"]
BOSS, OTHER, DIRECTOR = "Рита", "Борис", "Анна"
DAILY = [
    activity(f"survey{number}", "survey", [{"from": "2022-02-14", "to": "2022-03-31"}], [
        question(f"told{number}", "director", answer="number", range={"max": 99})
    ])
    for number in range(4)
]  # fmt: skip
"""Twelve requests, reminded of often enough."""
EVERY_DAY = {
    "answer_by": 0,
    "no_is": "not_yet",
    "steps": [{"key": f"d{number}", "anchor": "start", "days": number} for number in range(40)],
}


@dataclass(repr=False)
class Watch:
    """From one six o'clock to the next; `mute`: nothing is sent meanwhile."""

    running: Running
    now: datetime = START
    mute: bool = False
    raised: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.alarms = Alarms(self.running.store, self.running.plans)

    async def until(self, day: str, hour: int = 19) -> None:
        end = local(day, hour)
        while (moment := await due(self.alarms, self.now)) is not None and moment <= end:
            await self._at(moment)
            for alarm in await self.alarms.plan(moment):
                self.raised.append((moment.astimezone(self.zone).date().isoformat(), alarm.key))
        await self._at(end)

    async def answer(self, key: str, value: str = "7") -> None:
        await self.running.answer(DIRECTOR, key, value, self.now)

    async def told(self) -> list[tuple[str, dict[str, Any]]]:
        names = {number: name for name, number in self.running.people.items()}
        keys = ("unsent", "unanswered")
        return [(names[who], said) for who, said in await self.running.notices() if said["key"] in keys]

    @property
    def zone(self) -> Any:
        return self.running.plans[CODE].zone

    async def _at(self, moment: datetime) -> None:
        if self.mute:
            while (owed := await due(self.running.reminders, self.now)) is not None and owed <= moment:
                if await self.running.reminders.plan_once(owed) is None:
                    break
        else:
            await self.running.live(moment, since=self.now)
        self.now = max(self.now, moment)


@pytest.fixture
async def watch(empty: Path, tmp_path: Path) -> AsyncIterator[Watch]:
    """Directors are asked four numbers, and reminded on every day until the end of March."""
    running = await open_running(empty, tmp_path / "bot.db", *DAILY, ladders={"deadline": EVERY_DAY})
    yield Watch(running)
    await running.store.close()


async def test_three_days_without_an_answer_are_told_once(watch: Watch) -> None:
    """The last one came on Tuesday; the alarm is on Friday, and not again on Monday."""
    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.until("2022-03-04")
    assert watch.raised == [("2022-02-18", "unanswered")]
    said = {"key": "unanswered", "since": "2022-02-16", "awaited": 11, "came": 1}
    assert await watch.told() == [(BOSS, said), (OTHER, said)]


async def test_it_is_told_again_if_answers_came_and_stopped_again(watch: Watch) -> None:
    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.until("2022-02-21")
    await watch.answer("told1")
    await watch.until("2022-03-04")
    assert watch.raised == [("2022-02-18", "unanswered"), ("2022-02-25", "unanswered")]


async def test_where_nobody_ever_answered_nothing_has_stopped(watch: Watch) -> None:
    await watch.until("2022-03-04")
    assert watch.raised == []


async def test_answers_of_long_ago_have_not_just_stopped(watch: Watch) -> None:
    """An alarm slept through for more than ten working days is none."""
    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.running.live(local("2022-03-10"), since=watch.now)
    watch.now = local("2022-03-10")
    await watch.until("2022-03-17")
    assert watch.raised == []


async def test_few_open_requests_are_no_alarm(watch: Watch) -> None:
    """Nine are left of twelve."""
    await watch.until("2022-02-15")
    for number in range(3):
        await watch.answer(f"told{number}")
    await watch.until("2022-03-04")
    assert watch.raised == []


async def test_who_was_not_reminded_is_not_expected_to_answer(
    watch: Watch, tmp_path: Path, empty: Path
) -> None:
    running = await open_running(
        empty,
        tmp_path / "calm.db",
        *DAILY,
        ladders={"deadline": EVERY_DAY | {"steps": EVERY_DAY["steps"][:2]}},  # type: ignore[index]
    )
    calm = Watch(running)
    await calm.until("2022-02-15")
    await calm.answer("told0")
    await calm.until("2022-03-04")
    assert calm.raised == []
    await running.store.close()


async def test_decisions_of_coordinators_are_no_answers(watch: Watch) -> None:
    from services.exemptions import Exemptions

    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.until("2022-02-17")
    duty = await watch.running.duty(DIRECTOR, "told1", watch.now)
    exemptions = Exemptions(watch.running.store, watch.running.plans)
    boss = watch.running.people[BOSS]
    await exemptions.add(boss, duty.event.id, duty.subject.id, "ремонт", None, watch.now)
    await watch.until("2022-03-04")
    assert watch.raised == [("2022-02-18", "unanswered")]


async def test_who_is_on_leave_hears_nothing(watch: Watch) -> None:
    await watch.running.change(OTHER, away_from=date(2022, 2, 18), away_to=date(2022, 2, 20))
    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.until("2022-03-04")
    assert [name for name, _ in await watch.told()] == [BOSS]


async def test_a_day_on_which_nothing_leaves_is_told_that_evening(watch: Watch) -> None:
    await watch.until("2022-02-15")
    watch.mute = True
    await watch.until("2022-02-16")
    assert watch.raised == [("2022-02-16", "unsent")]
    assert {name: said["count"] for name, said in await watch.told()} == {BOSS: 3, OTHER: 3}


async def test_days_on_end_are_one_spell(watch: Watch) -> None:
    await watch.until("2022-02-15")
    watch.mute = True
    await watch.until("2022-02-18")
    assert watch.raised == [("2022-02-16", "unsent")]


async def test_one_message_that_left_is_enough(watch: Watch) -> None:
    await watch.until("2022-02-15")
    watch.mute = True
    await watch.until("2022-02-16", hour=12)
    (one, *_) = await watch.running.claim(watch.now, room=1)
    from roadmap.outcomes import Settled

    await watch.running.settle(Settled(one, "sent", watch.now, copies=(1,)), now=watch.now)
    await watch.until("2022-02-16")
    assert watch.raised == []


@pytest.mark.parametrize(("reason", "raised"), [("blocked", False), ("gave-up", True)])
async def test_what_people_prevent_themselves_is_no_alarm(watch: Watch, reason: str, raised: bool) -> None:
    await watch.until("2022-02-15")
    watch.mute = True
    await watch.until("2022-02-16", hour=12)
    async with watch.running.store.write() as tx:
        waiting = update(Delivery).where(Delivery.state == "planned")
        await tx.execute(waiting.values(state="failed", reason=reason))
    await watch.until("2022-02-16")
    assert bool(watch.raised) is raised


async def test_a_quiet_day_is_no_alarm(empty: Path, tmp_path: Path) -> None:
    running = await open_running(empty, tmp_path / "bot.db", *DAILY)
    watch = Watch(running, mute=True)
    await watch.until("2022-02-11")
    assert watch.raised == []
    await running.store.close()


async def test_a_bot_that_has_just_woken_is_given_time(watch: Watch) -> None:
    """What it has not sent while it was down it is about to send."""
    await watch.until("2022-02-15")
    watch.alarms = Alarms(watch.running.store, watch.running.plans)
    woken = local("2022-02-16", 18, 20)
    assert await due(watch.alarms, woken) == woken + AWAKE
    assert await watch.alarms.plan(woken) == ()
    assert await due(watch.alarms, woken + timedelta(minutes=1)) == woken + AWAKE


async def test_it_is_looked_for_on_working_days_only(watch: Watch) -> None:
    """23 February is a holiday."""
    await watch.until("2022-02-22")
    assert await due(watch.alarms, watch.now) == local("2022-02-24", 18)


async def test_it_waits_for_the_readers_own_hours(watch: Watch) -> None:
    await watch.running.change(BOSS, quiet_from=time(18), quiet_to=time(9))
    await watch.until("2022-02-15")
    await watch.answer("told0")
    await watch.until("2022-02-18")
    async with watch.running.store.read() as tx:
        mine = select(Delivery.due_at).where(Delivery.person_id == watch.running.people[BOSS])
        (due,) = (await tx.execute(mine.where(Delivery.kind == "notice"))).scalars()
    assert due == local("2022-02-21", 10)
