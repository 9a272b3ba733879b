"""Text with entities: offsets and lengths count UTF-16 units, as everywhere in the Bot API."""

import re
from dataclasses import dataclass, field
from typing import Any

Entity = dict[str, Any]

# What Telegram's servers do to every string: odd spaces become spaces, the rest disappears.
SPACES = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
DROPPED = re.compile(r"[\r\u2028-\u202e\u0333\u033f\u030a]")
COMMAND = re.compile(r"(?:^|(?<=\s))/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![a-zA-Z0-9_])")

# Of two entities over the same text, the one with the lower number is outside.
NESTING = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "bold": 90,
           "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94}  # fmt: skip


@dataclass(slots=True)
class Formatted:
    text: str = ""
    entities: list[Entity] = field(default_factory=list)

    @property
    def units(self) -> int:
        return utf16_length(self.text)


def outer_first(entity: Entity) -> tuple[int, int, int]:
    """Entities in Telegram's order: an outer one before those inside it."""
    return entity["offset"], -entity["length"], NESTING.get(entity["type"], 50)


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def tidied(formatted: Formatted) -> Formatted:
    """The text as it is stored: cleaned, without blank ends, entities following the characters."""
    text = SPACES.sub(" ", formatted.text)
    entities = formatted.entities
    if DROPPED.search(text):
        text, entities = without_dropped(text, entities)
    text = text.rstrip(" \n")
    end = utf16_length(text)
    entities = [{**e, "length": min(e["length"], end - e["offset"])} for e in entities if e["offset"] < end]
    start = len(text) - len(text.lstrip(" \n"))
    if entities:
        start = min(start, *(e["offset"] for e in entities))
    for entity in entities:
        entity["offset"] -= start
    entities = [e for e in entities if e["length"] > 0]
    entities.sort(key=outer_first)
    return Formatted(text[start:], entities)


def without_dropped(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Every dropped character is one UTF-16 unit long, so an offset moves by their count before it."""
    gone = [utf16_length(text[: found.start()]) for found in DROPPED.finditer(text)]

    def moved(offset: int) -> int:
        return offset - sum(1 for place in gone if place < offset)

    shifted = [
        {
            **entity,
            "offset": moved(entity["offset"]),
            "length": moved(entity["offset"] + entity["length"]) - moved(entity["offset"]),
        }
        for entity in entities
    ]
    return DROPPED.sub("", text), shifted


def commands_in(text: str) -> list[Entity]:
    """The bot commands a person typed; the phone marks them, the bot does not."""
    return [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": found.end() - found.start(),
        }
        for found in COMMAND.finditer(text)
    ]
