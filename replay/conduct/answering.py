"""Answering: from buttons, typed, corrected, thought better of."""

import re
from collections.abc import Iterator
from datetime import timedelta

from replay.people import Errand, Resident
from replay.phone import Phone

LINK = "https://disk.example.ru/otchet"
NUMBER = re.compile(r"(?<![0-9])[0-9]{1,4}(?![0-9])")
LONG = 100
"""A number that may be one of characters."""

SENTENCES = (
    "這節課的導入自然，學生主動提問。", "板书清楚，重点突出；", "《𠮷祥》一課 <第 2 段> & 練習：",
    "建議多留時間 🌱。", "Урок начинается с вопроса, и ответ ищут вместе. ", "Time: < 5 min & too short. ",
)  # fmt: skip
WRONG = ("сорок", "1e9", "-1", "99999", "12,345", "5 шт.")


async def answer_all(phone: Phone, who: Resident, message: int) -> None:
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
    if who.buttons(message, "P"):
        _think_of_it(phone, who, message)
    wavers = _value(data) == "no" and who.part.checks
    if (who.habit.quirk == "corrects" and who.dice.random() < 0.6) or (wavers and who.dice.random() < 0.3):
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(0, 5)), "fix", message))


def _think_of_it(phone: Phone, who: Resident, message: int) -> None:
    """What somebody checks is proved later, or taken back after it was confirmed."""
    if who.dice.random() < 0.5:
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(1, 4)), "attach", message))
    if who.dice.random() < 0.6:
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(5, 20)), "fix", message))


def _choose(who: Resident, offered: list[str]) -> str:
    by_value = {_value(data): data for data in offered}
    if "yes" in by_value and "no" in by_value:
        content = who.habit.yes - 0.35 * who.part.checks
        return by_value["yes" if who.dice.random() < content else "no"]
    typed = [data for data in offered if data.startswith("t")]
    if typed and (who.habit.quirk == "types" or who.dice.random() < 0.25):
        return typed[0]
    return who.dice.choice(offered)


async def _type(phone: Phone, who: Resident, message: int, data: str) -> None:
    """Wrong words first, perhaps; then a number, that which is asked for or another; where that is refused, a
    small one; then texts, each longer than the one before; a link; then it is given up."""
    asked = await phone.press(who, message, data)
    said = " ".join(who.text(one) for one in asked)
    wanted = [int(number) for number in NUMBER.findall(said)]
    if who.habit.quirk == "types" and who.dice.random() < 0.5:
        await phone.say(who, who.dice.choice(WRONG))
    any_number = who.dice.choice([who.dice.randint(10, 60), *wanted])
    for words in (str(any_number), "1", *_at_length(who, wanted), LINK):
        changed = await phone.say(who, words)
        sure = [(shown, press) for shown in changed for press in who.buttons(shown, "s")]
        if sure:
            await phone.press(who, *sure[0])
        if sure or any(who.buttons(shown, "f") for shown in changed):
            return
    await phone.say(who, "/cancel")


async def fix(phone: Phone, who: Resident, message: int) -> None:
    """Another answer; or, where the question stands there still, the good one."""
    standing = [data for data in who.buttons(message, "a") if _value(data) == "yes"]
    if standing and not who.buttons(message, "f"):
        await phone.press(who, message, standing[0])
        return
    for data in who.buttons(message, "f")[:1]:
        for shown in await phone.press(who, message, data):
            offered = [press for press in who.buttons(shown, "a") if _request(press) == _request(data)]
            if offered:
                await phone.press(who, shown, who.dice.choice(offered))
                return


async def protest(phone: Phone, who: Resident, message: int) -> None:
    """Somebody has answered in their place."""
    spoken_for = who.buttons(message, "f") and not who.buttons(message, "a", "t")
    if spoken_for and who.dice.random() < 0.5:
        await fix(phone, who, message)


def _at_length(who: Resident, wanted: list[int]) -> Iterator[str]:
    """Too short, then of so many characters as are wanted and a few more. No two people write the same."""
    for length in (30, *sorted({number for number in wanted if number >= LONG})):
        text = f"{who.dice.randint(1, 999)}. "
        while len(text) < length:
            text += who.dice.choice(SENTENCES)
        yield text[: length + who.dice.randint(0, 40)]


def _request(data: str) -> str:
    return data.split(":")[1]


def _value(data: str) -> str:
    return data.split(":")[2] if data.startswith("a") else ""
