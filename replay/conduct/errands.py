"""What people do with what they read: what the message asks, and what they should not."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from replay.conduct import (
    answering,
    chasing,
    checking,
    excusing,
    intending,
    organising,
    postponing,
    proving,
    wandering,
)
from replay.people import Errand, Resident, What
from replay.phone import Phone

OTHER: Mapping[What, Callable[[Phone, Resident], Awaitable[None]]] = MappingProxyType(
    {
        "look": wandering.look,
        "plan": organising.plan,
        "leave": postponing.take_leave,
        "chase": chasing.chase,
        "reports": organising.want_reports,
        "decide": organising.make_up_ones_mind,
    }
)


async def carry_out(phone: Phone, who: Resident, errand: Errand) -> None:
    if errand.what == "read":
        await _read(phone, who, errand.message)
    elif errand.what == "again":
        await chasing.chase_again(phone, who, errand.message)
    elif errand.what == "attach":
        await proving.attach(phone, who, errand.message)
    elif errand.what == "fix":
        await answering.fix(phone, who, errand.message)
    elif errand.what in OTHER:
        await OTHER[errand.what](phone, who)
    elif who.old:
        message, data = who.old.pop(who.dice.randrange(len(who.old)))
        await phone.press(who, message, data)


async def _read(phone: Phone, who: Resident, message: int) -> None:
    """Does what the message asks, then opens what it lists."""
    if who.habit.quirk == "lost" and who.dice.random() < 0.2:
        await wandering.wander(phone, who, message)
    if await postponing.put_off(phone, who, message):
        return
    await intending.say(phone, who, message)
    await excusing.decide(phone, who, message)
    await organising.decide(phone, who, message)
    await chasing.look_closer(phone, who, message)
    await _do(phone, who, message)
    for data in organising.undated(who, message):
        await organising.set_days(phone, who, message, data)
    curious = ("e",) if organising.organises(who) or who.dice.random() < 0.2 else ()
    for data in who.buttons(message, "c", "j", *curious):
        for opened in await phone.press(who, message, data):
            await _do(phone, who, opened)
    if who.habit.quirk == "old buttons":
        who.old += [(message, data) for data in who.buttons(message, "a")]
        who.errands.append(Errand(phone.now + timedelta(days=who.dice.randint(0, 9)), "old"))


async def _do(phone: Phone, who: Resident, message: int) -> None:
    if await excusing.explain(phone, who, message):
        return
    await answering.protest(phone, who, message)
    await checking.check(phone, who, message)
    await answering.answer_all(phone, who, message)
    await proving.attach(phone, who, message)
    if who.buttons(message, "k") and who.dice.random() < 0.6:
        await organising.set_day(phone, who, message)
    await organising.change(phone, who, message)
    await excusing.exempt(phone, who, message)
