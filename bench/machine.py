"""Where figures were taken: without that they say nothing."""

import os
import platform
import sqlite3
import statistics
import time
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cores import cores

PACKAGES = ("aiogram", "aiohttp", "sqlalchemy", "aiosqlite", "uvloop", "python-telegram-bot", "aiolimiter")
BLOCK = 4096


def machine() -> dict[str, str | int | float]:
    here = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    packages = {name: version(name) for name in PACKAGES if name != "uvloop" or os.name != "nt"}
    return {**here, **packages, "system": platform.system(), "cores": cores(), "fsync_ms": _fsync_ms()}


def peak_mib(*, anew: bool = False) -> float:
    """The most memory this process ever had, or had since the last call `anew`. 0 where nobody tells."""
    me = Path("/proc/self")
    if not (me / "status").exists():
        return 0
    if anew:
        (me / "clear_refs").write_text("5")
    line = next(line for line in (me / "status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _fsync_ms(times: int = 50) -> float:
    """The median of a small write that must reach the disk: what every commit costs at least."""
    with TemporaryDirectory() as folder, (Path(folder) / "fsync").open("wb", buffering=0) as file:
        taken = []
        for _ in range(times):
            since = time.perf_counter()
            file.write(bytes(BLOCK))
            os.fsync(file.fileno())
            taken.append(time.perf_counter() - since)
    return round(statistics.median(taken) * 1000, 3)
