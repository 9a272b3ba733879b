"""One programme, one synthetic region, one year - and the verdict."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from replay.app import App
from replay.cast import Cast
from replay.diary import Diary
from replay.judging.evidence import Evidence
from replay.life import Life
from replay.oracle import sheet as sheets
from replay.oracle.sheet import Raw
from replay.people import Town, settle
from replay.region import ROOT, Region
from replay.settling import build
from replay.shape import Shape
from replay.verdict import Verdict, judge
from replay.weather import Weather
from replay.wire import Wire


@dataclass(frozen=True, slots=True)
class Size:
    """Of the region: None - as the file of its shape says."""

    units: int | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """What was lived, and what the bot says of it: all that the judge is given."""

    sheet: Raw
    region: Region
    diary: Diary
    evidence: Evidence

    def judge(self) -> Verdict:
        return judge(self.sheet, self.region, self.diary, self.evidence)


async def replay(
    app: App, size: Size, *, seed: int, faults: bool, progress: bool, until: date | None = None
) -> Verdict:
    """until: the last day, if it is not the programme's own."""
    began = time.perf_counter()
    year = await live(app, size, seed=seed, faults=faults, progress=progress, until=until)
    return replace(year.judge(), seconds=time.perf_counter() - began)


async def live(
    app: App, size: Size, *, seed: int, faults: bool, progress: bool, until: date | None = None
) -> Year:
    """The bot's clock stands at the morning of the programme's first day."""
    sheet = sheets.read(app.folder)
    zone, last = ZoneInfo(sheet["timezone"]), until or sheet["span"]["to"]
    shape = Shape.of(sheet)
    region, cast = build(shape, size.units or shape.units, seed, size.seats), Cast.of(sheet, shape)
    async with Wire(app.url) as wire:
        now = await wire.now()
        diary = Diary(now, now)
        await app.load_roster(region.roster())
        residents = settle(region, cast, now.astimezone(zone).date(), seed)
        town = Town(region, cast, residents, await _root(app, region))
        weather = Weather(app, wire, seed, bad=faults)
        life = Life(app, wire, diary, town, zone, weather, seed)
        await life.live(last, await app.claim(), progress=progress)
    return Year(sheet, region, diary, await gather(app, {town.root: ROOT}, diary.closings))


async def gather(app: App, aliases: dict[str, str], days: Iterable[date] = ()) -> Evidence:
    """days: those of which it is asked again how they ended."""
    return Evidence(
        ledger=await app.ledger(),
        requests=await app.requests(),
        totals=await app.totals(),
        occurrences=await app.occurrences(),
        deliveries=await app.deliveries(),
        aliases=aliases,
        waivers=await app.waivers(),
        seats=await app.seats(),
        units=await app.units(),
        accounts=await app.accounts(),
        closings={day: await app.totals(day) for day in days},
    )


async def _root(app: App, region: Region) -> str:
    kind = region.units[ROOT].kind
    return next(str(row["code"]) for row in await app.units() if row["kind"] == kind)
