import asyncio
from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from sandbox.driver import Person, Sandbox, SandboxError
from sandbox.emulator import Emulator

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]
YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
CONFLICT = (
    "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


def dispatcher() -> Dispatcher:
    routes = Dispatcher()

    @routes.message(CommandStart(deep_link=True))
    async def joined(message: Message, command: CommandObject) -> None:
        await message.answer(f"joined with {command.args}", reply_markup=YES)

    @routes.callback_query(F.data == "yes")
    async def agreed(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("thanks")
        await query.answer("stored", show_alert=True)

    @routes.my_chat_member()
    async def left(event: ChatMemberUpdated) -> None:
        routes["statuses"].append(event.new_chat_member.status)

    @routes.message(Command("help"))
    async def helped(message: Message) -> None:
        await message.answer("help")

    routes["statuses"] = []
    return routes


async def test_a_real_dispatcher_talks_with_people(bot: Bot, box: Sandbox) -> None:
    routes = dispatcher()
    async with asyncio.TaskGroup() as group:
        group.create_task(routes.start_polling(bot, handle_signals=False, handle_as_tasks=False))
        anna = await box.person("Анна")
        assert (await anna.says("/start abc-DEF_1", wait=5)).handled
        assert (await anna.hears()).text == "joined with abc-DEF_1"
        tap = await anna.taps("Да", wait=5)
        assert (tap.answer, tap.alert, tap.handled) == ("stored", True, True)
        assert (await anna.hears("thanks")).labels == []
        await anna.blocks(wait=5)
        await anna.unblocks(wait=5)
        assert routes["statuses"] == ["kicked", "member"]
        await routes.stop_polling()


async def test_an_update_wakes_a_waiting_poller_at_once(bot: Bot, anna: Person) -> None:
    await bot.get_updates(offset=2)
    waiting = asyncio.ensure_future(bot.get_updates(offset=2, timeout=20))
    await asyncio.sleep(0.02)
    said = perf_counter()
    await anna.says("hello")
    [update] = await waiting
    assert perf_counter() - said < 0.5
    assert update.message is not None
    assert update.message.text == "hello"


async def test_an_empty_poll_ends_with_its_timeout(call: Call) -> None:
    started = perf_counter()
    assert await call("getUpdates", timeout=1) == (200, {"ok": True, "result": []})
    assert 0.9 < perf_counter() - started < 2


async def test_offsets_confirm_what_was_received(call: Call, anna: Person) -> None:
    for text in "abc":
        await anna.says(text)

    async def ids(**values: int) -> list[int]:
        _, body = await call("getUpdates", **values)
        return [update["update_id"] for update in body["result"]]

    assert await ids() == [1, 2, 3, 4]
    assert await ids(limit=2) == [1, 2]
    assert await ids(offset=3) == [3, 4]
    assert await ids(offset=1) == [3, 4]
    assert await ids(offset=-1) == [4]
    assert await ids() == [4]
    assert await ids(offset=99) == []
    assert await ids() == []


async def test_only_the_kinds_asked_for_are_queued(call: Call, bot: Bot, anna: Person) -> None:
    await call("getUpdates", offset=2, allowed_updates=["callback_query"])
    await bot.send_message(anna.id, "a", reply_markup=YES)
    assert not (await anna.says("lost", wait=0.01)).handled
    await anna.taps("Да")
    await call("getUpdates", allowed_updates=[])
    await anna.says("kept")
    _, body = await call("getUpdates")
    assert [set(update) - {"update_id"} for update in body["result"]] == [{"callback_query"}, {"message"}]


async def test_a_second_poller_ends_the_first(refused: Refused, call: Call, anna: Person) -> None:
    first = asyncio.ensure_future(refused("getUpdates", offset=2, timeout=20))
    await asyncio.sleep(0.02)
    second = asyncio.ensure_future(call("getUpdates", offset=2, timeout=20))
    assert await first == CONFLICT
    await anna.says("a")
    status, body = await second
    assert (status, len(body["result"])) == (200, 1)


async def test_waiting_is_for_the_confirmation(bot: Bot, anna: Person) -> None:
    assert not (await anna.says("a")).handled
    assert not (await anna.says("b", wait=0.02)).handled
    saying = asyncio.ensure_future(anna.says("c", wait=5))
    await asyncio.sleep(0.02)
    updates = await bot.get_updates()
    assert not saying.done()
    await bot.get_updates(offset=updates[-1].update_id + 1)
    assert (await saying).handled


async def test_a_press_can_be_answered_for_a_quarter_of_an_hour(
    bot: Bot, anna: Person, box: Sandbox, refused: Refused
) -> None:
    old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    await bot.send_message(anna.id, "a", reply_markup=YES)
    tap = await anna.taps("Да")
    await box.advance(minutes=15)
    assert await bot.answer_callback_query(str(tap.callback_id), text="ok")
    known = await box.get(f"/api/callbacks/{tap.callback_id}")
    assert known["answer"] == {"text": "ok", "show_alert": False}
    words = await refused("answerCallbackQuery", callback_query_id=tap.callback_id, text="a" * 201)
    assert words == "400 Bad Request: MESSAGE_TOO_LONG"
    await box.advance(seconds=1)
    assert await refused("answerCallbackQuery", callback_query_id=tap.callback_id) == old
    assert await refused("answerCallbackQuery", callback_query_id="77") == old


async def test_a_keyboard_below_the_chat_says_its_text_or_shares_the_contact(
    call: Call, anna: Person
) -> None:
    markup = {"keyboard": [["Меню", {"text": "Мой номер", "request_contact": True}]], "resize_keyboard": True}
    status, _ = await call("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    assert status == 400  # a bare string is no button in aiogram's schema
    markup["keyboard"] = [[{"text": "Меню"}, {"text": "Мой номер", "request_contact": True}]]
    await call("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    await anna.taps("Меню")
    await anna.taps("Мой номер")
    _, body = await call("getUpdates", offset=2)
    said, shared = (update["message"] for update in body["result"])
    assert said["text"] == "Меню"
    assert shared["contact"]["user_id"] == anna.id


async def test_an_unknown_button_names_those_there_are(bot: Bot, anna: Person) -> None:
    message = await bot.send_message(anna.id, "a", reply_markup=YES)
    with pytest.raises(SandboxError, match='no button "Нет"; it has "Да"'):
        await anna.taps("Нет", message.message_id)
    with pytest.raises(SandboxError, match='has no message with a button "Нет"'):
        await anna.taps("Нет")


async def test_a_forged_or_old_button_reaches_the_bot(bot: Bot, anna: Person) -> None:
    message = await bot.send_message(anna.id, "a", reply_markup=YES)
    await message.edit_text("no buttons now")
    with pytest.raises(SandboxError, match="no buttons at all"):
        await anna.taps("yes", message.message_id)
    await anna.taps("yes", message.message_id, forged=True)
    query = (await bot.get_updates(offset=-1))[0].callback_query
    assert query is not None
    assert query.data == "yes"


async def test_a_link_button_gives_its_link(call: Call, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Открыть", "url": "https://example.org/a"}]]}
    await call("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    assert (await anna.taps("Открыть")).url == "https://example.org/a"


async def test_stopping_lets_a_waiting_poller_go(call: Call, emulator: Emulator) -> None:
    waiting = asyncio.ensure_future(call("getUpdates", timeout=50))
    await asyncio.sleep(0.02)
    started = perf_counter()
    await emulator.stop()
    assert (await waiting)[0] == 200
    assert perf_counter() - started < 1
