"""The real command in a process of its own, polling an emulator as it would poll Telegram."""

import asyncio
import os
import re
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.commands import rosters
from bot.settings import Settings
from sandbox.clock import Clock
from sandbox.driver import Sandbox
from sandbox.emulator import Emulator

ROOT = Path(__file__).parents[2]
TOKEN = "1:TEST"


def environment(folder: Path, **more: str) -> dict[str, str]:
    own = {"DATABASE_URL": f"sqlite+aiosqlite:///{folder}/bot.db", "TICK_SECONDS": "0.2", "BOT_TOKEN": TOKEN}
    return {**os.environ, **own, **more}


@asynccontextmanager
async def running(env: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run`; asked to stop at the end, and it must stop cleanly."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-u", "-m", "bot", "run"),
        cwd=ROOT,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(process.communicate(), 20)
        assert process.returncode == 0, errors.decode()
        assert TOKEN.encode() not in errors
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def claim_link(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        if found := re.search(r"t\.me/\S+\?start=(\S+)", line.decode()):
            return found[1]
    raise AssertionError("no link was printed")


async def test_the_first_coordinator_comes_in_by_the_printed_link_and_stays_over_a_restart(
    tmp_path: Path,
) -> None:
    async with Emulator(TOKEN, Clock()) as emulator, Sandbox(emulator.url) as sandbox:
        env = environment(tmp_path, TELEGRAM_API=emulator.url)
        async with running(env) as process:
            token = await asyncio.wait_for(claim_link(process), 60)
            person = await sandbox.person("Ольга", language_code="ru")
            await person.says(f"/start {token}", wait=20)
            await person.hears("региональный координатор", within=20)
            await person.taps("Да, это я", wait=20)
            await person.hears("Согласны", within=20)
            await person.taps("Согласен", wait=20)
            await person.hears("Готово", within=20)
        async with running(env):
            before = (await person.messages(mine=False))[-1]
            await person.says("/report", wait=30)
            await person.hears("ничего не идёт", within=30, after=before.id)


async def test_without_a_token_it_says_what_to_do(tmp_path: Path) -> None:
    env = environment(tmp_path, BOT_TOKEN="")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=env, stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert "@BotFather" in errors.decode()
    assert "Traceback" not in errors.decode()


async def test_a_token_that_telegram_does_not_know_is_told_in_a_sentence(tmp_path: Path) -> None:
    async with Emulator(TOKEN, Clock()) as emulator:
        env = environment(tmp_path, BOT_TOKEN="2:OTHER", TELEGRAM_API=emulator.url)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=env, stderr=asyncio.subprocess.PIPE
        )
        _, errors = await process.communicate()
    assert process.returncode == 1
    assert "does not know this BOT_TOKEN" in errors.decode()
    assert "Traceback" not in errors.decode()


@pytest.mark.parametrize(("text", "told"), [("role;school\ndirector;1\n", "municipality"), ("", "no line")])
async def test_a_wrong_roster_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "schools.csv"
    file.write_text(text, "utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import-roster", str(file)),
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert told in errors.decode()
    assert "Traceback" not in errors.decode()


async def test_links_handed_out_stay_good_when_no_new_ones_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / "schools.csv"
    file.write_text("role;municipality;school\ndirector;Район;Школа № 1\n", "utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import-roster", str(file), "--invites", str(tmp_path / "links.csv")),
        cwd=ROOT,
        env=environment(tmp_path, BOT_TOKEN=""),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert "BOT_TOKEN" in errors.decode()
    with closing(sqlite3.connect(tmp_path / "bot.db")) as database:
        assert database.execute("SELECT count(*) FROM seats").fetchone() == (1,)
        assert database.execute("SELECT count(*) FROM invites").fetchone() == (0,)


@pytest.mark.parametrize(
    ("token", "told"), [("2:OTHER", "does not know this BOT_TOKEN"), (TOKEN, "did not answer")]
)
async def test_without_its_name_no_links_are_written(token: str, told: str) -> None:
    async with Emulator(TOKEN, Clock()) as emulator:
        api = emulator.url if token != TOKEN else "http://127.0.0.1:9"
        settings = Settings(_env_file=None, bot_token=SecretStr(token), telegram_api=api)
        with pytest.raises(SystemExit, match=told):
            await rosters._username(settings)


async def test_a_link_written_for_every_empty_seat_names_the_bot(tmp_path: Path) -> None:
    file, links = tmp_path / "schools.csv", tmp_path / "links.csv"
    file.write_text("role;municipality;school;name\ndirector;Район;Школа № 1;Анна\n", "utf-8")
    async with Emulator(TOKEN, Clock()) as emulator:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "import-roster", str(file), "--invites", str(links)),
            cwd=ROOT,
            env=environment(tmp_path, TELEGRAM_API=emulator.url),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    header, line = links.read_text("utf-8-sig").splitlines()
    assert header.split(";") == ["programme", "within", "unit", "role", "name", "link"]
    assert line.split(";")[1:5] == ["Район", "Школа № 1", "director", "Анна"]
    assert re.search(r";https://t\.me/sandbox_bot\?start=[\w-]{20,64}$", line)
    assert links.stat().st_mode & 0o077 == 0
