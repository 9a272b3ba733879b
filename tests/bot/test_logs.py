"""The log knows ids and keys: no names, no texts, no tokens, however much it is asked to tell."""

import logging
from collections.abc import Iterator
from contextlib import redirect_stderr
from datetime import UTC, datetime
from io import StringIO

import pytest
import structlog

from bot.logs import configure
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty
from tests.handlers.seats import hand_over, link, stand_in

DISTRICT = "Бабынинский район"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


@pytest.fixture
def told() -> Iterator[StringIO]:
    """All that is written as in production with `LOG_LEVEL=DEBUG`."""
    was, root = structlog.get_config(), logging.getLogger()
    level = root.level
    with redirect_stderr(StringIO()) as stream:
        configure("DEBUG")
        handler = logging.StreamHandler(stream)
        root.addHandler(handler)
        try:
            yield stream
        finally:
            root.removeHandler(handler)
            root.setLevel(level)
            structlog.configure(**was)


async def test_a_whole_conversation_leaves_no_name_text_or_token_in_the_log(
    world: World, told: StringIO
) -> None:
    tokens = [await world.invite("municipal", DISTRICT)]
    boss = await world.sandbox.person("Мария Иванна", username="maria_boss", language_code="ru")
    await boss.says(f"/start {tokens[0]}")
    await boss.taps("Да, это я")
    await boss.taps("Согласен")
    anna = await world.join("director", "Школа № 1", "Анна Особенная")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    await open_duty(anna, "в ИС МЭДК")
    await anna.taps("Разместили")
    await anna.says("Секретное письмо")
    await anna.taps("Отправить: Мария Иванна")
    await world.sandbox.advance(minutes=1)
    petr = await stand_in(world, anna, "28.03 - 01.04", "Пётр Заместитель")
    tokens.append(await link(anna))
    await anna.says("/settings")
    await anna.taps("Моё место")
    await anna.taps("Назначить заместителя")
    await anna.taps("Другие даты")
    await anna.says("тайная дата")
    await anna.says("/settings")
    await anna.taps("Мои данные")
    await anna.taps("Прислать файлом")
    zoya = await hand_over(world, boss, "директор, Школа № 1", "Зоя Новая")
    await forge(world, zoya, "a:99:тайное значение:0")
    await petr.blocks()
    await anna.says("/start wrong-token-of-somebody")
    await _break(world)
    await zoya.says("/my")
    assert "номер" in (await last(zoya)).text

    said = told.getvalue()
    assert '"event": "refused"' in said
    assert '"event": "update failed"' in said
    names = ("Мария", "Иванна", "maria_boss", "Анна", "Особенная", "Пётр", "Зоя", "Петрова", "Белова")
    texts = ("Секретное", "тайная", "тайное", "Разместили", "wrong-token")
    for secret in (*names, *texts, *tokens, "1:TEST", world.app.bot.token):
        assert secret not in said, secret


async def _break(world: World) -> None:
    """What fails is told in most detail."""
    async with world.house.store.write() as tx:
        await tx.exec_driver_sql("ALTER TABLE requests RENAME TO lost")
