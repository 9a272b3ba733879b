"""A courier that dies at the line it is told, as often as it is told.

`python -m tests.scheduler.dying DATABASE URL MOMENT`, then a number a line on standard input. For each the
database is copied, a child delivers from the copy and kills itself at that line, a second one starts anew and
delivers the rest. Answers with "killed", or with the number of lines that ran. Children are forks: importing
aiogram once is enough.
"""

import asyncio
import os
import shutil
import sys
import threading
from collections import Counter
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

from bot.app import assemble
from bot.boxed import TOKEN
from bot.house import furnish
from db.store import Store
from roadmap.loading import load
from sandbox.clock import Clock

PROGRAMME = Path("programmes/kaluga-500plus-2022")
PLACES = {
    str(Path(place).resolve())
    for place in (
        "scheduler/courier.py",
        "scheduler/post.py",
        "services/deliveries.py",
        "db/outbox.py",
        "db/ledger.py",
        "db/reminders.py",
        "db/store.py",
        "db/direct.py",
    )
}


def kill_at(line: int, ran: Counter[str]) -> None:
    """As `kill -9` does: nothing is tidied up, in whatever thread the line runs."""

    def watch(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename not in PLACES:
            return None
        if event == "line":
            ran["lines"] += 1
            if ran["lines"] == line:
                os._exit(9)
        return watch

    threading.settrace(watch)
    sys.settrace(watch)


async def deliver(database: Path, url: str, moment: datetime, line: int) -> int:
    ran: Counter[str] = Counter()
    house = furnish(
        Store.open(f"sqlite+aiosqlite:///{database}"),
        {PROGRAMME.name: PLAN},
        invite_days=30,
        approval_above=0,
    )
    app = assemble(house, Clock(moment), TOKEN, url, send_rate=0)
    await app.courier.recover()
    if line:
        kill_at(line, ran)
    await app.courier.drain()
    sys.settrace(None)
    threading.settrace(None)
    await app.bot.session.close()
    await house.store.close()
    return ran["lines"]


def child(database: Path, url: str, moment: datetime, line: int) -> None:
    """Waits for its end; prints what it had run if it lived."""
    number = os.fork()
    if number == 0:
        lines = asyncio.run(deliver(database, url, moment, line))
        if line:
            say(lines)
        os._exit(0)
    _, status = os.waitpid(number, 0)
    if line and os.waitstatus_to_exitcode(status):
        say("killed")


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


PLAN = load(PROGRAMME)

if __name__ == "__main__":
    source, address, at = Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat(sys.argv[3])
    for asked in sys.stdin:
        for leftover in source.parent.glob("dying.db*"):
            leftover.unlink()
        copy = Path(shutil.copy(source, source.with_name("dying.db")))
        child(copy, address, at, int(asked))
        child(copy, address, at, 0)
        say("again")
