"""A school is left out of an activity, through phones."""

from datetime import UTC, datetime, timedelta

import pytest

from messages.presses.waivers import ExemptPress
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last

PAPERS = "в ИС МЭДК"
LEAVE = "Убрать из счёта"
SERIES, WEEKLY = "Вебинары обмена опытом, 1-й цикл", "16"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def event_card(phone: Person, title: str = PAPERS) -> Message:
    await phone.says("/plan")
    listed = await last(phone)
    while title not in listed.text:
        await phone.taps("›", listed)
        listed = await last(phone)
    line = next(line for line in listed.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)


async def chosen(phone: Person, *taps: str, title: str = PAPERS) -> Message:
    await event_card(phone, title)
    for label in ("Кого не считаем", LEAVE, *taps):
        await phone.taps(label)
    return await last(phone)


async def expected(world: World, no: str = "32") -> int:
    assert await world.house.progress.recount(KALUGA) == ()
    totals = await world.house.progress.totals(KALUGA)
    return next(counts.expected for code, _, counts in totals if code == no)


@pytest.fixture
async def boss(world: World) -> Person:
    phone = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    return phone


async def test_a_school_is_chosen_the_reason_and_the_day_are_typed(world: World, boss: Person) -> None:
    prompt = await chosen(boss, "Бабынинский район", "Школа № 1")
    assert prompt.text.startswith("Почему не считаем: Школа № 1, Бабынинский район")
    await boss.says("Школа закрыта на ремонт")
    assert (await last(boss)).labels == ["Насовсем", "Отмена"]
    await boss.says("вчера")
    assert (await last(boss)).text.startswith("Не понял день")
    await boss.says("31 мая")

    done = await last(boss)
    assert done.text.splitlines() == [
        "✅ Не считаем: Школа № 1, Бабынинский район",
        "Документы школы — в ИС МЭДК · до вт, 31 мая",
        "Больше не ждём 1 ответ. Новых вопросов не будет.",
    ]
    assert await expected(world) == 2
    await boss.taps("Кого не считаем", done)
    assert (await last(boss)).text.splitlines()[-2:] == [
        "1. Школа № 1, Бабынинский район — до вт, 31 мая",
        "«Школа закрыта на ремонт» · Ольга",
    ]


async def test_of_a_weekly_series_one_session_now_one_later_and_one_after_its_end(
    world: World, boss: Person
) -> None:
    """Sessions are on 24 and 31 March and on 7 April; the first is open."""
    director = await world.join("director", "Школа № 1")
    before = await expected(world, WEEKLY)
    await chosen(boss, "Бабынинский район", "Школа № 1", title=SERIES)
    await boss.says("Директор в отпуске")
    await boss.says("31 марта")
    assert await expected(world, WEEKLY) < before

    asked = []
    for day in (25, 32, 39):
        await world.sandbox.move_to(datetime(2022, 3, 1, 7, 1, tzinfo=UTC) + timedelta(days=day - 1))
        await director.says("/my")
        asked.append(SERIES in (await last(director)).text)

    assert asked == [False, False, True]
    assert await expected(world, WEEKLY) > 0


async def test_a_whole_district_for_good_and_the_end_of_it(world: World, boss: Person) -> None:
    await chosen(boss, "Бабынинский район", "Всех, кто здесь")
    await boss.says("Район вышел из проекта")
    await boss.taps("Насовсем")
    assert "насовсем" in (await last(boss)).text
    assert await expected(world) == 1

    await boss.taps("Кого не считаем")
    await boss.taps("1. Считать снова")

    assert (await last(boss)).text.startswith("Снова считаем: Бабынинский район")
    await boss.taps("Кого не считаем")
    assert (await last(boss)).text.startswith("Считаем всех")
    assert await expected(world) == 1


async def test_the_school_is_no_longer_asked(world: World, boss: Person) -> None:
    director = await world.join("director", "Школа № 1")
    await chosen(boss, "Бабынинский район", "Школа № 1")
    await boss.says("Школа закрыта на ремонт")
    await boss.taps("Насовсем")

    await director.says("/my")

    assert PAPERS not in (await last(director)).text


async def test_it_may_be_dropped_half_way(world: World, boss: Person) -> None:
    prompt = await chosen(boss, "Бабынинский район", "Школа № 1")
    await boss.taps("Отмена", prompt)
    await boss.says("Школа закрыта на ремонт")

    assert await expected(world) == 3


async def test_an_old_button_does_nothing(world: World, boss: Person) -> None:
    await chosen(boss, "Бабынинский район", "Школа № 1")
    await boss.says("Школа закрыта на ремонт")
    asked = await last(boss)
    await boss.says("/cancel")

    tapped = await boss.taps("Насовсем", asked)

    assert (tapped.answer or "").startswith("Причину я уже не помню")
    assert await expected(world) == 3


async def test_only_those_who_manage_are_offered_it_and_may(world: World, boss: Person) -> None:
    director = await world.join("director", "Школа № 1")
    card = await event_card(director)
    assert "Кого не считаем" not in card.labels
    card = await event_card(boss)
    (data,) = (button.data for row in card.buttons for button in row if button.text == "Кого не считаем")
    press = ExemptPress.unpack(data or "")

    for step, number in (("list", 0), ("add", 0), ("unit", 1), ("ever", 1), ("end", 1)):
        forged = ExemptPress(occurrence=press.occurrence, step=step, number=number)
        await forge(world, director, forged.pack())
    await director.says("хочу")

    assert await expected(world) == 3
    assert "считаем" not in (await last(director)).text


async def test_a_district_is_chosen_from_within_only(world: World, boss: Person) -> None:
    municipal = await world.join("municipal", "Дзержинский район", "Игорь")

    shown = await chosen(municipal)

    assert shown.labels == ["Школа <№ 3> & Ко", "Всех, кто здесь", "← Назад"]
