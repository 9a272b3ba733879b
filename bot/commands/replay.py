"""A whole programme, day by day, with synthetic people, and a judge at the end."""

import json as notation
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import SecretStr

from bot import logs, running
from bot.boxed import Boxed, boxed
from bot.commands.complaints import readable
from bot.house import read_programmes
from bot.settings import Settings
from replay.app import Row
from replay.run import Size
from replay.run import replay as live
from replay.verdict import Verdict
from roadmap.moments import instant
from sandbox.clock import Clock

KEPT = 40
"""Messages in a chat: a year of thousands of people would not fit into memory."""


def replay(code: str, units: int | None, seats: int | None, seed: int, *, faults: bool, json: bool) -> None:
    logs.configure("CRITICAL" if faults else "WARNING")  # what fails there is meant to fail
    with readable():
        life = _replay(code, Size(units, seats), seed, faults=faults, progress=sys.stderr.isatty())
        verdict = running.live(life)
    if json:
        print(notation.dumps(verdict.report(), ensure_ascii=False, indent=2))
    else:
        verdict.show()
    sys.exit(0 if verdict.passed else 1)


async def _replay(code: str, size: Size, seed: int, *, faults: bool, progress: bool) -> Verdict:
    with TemporaryDirectory() as folder:
        url = SecretStr(f"sqlite+aiosqlite:///{folder}/replay.db")
        settings = Settings(database_url=url, programmes=code)
        plans = read_programmes(settings)
        programme = plans[code]
        start = instant(programme.span.first, programme.quiet.last, programme.zone)
        async with boxed(settings, plans, Clock(start), kept=KEPT) as box:
            running.freeze()
            judged = Judged(box, code, settings.programmes_dir / code)
            return await live(judged, size, seed=seed, faults=faults, progress=progress)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the judge may ask of the bot (replay/app.py)."""

    box: Boxed
    code: str
    folder: Path

    @property
    def url(self) -> str:
        return self.box.emulator.url

    async def claim(self) -> str:
        token = await self.box.house.registration.claim_token(self.code, self.box.emulator.clock.now())
        assert token is not None
        return token

    async def load_roster(self, csv: str) -> None:
        result = await self.box.house.rosters.load(self.code, csv, self.box.emulator.clock.now())
        if result.mistakes:
            raise ValueError(result.mistakes)

    async def invites(self) -> list[Row]:
        house = self.box.house
        pairs = await house.people.invite_all(self.code, self.box.emulator.clock.now())
        seats = {row["id"]: row for row in await house.exports.seats(self.code)}
        return [{**seats[seat.id], "token": token} for seat, token in pairs]

    async def ledger(self) -> list[Row]:
        return await self.box.house.exports.ledger(self.code)

    async def requests(self) -> list[Row]:
        return await self.box.house.exports.requests(self.code)

    async def occurrences(self) -> list[Row]:
        return await self.box.house.exports.occurrences(self.code)

    async def waivers(self) -> list[Row]:
        return await self.box.house.exports.waivers(self.code)

    async def seats(self) -> list[Row]:
        return await self.box.house.exports.seats(self.code)

    async def units(self) -> list[Row]:
        return await self.box.house.exports.units(self.code)

    async def accounts(self) -> list[Row]:
        return await self.box.house.exports.accounts()

    async def restart(self) -> None:
        await self.box.restart()

    def die(self, turns: int) -> None:
        self.box.die(turns)

    @property
    def deaths(self) -> list[tuple[int, int]]:
        return self.box.deaths

    async def deliveries(self) -> dict[str, int]:
        return await self.box.house.exports.deliveries()

    async def totals(self, day: date | None = None) -> list[Row]:
        totals: list[dict[str, Any]] = [
            {"activity": activity, "indicator": indicator, **counts._asdict()}
            for activity, indicator, counts in await self.box.house.progress.totals(self.code, day)
        ]
        return totals
