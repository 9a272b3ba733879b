"""What a single 429 costs: what was on its way is refused, nothing after it, and nothing is lost."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.chats import FIRST
from bench.contestant import Contestant
from bench.desk import Weather
from bench.report import Goal, Report
from bench.rounds import Spread
from bench.telegram import Telegram
from bench.wrong import Wrong

TOKEN = "1:bot"
LATENCY_S = 0.02
LATE_MS = 50
WINDOW = 30
"""So many messages the courier has on their way."""


def measure(rounds: int = 5, *, quick: bool) -> Report:
    count = 200 if quick else 1_000
    pause = 1 if quick else 5
    weather = Weather(flood_at=count // 2, flood_s=pause, latency_s=LATENCY_S)
    wrong: list[float] = []
    refused: list[float] = []
    late: list[float] = []
    with ExitStack() as stack:
        telegram = stack.enter_context(Telegram())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        setup: dict[str, Any] = {"api": telegram.api, "token": TOKEN, "folder": folder, "count": count}
        bot = stack.enter_context(Contestant("bench.ours:courier", **setup))
        for _ in range(rounds):
            telegram.begin(TOKEN, weather)
            states = bot.go(floods=True)["states"]
            seen = telegram.seen(TOKEN)
            wrong.append(sum(abs(seen.chats.get(chat, 0) - 1) for chat in range(FIRST, FIRST + count)))
            if states != {"sent": count}:
                raise Wrong(f"the ledger holds {states}")
            refused.append(len(seen.refused))
            late.append((seen.times[count // 2] - seen.silenced) * 1000)
    figures = {
        "refused": Goal(Spread.of(refused), f"of {WINDOW} on their way", at_most=WINDOW, always=True),
        "lost or doubled": Goal(Spread.of(wrong), "messages", at_most=0, always=True),
        "speaks again after the silence": Goal(Spread.of(late), "ms", at_most=LATE_MS, always=True),
    }
    return Report("flood", figures)
