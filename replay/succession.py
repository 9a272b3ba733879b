"""In mid-year somebody else comes: the coordinator invites them to a seat that is held, or its holder lets
them stand in for some days."""

import random
import re

from replay.app import App
from replay.diary import SeatKey
from replay.people import Resident, Town
from replay.phone import Phone

LINK = re.compile(r"start=([A-Za-z0-9_-]{1,64})")


async def invite(
    app: App, phone: Phone, town: Town, held: set[SeatKey], dice: random.Random
) -> tuple[SeatKey, str] | None:
    """A seat of those held, and the token to it."""
    boss = town.residents[0]
    keys = {int(row["id"]): town.seat(row) for row in await app.seats()}
    for shown in await phone.say(boss, "/people"):
        offered = [data for data in boss.buttons(shown, "h") if keys.get(int(data.split(":")[1])) in held]
        for data in dice.sample(offered, min(1, len(offered))):
            for card in await phone.press(boss, shown, data):
                for press in [one for one in boss.buttons(card, "h") if ":invite:" in one][:1]:
                    for letter in await phone.press(boss, card, press):
                        found = LINK.search(boss.text(letter))
                        if found:
                            return keys[int(data.split(":")[1])], found[1]
    return None


async def appoint(phone: Phone, holder: Resident, dice: random.Random) -> str | None:
    """The token for a deputy of one of one's own seats."""
    for shown in await phone.say(holder, "/settings"):
        for card in await _through(phone, holder, shown, "o:seats:"):
            cards = [card]
            if not holder.buttons(card, "D"):
                seats = holder.buttons(card, "h")
                cards = await phone.press(holder, card, dice.choice(seats)) if seats else []
            for seat in cards:
                for term in await _through(phone, holder, seat, "D:"):
                    days = [data for data in holder.buttons(term, "D") if ":days:" in data]
                    for letter in await phone.press(holder, term, dice.choice(days)) if days else ():
                        if found := LINK.search(holder.text(letter)):
                            return found[1]
    return None


async def _through(phone: Phone, who: Resident, message: int, start: str) -> list[int]:
    offered = [data for data in who.buttons(message, *start[0]) if data.startswith(start)]
    return await phone.press(who, message, offered[0]) if offered else []
