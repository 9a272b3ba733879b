"""Why not: a school gives a reason, a coordinator agrees that something does not apply, or not."""

from datetime import timedelta

from replay.people import Resident
from replay.phone import Phone

WORDS = ("Нет света с понедельника", "Директор в больнице <до мая>", "x", "Система «лежит» & не пускает")


async def explain(phone: Phone, who: Resident, message: int) -> bool:
    """Of several duties first which of them, then why. Is it enough for now?"""
    if who.habit.bent != "explains" or who.dice.random() < 0.5:
        return False
    for first in who.buttons(message, "W")[:1]:
        shown = await phone.press(who, message, first)
        for _ in range(2):
            offered = [(one, data) for one in shown for data in who.buttons(one, "W")]
            chosen = [(one, data) for one, data in offered if data.split(":")[2]]
            if chosen:
                await phone.press(who, *who.dice.choice(chosen))
                await _in_words(phone, who)
                return who.dice.random() < 0.7
            if not offered:
                return False
            shown = await phone.press(who, *who.dice.choice(offered))
    return False


async def _in_words(phone: Phone, who: Resident) -> None:
    """If words are asked for; otherwise the bot takes them for a letter, which is given up."""
    if who.dice.random() < 0.5:
        await phone.say(who, who.dice.choice(WORDS))
    await phone.say(who, "/cancel")


async def decide(phone: Phone, who: Resident, message: int) -> None:
    offered = who.buttons(message, "X")
    if offered and who.dice.random() < 0.8:
        await phone.press(who, message, who.dice.choice(offered))


async def exempt(phone: Phone, who: Resident, message: int) -> None:
    """A school is left out of an activity, or its time is over."""
    offered = who.buttons(message, "E")
    if not offered or who.dice.random() > 0.15:
        return
    shown = await phone.press(who, message, offered[0])
    if who.dice.random() < 0.3:
        ends = [(one, data) for one in shown for data in who.buttons(one, "E") if ":end:" in data]
        if ends:
            await phone.press(who, *who.dice.choice(ends))
            return
    for _ in range(4):
        ways = [
            (one, data)
            for one in shown
            for data in who.buttons(one, "E")
            if ":add:" in data or (":unit:" in data and who.dice.random() < 0.2)
        ]
        if not ways:
            break
        shown = await phone.press(who, *who.dice.choice(ways))
    shown = await phone.say(who, who.dice.choice(WORDS))
    ever = [(one, data) for one in shown for data in who.buttons(one, "E") if ":ever:" in data]
    if ever and who.dice.random() < 0.5:
        await phone.press(who, *ever[0])
    elif ever:
        until = phone.now.date() + timedelta(days=who.dice.randint(0, 60))
        await phone.say(who, f"{until:%d.%m.%Y}")
    await phone.say(who, "/cancel")
