"""Files beside answers, through phones."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"
REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def show(phone: Person) -> None:
    for m in (await phone.messages())[-3:]:
        print("-----", m.id, "bot" if m.by_bot else "me", m.kind)
        print(m.text)
        for row in m.buttons:
            print("  ", [b.text for b in row])


async def test_walk(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    ivan = await world.join("director", "Школа № 2", "Иван Седов")
    nina = await world.join("curator", world.region, "Нина Кузина")
    await world.sandbox.move_to(REMINDED)
    card = await open_duty(anna, PAPERS)
    await anna.taps("Разместили", card)
    await show(anna)
    await anna.taps("Приложить файл")
    await show(anna)
    await anna.sends_document("акт.pdf", b"x" * 5000)
    await show(anna)
    await world.sandbox.advance(minutes=2)
    print("=== nina"); await show(nina)
    await anna.taps("Приложить другой файл")
    await anna.sends_document("акт 2.pdf", b"y" * 5000000)
    await show(anna)
    await anna.taps("Открыть файл")
    await show(anna)
    await world.sandbox.advance(minutes=2)
    print("=== nina"); await show(nina)
    await nina.taps("Проверить")
    await show(nina)
    card = await open_duty(ivan, PAPERS)
    await ivan.taps("Разместили", card)
    await ivan.taps("Приложить файл")
    await ivan.sends_document("мой.pdf", b"x" * 5000)
    await world.sandbox.advance(minutes=2)
    print("=== nina 2 "); await show(nina)
    await nina.says("/my"); await show(nina)
    await nina.taps("Проверить: 2"); await show(nina)
    await nina.taps("Дальше →"); await show(nina)
    await nina.taps("Вернуть с замечанием"); await show(nina)
    await nina.says("Нет подписи на последней странице"); await show(nina)
    await world.sandbox.advance(minutes=2)
    print("=== ivan"); await show(ivan)
    await ivan.taps("Приложить другой файл"); await ivan.sends_document("мой 3.pdf", b"z" * 500); await show(ivan)
    await ivan.taps("Разместили"); await show(ivan)
    tap = await nina.taps("Подтверждаю"); print(tap)
    await show(nina)
    assert 0
