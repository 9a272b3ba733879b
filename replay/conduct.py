"""What people do with what they read: answer, correct themselves, press what they should not."""

from datetime import timedelta

from replay.organising import organises, set_day, set_days, undated
from replay.people import Errand, Resident
from replay.phone import Phone

WORDS = ("Здравствуйте", "Спасибо", "/help", "/plan", "/report", "/settings", "/nonsense", "???", "+", "👍")
WRONG = ("сорок", "1e9", "-1", "99999", "12,345", "5 шт.")
HARMLESS = ("m", "p", "r", "x", "n", "v", "w")


async def carry_out(phone: Phone, who: Resident, errand: Errand) -> None:
    if errand.what == "read":
        await _read(phone, who, errand.message)
    elif errand.what == "fix":
        await _fix(phone, who, errand.message)
    elif errand.what == "look":
        await _look(phone, who)
    elif errand.what == "plan":
        await _plan(phone, who)
    elif who.old:
        message, data = who.old.pop(who.dice.randrange(len(who.old)))
        await phone.press(who, message, data)


async def _read(phone: Phone, who: Resident, message: int) -> None:
    """Does what the message asks, then opens what it lists."""
    if who.habit.quirk == "lost" and who.dice.random() < 0.2:
        await _wander(phone, who, message)
    await _do(phone, who, message)
    for data in undated(who, message):
        await set_days(phone, who, message, data)
    curious = ("e",) if organises(who) or who.dice.random() < 0.2 else ()
    for data in who.buttons(message, "c", "j", *curious):
        for opened in await phone.press(who, message, data):
            await _do(phone, who, opened)
    if who.habit.quirk == "old buttons":
        who.old += [(message, data) for data in who.buttons(message, "a")]
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(0, 9)), "old"))


async def _do(phone: Phone, who: Resident, message: int) -> None:
    await _answer_all(phone, who, message)
    if who.buttons(message, "k") and who.dice.random() < 0.6:
        await set_day(phone, who, message)


async def _answer_all(phone: Phone, who: Resident, message: int) -> None:
    """Request by request; each answer changes the message."""
    done: set[str] = set()
    while True:
        asked = [_request(data) for data in who.buttons(message, "a", "t")]
        left = [request for request in asked if request not in done]
        if not left:
            return
        done.add(left[0])
        await _answer(phone, who, message, left[0])


async def _answer(phone: Phone, who: Resident, message: int, request: str) -> None:
    offered = [data for data in who.buttons(message, "a", "t") if _request(data) == request]
    data = _choose(who, offered)
    if data.startswith("t"):
        await _type(phone, who, message, data)
        return
    if who.habit.quirk == "old buttons":
        who.old.append((message, data))
    taps = 2 if who.habit.quirk == "double taps" else 1
    await phone.press(who, message, data, taps=taps)
    if who.habit.quirk == "corrects" and who.dice.random() < 0.6:
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(0, 5)), "fix", message))


def _choose(who: Resident, offered: list[str]) -> str:
    by_value = {_value(data): data for data in offered}
    if "yes" in by_value and "no" in by_value:
        return by_value["yes" if who.dice.random() < who.habit.yes else "no"]
    typed = [data for data in offered if data.startswith("t")]
    if typed and (who.habit.quirk == "types" or who.dice.random() < 0.25):
        return typed[0]
    return who.dice.choice(offered)


async def _type(phone: Phone, who: Resident, message: int, data: str) -> None:
    """Wrong words first, perhaps; then a number; where that is refused, a small one; then it is given up."""
    await phone.press(who, message, data)
    if who.habit.quirk == "types" and who.dice.random() < 0.5:
        await phone.say(who, who.dice.choice(WRONG))
    for number in (who.dice.randint(10, 60), 1):
        changed = await phone.say(who, str(number))
        sure = [(shown, press) for shown in changed for press in who.buttons(shown, "s")]
        if sure:
            await phone.press(who, *sure[0])
        if sure or any(who.buttons(shown, "f") for shown in changed):
            return
    await phone.say(who, "/cancel")


async def _fix(phone: Phone, who: Resident, message: int) -> None:
    for data in who.buttons(message, "f")[:1]:
        for shown in await phone.press(who, message, data):
            offered = [press for press in who.buttons(shown, "a") if _request(press) == _request(data)]
            if offered:
                await phone.press(who, shown, who.dice.choice(offered))
                return


async def _look(phone: Phone, who: Resident) -> None:
    """/my, and the first thing on it."""
    for shown in await phone.say(who, "/my"):
        for data in who.buttons(shown, "c", "j")[:1]:
            for opened in await phone.press(who, shown, data):
                await _answer_all(phone, who, opened)
            return


async def _plan(phone: Phone, who: Resident) -> None:
    """An organiser goes through what has no day yet."""
    for _ in range(who.dice.randint(1, 6)):
        shown = await phone.say(who, "/plan")
        waiting = [(one, data) for one in shown for data in undated(who, one)]
        if not waiting:
            return
        await set_days(phone, who, *waiting[0])


async def _wander(phone: Phone, who: Resident, message: int) -> None:
    for shown in (message, *await phone.say(who, who.dice.choice(WORDS))):
        around = who.buttons(shown, *HARMLESS)
        if around:
            await phone.press(who, shown, who.dice.choice(around))


def _request(data: str) -> str:
    return data.split(":")[1]


def _value(data: str) -> str:
    return data.split(":")[2] if data.startswith("a") else ""
