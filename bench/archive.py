"""A database of a large region that has answered for years: schools in districts, and what each was asked.

Rows are written straight into the tables; only the sums are the bot's own. In half of the activities a yes or
a no is asked, in the other half a number. Every answer has its state in the history, as if it had been given.
"""

import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import SecretStr

from bot.house import House, open_house
from bot.settings import Settings
from db import plan
from roadmap.programme import Programme
from services import counting

CODE = "archive"
START = datetime(2021, 12, 1, 6, tzinfo=UTC)
NOW = datetime(2022, 9, 1, 9, tzinfo=UTC)
OPENED = "2022-01-01 06:00:00.000000"
ACTIVITIES = 40
SESSIONS = 5
FIRST_DAY = date(2022, 1, 11)
SILENT, LEFT_OUT, LATE, YES = 0.3, 0.02, 0.1, 0.8
PROGRAMME = COORDINATOR = 1
"""Ids."""

TABLES = {
    "units": "id, programme_id, parent_id, kind, code, name",
    "seats": "id, programme_id, role, unit_id, ordinal",
    "persons": "id, telegram_id, name, language, created_at, consented_at",
    "holdings": "seat_id, person_id, kind, since",
    "requests": "id, occurrence_id, question, seat_id, subject_id, item, shared, waiting, gated, due_at, "
    "seen, answer_id, settled_at",
    "answers": "id, request_id, number, value, person_id, seat_id, how, at",
    "request_states": "request_id, at, answer_id, settled_at, waiting",
}


class Size(NamedTuple):
    """Every school is asked everything: 200 questions."""

    schools: int
    districts: int

    @property
    def requests(self) -> int:
        return self.schools * ACTIVITIES * SESSIONS


WHOLE = Size(10_000, 60)
QUICK = Size(60, 6)


@cache
def plans() -> dict[str, Programme]:
    def role(code: str, unit: str, *may: str) -> dict[str, Any]:
        return {"code": code, "title": {"en": code}, "unit": unit, "may": ["answer", *may]}

    kinds = (("region", None), ("district", "region"), ("school", "district"))
    found = {
        "code": CODE,
        "title": {"en": "A region that has answered for years"},
        "languages": ["en"],
        "timezone": "Europe/Moscow",
        "calendar": "RU",
        "span": {"from": "2022-01-01", "to": "2022-12-31"},
        "units": [{"kind": kind, "title": {"en": kind}, "within": within} for kind, within in kinds],
        "roles": [role("coordinator", "region", "report", "manage"), role("director", "school")],
        "organiser": "coordinator",
        "reasons": [{"key": "na", "na": True, "text": {"en": "It does not apply to us"}}],
        "activities": [_activity(number) for number in range(1, ACTIVITIES + 1)],
    }
    return {CODE: Programme.model_validate(found)}


def _activity(number: int) -> dict[str, Any]:
    days = [FIRST_DAY + timedelta(days=number + 42 * session) for session in range(SESSIONS)]
    asks = {"key": "q", "asks": "director", "text": {"en": f"Question {number}?"}}
    counts = number % 2 == 0
    kind = {"answer": "number", "range": {"min": 1, "max": 300}} if counts else {"no_is": "final"}
    return {
        "no": number,
        "title": {"en": f"Activity {number}"},
        "kind": "survey",
        "when": [day.isoformat() for day in days],
        "source": {"dates": "-"},
        "questions": [{**asks, **kind}],
        "indicators": [{"key": "i", "kind": "sum" if counts else "share", "of": "q"}],
    }


@asynccontextmanager
async def opened(database: Path) -> AsyncIterator[House]:
    url = SecretStr(f"sqlite+aiosqlite:///{database}")
    settings = Settings(_env_file=None, database_url=url, programmes=CODE)
    async with open_house(settings, plans(), START) as house:
        yield house


async def build(database: Path, size: Size) -> None:
    """Its sums are written by the service; a week before NOW a day was closed."""
    async with opened(database):
        pass
    with closing(sqlite3.connect(database, isolation_level=None)) as line:
        line.execute("PRAGMA synchronous=OFF")
        line.execute("BEGIN")
        _people(line, size)
        _requests(line, size)
        line.execute("COMMIT")
        line.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    async with opened(database) as house:
        async with house.store.read() as tx:
            rows = await plan.all_of(tx, PROGRAMME)
        for row in rows:
            await house.store.whole(partial(counting.rebuild, programme=plans()[CODE], occurrence=row.id))
        await house.closings.close(NOW - timedelta(days=7))


def _people(line: sqlite3.Connection, size: Size) -> None:
    """A coordinator, and a director at every school; each sits, and is, where the number says."""
    since = f"{START:%Y-%m-%d %H:%M:%S.%f}"
    districts = range(2, size.districts + 2)
    schools = range(size.districts + 2, size.districts + 2 + size.schools)
    above = {school: districts[at % size.districts] for at, school in enumerate(schools)}
    units = [(unit, PROGRAMME, 1, "district", f"d{unit}", f"District {unit}") for unit in districts]
    units += [(unit, PROGRAMME, above[unit], "school", f"s{unit}", f"School {unit}") for unit in schools]
    _insert(line, "units", units)
    seats = [(COORDINATOR, "coordinator", 1), *((n, "director", unit) for n, unit in enumerate(schools, 2))]
    _insert(line, "seats", [(n, PROGRAMME, role, unit, 1) for n, role, unit in seats])
    _insert(line, "persons", [(n, n, f"N {n}", "en", since, since) for n, _, _ in seats])
    _insert(line, "holdings", [(n, n, "holder", since) for n, _, _ in seats])


def _requests(line: sqlite3.Connection, size: Size) -> None:
    """Seven of ten have answered, some of them late; some are left out."""
    dice, number = random.Random(1), 0
    asked = line.execute('SELECT id, activity, "end" FROM occurrences ORDER BY id').fetchall()
    for occurrence, activity, end in asked:
        due = datetime.fromisoformat(end) + timedelta(hours=21)
        term = f"{due}.000000"
        line.execute(
            "UPDATE occurrences SET opened_at = ?, due_at = ? WHERE id = ?", (OPENED, term, occurrence)
        )
        given = {late: f"{due + timedelta(hours=5 if late else -30)}.000000" for late in (False, True)}
        requests, answers, states = [], [], []
        for seat in range(2, size.schools + 2):
            number += 1
            value = _value(dice, counts=int(activity) % 2 == 0)
            at = given[dice.random() < LATE] if value else None
            answer = number if value else None
            about = (number, occurrence, "q", seat, seat + size.districts, 1, 0, 0, 0, term)
            requests.append((*about, int(answer is not None), answer, at))
            if value:
                how = "waived" if value == "na" else "own"
                answers.append((number, number, 1, value, seat, seat, how, at))
                states.append((number, at, answer, at, 0))
        for table, rows in (("requests", requests), ("answers", answers), ("request_states", states)):
            _insert(line, table, rows)
    line.execute("DELETE FROM steps")


def _value(dice: random.Random, *, counts: bool) -> str | None:
    found = dice.random()
    if found < SILENT:
        return None
    if found < SILENT + LEFT_OUT:
        return "na"
    return str(dice.randint(1, 30)) if counts else "yes" if dice.random() < YES else "no"


def _insert(line: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(TABLES[table].split(",")))
    line.executemany(f"INSERT INTO {table} ({TABLES[table]}) VALUES ({marks})", rows)  # noqa: S608 - our own
