from collections.abc import Awaitable, Callable
from html import escape
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import ReplyParameters
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.driver import Message, Part, Person, Sandbox
from tests.sandbox.pictures import PNG

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]
YES = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
TAGS = st.sampled_from(["b", "i", "u", "s", "code", "tg-spoiler", "blockquote", "pre"])
PLAIN = st.text(st.sampled_from("аz1 <>&\"'😀🏫\u200fעא\n"), min_size=1, max_size=12)


@pytest.fixture
async def boris(box: Sandbox) -> Person:
    person = await box.person("Борис")
    await person.says("/start")
    return person


async def seen(person: Person) -> Message:
    message = await person.last()
    assert message is not None
    return message


async def copied(call: Call, to: Person, origin: Person, *numbers: int, **more: Any) -> list[int]:
    values = {"chat_id": to.id, "from_chat_id": origin.id, "message_ids": list(numbers), **more}
    status, body = await call("copyMessages", **values)
    assert status == 200, body
    return [row["message_id"] for row in body["result"]]


async def received(person: Person) -> list[tuple[str, str]]:
    return [(message.kind, message.text) for message in await person.messages(mine=False)]


async def test_a_copy_is_a_new_message(bot: Bot, anna: Person, boris: Person, refused: Refused) -> None:
    original = await bot.send_message(anna.id, "<b>a</b>", reply_markup=YES)  # type: ignore[arg-type]
    copy = await bot.copy_message(boris.id, anna.id, original.message_id)
    message = await seen(boris)
    assert (message.id, message.html, message.labels) == (copy.message_id, "<b>a</b>", [])
    for values, words in (
        ({"from_chat_id": boris.id, "message_id": original.message_id}, "message to copy not found"),
        ({"message_id": original.message_id}, 'parameter "from_chat_id" is required'),
        ({"from_chat_id": 42, "message_id": 1}, "chat not found"),
    ):
        assert await refused("copyMessage", chat_id=boris.id, **values) == f"400 Bad Request: {words}"


async def test_a_copy_may_have_buttons_and_answer_a_message(bot: Bot, anna: Person, boris: Person) -> None:
    original = await anna.says("a")
    first = await bot.send_message(boris.id, "b")
    await bot.copy_message(
        boris.id, anna.id, original.message_id, reply_markup=YES,  # type: ignore[arg-type]
        reply_parameters=ReplyParameters(message_id=first.message_id),
    )  # fmt: skip
    copy = await seen(boris)
    assert (copy.text, copy.labels, copy.reply_to) == ("a", ["Да"], first.message_id)
    lost = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    await bot.copy_message(boris.id, anna.id, original.message_id, reply_parameters=lost)
    assert (await seen(boris)).reply_to is None


async def test_the_caption_of_a_copy(bot: Bot, anna: Person, boris: Person, call: Call) -> None:
    original = (await anna.sends(Part("document", b"a", name="a.txt", html="<i>старая</i>"))).message_id
    for caption, shown in (
        ({}, "<i>старая</i>"),
        ({"caption": "<b>новая</b>"}, "<b>новая</b>"),
        ({"caption": ""}, ""),
    ):
        values = {"chat_id": boris.id, "from_chat_id": anna.id, "message_id": original, "parse_mode": "HTML"}
        assert (await call("copyMessage", **values, **caption))[0] == 200
        assert (await seen(boris)).html == shown
    await copied(call, boris, anna, original, remove_caption=True)
    assert (await seen(boris)).html == ""
    text = (await anna.says("слова")).message_id
    await bot.copy_message(boris.id, anna.id, text, caption="не подпись")
    assert (await seen(boris)).text == "слова"


async def test_everything_people_send_can_be_copied(
    bot: Bot, anna: Person, boris: Person, box: Sandbox
) -> None:
    kinds = ("photo", "document", "video", "audio", "voice", "video_note", "sticker")
    for kind in kinds:
        sent = await anna.sends(Part(kind, PNG if kind == "photo" else kind.encode(), seconds=5))
        await bot.copy_message(boris.id, anna.id, sent.message_id)
        copy = await seen(boris)
        assert copy.kind == kind
        assert copy.file is not None
        assert await box.file(copy.file) == (PNG if kind == "photo" else kind.encode())
    for sent in (await anna.sends_location(54.5, 36.25), await anna.sends_contact()):
        await bot.copy_message(boris.id, anna.id, sent.message_id)
    location, contact = (await boris.messages(mine=False))[-2:]
    assert location.raw["location"] == {"latitude": 54.5, "longitude": 36.25}
    assert contact.raw["contact"]["user_id"] == anna.id


async def test_many_are_copied_at_once_in_order(anna: Person, boris: Person, call: Call) -> None:
    numbers = [(await anna.says(text)).message_id for text in "abcd"]
    await anna.deletes(numbers[1])
    found = await copied(call, boris, anna, *numbers, 999, disable_notification=True)
    messages = await boris.messages(mine=False)
    assert [(m.id, m.text, m.silent, m.group) for m in messages] == [
        (number, text, True, None) for number, text in zip(found, "acd", strict=True)
    ]


