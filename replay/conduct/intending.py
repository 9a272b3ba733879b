"""Before an event: we come, we do not, another day please."""

from replay.people import Resident
from replay.phone import Phone


async def say(phone: Phone, who: Resident, message: int) -> None:
    if who.dice.random() < 0.4:
        return
    offered = [data for data in who.buttons(message, "V") if not data.endswith(":ask")]
    if not offered:
        return
    await phone.press(who, message, who.dice.choice(offered))
    anew = [data for data in who.buttons(message, "V") if data.endswith(":ask")]
    if anew and who.dice.random() < 0.2:
        await phone.press(who, message, anew[0])
        again = [data for data in who.buttons(message, "V") if not data.endswith(":ask")]
        if again:
            await phone.press(who, message, who.dice.choice(again))
