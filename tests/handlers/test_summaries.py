"""The daily summary, through phones and the clock. The first survey (No 30) ends on Thursday, 24 March."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.phones import last, open_duty

SURVEY = "Первый опрос"
LEADS = ("⚠️ Нет ответов", "📋 К началу", "📝 Ответы ждут", "📵 Бот перестал")


@pytest.fixture
def start() -> datetime:
    """Monday morning, before ten."""
    return datetime(2022, 3, 21, 6, tzinfo=UTC)


def march(day: int, hour: int = 10, minute: int = 1) -> datetime:
    """In Moscow."""
    return datetime(2022, 3, day, hour - 3, minute, tzinfo=UTC)


async def heard(phone: Person) -> dict[int, list[Message]]:
    """Day of March -> the summaries of that day."""
    found: dict[int, list[Message]] = {}
    for message in await phone.messages(mine=False):
        if message.text.startswith(LEADS):
            found.setdefault(message.date.day, []).append(message)
    return found


async def test_the_curator_hears_after_a_day_the_municipality_after_three_the_region_after_seven(
    world: World,
) -> None:
    director = await world.join("director", "Школа № 1")
    curator = await world.join("curator", world.region, "Нина")
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    region = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(march(24, 15))
    assert not await heard(curator)
    await director.taps("Ответили", await open_duty(director, SURVEY))
    await world.sandbox.move_to(march(31))

    (first,) = (await heard(curator))[25]
    assert first.text.splitlines() == [
        "⚠️ Нет ответов в срок: 1",
        "№ 30 · Первый опрос участников проекта",
        "ждём 1: Школа № 2",
    ]
    assert first.labels == ["Кого ждём"]
    (monday,) = (await heard(municipal))[28]
    assert "№ 30 · Первый опрос участников проекта\nждём 1: Школа № 2" in monday.text
    assert monday.labels[:2] == ["Кого ждём", "Напомнить"]
    (late,) = (await heard(region))[31]
    assert late.text.splitlines()[1] == "№ 30 · Первый опрос участников проекта"
    assert "Школа № 2" in late.text
    for phone in (curator, municipal, region):
        assert {len(said) for said in (await heard(phone)).values()} == {1}
    assert not (await heard(region)).keys() & {22, 23, 24, 25, 29, 30}


async def test_a_summary_opens_to_names_and_stays(world: World) -> None:
    await world.join("director", "Школа № 1")
    phone = await world.join("municipal", "Бабынинский район", "Мария")
    await world.sandbox.move_to(march(30))
    ((summary,),) = [said for day, said in (await heard(phone)).items() if day == 30]
    assert summary.labels == ["№ 16", "№ 31", "Все мероприятия: 3"]

    await phone.taps("№ 16", summary)
    names = await last(phone)
    assert names.id != summary.id
    assert "Школа № 1, Бабынинский район — директор, Анна" in names.text
    assert "Школа № 2, Бабынинский район — директор, Иван Седов (2 ответа): пока никто не вошёл" in names.text
    await phone.taps("← К показателям", names)
    assert (await last(phone)).id == names.id

    await phone.taps("Все мероприятия: 3", summary)
    every = await last(phone)
    assert every.text.splitlines()[0] == "Срок прошёл, ждём 6 ответов"
    assert every.labels == ["№ 16", "№ 30", "№ 31"]
    assert (await heard(phone))[30] == [summary]


async def test_mondays_digest_has_seats_people_and_days(world: World) -> None:
    await world.join("director", "Школа № 1")
    lost = await world.join("director", "Школа № 2", "Иван")
    phone = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(march(22))
    await lost.blocks()
    await world.sandbox.move_to(march(28))

    (tuesday,) = (await heard(phone))[23]
    assert tuesday.text == "📵 Бот перестал доходить до 1 человека"
    (monday,) = (await heard(phone))[28]
    assert monday.text.splitlines() == [
        "📋 К началу недели: просроченных нет",
        "Бот не доходит до 1 человека",
        "Пустых мест: 6",
        "Время идёт, а день не назначен: 16",
        "Вопросы к датам: 4",
    ]
    await phone.taps("Вопросы к датам: 4", monday)
    assert (await last(phone)).labels[:4] == ["№ 3", "№ 9", "№ 28", "№ 43"]
    await phone.taps("До кого не доходит", monday)
    who = await last(phone)
    assert "1. директор, Школа № 2, Бабынинский район — Иван" in who.text
    await phone.taps("1", who)
    assert "Передать другому" in (await last(phone)).labels
    await phone.taps("Назначить дни", monday)
    days = await last(phone)
    assert days.labels[-3:] == ["‹", "1/3", "›"]
    await phone.taps("›", days)
    assert (await last(phone)).id == days.id
    await phone.taps("1", await last(phone))
    assert "Назначить день" in (await last(phone)).labels
    await phone.taps("Пустые места", monday)
    assert "пусто, ждём: Павел Орлов" in (await last(phone)).text


async def test_who_blocked_the_bot_gets_none_and_their_superior_learns_it(world: World) -> None:
    await world.join("director", "Школа № 1")
    phone = await world.join("municipal", "Бабынинский район", "Мария")
    boss = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(march(25))
    await phone.blocks()
    await world.sandbox.move_to(march(29))
    assert (await heard(phone)).keys() == {21}
    assert await boss.hears("Бот не доходит: Мария")
    rows = [row for row in (await world.house.exports.ledger(KALUGA)) if row.get("notice") == "summary"]
    mine = [(row["state"], row["reason"]) for row in rows if row["person"] == phone.id]
    assert mine == [("sent", None), ("skipped", "unreachable")]
    assert {row["state"] for row in rows if row["person"] == boss.id} == {"sent"}


async def test_a_bot_that_slept_four_days_tells_the_latest_and_all_that_is_new(world: World) -> None:
    await world.join("director", "Школа № 1")
    phone = await world.join("municipal", "Бабынинский район", "Мария")
    await world.sandbox.move_to(march(25, 15))
    world.clock.unregister(world.box)
    await world.sandbox.move_to(march(29, 14))
    world.clock.register(world.box)
    await world.sandbox.advance(minutes=1)
    await world.sandbox.move_to(march(29, 18))

    said = await heard(phone)
    (summary,) = said.pop(29)
    assert said.keys() == {21}
    assert summary.date == march(29, 14, 1)
    assert summary.text.splitlines()[0] == "📋 К началу недели нет ответов: 2, новых 2"


async def test_a_director_who_forges_a_press_sees_nothing(world: World) -> None:
    from messages.presses.reports import SummaryPress
    from tests.handlers.forging import forge

    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(march(30))
    for what in ("overdue", "unreachable", "empty", "undated", "doubts", "waivers", "said", "planets"):
        await forge(world, phone, SummaryPress(what=what, fresh=True).pack())
        assert "Школа № 2" not in (await last(phone)).text
