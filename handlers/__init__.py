"""Door one: somebody pressed or wrote something."""

from functools import cache

from aiogram import Router

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
from handlers.filters import on_the_spot, private


@cache
def routes() -> Router:
    """In this order: commands and buttons, then what is being typed, then whatever is left. The bot speaks
    in private chats only.

    One router for all rooms: aiogram asks the handlers of one much faster than as many routers. Made once,
    which takes a tenth of a second: routes remember nothing, so that every bot of a process may go by the
    same."""
    router = Router(name="handlers")
    for observer in (router.message, router.edited_message, router.my_chat_member):
        observer.filter(private)
    pressed = (start, joining, applying, people, my, plan, summaries, cards, proofs, checks, help_)
    reporting = (report, evidence, files)
    planning = (calendar, changes, doubts, later, intentions)
    chasing = (awaited, nudges, imports)
    announcing = (announce, audiences, previews, standings, revising, agree)
    apart = (guesses, reasons, waivers, exempting, exemptions, exclusions)
    own = (settings, my_data, zones, leaves, deputies, journal)
    rooms = (*pressed, *reporting, *planning, *apart, letters, *announcing, *chasing, *own, days, typing)
    for room in (oversights, errors, reach, *rooms):
        room.register(router)
    for last in (guesses, letters, help_):
        last.register_last(router)
    on_the_spot(router)
    return router
