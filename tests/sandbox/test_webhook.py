import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox.driver import Part, Person, Sandbox

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]
Hook = Callable[[web.Request], Awaitable[web.StreamResponse]]
YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
SECRET = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
async def listen() -> AsyncIterator[Callable[[Hook], Awaitable[str]]]:
    runners: list[web.AppRunner] = []

    async def serve(hook: Hook) -> str:
        app = web.Application()
        app.router.add_post("/hook", hook)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        runners.append(runner)
        return f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    yield serve
    for runner in runners:
        await runner.cleanup()


Listen = Callable[[Hook], Awaitable[str]]


async def test_a_real_dispatcher_behind_a_webhook_has_finished_when_the_action_returns(
    bot: Bot, box: Sandbox, listen: Listen
) -> None:
    routes = Dispatcher()

    @routes.message()
    async def replied(message: Message) -> TelegramMethod[Any]:
        await message.answer("slowly", reply_markup=YES)
        await asyncio.sleep(0.02)
        return SendMessage(chat_id=message.chat.id, text="<b>in the reply</b>")

    @routes.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        await query.answer("stored")

    hook = SimpleRequestHandler(routes, bot, handle_in_background=False, secret_token="s3cret")
    await bot.set_webhook(await listen(hook.handle), secret_token="s3cret")
    anna = await box.person("Анна")
    assert (await anna.says("/start")).handled
    assert [m.html for m in await anna.messages(mine=False)] == ["slowly", "<b>in the reply</b>"]
    tap = await anna.taps("Да")
    assert (tap.answer, tap.handled) == ("stored", True)
    rows = await box.log(method="sendMessage")
    assert [row["message_id"] for row in rows] == [2, 3]


async def test_an_album_and_an_edit_return_when_every_update_is_answered(
    call: Call, anna: Person, listen: Listen
) -> None:
    heard: list[tuple[str, int]] = []
    known: list[int] = []

    async def hook(request: web.Request) -> web.Response:
        _, kind = body = await request.json()
        known.append(len(await anna.messages()))
        await asyncio.sleep(0.01)
        heard.append((kind, body[kind]["message_id"]))
        return web.Response()

    await call("setWebhook", url=await listen(hook), drop_pending_updates=True)
    album = await anna.sends_album([Part("document", b"a"), Part("document", b"b")])
    assert album.handled
    assert heard == [("message", number) for number in album.message_ids]
    assert known == [3, 3]
    assert (await anna.edits(album, "c")).handled
    assert heard[2:] == [("edited_message", album.message_id)]


async def test_updates_carry_the_secret_and_are_tried_again_until_accepted(
    call: Call, box: Sandbox, anna: Person, listen: Listen
) -> None:
    tries: list[tuple[int, str | None]] = []

    async def hook(request: web.Request) -> web.Response:
        tries.append(((await request.json())["update_id"], request.headers.get(SECRET)))
        return web.Response(status=500 if len(tries) < 3 else 200)

    url = await listen(hook)
    await call("setWebhook", url=url, secret_token="abc", drop_pending_updates=True, max_connections=1)
    assert (await anna.says("a")).handled
    assert (await anna.says("b")).handled
    assert tries == [(2, "abc")] * 3 + [(3, "abc")]
    _, body = await call("getWebhookInfo")
    info = body["result"]
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (url, 0, 1)
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_order_is_kept_within_a_chat_while_chats_go_side_by_side(
    call: Call, box: Sandbox, listen: Listen
) -> None:
    people = [await box.person(name) for name in ("Анна", "Борис")]
    heard: list[tuple[int, str]] = []
    together = asyncio.Barrier(2)

    async def hook(request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        if message["text"] == "1":
            await together.wait()
        heard.append((message["chat"]["id"], message["text"]))
        return web.json_response({})

    await call("setWebhook", url=await listen(hook))
    await asyncio.gather(*(person.says(text) for text in "123" for person in people))
    for person in people:
        assert [text for chat, text in heard if chat == person.id] == ["1", "2", "3"]


async def test_what_waited_goes_to_the_webhook_and_back_to_polling(
    call: Call, refused: Refused, anna: Person, listen: Listen
) -> None:
    heard = asyncio.Event()

    async def hook(request: web.Request) -> web.Response:
        if (await request.json())["update_id"] == 1:
            heard.set()
            return web.Response()
        return web.Response(status=503)

    await call("setWebhook", url=await listen(hook), allowed_updates=["message"])
    await asyncio.wait_for(heard.wait(), 5)
    words = await refused("getUpdates")
    assert words == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    saying = asyncio.ensure_future(anna.says("later"))
    await asyncio.sleep(0.05)
    await call("deleteWebhook")
    _, body = await call("getUpdates")
    assert [update["message"]["text"] for update in body["result"]] == ["later"]
    await call("getUpdates", offset=body["result"][0]["update_id"] + 1)
    assert (await saying).handled


async def test_setting_a_webhook_ends_the_poller(call: Call, refused: Refused, listen: Listen) -> None:
    async def hook(_: web.Request) -> web.Response:
        return web.Response()

    polling = asyncio.ensure_future(refused("getUpdates", timeout=20))
    await asyncio.sleep(0.02)
    await call("setWebhook", url=await listen(hook))
    assert await polling == "409 Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "http://127.0.0.1/x", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1/x", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_wrong_webhook_is_refused(refused: Refused, values: dict[str, str], words: str) -> None:
    assert await refused("setWebhook", **values) == f"400 Bad Request: {words}"


async def test_a_reply_that_cannot_be_read_or_carried_out_stops_nothing(
    call: Call, box: Sandbox, anna: Person, listen: Listen
) -> None:
    replies = iter(["[1]", '{"method": "sendMessage", "chat_id": 42, "text": "a"}', "{}"])

    async def hook(_: web.Request) -> web.Response:
        return web.Response(text=next(replies), content_type="application/json")

    await call("setWebhook", url=await listen(hook), drop_pending_updates=True)
    for text in "abc":
        assert (await anna.says(text)).handled
    [row] = await box.log(method="sendMessage")
    assert (row["ok"], row["description"]) == (False, "Bad Request: chat not found")
