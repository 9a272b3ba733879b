"""The page's two sheets as HTML: the people, and one chat."""

from html import escape
from pathlib import Path
from typing import Any

from sandbox.chats import Message
from sandbox.people import Person
from sandbox.rendering import as_html
from sandbox.showing import iso
from sandbox.world import World

STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def draw_people(world: World, notice: str) -> str:
    rows = "".join(draw_person(world, person) for person in world.people)
    people = f'<ul class="people">{rows}</ul>' if rows else "<p>Nobody is here yet. Add a person:</p>"
    return sheet(
        world.profile.name,
        f"""<header><h1>{escape(world.profile.name)}</h1>
<span class="soft">{world.clock.now():%a %d %b %Y %H:%M} UTC</span></header>
{draw_notice(notice)}
<form method="post" action="/clock"><button name="hours" value="1">+1 hour</button>
<button name="hours" value="24">+1 day</button><button name="hours" value="168">+1 week</button></form>
<form method="post" action="/clock"><input type="datetime-local" name="to" aria-label="Moment, UTC">
<button>Move the clock there</button></form>
{people}
<form method="post" action="/people"><input type="text" name="name" placeholder="Name" aria-label="Name"
 required maxlength="64"><input type="text" name="language" placeholder="Language (ru)" aria-label="Language"
 size="6"><button>Add a person</button></form>""",
    )


def draw_person(world: World, person: Person) -> str:
    unread = world.chats.unread(person)
    badge = f' <span class="unread">{unread}</span>' if unread else ""
    said = [message for message in world.chats.of(person) if not message.deleted]
    newest = escape(said[-1].content.words.text[:80]) if said else "no messages"
    return (
        f'<li><a href="/chat/{person.id}"><bdi>{escape(person.name)}</bdi></a>{badge} '
        f'<span class="soft">{person.id}{" · has blocked the bot" if person.blocked else ""}</span>'
        f'<div class="soft"><bdi>{newest}</bdi></div></li>'
    )


def draw_chat(world: World, person: Person, notice: str) -> str:
    messages = "".join(draw_message(person, message) for message in world.chats.of(person))
    turn = "Unblock the bot" if person.blocked else "Block the bot"
    return sheet(
        person.name,
        f"""<header><h1><a href="/">←</a> <bdi>{escape(person.name)}</bdi></h1>
<span class="soft">{world.clock.now():%a %d %b %Y %H:%M} UTC</span>
<form method="post" action="/chat/{person.id}/block"><button>{turn}</button></form></header>
{messages or '<p class="soft">Say /start to begin.</p>'}
{draw_notice(notice)}
<form method="post" action="/chat/{person.id}/send" id="end"><input type="text" name="text" autofocus
 aria-label="Message" placeholder="/start"><button>Send</button>
<a href="/chat/{person.id}">Refresh</a></form>""",
    )


def draw_message(person: Person, message: Message) -> str:
    kind = "bot" if message.by_bot else "person"
    marks = [iso(message.date)[:16].replace("T", " "), f"№ {message.id}"]
    marks += [mark for mark, true in (("edited", message.edits), ("pinned", message.pinned),
              ("silent", message.silent), ("deleted", message.deleted)) if true]  # fmt: skip
    return (
        f'<article class="{kind}{" deleted" if message.deleted else ""}" dir="auto">'
        f"{draw_file(message)}{as_html(message.content.words)}"
        f'<div class="soft meta" dir="ltr">{" · ".join(marks)}</div>'
        f"{draw_keys(person, message) if not message.deleted else ''}</article>"
    )


def draw_file(message: Message) -> str:
    file = message.content.file
    if message.content.contact:
        return f"☎ {escape(message.content.contact['phone_number'])}"
    if file is None:
        return ""
    url, name = f"/api/files/{file.id}", escape(file.name)
    if file.kind == "photo":
        return f'<img src="{url}" alt="{name}">'
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


def draw_notice(notice: str) -> str:
    return f'<p class="notice" role="status">{escape(notice)}</p>' if notice else ""


def sheet(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body>{body}</body></html>"
    )
