"""Organisers set days: from a calendar of buttons, or typed; some change their minds."""

from replay.people import Resident
from replay.phone import Phone

HOURS = ("", "", " 10:00", " 15:00")


async def set_day(phone: Phone, who: Resident, message: int) -> None:
    """What has a day already is moved seldom: everybody hears of it."""
    first = who.dice.choice(who.buttons(message, "k"))
    settled = bool(first.split(":")[2])
    if who.dice.random() < (0.8 if settled else 0.1):
        return
    for shown in await phone.press(who, message, first):
        days = who.buttons(shown, "d")
        if not days:
            continue
        day = who.dice.choice(days)
        typing = who.buttons(shown, "y")
        if typing and who.dice.random() < 0.4:
            await phone.press(who, shown, typing[0])
            year, month, number = day.split(":")[2].split("-")
            asked = await phone.say(who, f"{number}.{month}.{year}{who.dice.choice(HOURS)}")
            await phone.say(who, "/cancel")
            await _be_sure(phone, who, asked)
        else:
            await _be_sure(phone, who, await phone.press(who, shown, day))
            if not settled and who.dice.random() < 0.2:
                await _move(phone, who, shown)
        return


async def _be_sure(phone: Phone, who: Resident, shown: list[int]) -> None:
    """Moved after all, with or without the answers; or left where it was."""
    ways = [(one, data) for one in shown for data in who.buttons(one, "d") if data.split(":")[4] == "1"]
    if ways and who.dice.random() < 0.8:
        await phone.press(who, *who.dice.choice(ways))


async def change(phone: Phone, who: Resident, message: int) -> None:
    """Now and then something is called off, or held once more."""
    for data in who.buttons(message, "M"):
        step = data.split(":")[2]
        if who.dice.random() > (0.05 if step == "cancel" else 0.1):
            continue
        for shown in await phone.press(who, message, data):
            sure = [press for press in who.buttons(shown, "M") if press.endswith("cancel:1")]
            days = [press for press in who.buttons(shown, "d") if press.endswith(":1")]
            if sure or days:
                await phone.press(who, shown, who.dice.choice(sure or days))
        return


async def decide(phone: Phone, who: Resident, message: int) -> None:
    """Doubtful dates: some at once, some later, some otherwise on second thoughts."""
    shown = [message]
    for _ in range(who.dice.randint(2, 8)):
        offered = [(one, data) for one in shown for data in who.buttons(one, "Q")]
        readings = [(one, data) for one, data in offered if data.split(":")[4]]
        if not offered or (readings and who.dice.random() < 0.15):
            return
        likely = who.dice.random() < 0.6
        shown = await phone.press(
            who, *(readings[0] if likely and readings else who.dice.choice(readings or offered))
        )


async def make_up_ones_mind(phone: Phone, who: Resident) -> None:
    """What the plan leaves open is open no longer: the first reading of each is taken."""
    shown, met = await phone.say(who, "/plan"), set[str]()
    while True:
        offered = [(one, data) for one in shown for data in who.buttons(one, "Q") if data not in met]
        readings = [(one, data) for one, data in offered if data.split(":")[4]]
        if not offered:
            return
        message, data = (readings or offered)[0]
        met |= {data, *(press for press in who.buttons(message, "Q") if readings)}
        shown = await phone.press(who, message, data)


def organises(who: Resident) -> bool:
    return who.part.organises


def undated(who: Resident, message: int) -> list[str]:
    """Buttons that lead to what has no day yet."""
    return [data for data in who.buttons(message, "p") if data.split(":")[2] == "1"]


async def set_days(phone: Phone, who: Resident, message: int, data: str) -> None:
    """One or a few from the list; where the list is gone afterwards, one."""
    for _ in range(who.dice.randint(1, 4)):
        listed = await phone.press(who, message, data)
        events = [(one, press) for one in listed for press in who.buttons(one, "e")]
        if not events:
            return
        for opened in await phone.press(who, *who.dice.choice(events)):
            if who.buttons(opened, "k"):
                await set_day(phone, who, opened)


async def _move(phone: Phone, who: Resident, message: int) -> None:
    for again in who.buttons(message, "k")[:1]:
        for shown in await phone.press(who, message, again):
            days = who.buttons(shown, "d")
            if days:
                await _be_sure(phone, who, await phone.press(who, shown, who.dice.choice(days)))


async def plan(phone: Phone, who: Resident) -> None:
    """An organiser goes through what has no day yet; or looks at what is ahead, and changes something."""
    if who.dice.random() < 0.4:
        await _look_ahead(phone, who)
        return
    for _ in range(who.dice.randint(1, 6)):
        shown = await phone.say(who, "/plan")
        waiting = [(one, data) for one in shown for data in undated(who, one)]
        if not waiting:
            return
        await set_days(phone, who, *waiting[0])


async def _look_ahead(phone: Phone, who: Resident) -> None:
    for shown in await phone.say(who, "/plan"):
        if who.buttons(shown, "Q") and who.dice.random() < 0.5:
            await decide(phone, who, shown)
            return
        events = who.buttons(shown, "e")
        for opened in await phone.press(who, shown, who.dice.choice(events)) if events else ():
            if who.buttons(opened, "k"):
                await set_day(phone, who, opened)
            await change(phone, who, opened)


async def want_reports(phone: Phone, who: Resident) -> None:
    """Of every week and of every month."""
    shown = await phone.say(who, "/settings")
    for wanted in ("o:reports:", "o:reports:both"):
        offered = [(one, data) for one in shown for data in who.buttons(one, "o") if data == wanted]
        if not offered:
            phone.diary.troubles.append(f"no button {wanted} for {who.id}")
            return
        shown = await phone.press(who, *offered[0])
