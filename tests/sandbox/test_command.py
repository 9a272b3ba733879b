import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from sandbox.emulator import Emulator

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONUNBUFFERED": "1"}


def run(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sandbox", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)


def test_help_does_not_import_aiogram() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "sandbox", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=True)
    assert "--port" in done.stdout
    assert "aiogram" not in done.stderr


@pytest.mark.parametrize(("option", "words"), [
    (["--token", "TEST"], "a token looks like 123:ABC"), (["--port", "x"], "a port is a number"),
    (["--now", "soon"], "a moment looks like"),
])  # fmt: skip
def test_wrong_options_are_told(option: list[str], words: str) -> None:
    done = run(*option)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_wrong_token_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="123:ABC"):
        Emulator("TEST")


async def test_it_serves_alone_says_where_and_ends_cleanly(emulator: Emulator) -> None:
    command = [sys.executable, "-m", "sandbox"]
    taken = emulator.url.rpartition(":")[2]
    busy = await asyncio.create_subprocess_exec(
        *command, "--port", taken, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    alone = await asyncio.create_subprocess_exec(
        *command, "--port", "0", "--token", "7:KEY", "--now", "2022-02-01", cwd=ROOT, env=ENVIRONMENT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert alone.stdout is not None
    line = (await asyncio.wait_for(alone.stdout.readline(), 30)).decode()
    url = line.split("listens at ")[1].split()[0]
    async with aiohttp.ClientSession() as session:
        assert (await (await session.get(f"{url}/bot7:KEY/getMe")).json())["result"]["id"] == 7
        clock = await (await session.get(f"{url}/api/clock")).json()
    assert clock == {"now": "2022-02-01T00:00:00+00:00", "frozen": True, "next": None}
    alone.send_signal(signal.SIGINT)
    _, complaints = await asyncio.wait_for(alone.communicate(), 10)
    assert (alone.returncode, complaints) == (0, b"")
    _, complaints = await asyncio.wait_for(busy.communicate(), 30)
    assert busy.returncode == 1
    assert f"Cannot listen at 127.0.0.1:{taken}" in complaints.decode()
