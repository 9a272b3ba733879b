from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Update

from sandbox.driver import Part, Person, Sandbox, SandboxError
from tests.sandbox.pictures import PNG

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]


async def newest(bot: Bot) -> Update:
    return (await bot.get_updates(offset=-1))[0]


async def test_marks_reach_the_bot(bot: Bot, anna: Person) -> None:
    await anna.says(html='😀 <b>Важно</b>: <a href="https://e.org">тут</a> &lt;x&gt; /my')
    message = (await newest(bot)).message
    assert message is not None
    assert message.text == "😀 Важно: тут <x> /my"
    assert [(e.type, e.offset, e.length, e.url) for e in message.entities or []] == [
        ("bold", 3, 5, None), ("text_link", 10, 3, "https://e.org/"), ("bot_command", 18, 3, None),
    ]  # fmt: skip
    assert message.html_text == '😀 <b>Важно</b>: <a href="https://e.org/">тут</a> &lt;x&gt; /my'
    [*_, mine] = await anna.messages()
    assert mine.html == message.html_text


async def test_a_marked_caption_reaches_the_bot(bot: Bot, anna: Person) -> None:
    await anna.sends(Part("photo", PNG, html="<i>на фото</i>"))
    message = (await newest(bot)).message
    assert message is not None
    assert (message.caption, [e.type for e in message.caption_entities or []]) == ("на фото", ["italic"])


async def test_a_reply_carries_what_it_answers(bot: Bot, anna: Person) -> None:
    asked = await bot.send_message(anna.id, "Кто придёт?")
    mine = await anna.says("я", reply_to=asked.message_id)
    message = (await newest(bot)).message
    assert message is not None
    assert message.reply_to_message is not None
    assert (message.reply_to_message.text, message.reply_to_message.from_user) == (
        "Кто придёт?",
        asked.from_user,
    )
    seen = (await anna.messages())[-1]
    assert seen.reply_to == asked.message_id
    await anna.sends_album([Part("photo", PNG), Part("photo", PNG)], reply_to=mine)
    updates = (await bot.get_updates(offset=-2))[:2]
    answered = [u.message.reply_to_message for u in updates if u.message]
    assert [reply.text for reply in answered if reply] == ["я", "я"]
    await bot.delete_message(anna.id, asked.message_id)
    with pytest.raises(SandboxError, match="Анна has no message") as error:
        await anna.says("я", reply_to=asked.message_id)
    assert error.value.status == 404


async def test_an_album_comes_as_one_update_a_part(bot: Bot, anna: Person) -> None:
    sent = await anna.sends_album([Part("photo", PNG, "одна"), Part("video", b"v"), Part("photo", PNG)])
    messages = [update.message for update in await bot.get_updates(offset=-3)]
    assert [message.message_id for message in messages if message] == sent.message_ids
    assert [message.caption for message in messages if message] == ["одна", None, None]
    assert [message.content_type for message in messages if message] == ["photo", "video", "photo"]
    assert len({message.media_group_id for message in messages if message}) == 1
    assert messages[0] is not None
    assert messages[0].media_group_id
    await anna.sends_photo(PNG)
    alone = (await newest(bot)).message
    assert alone is not None
    assert alone.media_group_id is None


async def test_what_is_no_album(anna: Person) -> None:
    photo, document = Part("photo", PNG), Part("document", b"a", name="a.txt")
    for parts, words in (
        ([photo], "2 to 10 parts"),
        ([photo] * 11, "2 to 10 parts"),
        ([photo, document], "document can't be mixed with other media types"),
        ([photo, Part("voice", b"a")], "one photo, video, document or audio"),
    ):
        with pytest.raises(SandboxError, match=words):
            await anna.sends_album(parts)
    assert len(await anna.messages()) == 1


async def test_voices_videos_and_places_reach_the_bot(bot: Bot, anna: Person, box: Sandbox) -> None:
    await anna.sends_voice(b"sound", "слушайте", seconds=7)
    message = (await newest(bot)).message
    assert message is not None
    assert message.voice is not None
    assert (message.voice.duration, message.voice.mime_type, message.caption) == (7, "audio/ogg", "слушайте")
    assert (
        await bot.get_file(message.voice.file_id)
    ).file_path == f"voice/file_{message.voice.file_unique_id}.ogg"
    await anna.sends_video(b"film", seconds=8)
    message = (await newest(bot)).message
    assert message is not None
    assert message.video is not None
    assert (message.video.duration, message.video.file_name) == (8, "video.mp4")
    await anna.sends_location(54.5, 36.25)
    message = (await newest(bot)).message
    assert message is not None
    assert message.location is not None
    assert (message.location.latitude, message.location.longitude) == (54.5, 36.25)
    for kind in ("audio", "video_note", "sticker"):
        await anna.sends(Part(kind, b"a"))
        message = (await newest(bot)).message
        assert message is not None
        assert message.content_type == kind
        assert getattr(message, kind).file_size == 1
    voice = next(message for message in await anna.messages() if message.kind == "voice")
    assert voice.file is not None
    assert (voice.file["duration"], await box.file(voice.file)) == (7, b"sound")


async def test_an_edited_message_is_told(bot: Bot, anna: Person, box: Sandbox) -> None:
    sent = await anna.says("завтра в 15")
    await box.advance(minutes=5)
    await anna.edits(sent, html="завтра в <b>16</b>")
    update = await newest(bot)
    edited = update.edited_message
    assert update.message is None
    assert edited is not None
    assert (edited.message_id, edited.html_text) == (sent.message_id, "завтра в <b>16</b>")
    assert edited.edit_date == int((await box.now()).timestamp())
    [_, seen] = await anna.messages()
    assert (seen.text, seen.edits, seen.edited) == ("завтра в 16", 1, await box.now())


