from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument

from sandbox.driver import Message, Part, Person, Sandbox

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


async def test_a_file_known_to_the_bot_takes_the_place_of_another(
    bot: Bot, call: Call, refused: Refused, anna: Person
) -> None:
    await anna.sends(Part("video", b"film"))
    update = (await bot.get_updates(offset=-1))[0]
    assert update.message is not None
    assert update.message.video is not None
    media = {
        "type": "video",
        "media": update.message.video.file_id,
        "caption": "<b>c</b>",
        "parse_mode": "HTML",
    }
    edit = {"chat_id": anna.id, "message_id": await sent(call, anna), "media": media}
    assert (await call("editMessageMedia", **edit, reply_markup=YES))[0] == 200
    message = await seen(anna)
    assert (message.kind, message.html, message.labels) == ("video", "<b>c</b>", ["Да"])
    assert await refused("editMessageMedia", **edit, reply_markup=YES) == NOT_MODIFIED
    wrong = {**edit, "media": {**media, "type": "photo"}}
    words = await refused("editMessageMedia", **wrong)
    assert words == "400 Bad Request: can't use file of type Video as Photo"
    wrong = {**edit, "media": {**media, "type": "animation"}}
    assert await refused("editMessageMedia", **wrong) == "501 not modelled: media of type animation"


async def test_which_copies_can_be_edited(bot: Bot, call: Call, refused: Refused, anna: Person) -> None:
    document = InputMediaDocument(media=BufferedInputFile(b"a", "a.txt"))
    place, voice = await anna.sends_location(1, 2), await anna.sends_voice()
    album = await anna.sends_album([Part("video", b"a"), Part("video", b"b")])
    copies = await bot.copy_messages(
        anna.id, anna.id, [place.message_id, voice.message_id, *album.message_ids]
    )
    fixed, sound, part, _ = [copy.message_id for copy in copies]
    for method, number, words in (
        ("editMessageText", fixed, "message can't be edited"),
        ("editMessageText", sound, "there is no text in the message to edit"),
        ("editMessageCaption", fixed, "message can't be edited"),
    ):
        values = {"chat_id": anna.id, "message_id": number, "text": "b", "caption": "b"}
        values.pop("caption" if method == "editMessageText" else "text")
        assert await refused(method, **values) == f"400 Bad Request: {words}"
    for number, words in (
        (fixed, "message media can't be edited"),
        (sound, "message media can't be edited"),
        (part, "can't change media type in the album"),
    ):
        with pytest.raises(TelegramBadRequest, match=words):
            await bot.edit_message_media(document, chat_id=anna.id, message_id=number)
    await bot.edit_message_caption(chat_id=anna.id, message_id=sound, caption="b")
    assert (await call("editMessageReplyMarkup", chat_id=anna.id, message_id=fixed, reply_markup=YES))[
        0
    ] == 200
    shown = {message.id: (message.text, message.labels) for message in await anna.messages(mine=False)}
    assert (shown[fixed], shown[sound]) == (("", ["Да"]), ("b", []))


async def test_entities_stand_for_a_mode_but_never_beside_one(call: Call, anna: Person) -> None:
    entities = [{"type": "bold", "offset": 3, "length": 1}, {"type": "url", "offset": 5, "length": 5}]
    message_id = await sent(call, anna)
    edit = {"chat_id": anna.id, "message_id": message_id, "text": "😀 ж e.org", "entities": entities}
    assert (await call("editMessageText", **edit))[0] == 200
    assert (await seen(anna)).html == "😀 <b>ж</b> e.org"
    assert (await call("editMessageText", **edit, parse_mode="HTML"))[0] == 200
    assert (await seen(anna)).html == "😀 ж e.org"
    number = (await anna.sends_document("a.txt", b"a")).message_id
    _, body = await call("copyMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=number)
    values = {"chat_id": anna.id, "message_id": body["result"]["message_id"], "caption": "жж"}
    italic = [{"type": "italic", "offset": 1, "length": 1}]
    assert (await call("editMessageCaption", **values, caption_entities=italic))[0] == 200
    assert (await seen(anna)).html == "ж<i>ж</i>"


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


async def test_many_are_deleted_at_once(call: Call, refused: Refused, anna: Person, box: Sandbox) -> None:
    old = await sent(call, anna)
    await box.advance(hours=48, seconds=1)
    hers = (await anna.says("a")).message_id
    fresh, kept = await sent(call, anna), await sent(call, anna)
    delete: dict[str, Any] = {"chat_id": anna.id}
    words = await refused("deleteMessages", **delete, message_ids=[fresh, old])
    assert words == "400 Bad Request: message can't be deleted for everyone"
    verdict = await call("deleteMessages", **delete, message_ids=[999, fresh, hers, fresh])
    assert verdict == (200, {"ok": True, "result": True})
    assert [m.id for m in await anna.messages()] == [1, old, kept]
    assert (await call("deleteMessages", **delete, message_ids=[fresh]))[1]["result"] is True
    for numbers, words in (([], "message identifiers are not specified"),
                           ([kept] * 101, "too many message identifiers specified")):  # fmt: skip
        assert await refused("deleteMessages", **delete, message_ids=numbers) == f"400 Bad Request: {words}"


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
