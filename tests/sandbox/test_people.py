from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonCommands

from sandbox.driver import Person, Sandbox, SandboxError

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]


async def test_people_are_listed(bot: Bot, box: Sandbox) -> None:
    anna = await box.person("Анна", username="@anna", language_code="ru")
    boris = await box.person("Борис", language_code=None)
    await anna.says("/start")
    await bot.send_message(anna.id, "a")
    await boris.says("/start")
    await boris.blocks()
    first, second = await box.people()
    assert first == {"id": anna.id, "name": "Анна", "username": "anna", "language_code": "ru",
                     "started": True, "blocked": False, "unread": 1, "doing": None}  # fmt: skip
    assert (second["blocked"], second["language_code"]) == (True, None)
    await box.post(f"/api/people/{anna.id}/read", {})
    assert (await box.people())[0]["unread"] == 0
    assert (await box.find(boris.id)).name == "Борис"


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("/api/people", {}, 400, "name: Field required"),
        ("/api/people", {"name": " "}, 400, "1 to 64 characters"),
        ("/api/people", {"name": "a", "age": 5}, 400, "age: Extra inputs"),
        ("/api/people", {"name": "b", "username": "TAKEN"}, 400, "somebody is @TAKEN already"),
        ("/api/people/7/send", {"text": "a"}, 404, "there is no person 7"),
        ("/api/people/x/send", {"text": "a"}, 404, "x is not a person's number"),
        ("/api/people/100001/send", {}, 400, "say one thing"),
        ("/api/people/100001/send", {"text": "a", "contact": True}, 400, "say one thing"),
        (
            "/api/people/100001/send",
            {"text": "a", "location": {"latitude": 91, "longitude": 0}},
            400,
            "location.latitude: Input should be less",
        ),
        (
            "/api/people/100001/send",
            {"voice": {"base64": "AAAA"}, "video": {"base64": "AAAA"}},
            400,
            "say one thing",
        ),
        ("/api/people/100001/send", {"text": "a", "html": "a"}, 400, "say either text or html"),
        ("/api/people/100001/send", {"text": "a", "reply_to": 9}, 404, "has no message 9"),
        ("/api/people/100001/edit", {"message_id": 9, "text": "a"}, 404, "has no message 9"),
        ("/api/people/100001/delete", {}, 400, "message_id: Field required"),
        ("/api/people/100001/send", {"text": "  "}, 400, "needs a text"),
        ("/api/people/100001/send", {"text": "я" * 4097}, 400, "at most 4096"),
        ("/api/people/100001/press", {"button": "a", "message_id": 9}, 404, "has no message 9"),
        ("/api/people/100001/send?wait=x", {"text": "a"}, 400, "wait must be"),
        ("/api/nowhere", {}, 404, "there is nothing at /api/nowhere"),
        ("/api/log", {}, 405, "/api/log takes"),
    ],
)
async def test_mistakes_are_told_in_a_sentence(
    box: Sandbox, path: str, body: dict[str, Any], status: int, words: str
) -> None:
    await box.person("a", username="taken")
    with pytest.raises(SandboxError, match=words) as error:
        await box.post(path, body)
    assert error.value.status == status


@pytest.mark.parametrize("parameter", ["a" * 65, "a b", "привет", "a=b"])
async def test_a_start_link_carries_only_what_telegram_allows(
    box: Sandbox, anna: Person, parameter: str
) -> None:
    with pytest.raises(SandboxError, match="1-64 characters"):
        await anna.says(f"/start {parameter}")
    await anna.says(f"/start {parameter}", typed=True)
    await anna.says("/start " + "aA0_-" * 12 + "abcd")


async def test_somebody_who_blocked_the_bot_writes_again_only_after_unblocking(
    bot: Bot, box: Sandbox, anna: Person
) -> None:
    await anna.blocks()
    await anna.blocks()
    for action in ({"text": "/start"}, {"contact": True}):
        with pytest.raises(SandboxError, match="Анна has blocked the bot and must unblock it first"):
            await box.post(f"/api/people/{anna.id}/send", action)
    await anna.unblocks()
    await anna.says("back")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    statuses = [change.new_chat_member.status for change in changes if change]
    assert statuses == ["kicked", "member"]


async def test_commands_by_scope_and_language(bot: Bot, box: Sandbox, anna: Person, refused: Refused) -> None:
    async def set_commands(name: str, **place: Any) -> None:
        await bot.set_my_commands([BotCommand(command=name, description=name)], **place)

    await set_commands("any")
    assert await anna.menu() == ["any"]
    await set_commands("private", scope=BotCommandScopeAllPrivateChats())
    await set_commands("ru", scope=BotCommandScopeAllPrivateChats(), language_code="ru")
    assert await anna.menu() == ["ru"]
    await set_commands("mine", scope=BotCommandScopeChat(chat_id=anna.id))
    assert await anna.menu() == ["mine"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=anna.id))
    english = await box.person("Ann", language_code="en")
    assert (await anna.menu(), await english.menu()) == (["ru"], ["private"])
    assert [command.command for command in await bot.get_my_commands()] == ["any"]
    for name, description, words in (
        ("Да", "a", "BOT_COMMAND_INVALID"),
        ("a", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
    ):
        commands = [{"command": name, "description": description}]
        assert await refused("setMyCommands", commands=commands) == f"400 Bad Request: {words}"


async def test_how_the_bot_presents_itself(bot: Bot, anna: Person, refused: Refused, call: Call) -> None:
    await bot.set_my_name("Дорожная карта")
    await bot.set_my_description("Длинно", language_code="ru")
    await bot.set_my_short_description("Short")
    await bot.set_chat_menu_button(anna.id, MenuButtonCommands())
    assert (await bot.get_me()).first_name == "Дорожная карта"
    assert (await bot.get_my_description("ru")).description == "Длинно"
    assert (await bot.get_my_short_description("zh")).short_description == "Short"
    assert (await bot.get_chat_menu_button(anna.id)).type == "commands"
    assert (await bot.get_chat_menu_button()).type == "default"
    assert await refused("setMyName", name="a" * 65) == "400 Bad Request: BOT_TITLE_INVALID"
    member = await bot.get_chat_member(anna.id, anna.id)
    assert (member.status, member.user.first_name) == ("member", "Анна")
    assert await refused("getChatMember", chat_id=anna.id, user_id=5) == "400 Bad Request: member not found"
    assert (await call("close"))[1]["result"] is True
    assert (await call("logOut"))[1]["result"] is True
    assert await refused("getMe") == "400 Logged out"
