"""What a week has brought, as those hear it who have asked for it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.models import Delivery
from roadmap.digests import Wish
from roadmap.refusals import Refused
from services.digests import Digests
from services.preferences import Preferences
from tests.services.horizons import due
from tests.services.running import START, Running, empty, local, open_running
from tests.services.small_programme import ALL, WEBINAR, activity, question

__all__ = ["empty"]
BOSS, OTHER, TOWN, CURATOR, DIRECTOR = "Рита", "Борис", "Мария", "Нина", "Анна"


@dataclass(repr=False)
class Weeks:
    """From one nine o'clock to the next; `asleep`: nothing was planned meanwhile."""

    running: Running
    now: datetime = START

    def __post_init__(self) -> None:
        self.digests = Digests(self.running.store, self.running.plans)

    async def wish(self, name: str, wish: Wish | None) -> None:
        preferences = Preferences(self.running.store, self.running.plans)
        await preferences.set_reports(self.running.people[name], wish, self.now)

    async def until(self, day: str, *, asleep: bool = False, hour: int = 12) -> None:
        end = local(day, hour)
        while not asleep and (moment := await due(self.digests, self.now)) is not None:
            if moment > end:
                break
            await self._at(moment)
            await self.digests.plan(moment)
        await self._at(end)

    async def told(self, name: str, kind: str = "weekly") -> list[dict[str, Any]]:
        person = self.running.people[name]
        return [said for who, said in await self.running.notices() if who == person and said["key"] == kind]

    async def due(self, name: str) -> list[datetime]:
        async with self.running.store.read() as tx:
            mine = select(Delivery.due_at).where(Delivery.person_id == self.running.people[name])
            return list((await tx.execute(mine.where(Delivery.kind == "notice"))).scalars())

    async def _at(self, moment: datetime) -> None:
        await self.running.live(moment, since=self.now)
        self.now = max(self.now, moment)


@pytest.fixture
async def weeks(empty: Path, tmp_path: Path) -> AsyncIterator[Weeks]:
    async for found in opened(empty, tmp_path, *ALL):
        yield found


async def opened(empty: Path, tmp_path: Path, *activities: Mapping[str, Any]) -> AsyncIterator[Weeks]:
    running = await open_running(empty, tmp_path / "bot.db", *activities)
    yield Weeks(running)
    await running.store.close()


