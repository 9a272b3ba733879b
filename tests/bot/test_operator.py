"""Two processes on one database: the second stays out, and a killed one leaves no lock behind."""

import asyncio
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from db.sole import taken
from sandbox.clock import Clock
from sandbox.emulator import Emulator
from tests.bot.test_run import ROOT, TOKEN, claim_link, environment


@asynccontextmanager
async def started(env: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run`; killed at the end, without a chance to say good-bye."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-u", "-m", "bot", "run"),
        cwd=ROOT,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
            await process.communicate()


async def test_the_second_bot_stays_out_and_after_kill_9_another_starts(tmp_path: Path) -> None:
    file, url = tmp_path / "bot.db", f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    async with Emulator(TOKEN, Clock()) as emulator:
        env = environment(tmp_path, TELEGRAM_API=emulator.url)
        async with started(env) as first:
            await asyncio.wait_for(claim_link(first), 60)
            async with started(env) as second:
                _, errors = await asyncio.wait_for(second.communicate(), 60)
            assert second.returncode == 1
            assert errors.decode().startswith(f"{file}: another bot")
            assert b"Traceback" not in errors
            assert first.returncode is None
        assert not taken(url)
        with closing(sqlite3.connect(file, isolation_level=None)) as database:
            database.execute("INSERT INTO notes VALUES ('hold', '2022-03-02T12:00:00+00:00')")
        async with started(env) as third:
            assert third.stdout is not None
            said = await asyncio.wait_for(third.stdout.readuntil(b"t.me/"), 60)
            assert b"On hold since 2022-03-02 12:00 UTC" in said
            assert taken(url)
