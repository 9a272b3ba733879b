"""The bot on this machine alone: emulator, synthetic region, and a page to press its buttons."""

import asyncio
import sys

from bot import logs, running
from bot.commands.complaints import readable
from bot.house import read_programmes
from bot.settings import Settings
from bot.showcase.cast import UnfitRosterError
from bot.showcase.stage import perform
from sandbox.exposure import warning


def sandbox(port: int, programme: str | None, schools: int, host: str) -> None:
    logs.configure("WARNING")
    if said := warning(host):
        print(said, file=sys.stderr)
    with readable():
        settings = Settings()
        code = programme or settings.codes[0]
        running.live(_live(settings.model_copy(update={"programmes": code}), code, host, port, schools))


async def _live(settings: Settings, code: str, host: str, port: int, schools: int) -> None:
    plans = read_programmes(settings)
    try:
        stages = perform(settings, plans, code, host, port, schools, _say)
        await running.until_stopped(asyncio.ensure_future(stages))
    except UnfitRosterError as unfit:
        sys.exit(str(unfit))
    except OSError as error:
        sys.exit(f"Port {port}: {error.strerror or error}. Take another one: --port {port + 1}")


def _say(url: str) -> None:
    print(f"\nThe bot is in its box: open {url}   (Ctrl-C ends it, nothing is kept)", flush=True)
