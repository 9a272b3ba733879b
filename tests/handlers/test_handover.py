"""A seat changes hands in the middle of open duties."""

from datetime import UTC, datetime

import pytest

from messages.presses.answers import FixPress
from roadmap.tallies import Counts
from sandbox.driver import Person
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty
from tests.handlers.seats import hand_over

PAPERS = "в ИС МЭДК"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


async def counts(world: World) -> dict[tuple[str, str], Counts]:
    assert await world.house.progress.recount(KALUGA) == ()
    return {(no, key): counts for no, key, counts in await world.house.progress.totals(KALUGA)}


async def heard(phone: Person) -> list[str]:
    return [message.text for message in await phone.messages() if message.by_bot]


async def test_a_director_is_replaced_in_the_middle_of_open_duties(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    old = await world.join("director", "Школа № 1", "Анна")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await open_duty(old, PAPERS)
    await old.taps("Разместили")
    assert "✅ Разместили" in (await last(old)).text
    card = await last(old)
    await old.says("/my")
    listed = await last(old)
    assert "У вас 4 дела" in listed.text
    before = await counts(world)

    new = await hand_over(world, boss, "директор, Школа № 1", "Пётр")
    welcome = (await last(new)).text.splitlines()
    assert welcome[:3] == [
        "✅ Готово. Вы — директор, Школа № 1, Бабынинский район",
        "До вас здесь: Анна.",
        "Ждут вашего ответа: 6. Отвечено до вас: 1.",
    ]
    assert welcome[4:6] == ["", "Ближайшее у вас:"]
    assert len(welcome) == 8
    assert (await last(new)).labels[:2] == ["1", "2"]
    assert await counts(world) == before

    await world.sandbox.advance(minutes=1)
    assert "Пётр" in (await old.hears("Вашу роль передали")).text
    said = len(await heard(old))
    tapped = await old.taps("Исправить", card)
    assert "За это отвечает другой человек" in (tapped.answer or "")
    await old.taps("1", listed)
    assert len(await heard(old)) == said
    await world.sandbox.move_to(datetime(2022, 4, 2, 8, tzinfo=UTC))
    assert len(await heard(old)) == said
    assert any("Концепция" in text for text in (await heard(new))[1:])
    duty = card.buttons[0][0].data
    assert duty is not None
    await forge(world, new, FixPress.unpack(duty).pack())
    assert "Размещены ли" in (await last(new)).text or "Разместили" in (await last(new)).labels


async def test_an_empty_seat_stays_in_every_denominator(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    old = await world.join("director", "Школа № 1", "Анна")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await open_duty(old, PAPERS)
    await old.taps("Разместили")
    before = await counts(world)
    await old.says("/settings")
    await old.taps("Выйти из программы")
    await old.taps("Да, выйти")
    assert await counts(world) == before
    said = len(await heard(old))
    await world.sandbox.move_to(datetime(2022, 3, 29, 8, tzinfo=UTC))
    during = await counts(world)
    assert all(during[key].expected >= before[key].expected for key in before)
    assert {key: during[key] for key in before if key[0] == "32"} == {
        key: before[key] for key in before if key[0] == "32"
    }
    assert len(await heard(old)) == said

    new = await hand_over(world, boss, "директор, Школа № 1", "Пётр")
    assert "До вас здесь: Анна." in (await last(new)).text
    assert "Отвечено до вас: 1." in (await last(new)).text
    assert await counts(world) == during


async def test_the_journal_tells_who_took_a_seat_from_whom(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга <&>")
    await world.join("director", "Школа № 1", "Анна")
    await boss.says("/people")
    await boss.taps("Журнал")
    assert (await last(boss)).text == "Журнал пока пуст."
    await hand_over(world, boss, "директор, Школа № 1", "Пётр <b>")
    await boss.says("/people")
    await boss.taps("Журнал")
    heading, line = (await last(boss)).text.splitlines()
    assert heading == "Журнал: кто что сделал"
    deed, about = line.split(": ")
    assert deed == "вс, 20 марта, 09:00 · Пётр <b> принимает место от другого"
    assert about == "директор, Школа № 1, Бабынинский район · Анна"


async def test_only_who_manages_the_whole_programme_has_a_journal(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await boss.says("/people")
    assert "Журнал" not in (await last(boss)).labels
    await forge(world, boss, "J:0")
    assert "Журнал" not in (await last(boss)).text


async def test_a_newcomer_to_a_fresh_seat_reads_no_history(world: World) -> None:
    phone = await world.join("director", "Школа № 1", "Анна")
    assert "До вас" not in (await last(phone)).text
