"""How long it takes to write down an announcement's recipients, beside the same rows by bare sqlite3."""

import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import delete, update

from bench import region
from bench.chats import FIRST
from bench.contestant import Contestant, Run
from bench.machine import peak_mib
from bench.report import Goal, Report
from bench.rounds import Spread, alternate, ratios
from bench.wrong import Wrong
from db.models import Announcement, Delivery

INSERT = """INSERT INTO deliveries (person_id, lane, kind, due_at, state, silent, attempts, announcement_id)
VALUES (?, 'announcement', 'copy', ?, 'planned', 0, 0, ?)"""
COUNT = "SELECT count(*), count(DISTINCT person_id) FROM deliveries"
PEOPLE = "SELECT id FROM persons WHERE telegram_id >= ?"
MOST_MIB = 20


@asynccontextmanager
async def filling(database: Path, count: int) -> AsyncIterator[Run]:
    """By the service itself, chunk by chunk, until all stand there."""
    async with region.opened(database, region.START) as house:
        await region.populate(house.store, count // 10, count - count // 10)
        await region.announce(house.store, region.MORNING, filled=False)

        async def run() -> dict[str, Any]:
            async with house.store.write() as tx:
                await tx.execute(delete(Delivery))
                await tx.execute(update(Announcement).values(filled_at=None, filled_to=0, total=0))
            before = peak_mib(anew=True)
            since = time.perf_counter()
            while await house.broadcasts.fill(region.MORNING):
                pass
            seconds = time.perf_counter() - since
            return {"seconds": seconds, "mib": peak_mib() - before, "rows": _rows(database)}

        yield run


def measure(rounds: int = 5, *, quick: bool) -> Report:
    count = 2_000 if quick else 100_000
    memory: list[float] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        database = folder / "bot.db"
        bot = stack.enter_context(
            Contestant(f"{__name__}:filling", light=True, database=database, count=count)
        )
        found = alternate(
            rounds,
            {
                "bot": partial(_fill, bot, count, memory),
                "executemany": partial(_insert, database, folder / "bare.db", count),
            },
        )
    share = Spread.of(ratios(found["bot"], found["executemany"]))
    return Report(
        "enqueue",
        {
            "bot": Goal(Spread.of(found["bot"]), "s"),
            "memory it takes": Goal(Spread.of(memory), "MiB", at_most=MOST_MIB, always=True),
        },
        {"sqlite3 executemany": Goal(Spread.of(found["executemany"]), "s")},
        {"bot / executemany": Goal(share, at_most=None if quick else 2)},
    )


def _fill(bot: Contestant, count: int, memory: list[float]) -> float:
    done = bot.go()
    if done["rows"] != (count, count):
        raise Wrong(f"{done['rows'][0]} rows for {done['rows'][1]} people instead of {count}")
    memory.append(done["mib"])
    return float(done["seconds"])


def _insert(database: Path, bare: Path, count: int) -> float:
    """In the same tables, under the same indexes, in one transaction that reaches the disk."""
    bare.unlink(missing_ok=True)
    source, line = sqlite3.connect(database), sqlite3.connect(bare)
    source.backup(line)
    source.close()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        line.execute(f"PRAGMA {pragma}")
    line.execute("DELETE FROM deliveries")
    line.commit()
    due = f"{region.MORNING:%Y-%m-%d %H:%M:%S.%f}"
    (announcement,) = line.execute("SELECT id FROM announcements").fetchone()
    people = [person for (person,) in line.execute(PEOPLE, (FIRST,))]
    since = time.perf_counter()
    line.executemany(INSERT, ((person, due, announcement) for person in people))
    line.commit()
    seconds = time.perf_counter() - since
    line.close()
    if _rows(bare) != (count, count):
        raise Wrong("the peer lost rows")
    return seconds


def _rows(database: Path) -> tuple[int, int]:
    """Deliveries, and different people among them."""
    line = sqlite3.connect(database)
    rows: tuple[int, int] = line.execute(COUNT).fetchone()
    line.close()
    return rows
