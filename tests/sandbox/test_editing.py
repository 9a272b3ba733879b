from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaDocument

from sandbox.driver import Message, Person, Sandbox

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]
YES = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


async def sent(call: Call, person: Person, **values: Any) -> int:
    _, body = await call("sendMessage", **{"chat_id": person.id, "text": "a", **values})
    return int(body["result"]["message_id"])


async def seen(person: Person) -> Message:
    message = await person.last()
    assert message is not None
    return message


async def test_an_edit_is_shown_in_place(call: Call, anna: Person, box: Sandbox) -> None:
    message_id = await sent(call, anna, reply_markup=YES)
    await box.advance(hours=1)
    await call("editMessageText", chat_id=anna.id, message_id=message_id, text="<b>b</b>", parse_mode="HTML")
    message = await seen(anna)
    assert (message.id, message.html, message.labels, message.edits) == (message_id, "<b>b</b>", [], 1)
    assert message.edited == await box.now()


async def test_an_edit_to_the_same_is_refused(call: Call, refused: Refused, anna: Person) -> None:
    message_id = await sent(call, anna, reply_markup=YES)
    edit = {"chat_id": anna.id, "message_id": message_id}
    assert await refused("editMessageText", **edit, text=" a ", reply_markup=YES) == NOT_MODIFIED
    assert await refused("editMessageReplyMarkup", **edit, reply_markup=YES) == NOT_MODIFIED
    assert (await call("editMessageReplyMarkup", **edit))[0] == 200
    assert await refused("editMessageReplyMarkup", **edit) == NOT_MODIFIED
    assert (await call("editMessageText", **edit, text="<b>a</b>", parse_mode="HTML"))[0] == 200


async def test_what_cannot_be_edited(call: Call, refused: Refused, anna: Person, box: Sandbox) -> None:
    boris = await box.person("Борис")
    message_id = await sent(call, anna)
    below = await sent(call, anna, reply_markup={"keyboard": [[{"text": "Меню"}]]})
    for chat_id, wanted, words in (
        (anna.id, 999, "message to edit not found"),
        (boris.id, message_id, "message to edit not found"),
        (anna.id, 1, "message can't be edited"),
        (anna.id, below, "message can't be edited"),
        (42, message_id, "chat not found"),
    ):
        refusal = await refused("editMessageText", chat_id=chat_id, message_id=wanted, text="b")
        assert refusal == f"400 Bad Request: {words}"
    refusal = await refused("editMessageText", chat_id=anna.id, text="b")
    assert refusal == "400 Bad Request: message identifier is not specified"
    refusal = await refused("editMessageText", inline_message_id="x", text="b")
    assert refusal == "501 not modelled: editMessageText.inline_message_id"
    refusal = await refused("editMessageCaption", chat_id=anna.id, message_id=message_id, caption="b")
    assert refusal == "400 Bad Request: there is no caption in the message to edit"
    refusal = await refused("editMessageText", chat_id=anna.id, message_id=message_id, text="b" * 4097)
    assert refusal == "400 Bad Request: message is too long"


async def test_captions_and_media(bot: Bot, anna: Person, refused: Refused) -> None:
    document = BufferedInputFile(b"one", "отчёт.txt")
    message = await bot.send_document(anna.id, document, caption="<i>a</i>")
    await bot.edit_message_caption(chat_id=anna.id, message_id=message.message_id, caption="<i>b</i>")
    assert (await seen(anna)).html == "<i>b</i>"
    media = InputMediaDocument(media=BufferedInputFile(b"two", "b.txt"), caption="c")
    await bot.edit_message_media(media, chat_id=anna.id, message_id=message.message_id)
    changed = await seen(anna)
    assert changed.document is not None
    assert (changed.document["name"], changed.text, changed.edits) == ("b.txt", "c", 2)
    words = await refused("editMessageText", chat_id=anna.id, message_id=message.message_id, text="b")
    assert words == "400 Bad Request: there is no text in the message to edit"
    edit = {"chat_id": anna.id, "message_id": message.message_id, "caption": "a" * 1025}
    assert await refused("editMessageCaption", **edit) == "400 Bad Request: message caption is too long"


async def test_deleting(call: Call, refused: Refused, anna: Person, box: Sandbox) -> None:
    message_id = await sent(call, anna)
    delete = {"chat_id": anna.id, "message_id": message_id}
    assert await call("deleteMessage", **delete) == (200, {"ok": True, "result": True})
    assert await refused("deleteMessage", **delete) == "400 Bad Request: message to delete not found"
    assert await anna.last() is None
    assert [m.id for m in await anna.messages(deleted=True) if m.deleted] == [message_id]
    late = await sent(call, anna)
    await box.advance(hours=48, seconds=1)
    words = await refused("deleteMessage", chat_id=anna.id, message_id=late)
    assert words == "400 Bad Request: message can't be deleted for everyone"
    assert (await call("editMessageText", chat_id=anna.id, message_id=late, text="still editable"))[0] == 200


async def test_pinning(bot: Bot, call: Call, refused: Refused, anna: Person) -> None:
    first, second = await sent(call, anna), await sent(call, anna)
    for message_id in (first, second):
        await bot.pin_chat_message(anna.id, message_id, disable_notification=True)
    assert [m.id for m in await anna.messages() if m.pinned] == [first, second]
    chat = await bot.get_chat(anna.id)
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == second
    await bot.unpin_chat_message(anna.id)
    assert [m.id for m in await anna.messages() if m.pinned] == [first]
    assert (
        await refused("pinChatMessage", chat_id=anna.id, message_id=99)
        == "400 Bad Request: message to pin not found"
    )
    words = await refused("unpinChatMessage", chat_id=anna.id, message_id=second)
    assert words == "400 Bad Request: message to unpin not found"


async def test_a_script_asks_only_for_what_changed(call: Call, anna: Person, box: Sandbox) -> None:
    first, second = await sent(call, anna), await sent(call, anna)
    known = max(message.change for message in await anna.messages())
    assert await anna.messages(changes=known) == []
    await call("editMessageText", chat_id=anna.id, message_id=first, text="b")
    assert [m.id for m in await anna.messages(changes=known)] == [first]
    assert [m.id for m in await anna.messages(after=first)] == [second]
