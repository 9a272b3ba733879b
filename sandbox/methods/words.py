"""The words of a message as the bot gave them: parsed, tidied, measured."""

from typing import Any, Literal

from aiogram.types import MessageEntity

from sandbox.formatting import Entity, Formatted, tidied
from sandbox.links import LinkError, checked_link
from sandbox.markup import MarkupError, parse_html
from sandbox.refusals import bad_request, not_modelled

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
SOURCE_LIMIT_BYTES = 1 << 15

# What a bot may mark; links, commands and the like Telegram finds by itself and ignores here.
MARKED = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
                    "text_mention", "custom_emoji", "blockquote", "expandable_blockquote"})  # fmt: skip

# aiogram writes "the bot's default" where nothing was said; on this side that is nothing.
ParseMode = Any


def text_words(text: str | None, mode: ParseMode, entities: list[MessageEntity] | None) -> Formatted:
    if not text:
        raise bad_request("message text is empty")
    words = read_words(text, mode, entities)
    if not words.text:
        raise bad_request("text must be non-empty")
    if words.units > TEXT_LIMIT:
        raise bad_request("message is too long")
    return words


def caption_words(caption: str | None, mode: ParseMode, entities: list[MessageEntity] | None) -> Formatted:
    words = read_words(caption or "", mode, entities)
    if words.units > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return words


def read_words(text: str, mode: ParseMode, entities: list[MessageEntity] | None) -> Formatted:
    """With a mode the entities are ignored: a bot with a default mode must switch it off to give them."""
    if len(text) * 4 > SOURCE_LIMIT_BYTES and len(text.encode()) > SOURCE_LIMIT_BYTES:
        raise bad_request("text is too long")
    if known_mode(mode) == "html":
        try:
            return tidied(parse_html(text))
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    return tidied(with_entities(text, entities or []))


def known_mode(mode: ParseMode) -> Literal["html"] | None:
    if not isinstance(mode, str) or mode.lower() in ("", "none"):
        return None
    if mode.lower() == "html":
        return "html"
    if mode.lower() in ("markdown", "markdownv2"):
        raise not_modelled(f"parse_mode {mode}")
    raise bad_request("unsupported parse_mode")


def has_good_link(entity: Entity) -> bool:
    """A link Telegram does not take is shown as plain text."""
    if "url" not in entity:
        return True
    try:
        entity["url"] = checked_link(entity["url"])
    except LinkError:
        return False
    return True


def with_entities(text: str, entities: list[MessageEntity]) -> Formatted:
    words = Formatted(text, [entity.model_dump(exclude_none=True, mode="json") for entity in entities])
    words.entities = [
        entity for entity in words.entities if entity["type"] in MARKED and has_good_link(entity)
    ]
    for entity in words.entities:
        end = entity["offset"] + entity["length"]
        if entity["offset"] < 0 or end > words.units:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity['offset']} ends after the end of the text "
                f"at UTF-16 offset {end}"
            )
    return words
