"""A link to what proves an answer, at once or some days later."""

from replay.people import Resident
from replay.phone import Phone

LINK = "https://disk.example.ru/otchet"


async def attach(phone: Phone, who: Resident, message: int) -> None:
    offered = [data for data in who.buttons(message, "P") if data.endswith(":add")]
    if not offered or who.dice.random() < 0.5:
        return
    await phone.press(who, message, offered[0])
    if who.dice.random() < 0.2:
        await phone.say(who, "вот он")
    await phone.say(who, LINK)
    await phone.say(who, "/cancel")
