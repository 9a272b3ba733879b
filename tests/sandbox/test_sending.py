from collections.abc import Awaitable, Callable
from html import escape

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.driver import Person, Sandbox
from sandbox.formatting import DROPPED, SPACES
from sandbox.wire import METHODS

Call = Callable[..., Awaitable[tuple[int, dict[str, object]]]]
Refused = Callable[..., Awaitable[str]]
ODD = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'`*_😀🏫\u200f\n"), min_size=1)
LABEL = "can't parse inline keyboard button: "
NO_BOOLEAN = (
    'field "disable_notification" of sendMessage: Input should be a valid boolean, unable to interpret input'
)


def spans(message: Message) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in message.entities or []]


def keys(*buttons: dict[str, object]) -> dict[str, object]:
    return {"inline_keyboard": [list(buttons)]}


async def test_a_message_arrives_with_its_entities(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "😀 <b>Вебинар</b> &lt;завтра&gt;", disable_notification=True)
    assert sent.text == "😀 Вебинар <завтра>"
    assert spans(sent) == [("bold", 3, 7)]
    seen = await anna.last()
    assert seen is not None
    assert (seen.text, seen.html, seen.silent) == (sent.text, "😀 <b>Вебинар</b> &lt;завтра&gt;", True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(ODD)
async def test_any_text_arrives_intact_through_html_escape(bot: Bot, anna: Person, text: str) -> None:
    stored = SPACES.sub(" ", DROPPED.sub("", text)).strip(" \n")
    sent = await bot.send_message(anna.id, f"[{escape(text)}]")
    assert sent.text == f"[{SPACES.sub(' ', DROPPED.sub('', text))}]"
    seen = await anna.last()
    assert seen is not None
    assert stored in seen.text


@pytest.mark.parametrize("name", ["<Шк*ола_№1>", "a&b <i>", "'\"`", "مدرسة ١", "\u200fעברית", "第一小學"])
async def test_a_strange_name_arrives_intact_both_ways(bot: Bot, box: Sandbox, name: str) -> None:
    person = await box.person(name)
    await person.says(f"/start\n{name}")
    sent = await bot.send_message(person.id, f"Вы — {escape(name)}?")
    assert sent.text == f"Вы — {name}?"
    assert sent.chat.first_name == name
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.first_name == name
    assert update.message.text == f"/start\n{name}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "400 Bad Request: message text is empty"),
        (" \n ", "400 Bad Request: text must be non-empty"),
        ("<b></b>", "400 Bad Request: text must be non-empty"),
        ("a" * 4097, "400 Bad Request: message is too long"),
        ("😀" * 2049, "400 Bad Request: message is too long"),
        ("<i>" * 11000, "400 Bad Request: text is too long"),
        ("😀" * 8193, "400 Bad Request: text is too long"),
        ("<x>", '400 Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        (
            "<b>x",
            "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ],
)
async def test_a_wrong_text_is_refused(refused: Refused, anna: Person, text: str, words: str) -> None:
    assert await refused("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML") == words


async def test_length_is_counted_after_the_markup(call: Call, anna: Person) -> None:
    text = "<b>" + "&lt;" * 4096 + "</b>"
    assert (await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML"))[0] == 200
    assert (await call("sendMessage", chat_id=anna.id, text="😀" * 2048))[0] == 200


async def test_other_parse_modes(refused: Refused, anna: Person) -> None:
    for mode in ("MarkdownV2", "Markdown"):
        words = await refused("sendMessage", chat_id=anna.id, text="*a*", parse_mode=mode)
        assert words == f"501 not modelled: parse_mode {mode}"
    words = await refused("sendMessage", chat_id=anna.id, text="a", parse_mode="BBCode")
    assert words == "400 Bad Request: unsupported parse_mode"


async def test_given_entities_are_kept_and_checked(bot: Bot, anna: Person, refused: Refused) -> None:
    entities = [MessageEntity(type="bold", offset=0, length=2)]
    sent = await bot.send_message(anna.id, "😀<b>", entities=entities, parse_mode=None)
    assert (sent.text, spans(sent)) == ("😀<b>", [("bold", 0, 2)])
    wrong = [{"type": "bold", "offset": 1, "length": 5}]
    words = await refused("sendMessage", chat_id=anna.id, text="ab", entities=wrong)
    assert words.endswith("offset 1 ends after the end of the text at UTF-16 offset 6")


@pytest.mark.parametrize("chat_id", [42, "42", "@somebody", -100123])
async def test_an_unknown_chat(refused: Refused, anna: Person, chat_id: object) -> None:
    assert await refused("sendMessage", chat_id=chat_id, text="a") == "400 Bad Request: chat not found"


async def test_somebody_who_never_wrote_cannot_be_written_to(refused: Refused, box: Sandbox) -> None:
    stranger = await box.person("Незнакомец")
    words = await refused("sendMessage", chat_id=stranger.id, text="a")
    assert words == "403 Forbidden: bot can't initiate conversation with a user"
    assert await refused("getChat", chat_id=stranger.id) == "400 Bad Request: chat not found"


async def test_somebody_who_blocked_the_bot_cannot_be_written_to(refused: Refused, anna: Person) -> None:
    await anna.blocks()
    for method, more in (("sendMessage", {"text": "a"}), ("sendChatAction", {"action": "typing"})):
        words = await refused(method, chat_id=anna.id, **more)
        assert words == "403 Forbidden: bot was blocked by the user"


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({}, f"{LABEL}Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": ""}, f"{LABEL}Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "a", "url": "https://e.org"},
         f"{LABEL}exactly one action is allowed, found url and callback_data"),
        ({"url": "localhost"}, "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL"),
        ({"url": "happ://a"}, "inline keyboard button URL 'happ://a' is invalid: Unsupported URL protocol"),
        ({"url": "https://"}, "inline keyboard button URL 'https://' is invalid: URL host is empty"),
        ({"url": "https://e.org/a b"}, "BUTTON_URL_INVALID"),
    ],
)  # fmt: skip
async def test_a_wrong_button_is_refused(
    refused: Refused, anna: Person, button: dict[str, object], words: str
) -> None:
    markup = keys({"text": "a", **button})
    assert (
        await refused("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
        == f"400 Bad Request: {words}"
    )


async def test_the_largest_data_and_links_that_pass(call: Call, anna: Person) -> None:
    buttons: list[dict[str, object]] = [
        {"text": "a", "callback_data": "я" * 32},
        {"text": "b", "url": "https://t.me/bot?start=x"},
        {"text": "c", "url": "e.org"},
        {"text": "d", "url": "tg://user?id=1"},
    ]
    status, _ = await call("sendMessage", chat_id=anna.id, text="a", reply_markup=keys(*buttons))
    assert status == 200
    seen = await anna.last()
    assert seen is not None
    assert seen.labels == ["a", "b", "c", "d"]
    assert [button.url for row in seen.buttons for button in row][1:3] == [
        "https://t.me/bot?start=x",
        "http://e.org/",
    ]


async def test_a_keyboard_has_at_most_a_hundred_buttons(call: Call, refused: Refused, anna: Person) -> None:
    rows = [[{"text": "a", "callback_data": str(n)}] for n in range(101)]
    words = await refused("sendMessage", chat_id=anna.id, text="a", reply_markup={"inline_keyboard": rows})
    assert words == "400 Bad Request: reply markup is too long"
    status, _ = await call(
        "sendMessage", chat_id=anna.id, text="a", reply_markup={"inline_keyboard": rows[1:]}
    )
    assert status == 200


async def test_replies(bot: Bot, anna: Person, refused: Refused) -> None:
    first = await bot.send_message(anna.id, "a")
    second = await first.reply("b")
    assert second.reply_to_message is not None
    assert second.reply_to_message.message_id == first.message_id
    lost = {"message_id": 999}
    words = await refused("sendMessage", chat_id=anna.id, text="a", reply_parameters=lost)
    assert words == "400 Bad Request: message to be replied not found"
    lenient = await bot.send_message(anna.id, "c", reply_to_message_id=999, allow_sending_without_reply=True)
    assert lenient.reply_to_message is None


async def test_a_reply_quotes_nothing_here(refused: Refused, anna: Person) -> None:
    quote = {"message_id": 1, "quote": "/start"}
    words = await refused("sendMessage", chat_id=anna.id, text="a", reply_parameters=quote)
    assert words == "501 not modelled: quotes in replies"


async def test_chat_actions(bot: Bot, anna: Person, box: Sandbox, refused: Refused) -> None:
    await bot.send_chat_action(anna.id, "typing")
    assert (await box.people())[0]["doing"] == "typing"
    await bot.send_message(anna.id, "a")
    assert (await box.people())[0]["doing"] is None
    words = await refused("sendChatAction", chat_id=anna.id, action="dancing")
    assert words == "400 Bad Request: wrong parameter action in request"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"bogus": 1}, 'unknown field "bogus" in sendMessage'),
        ({"reply_markup": {"inline_keyboard": [[{"txt": "a"}]]}},
         'field "inline_keyboard.0.0.text" of sendMessage: Field required'),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b", "colour": "red"}]]}},
         'unknown field "reply_markup.inline_keyboard[0][0].colour" in sendMessage'),
        ({"reply_markup": {"keys": []}}, 'unknown field "reply_markup.keys" in sendMessage'),
        ({"reply_parameters": {"message_id": 1, "why": "x"}},
         'unknown field "reply_parameters.why" in sendMessage'),
        ({"reply_markup": "{not json"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"disable_notification": 7}, NO_BOOLEAN),
    ],
)  # fmt: skip
async def test_a_field_the_schema_does_not_know_is_refused(
    refused: Refused, anna: Person, values: dict[str, object], words: str
) -> None:
    assert (
        await refused("sendMessage", **{"chat_id": anna.id, "text": "a", **values})
        == f"400 Bad Request: {words}"
    )


