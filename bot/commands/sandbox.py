"""The bot on this machine alone: emulator, synthetic region, and a page to press its buttons."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import logs, running
from bot.boxed import Boxed, boxed
from bot.commands.complaints import readable
from bot.house import read_programmes
from bot.settings import Settings
from replay.region import Region
from roadmap.moments import instant
from roadmap.people import Seat
from roadmap.programme import Programme, Role
from sandbox.clock import Clock
from sandbox.driver import Sandbox


def sandbox(port: int, programme: str | None, schools: int) -> None:
    logs.configure("WARNING")
    with TemporaryDirectory() as folder, readable():
        url = SecretStr(f"sqlite+aiosqlite:///{Path(folder) / 'sandbox.db'}")
        settings = Settings(database_url=url)
        code = programme or settings.codes[0]
        running.live(_live(settings.model_copy(update={"programmes": code}), code, port, schools))


async def _live(settings: Settings, code: str, port: int, schools: int) -> None:
    plans = read_programmes(settings)
    programme = plans[code]
    clock = Clock(instant(programme.span.first, programme.quiet.last, programme.zone))
    try:
        async with boxed(settings, plans, clock, port) as box:
            await _people(box, programme, schools)
            print(f"\nThe bot is in its box: open {box.emulator.url}   (Ctrl-C ends it, nothing is kept)")
            await running.until_stopped(asyncio.ensure_future(asyncio.Event().wait()))
    except OSError as error:
        sys.exit(f"Port {port}: {error.strerror or error}. Take another one: --port {port + 1}")


async def _people(box: Boxed, programme: Programme, schools: int) -> None:
    """A few people of an invented region have just opened their personal links."""
    now = box.emulator.clock.now()
    result = await box.house.rosters.load(programme.code, Region.build(schools, seed=1).roster(), now)
    if result.mistakes:
        sys.exit(f"The synthetic region does not fit {programme.code}: {result.mistakes[0]}")
    left = {role.code: _phones(programme, role) for role in programme.roles}
    async with Sandbox(box.emulator.url) as phones:
        for seat, token in await box.house.people.invite_all(programme.code, now):
            if left[seat.role.code] > 0:
                left[seat.role.code] -= 1
                person = await phones.person(_name(seat), language_code=programme.languages[0])
                await person.says(f"/start {token}")


def _phones(programme: Programme, role: Role) -> int:
    """Two of those at the bottom of the tree, one of those who do more than answer."""
    if role.unit not in {unit.within for unit in programme.units}:
        return 2
    return 1 if len(role.may) > 1 else 0


def _name(seat: Seat) -> str:
    role = seat.role.title.to(seat.programme.languages[0])
    return f"{role} · {seat.place.name}"
