from typing import Any

import aiohttp
import pytest
from aiogram import Bot

from sandbox.driver import Part, Person, Sandbox
from sandbox.emulator import Emulator
from tests.sandbox.pictures import PNG


@pytest.fixture
def nobody_listens(emulator: Emulator) -> None:
    """So the page does not wait for a bot to hear of what was done by hand."""
    emulator.world.updates.allowed = ["my_chat_member"]


async def sheet_of(emulator: Emulator, path: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(emulator.url + path) as reply:
        assert reply.status == 200
        return await reply.text()


async def post(emulator: Emulator, path: str, form: dict[str, str] | aiohttp.FormData) -> str:
    async with aiohttp.ClientSession() as session, session.post(emulator.url + path, data=form) as reply:
        assert reply.status == 200
        return await reply.text()


async def test_albums_voices_and_places_are_drawn(emulator: Emulator, anna: Person, bot: Bot) -> None:
    album = await anna.sends_album([Part("photo", PNG, html="<b>1</b>"), Part("video", b"v", name="<v>.mp4")])
    await anna.sends_voice(seconds=7)
    await anna.sends_location(54.5, 36.25)
    copies = await bot.copy_messages(anna.id, anna.id, album.message_ids)
    sheet = await sheet_of(emulator, f"/chat/{anna.id}")
    assert sheet.count('<section class="album person">') == sheet.count('<section class="album bot">') == 1
    [drawn] = [piece.split("</section>")[0] for piece in sheet.split('<section class="album bot">')[1:]]
    assert [f"№ {copy.message_id}" in drawn for copy in copies] == [True, True]
    assert drawn.count("<article") == 2
    assert "<b>1</b>" in drawn
    assert '<video src="' in drawn
    assert "&lt;v&gt;.mp4" in drawn
    assert '<audio src="' in sheet
    assert "7 s" in sheet
    assert "54.5, 36.25" in sheet
    assert "<bdi>[video]</bdi>" in await sheet_of(emulator, "/")


@pytest.mark.usefixtures("nobody_listens")
async def test_a_reply_by_hand_quotes(emulator: Emulator, anna: Person, bot: Bot) -> None:
    asked = await bot.send_message(anna.id, "Кто &lt;придёт&gt;?")
    chat = f"/chat/{anna.id}"
    link = f"{chat}?reply={asked.message_id}"
    assert f'href="{link}#end"' in await sheet_of(emulator, chat)
    sheet = await sheet_of(emulator, link)
    assert f'name="reply_to" value="{asked.message_id}"' in sheet
    sheet = await post(emulator, f"{chat}/send", {"text": "я", "reply_to": str(asked.message_id)})
    assert "↩ Кто &lt;придёт&gt;?" in sheet
    assert (await anna.messages())[-1].reply_to == asked.message_id
    await bot.delete_message(anna.id, asked.message_id)
    assert "↩ a deleted message" in await sheet_of(emulator, chat)


@pytest.mark.usefixtures("nobody_listens")
async def test_own_messages_are_edited_and_deleted_by_hand(
    emulator: Emulator, anna: Person, bot: Bot
) -> None:
    chat = f"/chat/{anna.id}"
    its = await bot.send_message(anna.id, "b")
    mine = await anna.says("завтра <в> 15")
    sheet = await sheet_of(emulator, f"{chat}?edit={mine.message_id}")
    assert "завтра &lt;в&gt; 15</textarea>" in sheet
    form = {"message": str(mine.message_id), "text": "завтра в 16"}
    sheet = await post(emulator, f"{chat}/edit", form)
    assert "edited 09:00" in sheet
    assert (await anna.messages())[-1].text == "завтра в 16"
    assert "nothing would change" in await post(emulator, f"{chat}/edit", form)
    assert "is the bot&#x27;s" in await post(emulator, f"{chat}/delete", {"message": str(its.message_id)})
    sheet = await post(emulator, f"{chat}/delete", {"message": str(mine.message_id)})
    assert 'class="person deleted"' in sheet
    assert mine.message_id not in [message.id for message in await anna.messages()]


@pytest.mark.usefixtures("nobody_listens")
async def test_a_file_is_sent_by_hand(emulator: Emulator, anna: Person, box: Sandbox) -> None:
    for content, mime, kind in (
        (PNG, "image/png", "photo"),
        (b"a", "text/plain", "document"),
        (b"o", "audio/ogg", "voice"),
    ):
        form = aiohttp.FormData({"text": "вот"}, quote_fields=False)
        form.add_field("file", content, filename="файл", content_type=mime)
        await post(emulator, f"/chat/{anna.id}/send", form)
        seen = (await anna.messages())[-1]
        assert (seen.kind, seen.text) == (kind, "вот")
        assert seen.file is not None
        assert await box.file(seen.file) == content
    form = aiohttp.FormData({"text": "слова"})
    form.add_field("file", b"", filename="", content_type="application/octet-stream")
    await post(emulator, f"/chat/{anna.id}/send", form)
    assert ((await anna.messages())[-1].kind, (await anna.messages())[-1].text) == ("text", "слова")


async def test_the_page_is_usable_by_hand(bot: Bot, emulator: Emulator, box: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:

        async def post(path: str, **form: str) -> str:
            async with session.post(emulator.url + path, data=form) as reply:
                assert reply.status == 200
                return await reply.text()

        emulator.world.updates.allowed = ["callback_query"]
        sheet = await post("/people", name="<b>Анна</b>", language="ru")
        assert "&lt;b&gt;Анна&lt;/b&gt;" in sheet
        assert "<b>Анна</b>" not in sheet
        [person] = await box.people()
        chat = f"/chat/{person['id']}"
        assert "/start" in await post(f"{chat}/send", text="/start")
        markup: Any = {
            "inline_keyboard": [[{"text": '"Да"', "callback_data": '"y"'}, {"text": "w", "url": "e.org"}]]
        }
        sent = await bot.send_message(person["id"], "<i>&lt;script&gt;</i>", reply_markup=markup)
        async with session.get(emulator.url + chat) as reply:
            sheet = await reply.text()
        assert "<i>&lt;script&gt;</i>" in sheet
        assert 'value="&quot;y&quot;"' in sheet
        emulator.world.updates.allowed = ["message"]
        await post(f"{chat}/press", message=str(sent.message_id), button='"y"')
        assert "has no button" in await post(f"{chat}/press", message=str(sent.message_id), button="n")
        assert "Unblock the bot" in await post(f"{chat}/block")
        assert "has blocked the bot" in await post(f"{chat}/send", text="a")
        before = await box.now()
        await post("/clock", hours="24")
        assert (await box.now() - before).days == 1
        assert "never goes back" in await post("/clock", to="2020-01-01T00:00")
        assert "/api/nowhere" not in await post("/people", name="")
