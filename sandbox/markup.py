"""Telegram's HTML: read into entities, refused with Telegram's own words and byte offsets."""

import re
from dataclasses import dataclass
from typing import Any, NoReturn

from sandbox.formatting import Entity, Formatted, outer_first, utf16_length
from sandbox.links import LinkError, checked_link

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPECIAL = re.compile(r"[<&]")
SURROGATE = re.compile("[\ud800-\udfff]")
REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>[a-zA-Z]+))")
TAG_NAME = re.compile(r"[^ \t\r\n\v\0>]*")
ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\v\0=>/\"']*")
TOKEN = re.compile(r"[a-zA-Z0-9.-]*")
BLANK = re.compile(r"[ \t\r\n\v]*")


class MarkupError(ValueError):
    """The markup is wrong; the message is Telegram's."""


@dataclass(slots=True)
class OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    place: int


def parse_html(source: str) -> Formatted:
    if not SPECIAL.search(source):
        return Formatted(source)
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.units = 0
        self.open: list[OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> Formatted:
        while (found := SPECIAL.search(self.source, self.at)) is not None:
            self.say(self.source[self.at : found.start()])
            self.at = found.start()
            if found[0] == "&":
                self.read_reference()
            elif self.source.startswith("</", self.at):
                self.read_end_tag()
            else:
                self.read_start_tag()
        self.say(self.source[self.at :])
        if self.open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        text = "".join(self.pieces)
        if SURROGATE.search(text):
            raise MarkupError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return Formatted(text, sorted(self.entities, key=outer_first))

    def say(self, text: str) -> None:
        if not text:
            return
        self.pieces.append(text)
        self.units += utf16_length(text)

    def fail(self, reason: str, place: int) -> NoReturn:
        raise MarkupError(f"{reason} at byte offset {self.byte_offset(place)}")

    def byte_offset(self, place: int) -> int:
        return len(self.source[:place].encode())

    def read_reference(self) -> None:
        character, self.at = decoded_reference(self.source, self.at)
        self.say(character)

    def read_start_tag(self) -> None:
        begin = self.at
        name = self.take(TAG_NAME, begin + 1).lower()
        if self.at >= len(self.source):
            self.fail("Unclosed start tag", begin)
        if name not in KINDS:
            self.fail(f'Unsupported start tag "{name}"', begin)
        attributes = self.read_attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self.fail('Tag "span" must have class "tg-spoiler"', begin)
        self.at += 1
        self.open.append(OpenTag(name, attributes, self.units, len(self.pieces)))

    def read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        self.take(BLANK)
        while self.here() != ">":
            name = self.take(ATTRIBUTE_NAME)
            if not name:
                self.fail(f'Empty attribute name in the tag "{tag}"', begin)
            self.take(BLANK)
            attributes[name] = ""
            if self.here() == "=":
                self.take(BLANK, self.at + 1)
                attributes[name] = self.read_value(tag, begin)
            elif not self.here():
                self.fail(f'Unclosed start tag "{tag}"', begin)
            self.take(BLANK)
        return attributes

    def read_value(self, tag: str, begin: int) -> str:
        quote, start = self.here(), self.at
        if not quote:
            self.fail(f'Unclosed start tag "{tag}"', begin)
        if quote not in "'\"":
            value = self.take(TOKEN).lower()
            if self.here() and self.here() not in " \t\r\n\v>":
                self.fail("Unexpected end of name token", start)
        else:
            end = self.source.find(quote, start + 1)
            value = decoded(self.source[start + 1 : end]) if end >= 0 else ""
            self.at = end + 1 if end >= 0 else len(self.source)
        if not self.here():
            self.fail("Unclosed start tag", begin)
        return value

    def read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self.fail("Unexpected end tag", begin)
        name = self.take(TAG_NAME, begin + 2).lower()
        self.take(BLANK)
        if self.here() != ">":
            self.fail("Unclosed end tag", begin)
        expected = self.open[-1].name
        if name not in ("", expected):
            raise MarkupError(
                f"Unmatched end tag at byte offset {self.byte_offset(begin)}, "
                f'expected "</{expected}>", found "</{name}>"'
            )
        self.at += 1
        self.close(self.open.pop())

    def close(self, tag: OpenTag) -> None:
        length = self.units - tag.offset
        if length <= 0:
            return
        entity: Entity = {"type": KINDS[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            link = tag.attributes.get("href") or "".join(self.pieces[tag.place :])
            try:
                entity["url"] = checked_link(link)
            except LinkError:
                return
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name in ("pre", "code") and self.merge_code(tag, entity):
            return
        self.entities.append(entity)

    def merge_code(self, tag: OpenTag, entity: Entity) -> bool:
        """`<pre><code class="language-x">` is one entity, whichever of the two is outside."""
        inner: dict[str, Any] = self.entities[-1] if self.entities else {}
        same = inner.get("offset") == entity["offset"] and inner.get("length") == entity["length"]
        language = tag.attributes.get("class", "")
        if tag.name == "code" and language.startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        if not same or {inner.get("type"), entity["type"]} != {"pre", "code"}:
            return False
        if not (language := inner.get("language") or entity.get("language", "")):
            return False
        inner.update(type="pre", language=language)
        return True

    def here(self) -> str:
        return self.source[self.at : self.at + 1]

    def take(self, pattern: re.Pattern[str], start: int | None = None) -> str:
        found = pattern.match(self.source, self.at if start is None else start)
        assert found is not None  # every pattern here matches the empty string
        self.at = found.end()
        return found[0]


def decoded(value: str) -> str:
    pieces, at = [], 0
    while (amp := value.find("&", at)) >= 0:
        pieces.append(value[at:amp])
        character, at = decoded_reference(value, amp)
        pieces.append(character)
    return "".join([*pieces, value[at:]])


def decoded_reference(source: str, at: int) -> tuple[str, int]:
    """The character a reference stands for and where it ends; an unknown one stays as written."""
    found = REFERENCE.match(source, at)
    character = None
    if found and found["name"]:
        character = NAMED.get(found["name"])
    elif found and found.end() - at < 10:
        code = int(found["hex"], 16) if found["hex"] else int(found["dec"])
        character = chr(code) if 0 < code < 0x10FFFF else None
    if found is None or character is None:
        return "&", at + 1
    return character, found.end() + source.startswith(";", found.end())
