"""How the bot is, for a person or for a script that wakes one."""

import asyncio
import json as notation
import shutil
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import WallClock
from bot.commands import checkup
from bot.commands.checkup import Check, check
from bot.commands.complaints import TROUBLES
from bot.settings import Settings
from db import revisions
from db.sole import file_of, taken
from db.store import Store
from db.troubles import cause, troubles
from roadmap.refusals import Refused
from services.health import Health


def doctor(*, json: bool) -> None:
    checks = asyncio.run(_examine(Settings(), WallClock().now()))
    fine = all(one.fine for one in checks)
    if json:
        rows = [one._asdict() for one in checks]
        print(notation.dumps({"fine": fine, "checks": rows}, ensure_ascii=False, indent=2))
    else:
        _print(checks)
    sys.exit(0 if fine else 1)


async def _examine(settings: Settings, now: datetime) -> list[Check]:
    url = settings.database_url.get_secret_value()
    file = file_of(url)
    if file is not None and not file.exists():
        return [check("database", f"{file} is not there: start the bot, it makes one", fine=False)]
    checks = [] if file is None else _around(file, url)
    try:
        with troubles():
            found = [one async for one in _within(url, now)]
    except Refused as refused:
        found = [check("database", f"{TROUBLES[refused.key]} ({cause(refused)})", fine=False)]
    return [*found[:1], *checks, *found[1:]]


def _around(file: Path, url: str) -> list[Check]:
    size = sum(one.stat().st_size for one in (file, Path(f"{file}-wal")) if one.exists())
    return [
        check("file", f"{file}, {checkup.size(size)}", file=str(file), size=size),
        checkup.disk(shutil.disk_usage(file.parent).free, size),
        checkup.process(running=taken(url)),
    ]


async def _within(url: str, now: datetime) -> AsyncIterator[Check]:
    """The rest only of tables that are known."""
    store = Store.open(url)
    try:
        health, known = Health(store, {}), revisions.stairs()
        standing = await health.revision()
        yield check("database", "can be read")
        yield checkup.tables(standing, known)
        if standing == known[0]:
            for one in checkup.conditions(await health.look(now), now):
                yield one
    finally:
        await store.close()


def _print(checks: Sequence[Check]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, show_header=False)
    for one in checks:
        table.add_row("[green]ok[/]" if one.fine else "[red]!![/]", one.name, escape(one.says))
    console = Console()
    console.print(table)
    unwell = sum(not one.fine for one in checks)
    console.print(
        "All is well." if not unwell else f"{unwell} of {len(checks)} need a person: docs/operator.md"
    )
