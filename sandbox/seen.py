"""What a person sees on the phone, as values: messages, buttons, what came of a tap."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    by_bot: bool
    date: datetime
    text: str
    html: str
    buttons: list[list[Button]]
    keyboard: str | None
    document: dict[str, Any] | None
    photo: dict[str, Any] | None
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

    def button(self, wanted: str) -> Button | None:
        """By its text or its data."""
        all_buttons = (button for row in self.buttons for button in row)
        return next((button for button in all_buttons if wanted in (button.text, button.data)), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of saying something: `handled` tells whether the bot is known to have received it."""

    message_id: int
    handled: bool


@dataclass(frozen=True, slots=True)
class Tap:
    """What came of a tap: the bot's answer to it, a link to open, or a text sent for the person."""

    callback_id: str | None
    answer: str | None
    alert: bool
    url: str | None
    handled: bool


def as_message(row: dict[str, Any]) -> Message:
    return Message(
        id=row["message_id"],
        by_bot=row["from"] == "bot",
        date=datetime.fromisoformat(row["date"]),
        text=row["text"] or row["caption"] or "",
        html=row["html"],
        buttons=[[Button(**button) for button in line] for line in row["buttons"]],
        keyboard=row["keyboard"],
        document=row["document"],
        photo=row["photo"],
        edited=datetime.fromisoformat(row["edited"]) if row["edited"] else None,
        edits=row["edits"],
        deleted=row["deleted"],
        pinned=row["pinned"],
        silent=row["silent"],
        change=row["change"],
        raw=row,
    )
