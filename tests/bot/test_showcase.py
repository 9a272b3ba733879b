"""What the sandbox shows beside its phones, and its levers."""

import asyncio
from typing import Any

import pytest

from bot.settings import Settings
from bot.showcase.region import invented, roster, starring
from bot.showcase.stage import perform
from replay.oracle import sheet
from replay.shape import Shape
from roadmap.programme import Programme
from roadmap.roster_reading import Reading
from sandbox.connection import SandboxError
from sandbox.driver import Sandbox
from tests.bot.playing import Page, opened, press
from tests.conftest import KALUGA, ROOT

SHAPE = Shape.of(sheet.read(ROOT / "programmes" / KALUGA))
KEYS = ["coordinator", "municipal", "curator", "director1", "director2"]


async def row(page: Page, no: str, language: str = "ru") -> dict[str, Any]:
    plan = await page.shown("plan", language)
    return next(one for one in plan["activities"] if one["no"] == no)


async def joins(page: Page, key: str) -> None:
    await press(page.cast[key], "Да, это я")
    await press(page.cast[key], "Согласен")


async def test_the_plan_is_shown_in_the_language_asked_for_and_moves_with_what_people_do(
    plans: dict[str, Programme],
) -> None:
    async with opened(plans) as page:
        plan = await page.shown("plan", "en")
        assert (plan["code"], plan["title"], plan["zone"]) == (
            KALUGA,
            "500+ · Kaluga region",
            "Europe/Moscow",
        )
        assert (plan["first"], plan["last"]) == ("2021-11-26", "2022-12-31")
        assert [one["no"] for one in plan["activities"]] == [one.code for one in plans[KALUGA].activities]
        assert await row(page, "1", "en") == {
            "no": "1",
            "title": "Appoint regional coordinators",
            "state": "ahead",
            "spans": [{"first": "2021-11-26", "last": "2021-11-26", "state": "dated"}],
            "done": None,
            "asked": None,
            "missing": 0,
        }
        assert (await row(page, "34"))["spans"] == [
            {"first": "2022-03-01", "last": "2022-03-31", "state": "window"}
        ]

        olga = page.cast["coordinator"]
        await joins(page, "coordinator")
        await page.move("2021-11-26T10:05")
        first = await row(page, "1")
        assert (first["state"], first["done"], first["asked"], first["missing"]) == ("open", 0, 2, 2)
        await press(olga, "1. Издан")
        first = await row(page, "1")
        assert (first["done"], first["missing"]) == (1, 1)

        await olga.says("/plan")
        await press(olga, "2")
        await press(olga, "Перенести")
        await press(olga, "декабрь 2021 ›")
        await press(olga, "1")
        await press(olga, "Перенести")
        assert (await row(page, "2"))["spans"] == [
            {"first": "2021-12-01", "last": "2021-12-01", "state": "dated"}
        ]
        await press(olga, "Перенести")
        await press(olga, "← Назад")
        await press(olga, "Отменить мероприятие")
        await press(olga, "Да, отменить")
        second = await row(page, "2")
        assert second["state"] == "cancelled"
        assert [one["state"] for one in second["spans"]] == ["cancelled"]


async def test_empty_seats_have_links_that_go_on_working(plans: dict[str, Programme]) -> None:
    async with opened(plans) as page:
        before = await page.shown("seats")
        assert await page.shown("seats") == before
        assert [one["place"] for one in before if one["role"] == "директор"] == [
            "Школа № 1, Воротынск", "Школа № 2", "Школа № 3", "Школа № 4"
        ]  # fmt: skip
        assert {one["role"] for one in await page.shown("seats", "en")} >= {"director", "curator"}

        await page.move("2021-12-01T09:55")
        await page.pull("restart")
        assert await page.shown("seats") == before
        newcomer = await page.sandbox.person("Пётр")
        last = before[-1]
        await newcomer.says(f"/start {last['token']}")
        await press(newcomer, "Да, это я")
        await press(newcomer, "Согласен")
        assert await page.shown("seats") == before[:-1]


