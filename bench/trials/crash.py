"""What is left of messages when the bot is killed again and again while it sends.

A reminder whose fate is unknown is said again; of an announcement a person decides, and must be able to see
it.
"""

import asyncio
import random
import sqlite3
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import region
from bench.chats import FIRST
from bench.contestant import Contestant
from bench.desk import Weather
from bench.report import Goal, Report
from bench.rounds import Spread
from bench.telegram import Telegram

TOKEN = "1:bot"
WINDOW = 30
"""So many messages the courier has on their way."""

WEATHER = Weather(latency_s=0.01, jitter_s=0.02)
SLOW = Weather(latency_s=0.1)
"""Few messages are not gone before the first kill, however busy the machine."""

LIFE_S = 0.05
"""So long it may send at most: some people must be left for the last life."""

STARTING_S = 0.5
PATIENCE_S = 2
EARLY = 5
"""One kill of so many comes at any moment from the start of the process, the others once it sends."""

LEDGER = "SELECT telegram_id, state FROM deliveries JOIN persons ON persons.id = person_id"


@dataclass(slots=True)
class Fate:
    """`fates`: chat -> the state of its message in the ledger; `got`: chat -> how often it got it. `claims`:
    left behind by each kill; `busy`: kills that came while there was still something to send."""

    fates: Mapping[int, str] = field(default_factory=dict)
    got: Mapping[int, int] = field(default_factory=dict)
    claims: list[int] = field(default_factory=list)
    busy: int = 0

    @property
    def lost(self) -> int:
        """Those who got nothing, though the ledger does not show it as unknown."""
        return sum(chat not in self.got and state != "unknown" for chat, state in self.fates.items())

    @property
    def unsettled(self) -> int:
        return sum(state not in ("sent", "unknown") for state in self.fates.values())

    @property
    def unknown(self) -> int:
        return sum(state == "unknown" for state in self.fates.values())

    @property
    def repeated(self) -> int:
        return sum(times - 1 for times in self.got.values())


def measure(rounds: int = 1, *, quick: bool) -> Report:
    kills = 4 if quick else 50
    people = 200 if quick else 2_000
    report = Report("crash")
    for kind in ("announcement", "reminders"):
        weather = SLOW if quick else WEATHER
        fates = [_suffer(kind, people, kills, weather, f"{kind} {number}") for number in range(rounds)]
        report.figures |= {f"{kind}: {name}": goal for name, goal in _goals(kind, fates, kills).items()}
    return report


def _goals(kind: str, fates: list[Fate], kills: int) -> dict[str, Goal]:
    def told(values: list[int], unit: str = "messages", most: float | None = None) -> Goal:
        return Goal(Spread.of(values), unit, at_most=most, always=True)

    at_risk = min(sum(fate.claims) for fate in fates)
    repeats = 0 if kind == "announcement" else at_risk
    return {
        "killed while sending": Goal(Spread.of([one.busy for one in fates]), "kills", at_least=kills // 2),
        "on their way when killed, at most": told([max(one.claims) for one in fates], most=WINDOW),
        "lost": told([one.lost for one in fates], most=0),
        "unsettled": told([one.unsettled for one in fates], most=0),
        "sent again": told([one.repeated for one in fates], most=repeats),
        "unknown, and shown so": told([one.unknown for one in fates], most=WINDOW * kills),
    }


def _suffer(kind: str, people: int, kills: int, weather: Weather, seed: str) -> Fate:
    dice = random.Random(seed)
    fate = Fate()
    with ExitStack() as stack:
        database = Path(stack.enter_context(TemporaryDirectory())) / "bot.db"
        telegram = stack.enter_context(Telegram())
        telegram.begin(TOKEN, weather)
        asyncio.run(_prepare(database, people, reminders=kind == "reminders"))
        setup: dict[str, Any] = {"api": telegram.api, "token": TOKEN, "database": database}
        for _ in range(kills):
            with Contestant("bench.ours:mortal", **setup) as bot:
                bot.start()
                if dice.random() < 1 / EARLY:
                    time.sleep(dice.uniform(0, STARTING_S))
                else:
                    _await_more(telegram)
                    time.sleep(dice.uniform(0, LIFE_S))
                bot.kill()
            states = list(_ledger(database).values())
            fate.claims.append(states.count("claimed"))
            fate.busy += "planned" in states
        with Contestant("bench.ours:mortal", **setup) as bot:
            bot.go()
        fate.fates, fate.got = _ledger(database), telegram.seen(TOKEN).chats
    return fate


def _await_more(telegram: Telegram) -> None:
    """Until it sends, or has nothing to send."""
    before, ends = telegram.taken(TOKEN), time.monotonic() + PATIENCE_S
    while telegram.taken(TOKEN) == before and time.monotonic() < ends:
        time.sleep(0.002)


async def _prepare(database: Path, people: int, *, reminders: bool) -> None:
    async with region.opened(database, region.START) as house:
        await region.populate(house.store, people)
        if reminders:
            await house.reminders.plan_once(region.MORNING)
        else:
            await region.announce(house.store, region.MORNING)


def _ledger(database: Path) -> dict[int, str]:
    line = sqlite3.connect(database)
    rows: dict[int, str] = dict(line.execute(LEDGER).fetchall())
    line.close()
    return {chat: state for chat, state in rows.items() if chat >= FIRST}
