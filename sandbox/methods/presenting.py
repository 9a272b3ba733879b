"""The bot's own face: getMe, commands, name, descriptions, menu button, logOut, close."""

import re
from typing import Any

from aiogram.methods import (
    Close,
    DeleteMyCommands,
    GetChatMenuButton,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    LogOut,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)

from sandbox.methods.registry import modelled
from sandbox.refusals import bad_request
from sandbox.wire import Call
from sandbox.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS_LIMIT = 100
DESCRIPTION_LIMIT = 256


@modelled(GetMe)
async def get_me(world: World, _: GetMe, __: Call) -> Any:
    return world.profile.as_me()


def place_of(world: World, request: SetMyCommands | GetMyCommands | DeleteMyCommands) -> tuple[str, str]:
    scope: Any = request.scope
    if scope is None:
        return "default", request.language_code or ""
    place = str(scope.type)
    if place.startswith("chat"):
        place = f"{place}:{world.people.chat(scope.chat_id).id}"
    return place, request.language_code or ""


@modelled(SetMyCommands, "commands", "scope", "language_code")
async def set_my_commands(world: World, request: SetMyCommands, _: Call) -> Any:
    place = place_of(world, request)
    if len(request.commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = []
    for command in request.commands:
        name = command.command.removeprefix("/")
        if not COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": name, "description": command.description})
    world.profile.commands[place] = commands
    return True


@modelled(GetMyCommands, "scope", "language_code")
async def get_my_commands(world: World, request: GetMyCommands, _: Call) -> Any:
    return world.profile.commands.get(place_of(world, request), [])


@modelled(DeleteMyCommands, "scope", "language_code")
async def delete_my_commands(world: World, request: DeleteMyCommands, _: Call) -> Any:
    world.profile.commands.pop(place_of(world, request), None)
    return True


@modelled(SetChatMenuButton, "chat_id", "menu_button")
async def set_chat_menu_button(world: World, request: SetChatMenuButton, _: Call) -> Any:
    if request.chat_id is not None:
        world.people.chat(request.chat_id)
    button = request.menu_button.model_dump(mode="json") if request.menu_button else {"type": "default"}
    world.profile.menu_buttons[request.chat_id] = button
    return True


@modelled(GetChatMenuButton, "chat_id")
async def get_chat_menu_button(world: World, request: GetChatMenuButton, _: Call) -> Any:
    buttons = world.profile.menu_buttons
    return buttons.get(request.chat_id) or buttons.get(None) or {"type": "default"}


def say(texts: dict[str, str], text: str | None, language: str | None, limit: int, error: str) -> bool:
    if len(text or "") > limit:
        raise bad_request(error)
    texts[language or ""] = text or ""
    return True


def said(texts: dict[str, str], language: str | None) -> str:
    return texts.get(language or "") or texts.get("") or ""


@modelled(SetMyName, "name", "language_code")
async def set_my_name(world: World, request: SetMyName, _: Call) -> Any:
    return say(world.profile.names, request.name, request.language_code, 64, "BOT_TITLE_INVALID")


@modelled(GetMyName, "language_code")
async def get_my_name(world: World, request: GetMyName, _: Call) -> Any:
    return {"name": said(world.profile.names, request.language_code) or world.profile.name}


@modelled(SetMyDescription, "description", "language_code")
async def set_my_description(world: World, request: SetMyDescription, _: Call) -> Any:
    texts = world.profile.descriptions
    return say(texts, request.description, request.language_code, 512, "BOT_DESCRIPTION_INVALID")


@modelled(GetMyDescription, "language_code")
async def get_my_description(world: World, request: GetMyDescription, _: Call) -> Any:
    return {"description": said(world.profile.descriptions, request.language_code)}


@modelled(SetMyShortDescription, "short_description", "language_code")
async def set_my_short_description(world: World, request: SetMyShortDescription, _: Call) -> Any:
    texts = world.profile.short_descriptions
    return say(texts, request.short_description, request.language_code, 120, "BOT_ABOUT_INVALID")


@modelled(GetMyShortDescription, "language_code")
async def get_my_short_description(world: World, request: GetMyShortDescription, _: Call) -> Any:
    return {"short_description": said(world.profile.short_descriptions, request.language_code)}


@modelled(LogOut)
async def log_out(world: World, _: LogOut, __: Call) -> Any:
    world.logged_out = True
    return True


@modelled(Close)
async def close(_: World, __: Close, ___: Call) -> Any:
    return True
