"""Looking around, with and without a purpose."""

from replay.conduct.answering import answer_all
from replay.people import Resident
from replay.phone import Phone

WORDS = ("Здравствуйте", "Спасибо", "/help", "/plan", "/report", "/settings", "/nonsense", "???", "+", "👍")
HARMLESS = ("m", "p", "r", "x", "n", "v", "w")


async def look(phone: Phone, who: Resident) -> None:
    """/my, and the first thing on it."""
    for shown in await phone.say(who, "/my"):
        for data in who.buttons(shown, "c", "j")[:1]:
            for opened in await phone.press(who, shown, data):
                await answer_all(phone, who, opened)
            return


async def wander(phone: Phone, who: Resident, message: int) -> None:
    for shown in (message, *await phone.say(who, who.dice.choice(WORDS))):
        around = who.buttons(shown, *HARMLESS)
        if around:
            await phone.press(who, shown, who.dice.choice(around))
