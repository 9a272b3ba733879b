from collections.abc import Awaitable, Callable
from io import BytesIO

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from sandbox.driver import Person, Sandbox, SandboxError
from sandbox.emulator import Emulator
from sandbox.files import photo_size
from sandbox.refusals import ApiError
from tests.sandbox.pictures import JPEG, png

Refused = Callable[..., Awaitable[str]]


async def test_a_document_reaches_the_person_intact(bot: Bot, anna: Person, box: Sandbox) -> None:
    content = bytes(range(256)) * 1000
    await bot.send_document(anna.id, BufferedInputFile(content, "отчёт №1.xlsx"), caption="<b>вот</b>")
    seen = await anna.last()
    assert seen is not None
    assert seen.document is not None
    assert (seen.document["name"], seen.html, seen.text) == ("отчёт №1.xlsx", "<b>вот</b>", "вот")
    assert await box.file(seen.document) == content


async def test_a_document_reaches_the_bot_intact(bot: Bot, anna: Person) -> None:
    content = bytes(range(256)) * 1000
    await anna.sends_document("справка <1>.pdf", content, "за февраль")
    message = (await bot.get_updates(offset=-1))[0].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.caption) == ("справка <1>.pdf", "за февраль")
    into = BytesIO()
    await bot.download(message.document, into)
    assert into.getvalue() == content


async def test_photos_know_their_size(bot: Bot, anna: Person, box: Sandbox) -> None:
    sent = await bot.send_photo(anna.id, BufferedInputFile(png(20, 30), "chart.png"), caption="график")
    assert sent.photo is not None
    assert (sent.photo[-1].width, sent.photo[-1].height) == (20, 30)
    again = await bot.send_photo(anna.id, sent.photo[-1].file_id)
    assert again.photo is not None
    assert again.photo[-1].file_id == sent.photo[-1].file_id
    await anna.sends_photo(JPEG, name="photo.jpg")
    message = (await bot.get_updates(offset=-1))[0].message
    assert message is not None
    assert message.photo is not None
    assert (message.photo[0].width, message.photo[0].height) == (64, 32)


@pytest.mark.parametrize(("content", "words"), [
    (b"not a picture", "IMAGE_PROCESS_FAILED"), (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
    (png(100, 1), "PHOTO_INVALID_DIMENSIONS"), (bytes(10 * 1024 * 1024 + 1), "file is too big"),
])  # fmt: skip
def test_what_is_no_photo(content: bytes, words: str) -> None:
    with pytest.raises(ApiError) as error:
        photo_size(content)
    assert error.value.description == f"Bad Request: {words}"


async def test_an_album(bot: Bot, anna: Person, refused: Refused) -> None:
    album = [
        InputMediaPhoto(media=BufferedInputFile(png(), f"{n}.png"), caption=f"<i>{n}</i>") for n in range(3)
    ]
    messages = await bot.send_media_group(anna.id, [*album])
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.html for message in await anna.messages(mine=False)] == [
        "<i>0</i>",
        "<i>1</i>",
        "<i>2</i>",
    ]
    assert messages[0].photo is not None
    photo, file_id = messages[0].photo[0], {"type": "photo", "media": messages[0].photo[0].file_id}
    words = await refused("sendMediaGroup", chat_id=anna.id, media=[file_id] * 11)
    assert words == "400 Bad Request: too many messages to send as an album"
    document = InputMediaDocument(media=BufferedInputFile(b"a", "a.txt"))
    with pytest.raises(TelegramBadRequest, match="document can't be mixed with other media types"):
        await bot.send_media_group(anna.id, [InputMediaPhoto(media=photo.file_id), document])
    video = InputMediaVideo(media=BufferedInputFile(b"a", "a.mp4"))
    mixed = await bot.send_media_group(anna.id, [InputMediaPhoto(media=photo.file_id), video])
    assert mixed[0].media_group_id == mixed[1].media_group_id is not None
    [alone] = await bot.send_media_group(anna.id, [video])
    assert alone.media_group_id is None


async def test_wrong_files_are_refused(bot: Bot, anna: Person, refused: Refused) -> None:
    document = (await bot.send_document(anna.id, BufferedInputFile(b"a", "a.txt"))).document
    assert document is not None
    for value, words in (
        ("nothing", "wrong file identifier/HTTP URL specified"),
        ("https://example.org/a.png", "failed to get HTTP URL content"),
        ("attach://gone", "there is no photo in the request"),
        (document.file_id, "can't use file of type Document as Photo"),
    ):
        assert await refused("sendPhoto", chat_id=anna.id, photo=value) == f"400 Bad Request: {words}"
    words = await refused("sendDocument", chat_id=anna.id, document=document.file_id, caption="😀" * 513)
    assert words == "400 Bad Request: message caption is too long"
    assert await refused("getFile", file_id="x") == (
        "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    )


async def test_a_bot_downloads_at_most_twenty_megabytes(emulator: Emulator, refused: Refused) -> None:
    file = emulator.world.files.keep("document", "big.bin", bytes(20 * 1024 * 1024 + 1))
    assert await refused("getFile", file_id=file.id) == "400 Bad Request: file is too big"


async def test_uploads_end_at_fifty_megabytes(emulator: Emulator, anna: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.id)})
    form.add_field("document", BytesIO(bytes(50 * 1024 * 1024 + 1)), filename="big.bin")
    async with aiohttp.ClientSession() as session:
        reply = await session.post(f"{emulator.url}/bot1:TEST/sendDocument", data=form)
        assert (reply.status, (await reply.json())["description"]) == (413, "Request Entity Too Large")


async def test_a_plain_form_may_carry_the_file_under_its_own_name(emulator: Emulator, anna: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.id)}, quote_fields=False)
    form.add_field("document", b"content", filename="../evil/name.txt")
    async with aiohttp.ClientSession() as session:
        reply = await session.post(f"{emulator.url}/bot1:TEST/sendDocument", data=form)
        assert (await reply.json())["result"]["document"]["file_name"] == "name.txt"


async def test_a_file_of_another_token_is_not_given(emulator: Emulator) -> None:
    async with aiohttp.ClientSession() as session:
        for path, status in (
            ("bot2:OTHER/documents/file_1.txt", 401),
            ("bot1:TEST/documents/file_9.txt", 404),
        ):
            assert (await session.get(f"{emulator.url}/file/{path}")).status == status


async def test_a_person_cannot_send_what_is_no_file(box: Sandbox, anna: Person) -> None:
    for body, words in (
        ({"document": {"name": "a", "base64": "???"}}, "not base64"),
        ({"document": {"name": "a", "base64": ""}}, "file must be non-empty"),
        ({"photo": {"base64": "AAAA"}}, "IMAGE_PROCESS_FAILED"),
    ):
        with pytest.raises(SandboxError, match=words):
            await box.post(f"/api/people/{anna.id}/send", body)
