"""The bot goes down in the middle of a conversation, and comes up again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.conftest import World, settings_for


@asynccontextmanager
async def restarted(world: World, database: Path) -> AsyncIterator[None]:
    """Another process of the bot over the same rows and the same Telegram; the old one is gone."""
    from bot import running
    from bot.app import assemble
    from bot.boxed import TOKEN
    from bot.house import open_house

    world.clock.unregister(world.box)
    async with open_house(settings_for(database), world.house.plans, world.clock.now()) as house:
        app = assemble(house, world.clock, TOKEN, world.sandbox.url, send_rate=0)
        async with app.bot, running.served(app, host="127.0.0.1", port=0):
            await app.wake(world.clock)
            world.clock.register(app.clockwork)
            yield
            world.clock.unregister(app.clockwork)
    world.clock.register(world.box)
