"""Who has answered what anonymously is in no row, in no order of rows, and in no byte beside them."""

import asyncio
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from db import ballots
from db.models import Ballot
from db.store import Store
from roadmap.ballots import FEWEST
from roadmap.refusals import Refused
from services.sheets import Sheets
from tests.services.running import START, ZONE, Running, empty, local, open_running, reopen
from tests.services.small_programme import CODE, activity, question, word

__all__ = ["empty"]
KEYS = ("excellent", "passable", "unbearable")
OPTIONS = [{"key": key, "text": word(key)} for key in KEYS]
ASKED = ("liked", "organised", "useful")
QUESTIONS = [question(key, "director", anonymous=True, answer="choice", options=OPTIONS) for key in ASKED]
SURVEY = activity("survey", "survey", [{"from": "2022-03-01", "to": "2022-03-30"}], QUESTIONS)
NOW = local("2022-03-02", 12)
VOTERS = ("Анна", "Иван", "Вера")
Born = tuple[Path, dict[str, int]]


@pytest.fixture(scope="module")
def born(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Born:
    """The survey is open, and nobody has answered."""
    path = tmp_path_factory.mktemp("asked") / "bot.db"

    async def live() -> dict[str, int]:
        running = await open_running(empty, path, SURVEY)
        await running.live(NOW)
        await running.store.close()
        return running.people

    return path, asyncio.run(live())


async def lived(born: Born, path: Path, values: Sequence[str]) -> Running:
    """Each of the three in turn, always at the same moments."""
    running = await reopen(born[0], path, born[1], SURVEY)
    for number, (name, value) in enumerate(zip(VOTERS, values, strict=True)):
        await running.answer(name, "liked", value, NOW + timedelta(hours=number))
    return running


def dumped(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def copies(path: Path) -> Counter[str]:
    """How often a row of a choice is written, in the database and in all that lies beside it."""
    content = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    return Counter({f"{on}{key}": content.count(f"{on}{key}".encode()) for on in ASKED for key in KEYS})


def log(path: Path) -> int:
    return Path(f"{path}-wal").stat().st_size


@settings(max_examples=8)
@given(st.data())
def test_whoever_said_what_the_whole_database_is_the_same(
    born: Born, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """All rows of all tables, whoever of them gave which of the answers: so nothing can be joined."""
    values = data.draw(st.lists(st.sampled_from(KEYS), min_size=3, max_size=3))
    others = data.draw(st.permutations(values))
    folder = tmp_path_factory.mktemp("said")

    async def both() -> None:
        for name, said in (("one", values), ("other", others)):
            await (await lived(born, folder / name, said)).store.close()

    asyncio.run(both())
    assert dumped(folder / "one") == dumped(folder / "other")


async def test_the_dump_would_tell_another_count(born: Born, tmp_path: Path) -> None:
    """Otherwise the test before this one proves nothing."""
    for name, said in (("one", KEYS), ("other", (KEYS[0], KEYS[0], KEYS[1]))):
        await (await lived(born, tmp_path / name, said)).store.close()
    assert dumped(tmp_path / "one") != dumped(tmp_path / "other")


@settings(max_examples=8)
@given(st.data())
def test_of_five_that_are_shown_together_the_order_is_lost(
    born: Born, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """What was shown after each, too: nothing, until all five are there."""
    values = data.draw(st.lists(st.sampled_from(KEYS), min_size=FEWEST, max_size=2 * FEWEST))
    five, rest = values[:FEWEST], values[FEWEST:]
    others = [*data.draw(st.permutations(five)), *rest]
    folder = tmp_path_factory.mktemp("five")
    one, other = (
        asyncio.run(cast(born, folder / name, said)) for name, said in (("a", values), ("b", others))
    )
    assert one == other
    assert [sum(shown.values()) for shown in one] == [
        count // FEWEST * FEWEST for count in range(1, len(values) + 1)
    ]


async def test_documents_hold_them_by_fives_and_of_a_past_day_none(born: Born, tmp_path: Path) -> None:
    """Whoever asks is given those of the whole programme: parts could be taken from one another."""
    running = await reopen(born[0], tmp_path / "bot.db", born[1], SURVEY)
    sheets, number = Sheets(running.store, running.plans), await running.occurrence("survey")
    yesterday, now = NOW.astimezone(ZONE).date(), NOW + timedelta(days=1)
    for count in range(1, 2 * FEWEST + 1):
        async with running.store.write() as tx:
            await ballots.cast(tx, number, "liked", KEYS, KEYS[count % 2])
        for name in ("Рита", "Мария", "Лев"):
            (row,) = (await sheets.of(running.people[name], CODE, now)).rows
            there = (await running.progress.activity(running.people[name], CODE, "survey", now)).ballots
            assert row.ballots == there
            assert [one.count for one in row.ballots] == [count // FEWEST * FEWEST, 0, 0]
            (row,) = (await sheets.of(running.people[name], CODE, now, yesterday)).rows
            assert row.ballots == ()
    await running.store.close()


async def cast(born: Born, path: Path, values: Sequence[str]) -> list[dict[str, int]]:
    running = await reopen(born[0], path, born[1], SURVEY)
    number, found = await running.occurrence("survey"), []
    for value in values:
        async with running.store.write() as tx:
            await ballots.cast(tx, number, "liked", KEYS, value)
        async with running.store.read() as tx:
            rows = await tx.execute(select(Ballot.value, Ballot.shown).order_by(Ballot.value))
            found.append({row.value: row.shown for row in rows})
    await running.store.close()
    return found


async def test_no_log_and_no_page_keeps_what_was_counted_before(born: Born, tmp_path: Path) -> None:
    """While the bot runs: each row stands once, as it is now, and beside the database nothing is."""
    path, dice = tmp_path / "bot.db", Random(1)
    running = await lived(born, path, (KEYS[0], KEYS[2], KEYS[2]))
    assert copies(path) == Counter(f"liked{key}" for key in KEYS)
    number = await running.occurrence("survey")
    for _ in range(40):  # numbers that need more room than those before them
        async with running.store.write() as tx:
            await ballots.cast(tx, number, dice.choice(ASKED), KEYS, dice.choice(KEYS))
        assert log(path) == 0
        assert set(copies(path).values()) <= {0, 1}
    assert set(copies(path).values()) == {1}
    await running.store.close()


async def test_a_reader_delays_it_and_is_not_waited_for(born: Born, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    running = await reopen(born[0], path, born[1], SURVEY)
    await running.change("Анна", zone="UTC")  # what was left before is gone with it
    await running.change("Анна", zone=None)
    assert log(path) > 0  # nothing of this has to be covered
    async with running.store.read() as tx:
        await tx.execute(text("SELECT count(*) FROM answers"))
        await running.answer("Анна", "liked", KEYS[0], NOW)
        assert log(path) > 0
    await running.change("Анна", zone="UTC")
    assert log(path) == 0
    await running.store.close()


async def test_what_a_stop_has_left_goes_with_the_first_write(born: Born, tmp_path: Path) -> None:
    path, left = tmp_path / "bot.db", tmp_path / "left.db"
    running = await reopen(born[0], path, born[1], SURVEY)
    async with running.store.read() as tx:
        await tx.execute(text("SELECT count(*) FROM answers"))
        await running.answer("Анна", "liked", KEYS[0], NOW)
        for suffix in ("", "-wal"):  # as it lies there when the power fails
            shutil.copy(f"{path}{suffix}", f"{left}{suffix}")
    await running.store.close()
    after = Running(Store.open(f"sqlite+aiosqlite:///{left}"), running.plans, running.people)
    assert log(left) > 0
    await after.change("Анна", zone="UTC")
    assert log(left) == 0
    assert copies(left) == Counter(f"liked{key}" for key in KEYS)
    await after.store.close()


async def test_a_refused_answer_is_not_counted(born: Born, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    running = await lived(born, path, (KEYS[0], KEYS[2], KEYS[2]))
    before = dumped(path)
    async with running.store.read() as tx:
        rows: Any = await tx.execute(text("SELECT id FROM requests WHERE question = 'liked'"))
        asked = [row[0] for row in rows]
    for name in VOTERS:
        for request in asked:
            for seen in (0, 1, 2):
                with suppress(Refused):
                    me = running.people[name]
                    await running.confirmations.answer(me, request, KEYS[1], seen, START, sure=True)
    assert dumped(path) == before
    await running.store.close()
