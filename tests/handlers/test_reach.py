"""Somebody blocks the bot, and lets it in again."""

from tests.conftest import World


async def test_a_blocked_bot_is_noticed_at_once_and_the_superior_is_told(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    phone = await world.join("director", "Школа № 1", "Анна")
    await phone.blocks()
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert not person.reachable
    await world.sandbox.advance(minutes=1)
    assert "директор, Школа № 1" in (await boss.hears("Бот не доходит: Анна")).text


async def test_who_lets_the_bot_in_again_is_reachable_and_needs_no_link(world: World) -> None:
    phone = await world.join("director", "Школа № 1", "Анна")
    await phone.blocks()
    await phone.unblocks()
    await phone.says("/start")
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert person.reachable
    assert (await phone.hears(lambda message: bool(message.buttons))).buttons
