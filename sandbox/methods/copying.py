"""copyMessage, copyMessages."""

from collections import Counter
from itertools import pairwise
from typing import Any

from aiogram.methods import CopyMessage, CopyMessages

from sandbox.albums import HOMOGENEOUS, LONGEST
from sandbox.chats import Content, Message
from sandbox.methods.keeping import checked_ids
from sandbox.methods.registry import modelled
from sandbox.methods.sending import CAPTION, SENDING, send
from sandbox.methods.words import caption_words
from sandbox.refusals import bad_request
from sandbox.wire import Call
from sandbox.world import World


@modelled(CopyMessage, *SENDING, *CAPTION, "from_chat_id", "message_id", "reply_markup")
async def copy_message(world: World, request: CopyMessage, _: Call) -> Any:
    """Buttons are not copied; a caption given replaces the old one, an empty one removes it."""
    original = world.chats.find(world.people.chat(request.from_chat_id), request.message_id)
    if original is None:
        raise bad_request("message to copy not found")
    content = original.content
    if content.file and content.file.has_caption and request.caption is not None:
        words = caption_words(request.caption, request.parse_mode, request.caption_entities)
        content = Content(words, content.file)
    return {"message_id": send(world, request, content).id}


@modelled(
    CopyMessages,
    "chat_id",
    "from_chat_id",
    "message_ids",
    "disable_notification",
    "remove_caption",
)
async def copy_messages(world: World, request: CopyMessages, _: Call) -> Any:
    """What is gone is passed over; of what is left, albums stay albums."""
    checked_ids(request.message_ids)
    world.people.reachable(request.chat_id)
    origin = world.people.chat(request.from_chat_id)
    originals = [m for m in (world.chats.find(origin, number) for number in request.message_ids) if m]
    if not originals:
        raise bad_request("there are no messages to forward")
    if any(later.id <= earlier.id for earlier, later in pairwise(originals)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    groups = new_groups(world, originals)
    copies = []
    for original in originals:
        content = original.content
        if content.file and request.remove_caption:
            content = Content(file=content.file)
        copies.append(send(world, request, content, group=groups.get(original.id)))
    return [{"message_id": copy.id} for copy in copies]


def new_groups(world: World, originals: list[Message]) -> dict[int, str]:
    """The album of each copy, by the original's number.

    A part left alone is no album. Two to ten documents (or audios) of one sender that travel
    together become one, whatever they were before.
    """
    kinds = {original.content.kind for original in originals}
    senders = {original.by_bot for original in originals}
    if 2 <= len(originals) <= LONGEST and len(kinds) == len(senders) == 1 and kinds <= HOMOGENEOUS:
        return dict.fromkeys((original.id for original in originals), world.chats.next_group())
    sizes = Counter(original.group for original in originals if original.group)
    renamed = {group: world.chats.next_group() for group, size in sizes.items() if size > 1}
    return {original.id: renamed[original.group] for original in originals if original.group in renamed}
