"""`python -m bot export`: every request and its answer, in one file."""

import asyncio
import csv
import json
import os
import random
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.commands.export_formats import written
from bot.commands.outlet import outlet
from db.store import Store
from reports.csv_file import plain
from roadmap.lines import STATES
from roadmap.programme import Programme
from services import extracts
from services.extracts import Record
from tests.bot.extracted import DAYS, MIDNIGHT, SECRET, START, begin, day, fill, local, reading
from tests.conftest import KALUGA, ROOT

COUNT = 300
DAY = st.integers(-1, DAYS).map(lambda number: MIDNIGHT.date() + timedelta(days=number))


class Done(NamedTuple):
    code: int
    out: bytes
    told: str


Say = Callable[..., Done]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, plans: dict[str, Programme]) -> Path:
    file = tmp_path_factory.mktemp("export") / "bot.db"
    asyncio.run(begin(file, plans))
    fill(file, random.Random(1), COUNT)
    return file


@pytest.fixture
def say(database: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """`export`, with its exit code and what it printed."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{database}")
    monkeypatch.setenv("PROGRAMMES", KALUGA)

    def run(*words: object) -> Done:
        done = CliRunner().invoke(cli, ["export", *(str(word) for word in words)])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Done(done.exit_code, done.stdout_bytes, done.output if done.exit_code else done.stderr)

    return run


def expected(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """As JSON has it, without the state."""
    at, due = (stored and local(stored).isoformat() for stored in (row[13], row[15]))
    return (*row[:13], at, row[14], due)


def test_it_equals_a_direct_reading(say: Say, database: Path) -> None:
    done = say(KALUGA, "--out", "-", "--format", "jsonl")
    rows, found = reading(database), [json.loads(line) for line in done.out.decode().splitlines()]
    assert (done.code, done.told) == (0, f"{len(rows)} requests.\n")
    assert COUNT * 0.7 < len(rows) < COUNT
    assert list(found[0]) == list(Record._fields)
    assert [tuple(one.values())[:-1] for one in found] == [expected(row) for row in rows]
    assert {one["state"] for one in found} <= {*STATES, "cancelled", "unknown"}
    for one, row in zip(found, rows, strict=True):
        assert (one["state"] == "cancelled") == (row[16] == "cancelled")
    assert SECRET not in done.out.decode()
    assert "Смирнова" not in done.out.decode()


def test_a_table_says_the_same_and_starts_no_formula(say: Say, database: Path, tmp_path: Path) -> None:
    assert say(KALUGA, "--out", tmp_path / "all.csv").told.endswith(" requests.\n")
    assert (tmp_path / "all.csv").read_bytes().startswith("﻿request;activity;".encode())
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *found = csv.reader(file, delimiter=";")
    assert tuple(head) == Record._fields
    values = [row[head.index("value")] for row in found]
    assert values == [plain(row[12]) for row in reading(database)]
    assert {"'=1+1", "'-3", '\'@a; "b"\nc'} <= set(values)
    assert (tmp_path / "all.csv").stat().st_mode & 0o077 == 0


async def numbers(
    database: Path, programme: Programme, first: date | None, final: date | None, size: int
) -> list[int]:
    store = Store.open(f"sqlite+aiosqlite:///{database}")
    window = extracts.window(programme, first, final)
    pages = extracts.records(store, programme, 1, window, START, size)
    found = [one.request async for page in pages for one in page]
    await store.close()
    return found


@settings(max_examples=10)
@given(cuts=st.lists(DAY, max_size=3, unique=True).map(sorted), size=st.sampled_from((13, 100)))
def test_windows_are_the_whole_each_once(
    database: Path, plans: dict[str, Programme], cuts: list[date], size: int
) -> None:
    """From the day after the last window's end to the next cut; whatever the pages."""
    firsts = [None, *(cut + timedelta(days=1) for cut in cuts)]
    found = []
    for first, final in zip(firsts, [*cuts, None], strict=True):
        part = asyncio.run(numbers(database, plans[KALUGA], first, final, size))
        assert part == [
            row[0]
            for row in reading(database)
            if (first is None or day(row) >= first) and (final is None or day(row) <= final)
        ]
        found += part
    assert sorted(found) == [row[0] for row in reading(database)]


def test_another_programme_is_another_matter(database: Path, plans: dict[str, Programme]) -> None:
    async def count() -> int:
        store = Store.open(f"sqlite+aiosqlite:///{database}")
        window = extracts.window(plans[KALUGA], None, None)
        pages = [page async for page in extracts.records(store, plans[KALUGA], 2, window, START)]
        await store.close()
        return sum(map(len, pages))

    assert asyncio.run(count()) == 0


def test_an_empty_window_is_a_head(say: Say, tmp_path: Path) -> None:
    done = say(KALUGA, "--out", tmp_path / "none.csv", "--from", "2030-01-01")
    assert (done.code, "nothing was asked" in done.told) == (0, True)
    assert (tmp_path / "none.csv").read_text("utf-8-sig") == ";".join(Record._fields) + "\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere"], KALUGA),
        ([KALUGA, "--from", "2022-02-01", "--to", "2022-01-31"], "no day lies between"),
        ([KALUGA, "--from", "0001-01-01", "--to", "9999-12-31"], None),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(say: Say, words: list[str], told: str | None) -> None:
    done = say(*words, "--out", "-")
    assert done.code == (0 if told is None else 1)
    assert (told or "requests") in done.told


