"""Guopei 2015 through phones: trainees judge without their names, and take along what they have done."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from bot.boxed import boxed
from bot.house import open_house
from messages.presses.answers import AnswerPress, FixPress
from messages.presses.chase import OwingPress
from roadmap.loading import load
from roadmap.programme import Programme
from roadmap.refusals import Refused
from sandbox.clock import Clock
from sandbox.driver import Message, Person, Sandbox
from services.imports import Listed
from tests.conftest import ROOT, World, settings_for
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

CODE = "guopei-2015"
OPENED = datetime(2015, 4, 8, 3, tzinfo=UTC)
NAMES = ("Wang Fang", "Li Ming", "Zhao Lei", "Liu Yang", "Chen Jing", "Sun Li")
SURVEY = "Анонимная оценка"
VALUES = ("great", "good", "fair", "poor")
ROSTER = """\
role;county;project;trainee;name
office;;;;Office
county;Lan;;;County
host;Lan;Workshop;;Host
visitor;Lan;Visit;Ma Hong;Ma Hong
""" + "".join(f"member;Lan;Workshop;{name};{name}\n" for name in NAMES)


@pytest.fixture(scope="module")
def plans() -> dict[str, Programme]:
    return {CODE: load(ROOT / "programmes" / CODE)}


@pytest.fixture
def start() -> datetime:
    return datetime(2015, 4, 6, 1, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path, migrated: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "bot.db"))


@pytest.fixture
async def world(database: Path, start: datetime, plans: dict[str, Programme]) -> AsyncIterator[World]:
    settings, clock = settings_for(database, CODE), Clock(start)
    async with open_house(settings, plans, start) as house:
        assert not (await house.rosters.load(CODE, ROSTER, start)).mistakes
    async with boxed(settings, plans, clock) as box, Sandbox(box.emulator.url) as sandbox:
        yield World(sandbox, box.house, box.app, clock, box, code=CODE)


async def judge(trainee: Person, answer: str) -> Message:
    """The first of the three questions; what the bot makes of the card."""
    group = await open_duty(trainee, SURVEY)
    await trainee.taps("1", group)
    card = await last(trainee)
    assert "Анонимно: кто что ответил, не узнает никто" in card.text
    await trainee.taps(answer, card)
    return await last(trainee)


async def report(phone: Person) -> str:
    await phone.says("/report")
    await phone.taps("Все", await last(phone))
    for _ in range(6):
        listed = await last(phone)
        if "№ V1" in listed.labels:
            break
        await phone.taps("›", listed)
    await phone.taps("№ V1", listed)
    return (await last(phone)).text


def rows(database: Path) -> Iterator[tuple[str, tuple[object, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                yield table, row


def words(database: Path) -> set[tuple[str, str]]:
    """(table, value) wherever a row says which choice was made."""
    return {
        (table, value)
        for table, row in rows(database)
        for cell in row
        for value in VALUES
        if cell == value or f'"{value}"' in str(cell) or f":{value}:" in str(cell)
    }


async def test_the_office_sees_the_share_and_not_the_person(world: World, database: Path) -> None:
    office = await world.join("office", world.region, "Office")
    trainees = [await world.join("member", name, name) for name in NAMES]
    await world.sandbox.move_to(OPENED)
    for number, (trainee, answer) in enumerate(zip(trainees, ["Очень доволен"] * 4, strict=False), 1):
        done = await judge(trainee, answer)
        assert "Ответили анонимно" in done.text
        assert "доволен" not in done.text.lower().replace("довольны", "")
        assert "Исправить" not in str(done.labels)
        shown = await report(office)
        assert f"{number} из 7" in shown
        assert "анонимно, итоги появятся, когда ответят 5" in shown
        assert "Очень доволен" not in shown

    await judge(trainees[4], "Недоволен")
    shown = await report(office)
    assert "анонимно, 5 ответов по всей программе" in shown
    assert "Очень доволен: 4 · Доволен: 0 · Средне: 0 · Недоволен: 1" in shown

    await judge(trainees[5], "Средне")
    assert "Средне: 0" in await report(office)  # the sixth waits for four more
    assert words(database) == {("ballots", value) for value in VALUES}
    assert await world.house.progress.recount(CODE) == ()


async def test_no_row_of_the_database_joins_an_answer_to_anybody(world: World, database: Path) -> None:
    """Two histories that differ in who said what leave the same ballots: by value, without number or time."""
    trainees = [await world.join("member", name, name) for name in NAMES[:3]]
    await world.sandbox.move_to(OPENED)
    for trainee, answer in zip(trainees, ("Средне", "Очень доволен", "Средне"), strict=True):
        await judge(trainee, answer)
        await world.sandbox.advance(minutes=3)
    with closing(sqlite3.connect(database)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(ballots)")]
        assert columns == ["occurrence_id", "question", "value", "count", "shown"]
        with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
            connection.execute("SELECT rowid FROM ballots")
        found = connection.execute("SELECT value, count, shown FROM ballots").fetchall()
        assert found == [("fair", 2, 0), ("good", 0, 0), ("great", 1, 0), ("poor", 0, 0)]
        given = connection.execute("SELECT DISTINCT value FROM answers").fetchall()
        assert given == [("given",)]
    assert words(database) == {("ballots", value) for value in VALUES}


async def test_an_anonymous_answer_is_given_once_and_by_oneself_alone(world: World, database: Path) -> None:
    """Neither an old button, nor one that knows of the answer, nor the office, nor a list adds to it."""
    office = await world.join("office", world.region, "Office")
    trainee = await world.join("member", NAMES[0], NAMES[0])
    await world.sandbox.move_to(OPENED)
    await judge(trainee, "Средне")
    mine = asked(database, NAMES[0])
    for seen in (0, 1):
        await forge(world, trainee, AnswerPress(request=mine, value="poor", seen=seen).pack())
        assert "Исправить" not in str((await last(trainee)).labels)
    await forge(world, trainee, FixPress(request=mine).pack())
    assert "Недоволен" not in str((await last(trainee)).labels)
    assert ballots(database) == {"fair": 1, "good": 0, "great": 0, "poor": 0}

    other = asked(database, NAMES[1])
    await forge(world, office, OwingPress(request=other).pack())
    assert "Ответить за них" not in str((await last(office)).labels)
    me, now = number(database, "Office"), world.clock.now()
    with pytest.raises(Refused, match="proxy-anonymous"):
        await world.house.proxies.answer(me, other, "poor", 0, now)
    listed = Listed(CODE, "V1", 1, f"{NAMES[1]}; poor", {})
    with pytest.raises(Refused, match="proxy-anonymous"):
        await world.house.imports.read(me, listed, now)
    assert ballots(database) == {"fair": 1, "good": 0, "great": 0, "poor": 0}


async def test_a_trainee_takes_along_hours_and_days_and_nobody_fails_by_one(world: World) -> None:
    member = await world.join("member", NAMES[0], NAMES[0])
    visitor = await world.join("visitor", "Ma Hong", "Ma Hong")
    await world.sandbox.move_to(OPENED)
    card = await open_duty(visitor, "Поездка в сильную школу")
    assert "По плану — около 10: немного меньше тоже годится" in card.text
    await visitor.taps("9", card)
    done = await last(visitor)
    assert done.text.startswith("✅ 9 дн.")
    await visitor.says("/my")
    assert "Поездка" not in (await last(visitor)).text.partition("Анонимная")[0]
    totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(CODE)}
    assert (totals["P6", "took"].met, totals["P6", "took"].missing) == (1, 0)

    group = await open_duty(member, "Мастерская: очно 4 дня")
    await member.taps("1", group)
    await member.taps("4", await last(member))
    await member.taps("больше…", await open_duty(member, "Мастерская: очно 4 дня"))
    await member.says("80")
    await judge(member, "Недоволен")

    page = await file_of(world, member)
    assert "№ P5-T, Мастерская: очно 4 дня, онлайн 80 часов — 4 дн." in page
    assert "№ P5-T, Мастерская: очно 4 дня, онлайн 80 часов — 80 уч. ч." in page
    assert "часов 80, дней 4" in page
    assert "Кредиты не посчитаны" in page
    assert "Ответили анонимно" in page
    assert "Недоволен" not in page
    assert "дней 9" in await file_of(world, visitor)


async def test_hours_said_by_somebody_else_belong_to_the_trainee(world: World, database: Path) -> None:
    office = await world.join("office", world.region, "Office")
    trainee = await world.join("member", NAMES[0], NAMES[0])
    await world.sandbox.move_to(OPENED)
    asked_for, me = asked(database, NAMES[0], "hours"), number(database, "Office")
    await world.house.proxies.answer(me, asked_for, "80", 0, world.clock.now())
    assert "часов 80, дней 0" in await file_of(world, trainee)
    own = await file_of(world, office)
    assert "за другого" in own
    assert "Часы и дни обучения" not in own


async def file_of(world: World, phone: Person) -> str:
    await phone.says("/settings")
    for label in ("Мои данные", "Прислать файлом"):
        await phone.taps(label)
    sent = (await last(phone)).file
    assert sent is not None
    return unescape((await world.sandbox.file(sent)).decode())


def query(database: Path, words: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(words, values).fetchall()


def asked(database: Path, name: str, question: str = "satisfied") -> int:
    """The request of that trainee."""
    words = """SELECT r.id FROM requests r JOIN units u ON u.id = r.subject_id
               WHERE u.name = ? AND r.question = ?"""
    return int(query(database, words, name, question)[0][0])


def number(database: Path, name: str) -> int:
    return int(query(database, "SELECT id FROM persons WHERE name = ?", name)[0][0])


def ballots(database: Path) -> dict[str, int]:
    return dict(query(database, "SELECT value, count FROM ballots WHERE question = 'satisfied'"))
