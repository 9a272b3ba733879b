"""Later: a reminder is put off, a leave is taken."""

from replay.people import Resident
from replay.phone import Phone


async def put_off(phone: Phone, who: Resident, message: int) -> bool:
    """Is it enough for now? Some think better of the hour, some answer after all."""
    offered = who.buttons(message, "Z")
    if not offered or who.habit.bent != "puts off" or who.dice.random() < 0.5:
        return False
    for _ in range(2 if who.dice.random() < 0.3 else 1):
        for shown in await phone.press(who, message, offered[0]):
            moments = [data for data in who.buttons(shown, "Z") if data.split(":")[2].isdecimal()]
            if moments:
                await phone.press(who, shown, who.dice.choice(moments))
        offered = [data for data in who.buttons(message, "Z") if not data.split(":")[2]]
        if not offered:
            break
    after_all = [data for data in who.buttons(message, "Z") if data.endswith(":answer")]
    if after_all and who.dice.random() < 0.2:
        await phone.press(who, message, after_all[0])
        return False
    return True


async def take_leave(phone: Phone, who: Resident) -> None:
    """A week or two; whoever is on leave already may be back before it is over."""
    for shown in await phone.say(who, "/settings"):
        for opened in [
            one
            for data in who.buttons(shown, "o")
            if data == "o:away:"
            for one in await phone.press(who, shown, data)
        ]:
            ways = [data for data in who.buttons(opened, "o") if data.split(":")[2] in ("7", "14", "back")]
            if ways:
                await phone.press(who, opened, who.dice.choice(ways))
            return


async def quit_for_good(phone: Phone, who: Resident) -> bool:
    for shown in await phone.say(who, "/settings"):
        for asked in await phone.press(who, shown, "o:leave:"):
            sure = [data for data in who.buttons(asked, "o") if data == "o:leave:yes"]
            if sure:
                await phone.press(who, asked, sure[0])
                return True
    return False
