"""A list from elsewhere, sent to the bot as a file or a message."""

from datetime import UTC, datetime

import pytest

from messages.presses.chase import ImportPress
from sandbox.driver import Person
from tests.conftest import KALUGA, World
from tests.handlers.chasing import open_activity
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)
LIST = "Школа;Ответ\nШкола № 2\nшкола № 1;нет\nШкола № 99;да\nШкола <№ 3> & Ко;может быть\n"


async def pair(world: World) -> tuple[Person, Person]:
    """Anna has said that it is done; Olga has a list that says otherwise."""
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    await world.sandbox.move_to(REMINDED)
    await anna.taps("Разместили", await open_duty(anna, "в ИС МЭДК"))
    await olga.taps("Загрузить список", await open_activity(olga, "32"))
    return anna, olga


async def counted(phone: Person) -> str:
    return (await open_activity(phone, "32")).text.splitlines()[3]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
async def test_a_file_is_shown_stored_and_overrides_a_school(world: World, encoding: str) -> None:
    anna, olga = await pair(world)
    await olga.sends_document("итоги.csv", LIST.encode(encoding))

    shown = await last(olga)
    assert shown.text.splitlines() == [
        "📥 Записать 2 ответа?",
        "№ 32 · Документы школы — в ИС МЭДК",
        "Концептуальные документы размещены в ИС МЭДК?",
        "Отвечали иначе: 1",
        "• Школа № 1, Бабынинский район: «Разместили» → «Ещё нет»",
        "Не записываю строк: 3",
        "• 1. «Школа;Ответ» — такого названия у вас нет",
        "• 4. «Школа № 99;да» — такого названия у вас нет",
        "• 5. «Школа <№ 3> & Ко;может быть» — не понял ответ",
    ]
    await olga.taps("Записать: 2", shown)
    assert (await last(olga)).text.startswith("✅ Записано 2 ответа по списку")
    await world.sandbox.advance(seconds=1)

    assert (await last(anna)).text.startswith("📥 Ваш ответ изменён по списку: «Ещё нет»")
    assert "1 из 3 (33 %)" in await counted(olga)


async def test_until_it_is_stored_nothing_changes(world: World) -> None:
    anna, olga = await pair(world)
    await olga.says("Школа № 1;нет\nШкола № 2")
    shown = await last(olga)
    assert shown.labels == ["Записать: 2", "Отмена"]
    assert "1 из 3 (33 %)" in await counted(olga)

    await olga.taps("Отмена", shown)

    assert "1 из 3 (33 %)" in await counted(olga)
    await world.sandbox.advance(seconds=1)
    assert not (await last(anna)).text.startswith("📥")


async def test_what_was_dropped_or_stored_cannot_be_stored_again(world: World) -> None:
    _, olga = await pair(world)
    await olga.says("Школа № 1;нет")
    press = (await last(olga)).buttons[0][0].data or ""
    await olga.taps("Отмена")

    tap = await olga.taps(press, await last(olga), forged=True)

    assert "уже не помню" in (tap.answer or "")


async def test_who_stops_sending_a_list_writes_to_the_bot_as_before(world: World) -> None:
    _, olga = await pair(world)
    await olga.taps("Отмена")
    await olga.says("Школа № 1;нет")
    assert "не понял" in (await last(olga)).text

    await olga.taps("Загрузить список", await open_activity(olga, "32"))
    await olga.says("/cancel")
    assert (await last(olga)).text == "Хорошо, не записываю."


async def test_what_is_no_table_is_asked_for_again(world: World) -> None:
    _, olga = await pair(world)
    await olga.sends_document("итоги.xlsx", b"PK\x03\x04\x00\x00\x08")
    assert "Сохраните таблицу как CSV" in (await last(olga)).text
    await olga.sends_document("итоги.csv", b" \n")
    assert "нет ни одной строки" in (await last(olga)).text
    await olga.sends_document("итоги.csv", "Школа № 2".encode())
    assert (await last(olga)).labels == ["Записать: 1", "Отмена"]


async def test_others_cannot_send_one(world: World) -> None:
    anna, _ = await pair(world)
    nina = await world.join("curator", world.region, "Нина Кузина")
    assert "Загрузить список" not in (await open_activity(nina, "32")).labels
    for stranger in (nina, anna):
        await forge(world, stranger, ImportPress(code=KALUGA, no="32").pack())
        await stranger.says("Школа № 1;нет")
        assert not (await last(stranger)).text.startswith("📥")


async def test_a_list_with_nothing_to_store_is_sent_again(world: World) -> None:
    _, olga = await pair(world)
    await olga.says("Школа № 99")
    assert (await last(olga)).text.splitlines()[-1] == "Исправьте и пришлите ещё раз."

    await olga.says("Школа № 2")

    assert (await last(olga)).labels == ["Записать: 1", "Отмена"]