async def test_missing_fields(refused: Refused, anna: Person) -> None:
    assert await refused("sendMessage", text="a") == "400 Bad Request: chat_id is empty"
    assert await refused("sendMessage", chat_id=anna.id) == "400 Bad Request: message text is empty"
    assert (
        await refused("deleteMessage", chat_id=anna.id)
        == "400 Bad Request: message identifier is not specified"
    )
    assert await refused("sendPhoto", chat_id=anna.id) == "400 Bad Request: there is no photo in the request"


async def test_what_is_not_modelled_says_so(refused: Refused, anna: Person) -> None:
    assert await refused("sendPoll", chat_id=anna.id) == "501 not modelled: sendPoll"
    words = await refused("sendMessage", chat_id=anna.id, text="a", message_thread_id=5)
    assert words == "501 not modelled: sendMessage.message_thread_id"
    assert await refused("sendFlowers") == "404 Not Found"
    assert len(METHODS) > 150


async def test_a_text_that_looks_like_json_stays_a_text(bot: Bot, anna: Person) -> None:
    for text in ('{"a": 1}', "[1]", "true", "null"):
        assert (await bot.send_message(anna.id, text)).text == text


async def test_an_empty_keyboard_is_no_keyboard(bot: Bot, anna: Person) -> None:
    empty = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="", callback_data="a")]])
    assert (await bot.send_message(anna.id, "a", reply_markup=empty)).reply_markup is None
