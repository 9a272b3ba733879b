"""The card is drawn again when there is something new to show, and only then."""

import pytest

from scheduler.bulletins import Bulletins
from tests.conftest import World
from tests.handlers.announcing import compose, seen, send, settle


@pytest.fixture
async def bulletins(world: World) -> Bulletins:
    """As after a restart: it has shown nothing yet."""
    return Bulletins(world.app.bot, world.house.broadcasts, world.house.catalogue)


async def edits(world: World) -> int:
    return len(await world.sandbox.log(method="editMessageText"))


async def test_what_stands_still_is_drawn_once(world: World, bulletins: Bulletins) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    before = await edits(world)
    await bulletins.show(world.clock.now())
    await bulletins.show(world.clock.now())
    assert await edits(world) == before + 1
    assert (await seen(region.olga, card)).text == card.text


async def test_the_seconds_go_down_in_steps(world: World, bulletins: Bulletins) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    shown = []
    for _ in range(3):
        await world.sandbox.advance(seconds=9)
        await bulletins.show(world.clock.now())
        shown.append((await seen(region.olga, card)).text.splitlines()[0])
    assert shown == [f"📣 Уйдёт через {seconds} секунд" for seconds in (30, 20, 10)]


async def test_a_card_that_is_gone_is_no_error(world: World, bulletins: Bulletins) -> None:
    region = await settle(world)
    await compose(region.olga)
    await send(region.olga)
    gone = {"status": 400, "description": "Bad Request: message to edit not found"}
    await world.sandbox.faults(fail={"method": "editMessageText", **gone})
    before = await edits(world)
    await bulletins.show(world.clock.now())
    await bulletins.show(world.clock.now())
    assert await edits(world) == before + 1


async def test_flooded_the_round_is_left_for_the_next(world: World, bulletins: Bulletins) -> None:
    region = await settle(world)
    for author in (region.olga, region.maria):
        await compose(author)
        card = await send(author)
    await world.sandbox.advance(seconds=15)
    flood = {"method": "editMessageText", "status": 429, "retry_after": 40, "times": 1}
    await world.sandbox.faults(fail=flood)
    before = await edits(world)
    await bulletins.show(world.clock.now())
    assert await edits(world) == before + 1
    await world.sandbox.advance(seconds=3)
    await bulletins.show(world.clock.now())
    assert (await seen(region.maria, card)).text.startswith("📣 Уйдёт через 20 секунд")
    assert await edits(world) == before + 3
