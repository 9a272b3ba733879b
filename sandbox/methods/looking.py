"""getChat, getChatMember, getFile."""

from typing import Any

from aiogram.methods import GetChat, GetChatMember, GetFile

from sandbox.files import DOWNLOAD_LIMIT
from sandbox.methods.registry import modelled
from sandbox.people import Person
from sandbox.refusals import bad_request
from sandbox.wire import Call
from sandbox.world import World

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def acquainted(world: World, chat_id: int | str) -> Person:
    """A bot cannot look at somebody who never wrote to it."""
    person = world.people.chat(chat_id)
    if not person.started:
        raise bad_request("chat not found")
    return person


@modelled(GetChat, "chat_id")
async def get_chat(world: World, request: GetChat, _: Call) -> Any:
    person = acquainted(world, request.chat_id)
    pinned = next((m for m in reversed(world.chats.of(person)) if m.pinned), None)
    return {
        **person.as_chat(),
        "accent_color_id": person.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
        **({"pinned_message": world.shown(pinned)} if pinned else {}),
    }


@modelled(GetChatMember, "chat_id", "user_id")
async def get_chat_member(world: World, request: GetChatMember, _: Call) -> Any:
    person = acquainted(world, request.chat_id)
    if request.user_id == person.id:
        return {"status": "member", "user": person.as_user()}
    if request.user_id == world.profile.id:
        return {"status": "member", "user": world.profile.as_user()}
    raise bad_request("member not found")


@modelled(GetFile, "file_id")
async def get_file(world: World, request: GetFile, _: Call) -> Any:
    file = world.files.find(request.file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }
