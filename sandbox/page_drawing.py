"""The page's two sheets as HTML: the people, and one chat."""

from html import escape
from pathlib import Path

from sandbox.chats import Message
from sandbox.page_messages import draw_messages, draw_quote, gist
from sandbox.people import Person
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
    newest = escape(gist(said[-1])) if said else "no messages"
    return (
        f'<li><a href="/chat/{person.id}"><bdi>{escape(person.name)}</bdi></a>{badge} '
        f'<span class="soft">{person.id}{" · has blocked the bot" if person.blocked else ""}</span>'
        f'<div class="soft"><bdi>{newest}</bdi></div></li>'
    )


def draw_chat(
    world: World, person: Person, notice: str, reply_to: Message | None, edited: Message | None
) -> str:
    messages = draw_messages(person, world.chats.of(person))
    turn = "Unblock the bot" if person.blocked else "Block the bot"
    return sheet(
        person.name,
        f"""<header><h1><a href="/">←</a> <bdi>{escape(person.name)}</bdi></h1>
<span class="soft">{world.clock.now():%a %d %b %Y %H:%M} UTC</span>
<form method="post" action="/chat/{person.id}/block"><button>{turn}</button></form></header>
{messages or '<p class="soft">Say /start to begin.</p>'}
{draw_notice(notice)}
{draw_editor(person, edited) if edited else draw_composer(person, reply_to)}""",
    )


def draw_composer(person: Person, reply_to: Message | None) -> str:
    number = f'<input type="hidden" name="reply_to" value="{reply_to.id}">' if reply_to else ""
    return f"""{f'<div id="reply">{draw_quote(reply_to)}</div>' if reply_to else ""}
<form method="post" action="/chat/{person.id}/send" id="end" enctype="multipart/form-data">{number}
<input type="text" name="text" autofocus aria-label="Message" placeholder="/start"><button>Send</button>
<input type="file" name="file" aria-label="File"> <a href="/chat/{person.id}">Refresh</a></form>"""


def draw_editor(person: Person, message: Message) -> str:
    return f"""<form method="post" action="/chat/{person.id}/edit" id="end">
<input type="hidden" name="message" value="{message.id}"><textarea name="text" autofocus
 aria-label="Message">{escape(message.content.words.text)}</textarea><button>Change № {message.id}</button>
<a href="/chat/{person.id}">Leave it</a></form>"""


def draw_notice(notice: str) -> str:
    return f'<p class="notice" role="status">{escape(notice)}</p>' if notice else ""


def sheet(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body>{body}</body></html>"
    )
