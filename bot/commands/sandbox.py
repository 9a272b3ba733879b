"""The bot on this machine alone: emulator, synthetic region, and a page to try it."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import logs, running
from bot.boxed import boxed
from bot.commands.complaints import readable
from bot.house import read_programmes
from bot.settings import Settings
from bot.showcase.cast import assemble
from bot.showcase.showcase import furnish
from roadmap.moments import instant
from sandbox.clock import Clock


def sandbox(port: int, programme: str | None, schools: int) -> None:
    logs.configure("WARNING")
    with readable():
        code = programme or Settings().codes[0]
        running.live(_until_stopped(code, port, schools))


async def _until_stopped(code: str, port: int, schools: int) -> None:
    await running.until_stopped(asyncio.ensure_future(_again_and_again(code, port, schools)))


async def _again_and_again(code: str, port: int, schools: int) -> None:
    """Another one each time that somebody begins anew, at the same port."""
    first = True
    while True:
        with TemporaryDirectory() as folder:
            port = await _live(code, Path(folder), port, schools, first=first)
        first = False


async def _live(code: str, folder: Path, port: int, schools: int, *, first: bool) -> int:
    """Until somebody begins anew. The port it had."""
    url = SecretStr(f"sqlite+aiosqlite:///{folder / 'sandbox.db'}")
    settings = Settings(database_url=url, programmes=code)
    plans = read_programmes(settings)
    programme, again = plans[code], asyncio.Event()
    clock = Clock(instant(programme.span.first, programme.quiet.last, programme.zone))
    try:
        async with boxed(settings, plans, clock, port) as box:
            furnish(box, programme, await assemble(box, programme, schools), again)
            if first:
                print(f"\nThe bot is in its box: open {box.emulator.url}   (Ctrl-C ends it, nothing is kept)")
            await again.wait()
            return box.emulator.port
    except ValueError as mistakes:
        sys.exit(f"The invented region does not fit {code}: {mistakes}")
    except OSError as error:
        sys.exit(f"Port {port}: {error.strerror or error}. Take another one: --port {port + 1}")
