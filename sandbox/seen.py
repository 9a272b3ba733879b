"""What a person puts in and sees on the phone, as values: parts, messages, buttons, what came of a tap."""

import base64
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

FILE_KINDS = ("photo", "document", "video", "audio", "voice", "video_note", "sticker")


@dataclass(frozen=True, slots=True)
class Part:
    """A file with its caption (`html` instead: with marks); `kind` is one of FILE_KINDS."""

    kind: str
    content: bytes = field(repr=False)
    caption: str = ""
    name: str | None = None
    html: str | None = None
    seconds: int = 0

    def as_body(self) -> dict[str, Any]:
        content = base64.b64encode(self.content).decode()
        file = {"name": self.name, "base64": content, "duration": self.seconds}
        words = {"text": self.caption} if self.caption else {"html": self.html} if self.html else {}
        return {self.kind: file, **words}


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    data: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    by_bot: bool
    date: datetime
    text: str
    html: str
    buttons: list[list[Button]]
    keyboard: str | None
    kind: str
    file: dict[str, Any] | None
    reply_to: int | None
    group: str | None
    edited: datetime | None
    edits: int
    deleted: bool
    pinned: bool
    silent: bool
    change: int
    raw: dict[str, Any] = field(repr=False, compare=False)

    @property
    def labels(self) -> list[str]:
        return [button.text for row in self.buttons for button in row]

    @property
    def document(self) -> dict[str, Any] | None:
        return self.file if self.kind == "document" else None

    @property
    def photo(self) -> dict[str, Any] | None:
        return self.file if self.kind == "photo" else None

    def button(self, wanted: str) -> Button | None:
        """By its text or its data."""
        all_buttons = (button for row in self.buttons for button in row)
        return next((button for button in all_buttons if wanted in (button.text, button.data)), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of saying something: `handled` tells whether the bot is known to have received it.

    An album has several `message_ids`; `message_id` is the first.
    """

    message_id: int
    handled: bool
    message_ids: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tap:
    """What came of a tap: the bot's answer to it, a link to open, or a text sent for the person."""

    callback_id: str | None
    answer: str | None
    alert: bool
    url: str | None
    handled: bool


def number_of(message: Message | Heard | int) -> int:
    if isinstance(message, int):
        return message
    return message.id if isinstance(message, Message) else message.message_id


def as_message(row: dict[str, Any]) -> Message:
    return Message(
        id=row["message_id"],
        by_bot=row["from"] == "bot",
        date=datetime.fromisoformat(row["date"]),
        text=row["text"] or row["caption"] or "",
        html=row["html"],
        buttons=[[Button(**button) for button in line] for line in row["buttons"]],
        keyboard=row["keyboard"],
        kind=row["kind"],
        file=row[row["kind"]] if row["kind"] in FILE_KINDS else None,
        reply_to=row["reply_to"],
        group=row["group"],
        edited=datetime.fromisoformat(row["edited"]) if row["edited"] else None,
        edits=row["edits"],
        deleted=row["deleted"],
        pinned=row["pinned"],
        silent=row["silent"],
        change=row["change"],
        raw=row,
    )
