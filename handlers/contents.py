"""What of a message can be carried to somebody else, and how."""

from aiogram.enums import ContentType, MessageEntityType
from aiogram.types import CallbackQuery, Message

from roadmap.letters import Content
from roadmap.refusals import Refused

FILES = {ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VIDEO, ContentType.AUDIO, ContentType.ANIMATION}
SPOKEN = {ContentType.TEXT, ContentType.VOICE, ContentType.VIDEO_NOTE, ContentType.STICKER}
CARRIED = FILES | SPOKEN | {ContentType.CONTACT, ContentType.LOCATION, ContentType.VENUE}
"""Not what Telegram itself says in a chat (a message was pinned), nor what cannot be copied."""

FOUND = {
    *(MessageEntityType.URL, MessageEntityType.EMAIL, MessageEntityType.PHONE_NUMBER),
    *(MessageEntityType.MENTION, MessageEntityType.HASHTAG, MessageEntityType.CASHTAG),
    MessageEntityType.BOT_COMMAND,
}
"""Telegram finds these in any text by itself. A text with anything else is copied, to arrive as it was."""


def carried(message: Message) -> bool:
    return message.content_type in CARRIED and not (message.text or "").startswith("/")


def written(query: CallbackQuery) -> Message:
    """What the pressed question is a reply to: Telegram brings it along. Refused: the person has deleted it
    since, or the question is too old for Telegram to know it."""
    about = query.message.reply_to_message if isinstance(query.message, Message) else None
    if about is None:
        raise Refused("letter-gone")
    return about


def content(message: Message, parts: tuple[int, ...] = ()) -> Content:
    """`parts` of the album it belongs to."""
    plain = all(entity.type in FOUND for entity in message.entities or ())
    return Content(message.text if plain else None, message.chat.id, parts or (message.message_id,))
