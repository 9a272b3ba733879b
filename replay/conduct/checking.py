"""A curator checks: some return what they see, with a word; some go through the queue."""

from replay.people import Resident
from replay.phone import Phone

COMMENTS = ("Нет подписи на стр. 2", "Это <не тот> файл & дата не та", "Пришлите ещё раз, пожалуйста")


async def check(phone: Phone, who: Resident, message: int) -> None:
    """Of those on one card some; the others are confirmed with the rest."""
    for data in who.buttons(message, "R"):
        if who.dice.random() < 0.4 and data in who.buttons(message, "R"):
            await _return(phone, who, message, data)
    if who.buttons(message, "C") and who.dice.random() < 0.8:
        await _queue(phone, who, message)


async def _return(phone: Phone, who: Resident, message: int, data: str) -> list[int]:
    await phone.press(who, message, data)
    if who.dice.random() < 0.1:
        return await phone.say(who, "/cancel")
    shown = await phone.say(who, who.dice.choice(COMMENTS))
    await phone.say(who, "/cancel")
    for one in shown:
        better = [press for press in who.buttons(one, "a") if press.split(":")[2] == "yes"]
        if better and who.dice.random() < 0.3:
            await phone.press(who, one, better[0])
    return shown


async def _queue(phone: Phone, who: Resident, message: int) -> None:
    shown = await phone.press(who, message, who.buttons(message, "C")[0])
    for _ in range(who.dice.randint(2, 6)):
        ways = [(one, data) for one in shown for data in who.buttons(one, "C", "R")]
        if not ways:
            return
        one, data = who.dice.choice(ways)
        if data.startswith("R"):
            shown = await _return(phone, who, one, data)
        else:
            shown = await phone.press(who, one, data)
