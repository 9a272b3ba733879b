"""A message as its author has changed it, as the call that changes a copy of it."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import Message, MessageEntity

FILES = ("animation", "photo", "video", "audio", "document")
"""An animation is a document too: it is looked for first."""


def change(message: Message, parts: Sequence[int]) -> dict[str, Any] | None:
    """{"method", "values", "part"}; `part`: which of the messages of the announcement it is. None: a place
    that moves, a poll that is voted on. Whether a file was changed or only its words Telegram does not say:
    the call names both."""
    part = parts.index(message.message_id) if message.message_id in parts else 0
    if message.text is not None:
        values: dict[str, Any] = {"text": message.text, "entities": _plain(message.entities)}
        if message.link_preview_options is not None:
            values["link_preview_options"] = message.link_preview_options.model_dump(
                mode="json", exclude_none=True, exclude_defaults=True
            )
        return {"method": "editMessageText", "values": values, "part": part}
    words = {"caption": message.caption or "", "caption_entities": _plain(message.caption_entities)}
    for kind in FILES:
        if file := _file(message, kind):
            media = {"type": kind, "media": file, **words, **_looks(message)}
            return {"method": "editMessageMedia", "values": {"media": media}, "part": part}
    if message.voice is not None:
        return {"method": "editMessageCaption", "values": words, "part": part}
    return None


def _file(message: Message, kind: str) -> str | None:
    found = getattr(message, kind)
    if not found:
        return None
    largest = found[-1] if kind == "photo" else found
    return str(largest.file_id)


def _looks(message: Message) -> dict[str, bool]:
    looks = {
        "has_spoiler": message.has_media_spoiler,
        "show_caption_above_media": message.show_caption_above_media,
    }
    return {name: True for name, value in looks.items() if value}


def _plain(entities: Sequence[MessageEntity] | None) -> list[dict[str, Any]]:
    return [entity.model_dump(mode="json", exclude_none=True) for entity in entities or ()]
