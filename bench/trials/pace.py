"""How close to Telegram's limit a bot keeps without ever hitting it: thirty messages in any second, no more.

All run side by side, each at a desk of its own: they hardly take any time of the machine. The first second is
left out, for everyone: those who start with a burst get it free.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.chats import FIRST
from bench.contestant import Contestant
from bench.desk import WINDOW_S, Weather
from bench.report import Goal, Report
from bench.rounds import Spread
from bench.telegram import Seen, Telegram

LIMIT = 30
JITTER_S = 0.02
BOT, AIOLIMITER, PTB = "bot", "aiogram + aiolimiter", "python-telegram-bot + AIORateLimiter"


@dataclass(frozen=True, slots=True)
class Walker:
    """One sender under one weather; `order` is what it is told to do."""

    name: str
    weather: Weather
    token: str
    who: Contestant
    order: Mapping[str, object]


def measure(rounds: int = 5, *, quick: bool) -> Report:
    count = 90 if quick else 3_000
    kept: dict[tuple[str, float], list[float]] = {}
    refused: dict[tuple[str, float], list[float]] = {}
    with ExitStack() as stack:
        telegram = stack.enter_context(Telegram())
        walkers = [
            walker
            for jitter in (0, JITTER_S)
            for walker in _walkers(stack, telegram, Weather(limit=LIMIT, jitter_s=jitter), count)
        ]
        for _ in range(rounds):
            _walk(telegram, walkers)
            for walker in walkers:
                seen = telegram.seen(walker.token)
                seen.each_once(range(FIRST, FIRST + count))
                which = (walker.name, walker.weather.jitter_s)
                kept.setdefault(which, []).append(steady(seen) / LIMIT)
                refused.setdefault(which, []).append(len(seen.refused))
    return _report(kept, refused, quick=quick)


def steady(seen: Seen) -> float:
    """Messages a second, without the first second."""
    since = seen.times[0] + WINDOW_S
    later = [at for at in seen.times if at > since]
    return len(later) / (later[-1] - since)


def _walkers(stack: ExitStack, telegram: Telegram, weather: Weather, count: int) -> list[Walker]:
    shake = round(weather.jitter_s * 1000)
    where: dict[str, Any] = {"api": telegram.api, "rate": LIMIT}
    folder = Path(stack.enter_context(TemporaryDirectory()))
    tokens = [f"{number}:shake{shake}" for number in (1, 2, 3)]
    contestants = [
        Contestant("bench.ours:courier", token=tokens[0], folder=folder, count=count, **where),
        Contestant("bench.peers.aiogram_bot:limited", token=tokens[1], **where),
        Contestant("bench.peers.ptb_bot:limited", token=tokens[2], light=True, **where),
    ]
    orders: Sequence[Mapping[str, object]] = ({}, *[{"first": FIRST, "count": count}] * 2)
    return [
        Walker(name, weather, token, stack.enter_context(who), order)
        for name, token, who, order in zip((BOT, AIOLIMITER, PTB), tokens, contestants, orders, strict=True)
    ]


def _walk(telegram: Telegram, walkers: Sequence[Walker]) -> None:
    for walker in walkers:
        telegram.begin(walker.token, walker.weather)
    for walker in walkers:
        walker.who.start(**walker.order)
    for walker in walkers:
        walker.who.result()


def _report(
    kept: dict[tuple[str, float], list[float]], refused: dict[tuple[str, float], list[float]], *, quick: bool
) -> Report:
    """A few seconds say nothing about the third digit: a quick run asks for nine tenths."""
    report = Report("pace")
    for (name, jitter), values in kept.items():
        mine = name == BOT
        told = f"{name}, {jitter * 1000:g} ms jitter"
        goal = (0.98 if jitter else 0.99) if not quick else 0.9
        part = report.figures if mine else report.peers
        part[f"{told}: of the limit"] = Goal(Spread.of(values), at_least=goal if mine else None)
        floods = Spread.of(refused[name, jitter])
        part[f"{told}: refused"] = Goal(floods, "429s", at_most=0 if mine else None, always=True)
    for jitter in (0, JITTER_S):
        for peer in (AIOLIMITER, PTB):
            shares = [own / its for own, its in zip(kept[BOT, jitter], kept[peer, jitter], strict=True)]
            report.ratio[f"bot / {peer}, {jitter * 1000:g} ms jitter"] = Goal(Spread.of(shares))
    return report
