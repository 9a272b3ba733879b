"""One programme, one synthetic region, one year - and the verdict."""

import time
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from replay.app import App
from replay.diary import Diary
from replay.judging.evidence import Evidence
from replay.life import Life
from replay.oracle import sheet as sheets
from replay.people import settle
from replay.region import ROOT, Region
from replay.verdict import Verdict, judge
from replay.wire import Wire


async def replay(app: App, *, schools: int, seed: int, progress: bool, until: date | None = None) -> Verdict:
    """The bot's clock stands at the morning of the programme's first day. until: the last day, if it is not
    the programme's own."""
    began = time.perf_counter()
    sheet = sheets.read(app.folder)
    zone, last = ZoneInfo(sheet["timezone"]), until or sheet["span"]["to"]
    region = Region.build(schools, seed)
    async with Wire(app.url) as wire:
        now = await wire.now()
        diary = Diary(now, now)
        await app.load_roster(region.roster())
        residents = settle(region, now.astimezone(zone).date(), seed)
        aliases = await _aliases(app)
        await Life(app, wire, diary, residents, zone, seed).live(last, await app.claim(), progress=progress)
    verdict = judge(sheet, region, diary, await gather(app, aliases))
    return replace(verdict, seconds=time.perf_counter() - began)


async def gather(app: App, aliases: dict[str, str]) -> Evidence:
    return Evidence(
        ledger=await app.ledger(),
        requests=await app.requests(),
        totals=await app.totals(),
        occurrences=await app.occurrences(),
        deliveries=await app.deliveries(),
        aliases=aliases,
    )


async def _aliases(app: App) -> dict[str, str]:
    return {str(row["unit"]): ROOT for row in await app.invites() if row["role"] == "coordinator"}
