"""One's own data: as a file, and erased, through phones."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest

from roadmap.tallies import Counts
from sandbox.driver import Person
from tests.conftest import KALUGA, World
from tests.handlers.phones import last, open_duty
from tests.handlers.seats import hand_over

NAME = "Анна <Петровна> & Ко"
LETTER = "Можно позже? <b>Звоните</b> & пишите"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


def traces(database: Path, *wanted: str) -> Iterator[tuple[str, str, object]]:
    """Where in any table any of these words stands, however it is written there."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in rows.description]
            for row in rows:
                for column, value in zip(columns, row, strict=True):
                    if any(word in form for word in wanted for form in forms(value)):
                        yield table, column, value


def forms(value: object) -> tuple[str, ...]:
    """As it is, and as JSON would have it."""
    text = "" if value is None else str(value)
    try:
        return text, json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return (text,)


async def counts(world: World) -> dict[tuple[str, str], Counts]:
    assert await world.house.progress.recount(KALUGA) == ()
    return {(no, key): counts for no, key, counts in await world.house.progress.totals(KALUGA)}


async def live(world: World) -> tuple[Person, Person]:
    """A director who answers, writes and is written to, and begins to type; her coordinator."""
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    token = await world.invite("director", "Школа № 1")
    anna = await world.sandbox.person(NAME, username="anna_petrovna", language_code="ru")
    await anna.says(f"/start {token}")
    await anna.taps("Да, это я")
    await anna.taps("Согласен")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await open_duty(anna, "в ИС МЭДК")
    await anna.taps("Разместили")
    await anna.says(LETTER)
    await anna.taps("Отправить: Мария")
    await world.sandbox.advance(seconds=1)
    await boss.taps("Ответить")
    await boss.says("Отвечайте, NN, до пятницы")
    await world.sandbox.advance(seconds=1)
    return anna, boss


async def settle(phone: Person, *labels: str) -> None:
    await phone.says("/settings")
    for label in labels:
        await phone.taps(label)


async def test_erasing_leaves_the_counts_and_no_trace_of_the_person(world: World, database: Path) -> None:
    anna, _ = await live(world)
    secrets = ("Петровна", "anna_petrovna", str(anna.id), "Можно позже", "NN, до пятницы")
    before = await counts(world)
    assert any(counts.answered for counts in before.values())
    assert {table for table, _, _ in traces(database, *secrets)} >= {"persons", "letters", "deliveries"}
    assert list(traces(database, "Анна Петрова"))

    await settle(anna, "Часовой пояс", "Написать город")
    assert list(traces(database, f"{anna.id}:"))
    await anna.says("/cancel")
    await settle(anna, "Выйти из программы", "Выйти и стереть данные", "Да, стереть")
    assert (await last(anna)).text.startswith("Данные стёрты")
    assert list(traces(database, *secrets, "Анна Петрова")) == []
    assert await counts(world) == before


async def test_what_others_are_told_afterwards_names_nobody(world: World, database: Path) -> None:
    anna, boss = await live(world)
    await settle(anna, "Выйти из программы", "Выйти и стереть данные", "Да, стереть")
    await world.sandbox.advance(minutes=1)
    told = await boss.hears("Из программы выходит")
    assert told.text.splitlines()[:2] == ["⚠️ Из программы выходит человек", "директор, Школа № 1"]
    letter = next(one for one in await boss.messages() if "Можно позже" in one.text)
    tapped = await boss.taps("Ответить", letter)
    assert "больше не на своём месте" in (tapped.answer or "")
    assert list(traces(database, "Петровна")) == []


async def test_erasing_is_asked_twice(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    await settle(anna, "Выйти из программы", "Выйти и стереть данные")
    assert (await last(anna)).labels == ["Да, стереть", "← Назад"]
    await anna.taps("← Назад")
    assert (await last(anna)).labels == ["Да, выйти", "Выйти и стереть данные", "Остаться"]
    assert await world.house.people.person(anna.id, world.clock.now()) is not None


async def test_who_comes_back_is_somebody_new(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    anna = await world.join("director", "Школа № 1", "Анна")
    before = await world.house.people.person(anna.id, world.clock.now())
    await settle(anna, "Выйти из программы", "Выйти и стереть данные", "Да, стереть")
    await anna.says("/my")
    assert "Вы ещё не в программе" in (await last(anna)).text
    await anna.says(f"/start {await world.invite('director', 'Школа № 2')}")
    await anna.taps("Да, это я")
    await anna.taps("Согласен")
    assert "Вы — директор, Школа № 2" in (await last(anna)).text
    after = await world.house.people.person(anna.id, world.clock.now())
    assert before is not None
    assert after is not None
    assert after.id != before.id
    new = await hand_over(world, boss, "директор, Школа № 1", "Пётр")
    assert "До вас здесь" not in (await last(new)).text
    await boss.says("/people")
    await boss.taps("Журнал")
    lines = (await last(boss)).text.splitlines()
    assert lines[1].endswith("Пётр принимает место от другого: директор, Школа № 1, Бабынинский район")
    assert lines[2].endswith("человек стирает свои данные")


async def test_the_file_holds_all_and_nothing_in_it_is_markup(world: World) -> None:
    anna, _ = await live(world)
    await settle(anna, "Мои данные", "Прислать файлом")
    sent = await last(anna)
    assert sent.file is not None
    assert sent.file["name"] == "мои-данные-2022-03-23.html"
    page = (await world.sandbox.file(sent.file)).decode()
    assert page.startswith("<!doctype html>")
    assert '<meta name="viewport"' in page
    assert "<b>" not in page
    assert "<Петровна>" not in page
    lines = [unescape(line) for line in page.splitlines()]
    for wanted in (
        f"<li>Имя: {NAME}</li>",
        f"<li>В Telegram: @anna_petrovna, {anna.id}</li>",
        "<li>директор, Школа № 1, Бабынинский район: с вс, 20 марта, 09:00 до сегодня</li>",
        f"<li>ср, 23 марта, 11:00 · вы → Мария: {LETTER}</li>",
        "<li>ср, 23 марта, 11:00 · Мария → вам: Отвечайте, NN, до пятницы</li>",
    ):
        assert wanted in lines
    answer = next(line for line in lines if "№ 32" in line)
    assert answer.startswith("<li>ср, 23 марта, 11:00 · № 32, ")
    assert "Школа № 1" in answer
    assert answer.endswith("— Разместили</li>")
    assert any(line.endswith("· напоминание · отправлено</li>") for line in lines)
    assert any(line.endswith("· письмо · отправлено</li>") for line in lines)

    await settle(anna, "Мои данные", "Прислать файлом")
    again = await last(anna)
    assert again.file is not None
    assert "получает файл со своими данными" in (await world.sandbox.file(again.file)).decode()