async def test_captions_and_files_are_edited(bot: Bot, anna: Person, box: Sandbox) -> None:
    sent = await anna.sends_document("a.txt", b"a", "первая")
    await anna.edits(sent, "вторая")
    edited = (await newest(bot)).edited_message
    assert edited is not None
    assert (edited.caption, edited.text) == ("вторая", None)
    await anna.edits(sent, part=Part("document", b"b", name="b.txt"))
    edited = (await newest(bot)).edited_message
    assert edited is not None
    assert edited.document is not None
    assert (edited.document.file_name, edited.caption) == ("b.txt", "вторая")
    await anna.edits(sent, part=Part("photo", PNG, "третья"))
    seen = (await anna.messages())[-1]
    assert (seen.kind, seen.text, seen.edits) == ("photo", "третья", 3)
    await box.post(f"/api/people/{anna.id}/edit", {"message_id": sent.message_id, "caption": "последняя"})
    assert (await anna.messages())[-1].text == "последняя"


async def test_what_cannot_be_edited(bot: Bot, anna: Person, box: Sandbox) -> None:
    text = await anna.says("a")
    voice = await anna.sends_voice()
    place = await anna.sends_location(1, 2)
    album = await anna.sends_album([Part("photo", PNG), Part("photo", PNG)])
    its = await bot.send_message(anna.id, "b")
    for number, body, words in (
        (text.message_id, {"text": " a "}, "nothing would change"),
        (text.message_id, {"text": " "}, "needs a text"),
        (text.message_id, {"caption": "b"}, "a text has no caption"),
        (text.message_id, {}, "say what changes"),
        (text.message_id, {"text": "b", "html": "b"}, "say either text or html"),
        (text.message_id, {"html": "<b>"}, "the html is wrong: Can't find end tag"),
        (voice.message_id, Part("photo", PNG).as_body(), "a voice cannot become a photo"),
        (place.message_id, {"text": "b"}, "a location cannot be edited"),
        (album.message_id, Part("document", b"a").as_body(), "the media type cannot change in an album"),
        (its.message_id, {"text": "b"}, "is the bot's"),
        (999, {"text": "b"}, "has no message 999"),
    ):
        with pytest.raises(SandboxError, match=words):
            await box.post(f"/api/people/{anna.id}/edit", {"message_id": number, **body})
    await box.advance(hours=48)
    await anna.edits(text, "b")
    await box.advance(seconds=1)
    with pytest.raises(SandboxError, match="for 48 hours"):
        await anna.edits(text, "c")
    await anna.blocks()
    with pytest.raises(SandboxError, match="has blocked the bot"):
        await anna.edits(text, "c")


async def test_a_deleted_message_is_gone_and_nobody_told(bot: Bot, call: Call, anna: Person) -> None:
    sent = await anna.says("a")
    before = await newest(bot)
    await anna.deletes(sent)
    assert (await newest(bot)).update_id == before.update_id
    copy = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": sent.message_id}
    assert (await call("copyMessage", **copy))[1]["description"] == "Bad Request: message to copy not found"
    assert [message.id for message in await anna.messages(deleted=True) if message.deleted] == [
        sent.message_id
    ]
    for number, words in (
        (sent.message_id, "has no message"),
        ((await bot.send_message(anna.id, "b")).message_id, "the bot's"),
    ):
        with pytest.raises(SandboxError, match=words):
            await anna.deletes(number)


@pytest.mark.parametrize(("allowed", "kinds"), [
    ([], ["message", "edited_message"]), (["message"], ["message"]),
    (["message", "edited_message"], ["message", "edited_message"]), (["edited_message"], ["edited_message"]),
])  # fmt: skip
async def test_edits_are_delivered_unless_excluded(
    bot: Bot, anna: Person, allowed: list[str], kinds: list[str]
) -> None:
    known = (await newest(bot)).update_id
    await bot.get_updates(offset=known + 1, allowed_updates=allowed)
    sent = await anna.says("a")
    heard = await anna.edits(sent, "b", wait=0)
    assert [update.event_type for update in await bot.get_updates()] == kinds
    assert heard.message_id == sent.message_id


async def test_an_edit_waits_until_a_polling_bot_has_heard_it(bot: Bot, anna: Person) -> None:
    sent = await anna.says("a")
    assert not (await anna.edits(sent, "b")).handled
    await bot.get_updates(offset=-1)
    known = (await newest(bot)).update_id
    await bot.get_updates(offset=known + 1)
    assert not (await anna.edits(sent, "c", wait=0.01)).handled


async def test_words_have_their_lengths(anna: Person) -> None:
    await anna.says("😀" * 2048)
    await anna.says(html="<b>" + "&lt;" * 4096 + "</b>")
    for too_long in ("a" * 4097, "😀" * 2049):
        with pytest.raises(SandboxError, match="at most 4096"):
            await anna.says(too_long)
    await anna.sends_photo(PNG, "я" * 1024)
    with pytest.raises(SandboxError, match="a caption has at most 1024"):
        await anna.sends_photo(PNG, "я" * 1025)
    with pytest.raises(SandboxError, match="a sticker has no caption"):
        await anna.sends(Part("sticker", b"a", "b"))
