"""The chats between the bot and each person: messages in order, edits in place."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.files import File
from sandbox.formatting import Formatted
from sandbox.people import Person

Markup = dict[str, Any]


@dataclass(slots=True)
class Content:
    """What a message says: a text, or a file with its caption, or a shared contact or place."""

    words: Formatted = field(default_factory=Formatted)
    file: File | None = None
    contact: dict[str, Any] | None = None
    location: dict[str, Any] | None = None

    @property
    def kind(self) -> str:
        if self.file:
            return self.file.kind
        return "contact" if self.contact else "location" if self.location else "text"

    def as_fields(self) -> dict[str, Any]:
        if self.contact:
            return {"contact": self.contact}
        if self.location:
            return {"location": self.location}
        fields: dict[str, Any] = {}
        if self.file:
            fields[self.file.kind] = self.file.as_media()
        if self.words.text:
            fields["caption" if self.file else "text"] = self.words.text
        if self.words.entities:
            fields["caption_entities" if self.file else "entities"] = self.words.entities
        return fields


FORGOTTEN = Content()


@dataclass(slots=True, eq=False)
class Message:
    id: int
    person: Person
    by_bot: bool
    date: int
    content: Content
    markup: Markup | None = None
    reply_to: "Message | None" = None
    group: str | None = None
    silent: bool = False
    edited: int | None = None
    edits: int = 0
    deleted: bool = False
    pinned: bool = False
    change: int = 0

    @property
    def inline_keyboard(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        """The rows of buttons a person sees with this message, inline or below."""
        return self.inline_keyboard or (self.markup or {}).get("keyboard", [])

    def as_telegram(self, bot: dict[str, Any], deep: bool = True) -> dict[str, Any]:
        fields: dict[str, Any] = {
            "message_id": self.id,
            "from": bot if self.by_bot else self.person.as_user(),
            "chat": self.person.as_chat(),
            "date": self.date,
            **self.content.as_fields(),
        }
        if self.edited:
            fields["edit_date"] = self.edited
        if self.group:
            fields["media_group_id"] = self.group
        if self.inline_keyboard:
            fields["reply_markup"] = self.markup
        if deep and self.reply_to and not self.reply_to.deleted:
            fields["reply_to_message"] = self.reply_to.as_telegram(bot, deep=False)
        return fields


class Chats:
    """Message numbers are one sequence for all chats, as in a bot's own message box. kept: of so many of the
    newest in a chat a phone still knows what they say; of those above it only that they were there, until the
    bot edits them. None: of all."""

    def __init__(self, kept: int | None = None) -> None:
        self.kept = kept
        self.changes = 0
        self._groups = 0
        self._by_id: dict[int, Message] = {}
        self._by_person: dict[int, list[Message]] = {}

    def next_id(self) -> int:
        return len(self._by_id) + 1

    def next_group(self) -> str:
        """What holds the parts of an album together."""
        self._groups += 1
        return str(13_000_000_000_000_000 + self._groups)

    def add(self, message: Message) -> Message:
        self._by_id[message.id] = message
        chat = self._by_person.setdefault(message.person.id, [])
        chat.append(message)
        if self.kept is not None and len(chat) > self.kept:
            _forget(chat[-self.kept - 1])
        self.touch(message)
        return message

    def touch(self, message: Message) -> None:
        self.changes += 1
        message.change = self.changes

    def delete(self, message: Message) -> None:
        message.deleted = True
        message.pinned = False
        self.touch(message)

    def of(self, person: Person) -> list[Message]:
        return self._by_person.get(person.id, [])

    def find(self, person: Person, message_id: int | None) -> Message | None:
        """A message of this chat that is still there."""
        message = self._by_id.get(message_id or 0)
        if message is None or message.person is not person or message.deleted:
            return None
        return message

    def unread(self, person: Person) -> int:
        count = 0
        for message in reversed(self.of(person)):
            if message.id <= person.read_up_to:
                break
            count += message.by_bot and not message.deleted
        return count


def _forget(message: Message) -> None:
    """Files stay: they may be asked for by their number. So does what people wrote: it may be copied later.
    An edit of it is a change, whatever it says."""
    if message.by_bot and message.content.kind == "text":
        message.content, message.markup, message.reply_to = FORGOTTEN, {}, None
