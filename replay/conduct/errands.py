"""What people do with what they read: what the message asks, and what they should not."""

from datetime import timedelta

from replay.conduct import answering, organising, wandering
from replay.people import Errand, Resident
from replay.phone import Phone


async def carry_out(phone: Phone, who: Resident, errand: Errand) -> None:
    if errand.what == "read":
        await _read(phone, who, errand.message)
    elif errand.what == "fix":
        await answering.fix(phone, who, errand.message)
    elif errand.what == "look":
        await wandering.look(phone, who)
    elif errand.what == "plan":
        await organising.plan(phone, who)
    elif who.old:
        message, data = who.old.pop(who.dice.randrange(len(who.old)))
        await phone.press(who, message, data)


async def _read(phone: Phone, who: Resident, message: int) -> None:
    """Does what the message asks, then opens what it lists."""
    if who.habit.quirk == "lost" and who.dice.random() < 0.2:
        await wandering.wander(phone, who, message)
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
    await answering.answer_all(phone, who, message)
    if who.buttons(message, "k") and who.dice.random() < 0.6:
        await organising.set_day(phone, who, message)
