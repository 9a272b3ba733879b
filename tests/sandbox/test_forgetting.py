"""A box that keeps only the newest messages of a chat."""

from collections.abc import AsyncIterator

import pytest

from sandbox.clock import Clock
from sandbox.driver import Part, Person, Sandbox
from sandbox.emulator import Emulator
from tests.sandbox.conftest import START, Call

KEPT = 3
YES = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator("1:TEST", Clock(START), kept=KEPT) as running:
        yield running


async def test_what_lies_above_has_no_words_and_no_buttons_until_it_is_edited(
    call: Call, anna: Person
) -> None:
    async def said(text: str) -> int:
        _, body = await call("sendMessage", chat_id=anna.id, text=text, reply_markup=YES)
        return int(body["result"]["message_id"])

    first, second, *others = [await said(str(number)) for number in range(KEPT + 2)]
    shown = {message.id: (message.text, message.labels) for message in await anna.messages()}
    assert shown[first] == shown[second] == ("", [])
    assert [shown[number] for number in others] == [(str(2 + n), ["Да"]) for n in range(KEPT)]
    edit = {"chat_id": anna.id, "message_id": first}
    assert (await call("editMessageReplyMarkup", **edit))[0] == 200
    assert (await call("editMessageText", **edit, text="снова", reply_markup=YES))[0] == 200
    again = next(message for message in await anna.messages() if message.id == first)
    assert (again.text, again.labels) == ("снова", ["Да"])
    await call("deleteMessage", chat_id=anna.id, message_id=second)
    assert second not in {message.id for message in await anna.messages()}


async def test_files_and_what_people_wrote_stay(call: Call, anna: Person, box: Sandbox) -> None:
    own = await anna.says("моё")
    sent = await anna.sends(Part("document", b"x", name="a.txt"))
    for number in range(KEPT):
        await call("sendMessage", chat_id=anna.id, text=str(number))
    boris = await box.person("Борис")
    await boris.says("/start")
    copied = await call("copyMessage", chat_id=boris.id, from_chat_id=anna.id, message_id=own.message_id)
    assert copied[0] == 200
    assert (await boris.messages())[-1].text == "моё"
    kept = next(message for message in await anna.messages() if message.id == sent.message_id)
    assert kept.document