async def test_albums_stay_albums(anna: Person, boris: Person, call: Call) -> None:
    first = (await anna.sends_album([Part("photo", PNG, "1"), Part("video", b"2", "2")])).message_ids
    alone = (await anna.sends_photo(PNG, "3")).message_id
    second = (await anna.sends_album([Part("photo", PNG, str(n)) for n in (4, 5, 6)])).message_ids
    await anna.deletes(second[0])
    await copied(call, boris, anna, *first, alone, *second)
    messages = await boris.messages(mine=False)
    assert [m.text for m in messages] == ["1", "2", "3", "5", "6"]
    groups = [m.group for m in messages]
    assert groups[0] == groups[1] != groups[3] == groups[4]
    assert groups[2] is None
    assert None not in {groups[0], groups[3]}
    originals = {m.group for m in await anna.messages()}
    assert not {groups[0], groups[3]} & originals


async def test_a_part_without_the_others_is_no_album(anna: Person, boris: Person, call: Call) -> None:
    [first, _] = (await anna.sends_album([Part("photo", PNG), Part("photo", PNG)])).message_ids
    await copied(call, boris, anna, first)
    assert (await seen(boris)).group is None


async def test_documents_copied_together_become_one_album(anna: Person, boris: Person, call: Call) -> None:
    numbers = [(await anna.sends_document(name, b"a")).message_id for name in ("a.txt", "b.txt")]
    await copied(call, boris, anna, *numbers)
    first, second = await boris.messages(mine=False)
    assert first.group == second.group is not None


async def test_copies_are_refused(
    anna: Person, boris: Person, refused: Refused, box: Sandbox, call: Call
) -> None:
    first, second = [(await anna.says(text)).message_id for text in "ab"]
    copy: dict[str, Any] = {"chat_id": boris.id, "from_chat_id": anna.id}
    for numbers, words in (
        ([second, first], "message identifiers must be in a strictly increasing order"),
        ([first, first], "message identifiers must be in a strictly increasing order"),
        ([998, 999], "there are no messages to forward"),
        ([], "message identifiers are not specified"),
        (None, "message identifiers are not specified"),
        ([*range(1, 102)], "too many message identifiers specified"),
        ([first, 0], "invalid message identifier specified"),
        (["x"], "message identifier must be a Number"),
        (5, "expected an Array of message identifiers"),
    ):
        values = copy if numbers is None else {**copy, "message_ids": numbers}
        assert await refused("copyMessages", **values) == f"400 Bad Request: {words}"
    words = await refused("copyMessages", **copy, message_ids=[first], reply_markup=YES)
    assert words == '400 Bad Request: unknown field "reply_markup" in copyMessages'
    await boris.blocks()
    words = await refused("copyMessages", **copy, message_ids=[first])
    assert words == "403 Forbidden: bot was blocked by the user"
    stranger = await box.person("Вера")
    words = await refused("copyMessages", **{**copy, "chat_id": stranger.id}, message_ids=[first])
    assert words == "403 Forbidden: bot can't initiate conversation with a user"
    assert await received(boris) == []


async def test_a_hundred_is_the_most(anna: Person, boris: Person, call: Call) -> None:
    numbers = [(await anna.says(str(n))).message_id for n in range(100)]
    await copied(call, boris, anna, *numbers)
    assert [text for _, text in await received(boris)] == [str(n) for n in range(100)]


async def test_the_log_knows_the_first_copy(anna: Person, boris: Person, call: Call, box: Sandbox) -> None:
    [number, _] = await copied(call, boris, anna, *[(await anna.says(text)).message_id for text in "ab"])
    [row] = await box.log(method="copyMessages")
    assert (row["message_id"], row["chat_id"], row["ok"]) == (number, boris.id, True)


def marked(pieces: list[tuple[str, str]]) -> str:
    return "".join(f"<{tag}>{escape(text, quote=False)}</{tag}>|" for tag, text in pieces)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(st.tuples(TAGS, PLAIN), min_size=1, max_size=5))
async def test_what_a_person_marked_comes_out_of_a_copy(
    bot: Bot, anna: Person, pieces: list[tuple[str, str]]
) -> None:
    sent = await anna.says(html=marked(pieces))
    copy = await bot.copy_message(anna.id, anna.id, sent.message_id)
    mine, its = (await anna.messages(after=sent.message_id - 1))[-2:]
    assert (its.id, its.text, its.html) == (copy.message_id, mine.text, mine.html)
    assert its.raw["entities"] == mine.raw["entities"] != []


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2048, "<&>" * 1365, "مرحبا بكم ١٢٣", "\u200fעברית <b>"])
async def test_long_and_strange_texts_survive_a_copy(
    bot: Bot, anna: Person, boris: Person, text: str
) -> None:
    sent = await anna.says(text)
    await bot.copy_message(boris.id, anna.id, sent.message_id)
    assert (await seen(boris)).text == text
