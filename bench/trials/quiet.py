"""Whether the bot still answers at once while it writes down and sends to a hundred thousand people.

Curators answer a question, fifteen of them a second, each answer stored before it is confirmed. First nothing
else happens; then pictures of the region are drawn one by one; then an announcement to all begins and a
reminder falls due to every tenth, in the same moment.
"""

import asyncio
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

from bench import region
from bench.contestant import Contestant
from bench.report import Goal, Report
from bench.rounds import Spread, percentile, ratios
from bench.telegram import Seen, Telegram
from bench.wrong import Wrong

TOKEN = "1:bot"
TAPS_A_SECOND = 15
"""Half of what Telegram lets a bot say: more than thirty a second would leave nothing for what is unasked."""

WHICH = ("idle", "drawing", "busy")
BLOCK_MS = 20
PATIENCE_S = 10
SLOWER = 2


@dataclass
class Measured:
    """A value a round, in milliseconds."""

    blocks: dict[str, list[float]] = field(default_factory=lambda: {which: [] for which in WHICH})
    medians: dict[str, list[float]] = field(default_factory=lambda: {which: [] for which in WHICH})
    slowest: dict[str, list[float]] = field(default_factory=lambda: {which: [] for which in WHICH})


def measure(rounds: int = 5, *, quick: bool) -> Report:
    people, seconds = (1_000, 2) if quick else (100_000, 30)
    measured = Measured()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        telegram = stack.enter_context(Telegram())
        warm, taps = TAPS_A_SECOND, TAPS_A_SECOND * seconds
        asked = asyncio.run(_prepare(folder / "region.db", people, warm + len(WHICH) * taps))
        presses = [(person, f"a:{request}:yes:0") for person, request in asked]
        for number in range(rounds):
            database = Path(copy(folder / "region.db", folder / f"{number}.db"))
            telegram.begin(TOKEN)
            setup: dict[str, Any] = {"api": telegram.api, "token": TOKEN, "database": database}
            with Contestant("bench.ours:living", **setup) as bot:
                bot.go(seconds=0, which="idle")  # it polls
                _watch(telegram, bot, presses[:warm], 1, Measured(), "idle")
                for at, which in enumerate(WHICH):
                    some = presses[warm + at * taps : warm + (at + 1) * taps]
                    _watch(telegram, bot, some, seconds, measured, which)
                bot.kill()
    return _report(measured, quick=quick)


def _watch(
    telegram: Telegram,
    bot: Contestant,
    presses: list[tuple[int, str]],
    seconds: int,
    measured: Measured,
    which: str,
) -> None:
    before = len(telegram.seen(TOKEN).answered)
    bot.start(seconds=seconds, which=which)
    telegram.press(TOKEN, presses, TAPS_A_SECOND)
    watched = bot.result()
    found = _answered(telegram)
    told = bot.go(seconds=0, which="idle")
    taps = [second * 1000 for second in found.answered[before:]]
    if found.unanswered or len(taps) != len(presses) or told["stored"] != len(found.answered):
        raise Wrong(f"{len(presses)} pressed, {len(taps)} answered, {told['stored']} stored in all")
    if which == "drawing" and not watched["drawn"]:
        raise Wrong("nothing was drawn meanwhile")
    if which == "busy" and not (found.times and told["written"]):
        raise Wrong(
            f"{told['written']} announcements written down, {len(found.times)} messages sent meanwhile"
        )
    measured.blocks[which].append(watched["block_ms"])
    measured.medians[which].append(percentile(taps, 0.5))
    measured.slowest[which].append(percentile(taps, 0.99))


def _answered(telegram: Telegram) -> Seen:
    """Once the last taps are answered, too; or after a while."""
    ends = time.monotonic() + PATIENCE_S
    while (found := telegram.seen(TOKEN)).unanswered and time.monotonic() < ends:
        time.sleep(0.1)
    return found


def _report(measured: Measured, *, quick: bool) -> Report:
    report = Report("quiet")
    for which in WHICH:
        most = BLOCK_MS if which != "idle" and not quick else None
        longest = Goal(Spread.of(measured.blocks[which]), "ms", at_most=most)
        report.figures[f"{which}: longest block of the loop"] = longest
        report.figures[f"{which}: tap to answer, p50"] = Goal(Spread.of(measured.medians[which]), "ms")
        report.figures[f"{which}: tap to answer, p99"] = Goal(Spread.of(measured.slowest[which]), "ms")
    for which in WHICH[1:]:
        slower = Spread.of(ratios(measured.slowest[which], measured.slowest["idle"]))
        report.ratio[f"p99 {which} / idle"] = Goal(slower, at_most=None if quick else SLOWER)
    return report


async def _prepare(database: Path, people: int, taps: int) -> list[tuple[int, int]]:
    """(curator, request) to be answered."""
    async with region.opened(database, region.START) as house:
        await region.populate(house.store, people // 10, people - people // 10, taps)
        return await region.questions(house)
