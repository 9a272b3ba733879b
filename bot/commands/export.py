"""Every request and its answer, for programs that count for themselves; the bot may run meanwhile."""

import asyncio
import sys
from datetime import date
from typing import IO

from bot.clock import WallClock
from bot.commands.checkup import tables
from bot.commands.complaints import readable
from bot.commands.export_formats import Format, written
from bot.commands.outlet import STANDARD, outlet
from bot.settings import Settings
from db.extracts import Window
from db.revisions import stairs
from db.sole import file_of
from db.store import Store
from roadmap.loading import load
from roadmap.programme import Programme
from services import extracts
from services.health import Health


def export(code: str, out: str, form: Format, first: date | None, final: date | None, *, force: bool) -> None:
    """first, final: days of occurrences; both belong to it."""
    settings = Settings()
    if code not in settings.codes:
        sys.exit(f"{code} is not among the programmes that run here: {settings.programmes}")
    if first is not None and final is not None and first > final:
        sys.exit(f"--from {first} comes after --to {final}: no day lies between them.")
    url = settings.database_url.get_secret_value()
    database = file_of(url)
    if database is not None and not database.exists():
        sys.exit(f"{database} is not there: start the bot, it makes one.")
    with readable():
        programme = load(settings.programmes_dir / code)
        window = extracts.window(programme, first, final)
        with outlet(out, database, force=force) as file:
            count = asyncio.run(_export(url, programme, window, form, file))
        _tell(out, count)


async def _export(url: str, programme: Programme, window: Window, form: Format, file: IO[bytes]) -> int:
    """How many were written."""
    store = Store.open(url)
    try:
        found = tables(await Health(store, {}).revision(), stairs())
        if not found.fine:
            sys.exit(f"The tables are not as this program knows them: {found.says}.")
        number = await extracts.programme_id(store, programme.code)
        if number is None:
            sys.exit(f"{programme.code} has never run on this database: start the bot, it begins.")
        pages = extracts.records(store, programme, number, window, WallClock().now())
        return await written(pages, form, file)
    finally:
        await store.close()


def _tell(out: str, count: int) -> None:
    """On standard error, where it stands in no program's way."""
    where = "" if out == STANDARD else f"{out}: "
    if count:
        print(f"{where}{count} requests.", file=sys.stderr)
    else:
        print(f"{where}nothing was asked in that window: there is no row.", file=sys.stderr)
