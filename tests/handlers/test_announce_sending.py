"""Now or later, taken back in time, paused, stopped, sent again to whom it did not reach."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.driver import Message
from tests.conftest import World
from tests.handlers.announcing import UNDO_S, Region, compose, delivered, seen, send, settle
from tests.handlers.phones import last


async def half_sent(world: World, region: Region) -> Message:
    """Two have it, the third is tried again later."""
    await world.sandbox.faults(
        fail={"method": "copyMessage", "chat_id": region.vera.id, "status": 500, "times": 1}
    )
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.advance(seconds=UNDO_S)
    return card


async def test_within_half_a_minute_it_is_taken_back(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.advance(seconds=29)
    await region.olga.taps("Вернуть назад", card)
    back = await seen(region.olga, card)
    assert back.labels[0] == "Отправить"
    await world.sandbox.advance(minutes=5)
    assert await delivered(region) == [0, 0, 0]

    await region.olga.taps("Отправить", back)
    await world.sandbox.advance(seconds=UNDO_S)
    assert await delivered(region) == [1, 1, 1]


async def test_taken_back_too_late_it_says_how_it_stands(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.advance(seconds=UNDO_S)
    undo = card.button("Вернуть назад")
    assert undo is not None
    await region.olga.taps(undo.data or "", card, forged=True)
    assert (await seen(region.olga, card)).text.splitlines()[0] == "✅ Отправлено: 3 из 3"


async def test_send_pressed_twice_sends_once(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    await region.olga.taps("Дальше")
    card = await last(region.olga)
    press = card.button("Отправить")
    assert press is not None
    await region.olga.taps("Отправить", card)
    await region.olga.taps(press.data or "", card, forged=True)
    assert (await seen(region.olga, card)).labels == ["Вернуть назад"]
    await world.sandbox.advance(seconds=UNDO_S)
    assert await delivered(region) == [1, 1, 1]


async def test_later_by_a_button(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    await region.olga.taps("Дальше")
    await region.olga.taps("Позже…")
    assert (await last(region.olga)).labels[:2] == ["сегодня 09:00", "сегодня 10:00"]
    await region.olga.taps("завтра 10:00")
    card = await last(region.olga)
    assert card.text.splitlines()[0] == "⏰ Уйдёт сб, 27 ноября, 10:00"
    assert card.labels == ["Вернуть назад"]

    await world.sandbox.move_to(datetime(2021, 11, 27, 6, 59, tzinfo=UTC))
    assert await delivered(region) == [0, 0, 0]
    await world.sandbox.move_to(datetime(2021, 11, 27, 7, 1, tzinfo=UTC))
    assert await delivered(region) == [1, 1, 1]


async def test_later_typed_with_its_hour(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await compose(author)
    await author.taps("Дальше")
    await author.taps("Позже…")
    await author.taps("Другой день или час")
    await author.says("когда-нибудь")
    assert (await last(author)).text.startswith("Не понял день")
    await author.says("29 ноября")
    assert (await last(author)).text.startswith("Напишите и час")
    await author.says("26.11 07:00")
    assert (await last(author)).text.startswith("Это время уже прошло")
    await author.says("29 ноября 9:30")
    card = await last(author)
    assert card.text.splitlines()[0] == "⏰ Уйдёт пн, 29 ноября, 09:30"

    await author.says("/cancel")
    await world.sandbox.move_to(datetime(2021, 11, 29, 6, 31, tzinfo=UTC))
    assert await delivered(region) == [1, 1, 1]
    assert (await seen(author, card)).text.splitlines()[0] == "✅ Отправлено: 3 из 3"


@pytest.mark.parametrize(("button", "waits"), [("Всё равно отправить", 0), ("Утром в 08:00", 9)])
async def test_at_night_it_asks_first(world: World, button: str, waits: int) -> None:
    region = await settle(world)
    await world.sandbox.move_to(datetime(2021, 11, 26, 19, 40, tzinfo=UTC))
    await compose(region.olga)
    await region.olga.taps("Дальше")
    await region.olga.taps("Отправить")
    assert (await last(region.olga)).text.startswith("🌙 Сейчас 22:40. Телефоны зазвонят ночью.")
    await region.olga.taps(button)
    await world.sandbox.advance(seconds=UNDO_S)
    assert await delivered(region) == ([0, 0, 0] if waits else [1, 1, 1])
    await world.sandbox.advance(hours=10)
    assert await delivered(region) == [1, 1, 1]


async def test_paused_and_resumed(world: World) -> None:
    region = await settle(world)
    card = await half_sent(world, region)
    going = await seen(region.olga, card)
    assert going.text.splitlines()[0] == "📣 Отправляется: ▓▓▓▓▓▓▓░░░ 2 из 3"
    await region.olga.taps("Пауза", card)
    assert (await seen(region.olga, card)).text.startswith("⏸ Пауза")
    await world.sandbox.advance(hours=2)
    assert await delivered(region) == [1, 1, 0]

    await region.olga.taps("Продолжить", card)
    await world.sandbox.advance(minutes=2)
    assert await delivered(region) == [1, 1, 1]
    assert (await seen(region.olga, card)).text.splitlines()[0] == "✅ Отправлено: 3 из 3"


async def test_stopped_what_has_not_left_stays(world: World) -> None:
    region = await settle(world)
    card = await half_sent(world, region)
    await region.olga.taps("Остановить", card)
    stopped = await seen(region.olga, card)
    assert stopped.text.splitlines()[0] == "⛔ Остановлено: ушло 2 из 3"
    await world.sandbox.advance(hours=2)
    assert await delivered(region) == [1, 1, 0]


async def test_a_colleague_of_the_whole_programme_may_stop_it(world: World) -> None:
    region = await settle(world)
    await half_sent(world, region)
    await region.pavel.says("/announce")
    await region.pavel.taps("Прежние объявления")
    assert "Ольга" in (await last(region.pavel)).text
    await region.pavel.taps("1")
    card = await last(region.pavel)
    assert "Объявляет Ольга" in card.text
    await region.pavel.taps("Остановить", card)
    await world.sandbox.advance(hours=2)
    assert await delivered(region) == [1, 1, 0]


async def test_whom_it_did_not_reach_gets_it_again_by_a_press(world: World) -> None:
    region = await settle(world)
    await world.sandbox.faults(
        fail={
            "method": "copyMessage",
            "chat_id": region.vera.id,
            "status": 400,
            "description": "Bad Request: ?",
        }
    )
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.advance(seconds=UNDO_S)
    over = await seen(region.olga, card)
    assert "доставлено 2 · не дошло 1" in over.text
    await world.sandbox.faults(reset=True)
    await region.olga.taps("Повторить не получившим: 1", over)
    await world.sandbox.advance(seconds=5)

    assert await delivered(region) == [1, 1, 1]
    assert (await seen(region.olga, card)).text.splitlines()[0] == "✅ Отправлено: 3 из 3"


async def test_what_nobody_knows_is_sent_again_only_by_a_press(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.faults(drop={"method": "copyMessage", "times": 1, "after_accept": True})
    await world.sandbox.advance(hours=1)
    over = await seen(region.olga, card)
    assert "доставлено 2 · неизвестно 1" in over.text
    assert "он может получить дважды" in over.text
    assert sum(await delivered(region)) == 3
    await region.olga.taps("Ещё раз, где неизвестно: 1", over)
    await world.sandbox.advance(seconds=5)
    assert sum(await delivered(region)) == 4


async def test_the_unreachable_get_it_once_they_are_back(world: World) -> None:
    region = await settle(world)
    blocked = {"status": 403, "description": "Forbidden: bot was blocked by the user", "times": 1}
    await world.sandbox.faults(fail={"method": "copyMessage", "chat_id": region.vera.id, **blocked})
    await compose(region.olga)
    card = await send(region.olga)
    await world.sandbox.advance(seconds=UNDO_S)
    over = await seen(region.olga, card)
    assert "доставлено 2 · недоступен 1" in over.text
    tap = await region.olga.taps("Ещё раз недоступным: 1", over)
    assert tap.alert
    await region.vera.says("/my")
    await region.olga.taps("Ещё раз недоступным: 1", over)
    await world.sandbox.advance(seconds=5)
    assert await delivered(region) == [1, 1, 1]


async def test_what_was_late_waits_for_its_authors_word(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    card = await send(region.olga)
    late = world.clock.now() + timedelta(hours=3)
    await world.house.broadcasts.hold_late(late)
    await world.sandbox.advance(hours=3)
    assert await delivered(region) == [0, 0, 0]
    notice = await region.olga.hears("⚠️ Объявление не ушло вовремя")
    assert "Отправить сейчас" in (await seen(region.olga, card)).labels
    await region.olga.taps("Отправить сейчас", notice)
    await world.sandbox.advance(seconds=UNDO_S)
    assert await delivered(region) == [1, 1, 1]
