"""Twelve rows of the Kaluga plan as people live them, through phones: each test is called as its story."""

from datetime import UTC, datetime

import pytest

from roadmap.tallies import Counts
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.announcing import enter
from tests.handlers.phones import open_duty


def utc(month: int, day: int, hour: int = 6, minute: int = 0, year: int = 2022) -> datetime:
    """Moscow's clocks show three hours more."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


async def counted(world: World, no: str, key: str) -> Counts:
    """Over the whole region; and the sums are true."""
    assert await world.house.progress.recount(KALUGA) == ()
    totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(KALUGA)}
    return totals[no, key]


async def told(phone: Person, title: str) -> list[Message]:
    """Messages that speak of it, alone or among the things of a day."""
    return [message for message in await phone.messages(mine=False) if title in message.text]


VISITS, SURVEY = "Первые посещения", "Первый опрос"


@pytest.mark.parametrize("start", [utc(2, 17)])
async def test_story_3_a_curator_is_asked_about_each_school_until_it_is_visited(world: World) -> None:
    nina = await enter(world, "curator", world.region, "Нина")
    await world.sandbox.move_to(utc(2, 18, 7, 1))
    assert len(await told(nina, VISITS)) == 1
    visits = await open_duty(nina, VISITS)
    assert "Вы посетили школу?" in visits.text
    assert "1. Школа № 1" in visits.text
    assert "2. Школа № 2" in visits.text

    await nina.taps("1. Посетили", visits)
    await world.sandbox.move_to(utc(2, 28, 7, 1))
    assert "завтра" in (await told(nina, VISITS))[-1].text
    left = await open_duty(nina, VISITS)
    assert "Школа № 2" in left.text
    assert "Школа № 1" not in left.text

    visited = await counted(world, "19", "schools_visited")
    assert (visited.met, visited.expected) == (1, 3)


@pytest.mark.parametrize("start", [utc(2, 17)])
async def test_story_4_a_visited_school_is_asked_whether_its_risks_are_active(world: World) -> None:
    nina = await enter(world, "curator", world.region, "Нина")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    await world.sandbox.move_to(utc(2, 18, 7, 1))
    assert not await told(anna, VISITS)

    await nina.taps("1. Посетили", await open_duty(nina, VISITS))
    await world.sandbox.advance(minutes=1)
    asked = (await told(anna, VISITS))[-1]
    assert "Рисковые направления в ИС МЭДК активированы?" in asked.text
    await world.sandbox.move_to(utc(2, 28, 7, 1))
    assert "завтра" in (await told(anna, VISITS))[-1].text.lower()
    await anna.taps("Активировали", asked)

    active = await counted(world, "19", "risks_activated")
    assert (active.met, active.expected) == (1, 3)


@pytest.mark.parametrize("start", [utc(3, 9)])
async def test_story_8_whoever_has_not_answered_the_survey_is_reminded_whatever_their_role(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    nina = await enter(world, "curator", world.region, "Нина")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    await world.sandbox.move_to(utc(3, 10, 7, 1))
    assert [len(await told(phone, SURVEY)) for phone in (olga, nina, anna)] == [1, 1, 1]
    await anna.taps("Ответили", await open_duty(anna, SURVEY))
    before = len(await told(anna, SURVEY))

    await world.sandbox.move_to(utc(3, 23, 7, 1))
    assert len(await told(anna, SURVEY)) == before
    assert len(await told(nina, SURVEY)) > 2
    assert "завтра" in (await told(nina, SURVEY))[-1].text.lower()

    found = {key: await counted(world, "30", key) for key in ("respondents", "directors", "curators")}
    assert {key: (one.met, one.expected) for key, one in found.items()} == {
        "respondents": (1, 7),
        "directors": (1, 3),
        "curators": (0, 2),
    }