def test_a_database_that_is_not_there_is_not_made(
    tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/no.db")
    assert "is not there" in say(KALUGA, "--out", "-").told
    assert not list(tmp_path.iterdir())


def test_a_file_is_replaced_only_if_it_is_meant(say: Say, database: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.csv"
    target.write_text("something dear", "utf-8")
    done = say(KALUGA, "--out", target)
    assert (done.code, "--force" in done.told) == (1, True)
    assert target.read_text("utf-8") == "something dear"
    assert say(KALUGA, "--out", target, "--force").code == 0
    assert target.read_text("utf-8-sig").startswith("request;")
    assert "in use" in say(KALUGA, "--out", database, "--force").told
    assert say(KALUGA, "--out", tmp_path, "--force").code == 1
    assert "No such folder" in say(KALUGA, "--out", tmp_path / "no" / "all.csv").told
    assert [file.name for file in tmp_path.iterdir()] == ["all.csv"]


def test_what_is_broken_off_leaves_nothing_half(tmp_path: Path) -> None:
    async def pages() -> AsyncIterator[list[Record]]:
        yield []
        raise RuntimeError("in the middle")

    target = tmp_path / "all.csv"
    target.write_text("yesterday's", "utf-8")
    with pytest.raises(RuntimeError), outlet(str(target), None, force=True) as file:
        asyncio.run(written(pages(), "csv", file))
    assert [(file.name, file.read_text("utf-8")) for file in tmp_path.iterdir()] == [
        ("all.csv", "yesterday's")
    ]


def test_it_reads_while_somebody_writes_and_waits_for_no_aiogram(database: Path) -> None:
    script = """
import runpy, sqlite3, sys
bot = sqlite3.connect(sys.argv.pop(1), isolation_level=None)
bot.execute("BEGIN IMMEDIATE")
bot.execute("DELETE FROM answers")
try: runpy.run_module('bot', run_name='__main__')
except SystemExit as end: assert not end.code, end.code
assert 'aiogram' not in sys.modules
"""
    words = [sys.executable, "-c", script, str(database), "export", KALUGA, "--out", "-", "--format", "jsonl"]
    here = {"DATABASE_URL": f"sqlite+aiosqlite:///{database}", "PROGRAMMES": KALUGA}
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False, env={**os.environ, **here})
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout.splitlines()) == len(reading(database))
    assert any(json.loads(line)["value"] for line in done.stdout.splitlines())
