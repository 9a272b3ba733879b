"""The plan is changed by its organisers, through phones."""

from datetime import UTC, date, datetime, time

import pytest

from roadmap.duties import Event
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

PAPERS = "Концепция и программа развития"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 21, 6, tzinfo=UTC)


async def event_card(phone: Person, title: str) -> Message:
    """From /plan, turning its pages."""
    await phone.says("/plan")
    listed = await last(phone)
    while title not in listed.text:
        await phone.taps("›", listed)
        listed = await last(phone)
    line = next(line for line in listed.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)


async def stored(world: World, phone: Person, number: int) -> Event:
    me = await world.house.people.person(phone.id, world.clock.now())
    assert me is not None
    return await world.house.plan.event(me.id, number, world.clock.now())


def number(card: Message, prefix: str = "k") -> int:
    data = [button.data for row in card.buttons for button in row if button.data]
    return next(int(one.split(":")[1]) for one in data if one.startswith(f"{prefix}:"))


async def heard(phone: Person, words: str) -> list[str]:
    return [message.text for message in await phone.messages() if words in message.text]


async def test_a_deadline_is_moved_with_its_consequences_before_it(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    first = await world.join("director", "Школа № 1")
    second = await world.join("director", "Школа № 2")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await first.taps("Разместили", await open_duty(first, "в ИС МЭДК"))

    card = await event_card(boss, "в ИС МЭДК")
    occurrence = number(card)
    await boss.taps("Перенести", card)
    await boss.taps("апрель 2022 ›")
    await boss.taps("5")
    asked = await last(boss)
    assert asked.text.splitlines()[0] == "Перенести: ср, 30 марта → вт, 5 апреля?"
    assert "2 человека узнают о переносе · ответов уже 1" in asked.text
    assert asked.labels == ["Перенести, ответы оставить", "Перенести и спросить заново", "Не переносить"]

    await boss.taps("Перенести, ответы оставить", asked)
    assert (await last(boss)).text.startswith("✅ Перенесено: ")
    assert (await stored(world, boss, occurrence)).end == date(2022, 4, 5)
    await world.sandbox.move_to(datetime(2022, 3, 23, 9, tzinfo=UTC))
    for phone in (first, second):
        (told,) = await heard(phone, "Новый день")
        assert "Было: ср, 30 марта. Стало: вт, 5 апреля." in told
    assert not await heard(first, "Прежние ответы не засчитаны")
    assert await world.house.progress.recount(KALUGA) == ()


async def test_asked_anew_everybody_answers_once_more(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await phone.taps("Разместили", await open_duty(phone, "в ИС МЭДК"))

    await boss.taps("Перенести", await event_card(boss, "в ИС МЭДК"))
    await boss.taps("апрель 2022 ›")
    await boss.taps("5")
    await boss.taps("Перенести и спросить заново")

    await world.sandbox.move_to(datetime(2022, 3, 23, 9, tzinfo=UTC))
    assert await heard(phone, "Прежние ответы не засчитаны: спрошу ещё раз.")
    card = await open_duty(phone, "в ИС МЭДК")
    await phone.taps("Разместили", card)
    assert (await last(phone)).text.startswith("✅ Разместили")
    assert await world.house.progress.recount(KALUGA) == ()


async def test_what_is_called_off_asks_nobody_and_an_old_button_says_so(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    duty = await open_duty(phone, "в ИС МЭДК")

    card = await event_card(boss, "в ИС МЭДК")
    await boss.taps("Отменить мероприятие", card)
    asked = await last(boss)
    assert asked.text.startswith("Отменить: ")
    assert "Вернуть отменённое нельзя." in asked.text
    await boss.taps("Да, отменить", asked)
    assert (await last(boss)).text.startswith("✖️ Отменено: ")

    await world.sandbox.move_to(datetime(2022, 3, 23, 9, tzinfo=UTC))
    (told,) = await heard(phone, "✖️ Отменено")
    assert "Приходить и отвечать не нужно." in told
    before = await phone.messages()
    tapped = await phone.taps("Разместили", duty)
    assert tapped.alert or await phone.messages() != before
    await phone.says("/my")
    assert "в ИС МЭДК" not in (await last(phone)).text


async def test_one_more_day_is_added_and_told_of(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    phone = await world.join("director", "Школа № 1")
    card = await event_card(boss, "Вебинары")
    await boss.taps("Назначить ещё один день", card)
    assert (await last(boss)).text.startswith("Ещё один день: март 2022")
    await boss.taps("Другой день")
    await boss.says("22 марта 12:00")
    added = await last(boss)
    assert added.text.startswith("✅ Добавлен день: вт, 22 марта, 12:00")
    event = await stored(world, boss, number(added))
    assert (event.start, event.time, event.slot) == (date(2022, 3, 22), time(12), "1.+1")

    await world.sandbox.move_to(datetime(2022, 3, 21, 9, tzinfo=UTC))
    assert await heard(phone, "1-й цикл — завтра в 12:00")


async def test_a_municipal_coordinator_sees_no_such_buttons_and_may_not(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    occurrence = number(await event_card(boss, "в ИС МЭДК"))
    card = await event_card(municipal, "в ИС МЭДК")
    assert card.labels == ["Кого не считаем", "← К плану"]

    await forge(world, municipal, f"k:{occurrence}::0")
    assert (await last(municipal)).text == card.text
    for data in (
        f"d:{occurrence}:2022-04-05::1:0:0",
        f"d:{occurrence}:2022-04-05::0:0:0",
        f"d:{occurrence}:2022-04-05::0:0:1",
        f"M:{occurrence}:cancel:0",
        f"M:{occurrence}:cancel:1",
    ):
        await forge(world, municipal, data)
    event = await stored(world, boss, occurrence)
    assert (event.end, event.slot) == (date(2022, 3, 30), "1.1")
