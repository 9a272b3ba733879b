"""Door one: somebody pressed or wrote something."""

from functools import cache

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers import (
    agree,
    announce,
    applying,
    audiences,
    awaited,
    calendar,
    cards,
    changes,
    checks,
    days,
    deputies,
    doubts,
    errors,
    evidence,
    exclusions,
    exempting,
    exemptions,
    files,
    guesses,
    imports,
    intentions,
    joining,
    journal,
    later,
    leaves,
    letters,
    my,
    my_data,
    nudges,
    oversights,
    people,
    plan,
    previews,
    proofs,
    reach,
    reasons,
    report,
    revising,
    settings,
    standings,
    start,
    summaries,
    typing,
    waivers,
    zones,
)
from handlers import help as help_


@cache
def routes() -> Router:
    """In this order: commands and buttons, then what is being typed, then whatever is left. The bot speaks
    in private chats only. Made once, which takes a tenth of a second: routes remember nothing, so that every
    bot of a process may go by the same."""
    private = Router(name="private")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.edited_message.filter(F.chat.type == ChatType.PRIVATE)
    pressed = (start, joining, applying, people, my, plan, summaries, cards, proofs, checks, help_)
    reporting = (report, evidence, files)
    planning = (calendar, changes, doubts, later, intentions)
    chasing = (awaited, nudges, imports)
    announcing = (announce, audiences, previews, standings, revising, agree)
    apart = (guesses, reasons, waivers, exempting, exemptions, exclusions)
    own = (settings, my_data, zones, leaves, deputies, journal)
    rooms = (*pressed, *reporting, *planning, *apart, letters, *announcing, *chasing, *own, days, typing)
    last = (guesses, letters, help_)
    private.include_routers(*(room.routes() for room in rooms), *(room.last_resort() for room in last))
    whole = Router(name="handlers")
    whole.include_routers(oversights.routes(), errors.routes(), reach.routes(), private)
    return whole
