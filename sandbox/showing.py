"""How the people's side sees people, messages and buttons, as JSON."""

from datetime import UTC, datetime
from typing import Any

from sandbox.chats import Message
from sandbox.files import KINDS, File
from sandbox.people import Person
from sandbox.rendering import as_html
from sandbox.world import World


def person_json(world: World, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "username": person.username,
        "language_code": person.language_code,
        "started": person.started,
        "blocked": person.blocked,
        "unread": world.chats.unread(person),
        "doing": person.doing,
    }


def message_json(message: Message) -> dict[str, Any]:
    content = message.content
    text = content.words.text
    return {
        "message_id": message.id,
        "from": "bot" if message.by_bot else "person",
        "date": iso(message.date),
        "kind": content.kind,
        "text": None if content.file else text,
        "caption": text if content.file else None,
        "html": as_html(content.words),
        "entities": content.words.entities,
        "buttons": [[button_json(button) for button in row] for row in message.keyboard],
        "keyboard": keyboard_kind(message),
        **{kind: file_json(content.file) if kind == content.kind else None for kind in KINDS},
        "contact": content.contact,
        "location": content.location,
        "reply_to": message.reply_to.id if message.reply_to else None,
        "group": message.group,
        "edited": iso(message.edited) if message.edited else None,
        "edits": message.edits,
        "deleted": message.deleted,
        "pinned": message.pinned,
        "silent": message.silent,
        "change": message.change,
    }


def button_json(button: dict[str, Any]) -> dict[str, Any]:
    return {"text": button["text"], "data": button.get("callback_data"), "url": button.get("url"),
            "style": button.get("style")}  # fmt: skip


def keyboard_kind(message: Message) -> str | None:
    """ "inline", "reply", "remove" or "force_reply"; None without a keyboard."""
    for field, kind in (("inline_keyboard", "inline"), ("keyboard", "reply"),
                        ("remove_keyboard", "remove"), ("force_reply", "force_reply")):  # fmt: skip
        if field in (message.markup or {}):
            return kind
    return None


def file_json(file: File | None) -> dict[str, Any] | None:
    if file is None:
        return None
    size = {"width": file.width, "height": file.height} if file.kind == "photo" else {}
    return {"name": file.name, "mime": file.mime, "size": len(file.content), "duration": file.duration,
            "url": f"/api/files/{file.id}", **size}  # fmt: skip


def iso(unix: int) -> str:
    return datetime.fromtimestamp(unix, UTC).isoformat()
