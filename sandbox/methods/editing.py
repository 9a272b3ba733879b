"""editMessageText, -Caption, -Media, -ReplyMarkup."""

from typing import Any

from aiogram.methods import EditMessageCaption, EditMessageMedia, EditMessageReplyMarkup, EditMessageText

from sandbox.albums import EDITABLE_KINDS, HOMOGENEOUS
from sandbox.chats import Content, Message
from sandbox.files import KINDS
from sandbox.keyboards import checked_markup
from sandbox.methods.registry import modelled
from sandbox.methods.sending import media_content
from sandbox.methods.words import caption_words, text_words
from sandbox.refusals import bad_request
from sandbox.wire import Call
from sandbox.world import World

ANY = frozenset({"text", "contact", "location", *KINDS})
PLACE = ("chat_id", "message_id", "reply_markup")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def editable(
    world: World,
    request: Any,
    kinds: frozenset[str] = EDITABLE_KINDS,
    refusal: str = "message can't be edited",
) -> Message:
    """The bot's own message, however old; one that came with a keyboard below the chat is none."""
    if request.chat_id is None:
        raise bad_request("chat_id is empty")
    if not request.message_id:
        raise bad_request("message identifier is not specified")
    message = world.chats.find(world.people.chat(request.chat_id), request.message_id)
    if message is None:
        raise bad_request("message to edit not found")
    unsuitable = message.markup and not message.inline_keyboard
    if not message.by_bot or unsuitable or message.content.kind not in kinds:
        raise bad_request(refusal)
    return message


def edit(world: World, message: Message, content: Content, request: Any) -> Any:
    """A keyboard that is not named again disappears: that is Telegram's rule."""
    markup = checked_markup(request.reply_markup)
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    message.content, message.markup = content, markup
    message.edited = world.now_unix
    message.edits += 1
    world.chats.touch(message)
    return world.shown(message)


@modelled(EditMessageText, *PLACE, "text", "parse_mode", "entities")
async def edit_message_text(world: World, request: EditMessageText, _: Call) -> Any:
    message = editable(world, request)
    words = text_words(request.text, request.parse_mode, request.entities)
    if message.content.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return edit(world, message, Content(words), request)


@modelled(EditMessageCaption, *PLACE, "caption", "parse_mode", "caption_entities")
async def edit_message_caption(world: World, request: EditMessageCaption, _: Call) -> Any:
    message = editable(world, request)
    words = caption_words(request.caption, request.parse_mode, request.caption_entities)
    if not message.content.file:
        raise bad_request("there is no caption in the message to edit")
    return edit(world, message, Content(words, message.content.file), request)


@modelled(EditMessageMedia, *PLACE, "media")
async def edit_message_media(world: World, request: EditMessageMedia, call: Call) -> Any:
    content = media_content(world, request.media, call)
    message = editable(world, request, EDITABLE_KINDS - {"voice"}, "message media can't be edited")
    kinds = {message.content.kind, content.kind}
    if message.group and len(kinds) > 1 and kinds & HOMOGENEOUS:
        raise bad_request("can't change media type in the album")
    return edit(world, message, content, request)


@modelled(EditMessageReplyMarkup, *PLACE)
async def edit_message_reply_markup(world: World, request: EditMessageReplyMarkup, _: Call) -> Any:
    message = editable(world, request, ANY)
    return edit(world, message, message.content, request)
