"""The messages of a chat as HTML: bubbles, albums, files, buttons."""

from html import escape
from itertools import groupby
from typing import Any

from sandbox.albums import EDITABLE_KINDS
from sandbox.chats import Message
from sandbox.files import File
from sandbox.people import Person
from sandbox.rendering import as_html
from sandbox.showing import iso

GIST = 80


def draw_messages(person: Person, messages: list[Message]) -> str:
    """The parts of an album stand together."""
    pieces = []
    for group, found in groupby(messages, key=lambda message: message.group or str(message.id)):
        parts = list(found)
        drawn = "".join(draw_message(person, message) for message in parts)
        side = "bot" if parts[0].by_bot else "person"
        album = parts[0].group == group
        pieces.append(f'<section class="album {side}">{drawn}</section>' if album else drawn)
    return "".join(pieces)


def draw_message(person: Person, message: Message) -> str:
    kind = "bot" if message.by_bot else "person"
    quote = draw_quote(message.reply_to) if message.reply_to else ""
    return (
        f'<article class="{kind}{" deleted" if message.deleted else ""}" dir="auto">'
        f"{quote}{draw_content(message)}{as_html(message.content.words)}"
        f'<div class="soft meta" dir="ltr">{draw_marks(person, message)}</div>'
        f"{draw_keys(person, message) if not message.deleted else ''}</article>"
    )


def draw_marks(person: Person, message: Message) -> str:
    marks = [iso(message.date)[:16].replace("T", " "), f"№ {message.id}"]
    if message.edited:
        marks.append(f"edited {iso(message.edited)[11:16]}")
    marks += [mark for mark in ("pinned", "silent", "deleted") if getattr(message, mark)]
    if not message.deleted:
        marks.append(f'<a href="/chat/{person.id}?reply={message.id}#end">reply</a>')
        if not message.by_bot:
            marks += draw_own_actions(person, message)
    return " · ".join(marks)


def draw_own_actions(person: Person, message: Message) -> list[str]:
    delete = (
        f'<form method="post" action="/chat/{person.id}/delete">'
        f'<button name="message" value="{message.id}">delete</button></form>'
    )
    if message.content.kind not in EDITABLE_KINDS:
        return [delete]
    return [f'<a href="/chat/{person.id}?edit={message.id}#end">edit</a>', delete]


def draw_quote(message: Message) -> str:
    said = "a deleted message" if message.deleted else gist(message)
    return f'<div class="quote soft" dir="auto">↩ {escape(said)}</div>'


def gist(message: Message) -> str:
    """One line for lists and quotes."""
    kind = message.content.kind
    words = " ".join(message.content.words.text.split())[:GIST]
    return words if kind == "text" else f"[{kind}] {words}".strip()


def draw_content(message: Message) -> str:
    content = message.content
    if content.contact:
        return f"☎ {escape(content.contact['phone_number'])}"
    if content.location:
        return f"⌖ {content.location['latitude']}, {content.location['longitude']}"
    return draw_file(content.file) if content.file else ""


def draw_file(file: File) -> str:
    url, name = f"/api/files/{file.id}", escape(file.name)
    if file.kind in ("photo", "sticker"):
        return f'<img src="{url}" alt="{name}">'
    if file.kind in ("video", "video_note"):
        return f'<video src="{url}" controls title="{name}"></video>'
    if file.kind in ("voice", "audio"):
        sound = f'<audio src="{url}" controls title="{name}"></audio>'
        return f'{sound} <span class="soft">{file.duration} s</span>\n'
    return (
        f'<a href="{url}" download="{name}">{name}</a> <span class="soft">{len(file.content)} bytes</span>\n'
    )


def draw_keys(person: Person, message: Message) -> str:
    if not message.keyboard:
        return ""
    rows = "".join(f"<div>{''.join(map(draw_key, row))}</div>" for row in message.keyboard)
    return (
        f'<form class="keys" method="post" action="/chat/{person.id}/press">'
        f'<input type="hidden" name="message" value="{message.id}">{rows}</form>'
    )


def draw_key(button: dict[str, Any]) -> str:
    text = escape(button["text"])
    if button.get("url"):
        return f'<a href="{escape(button["url"])}" rel="noreferrer">{text} ↗</a>'
    value = escape(button.get("callback_data") or button["text"])
    return f'<button name="button" value="{value}">{text}</button>'