async def test_only_those_who_asked_for_it_are_told_each_monday(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.wish(OTHER, "monthly")
    await weeks.until("2022-03-29")
    firsts = [said["first"] for said in await weeks.told(BOSS)]
    assert firsts == [
        f"2022-{day}" for day in ("01-31", "02-07", "02-14", "02-21", "02-28", "03-07", "03-14", "03-21")
    ]
    assert await weeks.told(BOSS, "monthly") == []
    assert [said["last"] for said in await weeks.told(OTHER, "monthly")] == ["2022-02-28"]
    assert await weeks.told(TOWN) == []


async def test_both_are_both(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "both")
    await weeks.until("2022-03-01")
    assert len(await weeks.told(BOSS)) == 4
    assert len(await weeks.told(BOSS, "monthly")) == 1


async def test_whoever_wants_them_no_longer_gets_none(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-02-08")
    await weeks.wish(BOSS, None)
    await weeks.until("2022-02-22")
    assert len(await weeks.told(BOSS)) == 1


async def test_those_who_only_answer_may_not_ask_for_them(weeks: Weeks) -> None:
    with pytest.raises(Refused, match="not-yours"):
        await weeks.wish(DIRECTOR, "weekly")


async def test_it_says_what_has_ended_and_how_it_stands(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-03-03", hour=17)
    for name, value in ((DIRECTOR, "viewer"), ("Иван", "no")):
        await weeks.running.answer(name, "took_part", value, weeks.now)
    await weeks.until("2022-03-09")
    said = (await weeks.told(BOSS))[-1]
    assert (said["first"], said["last"]) == ("2022-02-28", "2022-03-06")
    title = {"ru": "webinar", "en": "en webinar"}
    assert said["ended"] == [{"no": "webinar", "title": title, "done": 2, "expected": 3}]
    assert (said["answered"], said["before"]) == (2, 0)
    assert [(one["no"], one["day"]) for one in said["coming"]] == [("staff", "2022-03-10")]
    assert said["coming_more"] == said["ended_more"] == 0


async def test_what_is_awaited_is_counted_and_what_is_late_apart(weeks: Weeks) -> None:
    """On 14 March: papers of three directors, the webinar and two numbers of each, whose days are over."""
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-03-14")
    said = (await weeks.told(BOSS))[-1]
    assert (said["awaited"], said["overdue"]) == (3 + 3 + 6, 3 + 6)


async def test_each_is_told_of_their_own_territory(weeks: Weeks) -> None:
    for name in (BOSS, TOWN, CURATOR):
        await weeks.wish(name, "weekly")
    await weeks.until("2022-03-03", hour=17)
    for name in (DIRECTOR, "Вера"):
        await weeks.running.answer(name, "took_part", "viewer", weeks.now)
    await weeks.until("2022-03-09")
    said = {name: (await weeks.told(name))[-1] for name in (BOSS, TOWN, CURATOR)}
    assert {name: one["answered"] for name, one in said.items()} == {BOSS: 2, TOWN: 1, CURATOR: 1}
    assert {name: one["ended"][0]["expected"] for name, one in said.items()} == {BOSS: 3, TOWN: 2, CURATOR: 2}


async def test_answers_decided_for_others_are_nobodys(weeks: Weeks) -> None:
    from services.exemptions import Exemptions

    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-03-03", hour=17)
    occurrence = await weeks.running.occurrence("webinar")
    exemptions = Exemptions(weeks.running.store, weeks.running.plans)
    duty = await weeks.running.duty(DIRECTOR, "took_part", weeks.now)
    await exemptions.add(weeks.running.people[BOSS], occurrence, duty.subject.id, "ремонт", None, weeks.now)
    await weeks.until("2022-03-09")
    said = (await weeks.told(BOSS))[-1]
    assert said["answered"] == 0
    assert said["ended"][0]["expected"] == 2


async def test_what_was_called_off_is_told_of_no_more(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-03-03", hour=17)
    await weeks.running.answer(DIRECTOR, "took_part", "viewer", weeks.now)
    await weeks.running.plan.cancel(
        weeks.running.people[BOSS], await weeks.running.occurrence("webinar"), weeks.now
    )
    await weeks.until("2022-03-09")
    said = (await weeks.told(BOSS))[-1]
    assert (said["answered"], said["ended"]) == (0, [])


async def test_more_than_three_of_a_kind_are_counted(empty: Path, tmp_path: Path) -> None:
    days = [
        activity(f"w{number}", "webinar", ["2022-02-09"], [question("came", "director")])
        for number in range(5)
    ]
    async for weeks in opened(empty, tmp_path, *days):
        await weeks.wish(BOSS, "weekly")
        await weeks.until("2022-02-14")
        before, after = await weeks.told(BOSS)
        assert (len(before["coming"]), before["coming_more"]) == (3, 2)
        assert (len(after["ended"]), after["ended_more"]) == (3, 2)


async def test_nothing_before_the_start_is_compared_with(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-02-22")
    assert [said["before"] for said in await weeks.told(BOSS)] == [None, None, 0]


async def test_planned_again_it_is_told_once(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-02-07")
    again = Digests(weeks.running.store, weeks.running.plans)
    assert await again.plan(weeks.now) is None
    assert len(await weeks.told(BOSS)) == 1


async def test_a_bot_that_slept_tells_it_late_and_the_weeks_before_never(weeks: Weeks) -> None:
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-02-07")
    await weeks.until("2022-02-23", asleep=True)
    await weeks.until("2022-02-24")
    assert [said["first"] for said in await weeks.told(BOSS)] == ["2022-01-31", "2022-02-14"]


async def test_it_waits_for_the_readers_own_hours(weeks: Weeks) -> None:
    await weeks.running.change(BOSS, quiet_from=time(22), quiet_to=time(11))
    await weeks.wish(BOSS, "weekly")
    await weeks.wish(OTHER, "weekly")
    await weeks.until("2022-02-07")
    assert await weeks.due(BOSS) == [local("2022-02-07", 11)]
    assert await weeks.due(OTHER) == [local("2022-02-07", 9)]


async def test_who_is_on_leave_is_told_nothing(weeks: Weeks) -> None:
    await weeks.running.change(BOSS, away_from=date(2022, 2, 7), away_to=date(2022, 2, 9))
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-02-14")
    assert [said["first"] for said in await weeks.told(BOSS)] == ["2022-02-07"]


async def test_when_all_is_over_only_news_is_told(empty: Path, tmp_path: Path) -> None:
    """The programme ends with Wednesday, 9 March."""
    running = await open_running(
        empty, tmp_path / "bot.db", WEBINAR, span={"from": "2022-01-01", "to": "2022-03-09"}
    )
    weeks = Weeks(running)
    await weeks.wish(BOSS, "weekly")
    await weeks.until("2022-03-23")
    assert (await weeks.told(BOSS))[-1]["last"] == "2022-03-06"
    await running.answer(DIRECTOR, "took_part", "viewer", weeks.now)
    await weeks.until("2022-04-12")
    assert [(said["last"], said["answered"]) for said in await weeks.told(BOSS)][-1] == ("2022-03-27", 1)
    assert len(await weeks.told(BOSS)) == 6
    await running.store.close()