async def test_a_seat_to_which_somebody_else_invited_is_left_to_them(plans: dict[str, Programme]) -> None:
    async with opened(plans) as page:
        await joins(page, "municipal")
        maria = page.cast["municipal"]
        before = await page.shown("seats")
        await maria.says("/people")
        await press(maria, "5")
        await press(maria, "Пригласить")
        assert await page.shown("seats") == [one for one in before if one["place"] != "Школа № 2"]
        await page.cast["director1"].says(f"/start {await page.link()}")
        await joins(page, "director1")


async def test_the_cast_has_names_and_sits_near_each_other(plans: dict[str, Programme]) -> None:
    async with opened(plans) as page:
        cast = await page.shown("cast")
        assert [one["key"] for one in cast] == KEYS
        assert cast[3] == {
            "key": "director1",
            "person": 100004,
            "role": "директор · Школа № 2",
            "name": "Анна Петрова",
        }
        assert (await page.shown("cast", "en"))[0]["role"] == "regional coordinator"
        for phone in page.cast.values():
            said = await phone.last()
            assert said is not None
            assert "Да, это я" in said.labels


@pytest.mark.parametrize("schools", [3, 6, 36, 400])
def test_regions_of_any_size_begin_alike(plans: dict[str, Programme], schools: int) -> None:
    region = invented(SHAPE, schools)
    assert not Reading(plans[KALUGA], roster(region)).mistakes
    stars = starring(region)
    names = [region.units[stars[key].unit].name for key in ("municipal", "director1", "director2")]
    assert names == ["Бабынинский район", "Школа № 2", "Школа № 3"]
    assert stars["municipal"].unit == region.units[stars["director1"].unit].within
    assert {stars["director1"].unit, stars["director2"].unit} <= set(region.seats[stars["curator"]])


@pytest.mark.parametrize("schools", [1, 2])
def test_the_smallest_regions_have_as_many_directors_as_schools(schools: int) -> None:
    assert list(starring(invented(SHAPE, schools))) == KEYS[: 3 + schools]


async def test_everyone_comes_in_at_once(plans: dict[str, Programme]) -> None:
    async with opened(plans) as page:
        await page.pull("everyone")
        left = [one["place"] for one in await page.shown("seats") if one["role"] == "директор"]
        assert left == ["Школа № 2", "Школа № 3"]


async def test_a_restart_keeps_what_is_known_also_while_the_clock_moves(plans: dict[str, Programme]) -> None:
    async with opened(plans) as page:
        await joins(page, "director1")
        app, life = page.stage.box.app, (await page.sandbox.get("/api/pulse"))["life"]
        moving = asyncio.ensure_future(page.move("2021-12-06T10:05"))
        await page.pull("restart")
        await moving
        assert page.stage.box.app is not app
        assert (await page.sandbox.get("/api/pulse"))["life"] == life
        anna = page.cast["director1"]
        await anna.says("/my")
        said = await anna.last()
        assert said is not None
        assert "ещё не в программе" not in said.text


async def test_a_reset_is_answered_and_begins_another_life_at_the_same_address(
    plans: dict[str, Programme],
) -> None:
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    settings = Settings(_env_file=None)
    stages = asyncio.ensure_future(perform(settings, plans, KALUGA, "127.0.0.1", 0, 4, ready.set_result))
    async with Sandbox(await asyncio.wait_for(ready, 30)) as sandbox:
        before = await sandbox.get("/api/pulse")
        await sandbox.person("Пётр")
        await sandbox.advance(days=3)
        assert await sandbox.post("/api/levers/reset", {}) == {"pulled": "reset"}
        after = await _another(sandbox, before["life"])
        assert (after["now"], after["people"]) == (before["now"], before["people"])
        assert len(await sandbox.get("/api/exhibits/cast", language="ru")) == len(KEYS)
    stages.cancel()
    await asyncio.wait([stages])


async def _another(sandbox: Sandbox, life: str) -> dict[str, Any]:
    """The pulse of the next life, as soon as its first people are there."""
    async with asyncio.timeout(30):
        while True:
            try:
                pulse: dict[str, Any] = await sandbox.get("/api/pulse")
                await sandbox.get("/api/exhibits/cast")
                if pulse["life"] != life:
                    return await sandbox.get("/api/pulse")  # type: ignore[no-any-return]
            except (OSError, SandboxError):
                pass
            await asyncio.sleep(0.05)
