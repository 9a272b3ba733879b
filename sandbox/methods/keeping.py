"""deleteMessage, deleteMessages, pinChatMessage, unpinChatMessage."""

from datetime import timedelta
from typing import Any

from aiogram.methods import DeleteMessage, DeleteMessages, PinChatMessage, UnpinChatMessage

from sandbox.chats import Message
from sandbox.methods.registry import modelled
from sandbox.refusals import bad_request
from sandbox.wire import Call
from sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)
IDS_LIMIT = 100


def named(world: World, chat_id: int | str, message_id: int | None, purpose: str) -> Message:
    message = world.chats.find(world.people.chat(chat_id), message_id)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


@modelled(DeleteMessage, "chat_id", "message_id")
async def delete_message(world: World, request: DeleteMessage, _: Call) -> Any:
    delete(world, [named(world, request.chat_id, request.message_id, "delete")])
    return True


@modelled(DeleteMessages, "chat_id", "message_ids")
async def delete_messages(world: World, request: DeleteMessages, _: Call) -> Any:
    """What is gone is passed over; one that is too old keeps all of them where they are."""
    checked_ids(request.message_ids)
    person = world.people.chat(request.chat_id)
    found = (world.chats.find(person, number) for number in request.message_ids)
    delete(world, [message for message in found if message])
    return True


def checked_ids(message_ids: list[int]) -> None:
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    if len(message_ids) > IDS_LIMIT:
        raise bad_request("too many message identifiers specified")
    if min(message_ids) <= 0:
        raise bad_request("invalid message identifier specified")


def delete(world: World, messages: list[Message]) -> None:
    if any(world.now_unix - message.date > DELETABLE_FOR.total_seconds() for message in messages):
        raise bad_request("message can't be deleted for everyone")
    for message in messages:
        world.chats.delete(message)


@modelled(PinChatMessage, "chat_id", "message_id", "disable_notification")
async def pin_chat_message(world: World, request: PinChatMessage, _: Call) -> Any:
    pin(world, named(world, request.chat_id, request.message_id, "pin"), pinned=True)
    return True


@modelled(UnpinChatMessage, "chat_id", "message_id")
async def unpin_chat_message(world: World, request: UnpinChatMessage, _: Call) -> Any:
    """Without a number the newest pinned message is meant."""
    message_id = request.message_id
    if message_id is None:
        person = world.people.chat(request.chat_id)
        message_id = max((m.id for m in world.chats.of(person) if m.pinned), default=None)
    message = named(world, request.chat_id, message_id, "unpin")
    if not message.pinned:
        raise bad_request("message to unpin not found")
    pin(world, message, pinned=False)
    return True


def pin(world: World, message: Message, *, pinned: bool) -> None:
    message.pinned = pinned
    world.chats.touch(message)
