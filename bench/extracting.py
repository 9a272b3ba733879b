"""An export as a contestant: `python -m bot export` without the command line."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bench import archive
from bench.archive import CODE, NOW, PROGRAMME
from bench.contestant import Run
from bench.machine import peak_mib
from bot.commands.export_formats import Format, written
from bot.commands.outlet import outlet
from db.store import Store
from services import extracts


@asynccontextmanager
async def extracting(database: Path, target: Path) -> AsyncIterator[Run]:
    """In a process that does nothing else: `mib` is the most memory it ever had."""
    programme = archive.plans()[CODE]
    store = Store.open(f"sqlite+aiosqlite:///{database}")

    async def run(form: Format) -> dict[str, Any]:
        since = time.perf_counter()
        with outlet(str(target), database, force=True) as file:
            pages = extracts.records(store, programme, PROGRAMME, extracts.window(programme, None, None), NOW)
            rows = await written(pages, form, file)
        return {"seconds": time.perf_counter() - since, "rows": rows, "mib": peak_mib()}

    yield run
    await store.close()
