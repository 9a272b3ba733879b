"""A coordinator goes after what is missing: calls and answers for a seat, reminds the others."""

from datetime import timedelta

from replay.conduct import excusing
from replay.people import Errand, Resident
from replay.phone import Phone
from replay.region import ROOT

SENTENCE = "Коллеги, <очень> прошу сегодня & без напоминаний"


async def chase(phone: Phone, who: Resident) -> None:
    shown = await phone.say(who, "/report")
    shown = await _go(phone, who, shown, "v")
    if who.dice.random() < 0.2:
        await _bring_list(phone, who, shown)
        return
    listed = await _go(phone, who, shown, "w")
    if who.dice.random() < 0.5:
        await _remind(phone, who, await _go(phone, who, listed, "K"))
    else:
        await _call(phone, who, await _go(phone, who, listed, "O"))


async def chase_again(phone: Phone, who: Resident, message: int) -> None:
    """The same people, too soon perhaps."""
    listed = await _go(phone, who, [message], "w")
    await _remind(phone, who, await _go(phone, who, listed, "K"))


async def look_closer(phone: Phone, who: Resident, message: int) -> None:
    """What is behind the numbers of a summary; what waits there for a decision is decided."""
    pages = who.buttons(message, "S")
    if not pages or who.dice.random() < 0.7:
        return
    for shown in await phone.press(who, message, who.dice.choice(pages)):
        await excusing.decide(phone, who, shown)


async def _go(phone: Phone, who: Resident, shown: list[int], letter: str) -> list[int]:
    """Through one of the buttons of that kind."""
    offered = [(one, data) for one in shown for data in who.buttons(one, letter)]
    return await phone.press(who, *who.dice.choice(offered)) if offered else []


async def _bring_list(phone: Phone, who: Resident, shown: list[int]) -> None:
    """Who took part, by somebody else's count; not every line can be understood."""
    asked = await _go(phone, who, shown, "I")
    if any(data.endswith(":ask") for one in asked for data in who.buttons(one, "I")):
        asked = await _go(phone, who, asked, "I")
    values = ("", "", ";yes", ";no", ";2", ";сорок")
    near = sorted(phone.region.below(who.seats[0].unit) - {ROOT})
    units = [*who.dice.sample(near, min(4, len(near))), "nowhere"]
    lines = [f"{unit}{who.dice.choice(values)}" for unit in units]
    if not asked:
        return
    for preview in await phone.say(who, "\n".join(lines)):
        ways = who.buttons(preview, "I")
        if ways:
            await phone.press(who, preview, ways[0] if who.dice.random() < 0.8 else ways[-1])
    await phone.say(who, "/cancel")


async def _call(phone: Phone, who: Resident, card: list[int]) -> None:
    """On the telephone the school says how it stands."""
    asked = await _go(phone, who, card, "Y")
    offered = [(one, data) for one in asked for data in who.buttons(one, "Y", "B")]
    if not offered:
        return
    message, data = who.dice.choice(offered)
    changed = await phone.press(who, message, data)
    if data.startswith("B"):
        changed = await phone.say(who, str(who.dice.randint(1, 30)))
    for one in changed:
        for sure in [press for press in who.buttons(one, "Y") if press.endswith(":1")][:1]:
            await phone.press(who, one, sure)
    if data.startswith("B"):
        await phone.say(who, "/cancel")


async def _remind(phone: Phone, who: Resident, screen: list[int]) -> None:
    for _ in range(who.dice.randint(0, 2)):
        way = who.dice.choice(("people", "words"))
        found = [(one, data) for one in screen for data in who.buttons(one, "U") if f":{way}:" in data]
        if not found:
            continue
        screen = await phone.press(who, *found[0])
        if way == "words":
            screen = await phone.say(who, SENTENCE) or screen
            continue
        picks = [(one, data) for one in screen for data in who.buttons(one, "U") if ":pick:" in data]
        if picks:
            screen = await phone.press(who, *who.dice.choice(picks)) or screen
        back = [(one, data) for one in screen for data in who.buttons(one, "U") if ":look:" in data]
        if back:
            screen = await phone.press(who, *back[0]) or screen
    done = "send" if who.dice.random() < 0.85 else "drop"
    for one in screen:
        for data in [press for press in who.buttons(one, "U") if f":{done}:" in press][:1]:
            await phone.press(who, one, data)
            if done == "send" and who.dice.random() < 0.4:
                when = phone.now + timedelta(hours=who.dice.randint(3, 26))
                who.errands.append(Errand(when, "again", one))
    await phone.say(who, "/cancel")
