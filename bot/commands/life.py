"""The life of the real bot, from its start until it is stopped."""

import asyncio
import sys
from urllib.parse import quote

import structlog
from aiogram.exceptions import TelegramNetworkError, TelegramServerError, TelegramUnauthorizedError

from bot import running
from bot.app import App, assemble
from bot.clock import WallClock
from bot.house import House, open_house, read_programmes
from bot.settings import Settings

PATIENCE_S = 5

log = structlog.get_logger()


async def live(settings: Settings) -> None:
    assert settings.bot_token is not None
    clock = WallClock()
    async with open_house(settings, read_programmes(settings), clock.now()) as house:
        if (since := await house.health.held_since()) is not None:
            day = f"{since:%Y-%m-%d %H:%M} UTC"
            print(f"\nOn hold since {day}: nothing leaves unasked until `python -m bot resume`.", flush=True)
        token = settings.bot_token.get_secret_value()
        app = assemble(house, clock, token, settings.telegram_api, settings.send_rate)
        async with app.bot:
            await _print_claims(app, house, clock)
            await running.until_stopped(asyncio.ensure_future(_updates(app, clock, settings)))


async def _updates(app: App, clock: WallClock, settings: Settings) -> None:
    if settings.webhook_url is None:
        await running.poll(app, clock, settings.tick_seconds)
        return
    secret = settings.webhook_secret
    await running.serve(
        app,
        clock,
        settings.tick_seconds,
        host=settings.webhook_host,
        port=settings.webhook_port,
        url=settings.webhook_url,
        secret=secret.get_secret_value() if secret else None,
    )


async def _acquaint(app: App) -> str:
    """The bot's name. A network that is down at the start is waited for, a wrong token is not."""
    while True:
        try:
            return (await app.bot.me()).username or ""
        except TelegramUnauthorizedError:
            sys.exit("Telegram does not know this BOT_TOKEN. Compare it with what @BotFather shows.")
        except (TelegramNetworkError, TelegramServerError) as error:
            log.warning("telegram not reachable, trying again", error=type(error).__name__)
            await asyncio.sleep(PATIENCE_S)


async def _print_claims(app: App, house: House, clock: WallClock) -> None:
    """The first coordinator of a programme comes in by a link that only the operator sees."""
    name = await _acquaint(app)
    for code in house.plans:
        token = await house.registration.claim_token(code, clock.now())
        if token is not None:
            link = f"https://t.me/{name}?start={quote(token)}"
            print(
                f"\n{code}: nobody coordinates it yet. Open this link once to become the first:\n  {link}\n",
                flush=True,
            )
