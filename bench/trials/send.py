"""How fast an announcement leaves: claimed, sent and written down, beside peers that only send.

The bot copies its author's message, peers send a hundred characters. What the one form costs more than the
other is shown by aiogram, which does both.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.chats import FIRST
from bench.contestant import Contestant
from bench.report import Goal, Report
from bench.rounds import Spread, alternate, ratios
from bench.telegram import Telegram
from bench.wrong import Wrong

BOT, BARE = "bot", "bot without its ledger"
AIOGRAM, COPYING, PTB = "aiogram send_message", "aiogram copy_message", "python-telegram-bot send_message"


@dataclass(frozen=True, slots=True)
class Sender:
    telegram: Telegram
    token: str
    who: Contestant
    count: int
    order: Mapping[str, object] = field(default_factory=dict)

    def speed(self) -> float:
        """Messages a second. Raises Wrong unless everybody got one."""
        self.telegram.begin(self.token)
        done = self.who.go(**self.order)
        self.telegram.seen(self.token).each_once(range(FIRST, FIRST + self.count))
        if self.token == "1:bot" and done["states"] != {"sent": self.count}:
            raise Wrong(f"the ledger holds {done['states']}")
        return float(self.count / done["seconds"])


def measure(rounds: int = 5, *, quick: bool) -> Report:
    count, few = (300, 60) if quick else (20_000, 2_000)
    with ExitStack() as stack:
        telegram = stack.enter_context(Telegram())
        folders = [Path(stack.enter_context(TemporaryDirectory())) for _ in range(2)]
        where: dict[str, Any] = {"api": telegram.api}
        mine = {**where, "count": count}
        bot = Contestant("bench.ours:courier", token="1:bot", folder=folders[0], **mine)
        bare = Contestant("bench.ours:courier", token="2:bare", folder=folders[1], ledger=False, **mine)
        aiogram = Contestant("bench.peers.aiogram_bot:bare", token="3:aiogram", **where)
        ptb = Contestant("bench.peers.ptb_bot:bare", token="4:ptb", light=True, **where)
        for contestant in (bot, bare, aiogram, ptb):
            stack.enter_context(contestant)
        everyone, some = {"first": FIRST, "count": count}, {"first": FIRST, "count": few}
        senders = {
            BOT: Sender(telegram, "1:bot", bot, count),
            BARE: Sender(telegram, "2:bare", bare, count),
            AIOGRAM: Sender(telegram, "3:aiogram", aiogram, count, everyone),
            COPYING: Sender(telegram, "3:aiogram", aiogram, count, {**everyone, "copy": True}),
            PTB: Sender(telegram, "4:ptb", ptb, few, some),
        }
        found = alternate(rounds, {name: sender.speed for name, sender in senders.items()})
    return _report(found)


def _report(found: Mapping[str, list[float]]) -> Report:
    speeds = {name: Goal(Spread.of(values), "messages/s") for name, values in found.items()}
    mine = found[BOT]
    ratio = {
        f"bot / {AIOGRAM}": Goal(Spread.of(ratios(mine, found[AIOGRAM])), at_least=1.8),
        f"bot / {COPYING}": Goal(Spread.of(ratios(mine, found[COPYING]))),
        f"bot / {PTB}": Goal(Spread.of(ratios(mine, found[PTB])), at_least=15),
        "time with the ledger / without": Goal(Spread.of(ratios(found[BARE], mine)), at_most=1.1),
    }
    peers = {name: speeds[name] for name in (AIOGRAM, COPYING, PTB)}
    return Report("send", {name: speeds[name] for name in (BOT, BARE)}, peers, ratio)
