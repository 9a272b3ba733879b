"""How updates come in: by long polling, or by a webhook that Telegram calls."""

import asyncio
import contextlib
import gc
import secrets
import signal
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot.app import App
from handlers import feed
from scheduler.clock import Clock

if sys.platform != "win32":
    import uvloop

PATH = "/telegram"

T = TypeVar("T")


async def poll(app: App, clock: Clock, tick_seconds: float) -> None:
    """Until stopped. Updates that came while the bot was down are answered first."""
    await app.bot.delete_webhook()
    await app.wake(clock)
    freeze()
    app.clockwork.start(tick_seconds)
    try:
        await app.dispatcher.start_polling(
            app.bot, handle_signals=False, close_bot_session=False, tasks_concurrency_limit=100
        )
    finally:
        await app.clockwork.stop()


@asynccontextmanager
async def served(
    app: App, *, host: str, port: int, url: str | None = None, secret: str | None = None
) -> AsyncIterator[None]:
    """Listen for Telegram's calls, and for calendars. `url` is the public address; without one, this very
    socket is told to the Bot API server (the emulator calls it on loopback). A call is answered when its work
    is done. Addresses are not logged: those of calendars are secret."""
    secret = secret or secrets.token_urlsafe(32)
    site_app = web.Application()
    SimpleRequestHandler(app.dispatcher, app.bot, handle_in_background=False, secret_token=secret).register(
        site_app, path=PATH
    )
    house = app.house
    site_app.add_routes(feed.routes(house.calendars, house.catalogue, app.dispatcher["clock"].now))
    runner = web.AppRunner(site_app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    try:
        address = url or f"http://{host}:{runner.addresses[0][1]}"
        app.dispatcher["site"] = address
        await app.bot.set_webhook(
            address.rstrip("/") + PATH,
            secret_token=secret,
            allowed_updates=app.dispatcher.resolve_used_update_types(),
        )
        await app.dispatcher.emit_startup(bot=app.bot)
        yield
    finally:
        await runner.cleanup()


async def serve(
    app: App, clock: Clock, tick_seconds: float, *, host: str, port: int, url: str, secret: str | None
) -> None:
    await app.wake(clock)
    freeze()
    async with served(app, host=host, port=port, url=url, secret=secret):
        app.clockwork.start(tick_seconds)
        try:
            await asyncio.Event().wait()
        finally:
            await app.clockwork.stop()


def live(work: Coroutine[Any, Any, T]) -> T:
    """Run to its end: on uvloop, which there is not on Windows."""
    return asyncio.run(work) if sys.platform == "win32" else uvloop.run(work)


def freeze() -> None:
    """aiogram leaves 187,000 long-lived objects: looking through all of them stops the loop for a tenth of
    a second at a time. What is there now stays; what comes is collected less often. And a thread that
    plans or counts gives the interpreter back to the loop after a millisecond, not after five."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    sys.setswitchinterval(0.001)


async def until_stopped(work: asyncio.Future[Any]) -> None:
    """Run until it ends, or until SIGINT or SIGTERM asks it to."""
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt instead
            loop.add_signal_handler(sign, work.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await work
