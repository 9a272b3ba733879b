"""In mid-year somebody else comes: the coordinator invites them to a seat that is held."""

import random
import re

from replay.app import App
from replay.diary import SeatKey
from replay.people import Resident
from replay.phone import Phone

LINK = re.compile(r"start=([A-Za-z0-9_-]{1,64})")
ROLES = ("director", "curator", "municipal")


async def invite(
    app: App, phone: Phone, boss: Resident, held: set[SeatKey], root: str, dice: random.Random
) -> tuple[SeatKey, str] | None:
    """A seat of those held, and the token to it."""
    keys = {int(row["id"]): _key(row, held, root) for row in await app.seats()}
    for shown in await phone.say(boss, "/people"):
        offered = [data for data in boss.buttons(shown, "h") if keys.get(int(data.split(":")[1])) in held]
        for data in dice.sample(offered, min(1, len(offered))):
            for card in await phone.press(boss, shown, data):
                for press in [one for one in boss.buttons(card, "h") if ":invite:" in one][:1]:
                    for letter in await phone.press(boss, card, press):
                        found = LINK.search(boss.messages[letter].get("text") or "")
                        if found:
                            return keys[int(data.split(":")[1])], found[1]  # type: ignore[return-value]
    return None


def _key(row: dict[str, object], held: set[SeatKey], root: str) -> SeatKey | None:
    """The region's own unit has a code that the bot made up."""
    for unit in (str(row["unit"]), root):
        key = SeatKey(str(row["role"]), unit, int(str(row["ordinal"])))
        if key in held:
            return key
    return None
