"""Words written beside the buttons: asked first, if they may be the answer to the one thing that is due."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.contents import carried, written
from handlers.showing import below, show
from locales.catalogue import Words
from messages import cards
from messages import guesses as says
from messages.presses.answers import GuessPress
from messages.reader import Reader
from roadmap.duties import Duty
from roadmap.people import Person
from services.confirmations import Confirmations
from services.letters import Letters


async def ask(
    message: Message, duty: Duty, letters: Letters, person: Person | None, words: Words, now: datetime
) -> None:
    """Nothing is kept: when a button is pressed, Telegram brings the words along."""
    me = known(person)
    above = await letters.coordinators(me.id, now)
    await below(says.ask(duty, Reader.of(me, words, now), letter=bool(above)), message)


async def take(
    query: CallbackQuery,
    callback_data: GuessPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    text = written(query).text or ""
    outcome = await confirmations.answer(me.id, press.request, text, press.seen, now)
    await show(cards.after(outcome, Reader.of(me, words, now)), query)


async def drop(query: CallbackQuery, person: Person | None, words: Words, now: datetime) -> None:
    await show(says.dropped(Reader.of(known(person), words, now)), query)


async def _meant(
    message: Message, confirmations: Confirmations, person: Person | None, now: datetime
) -> dict[str, Any] | bool:
    found = await confirmations.meant(person.id, message.text or "", now) if person else ()
    return len(found) == 1 and {"duty": found[0]}


def register(router: Router) -> None:
    router.callback_query.register(take, GuessPress.filter(F.step == "yes"))
    router.callback_query.register(drop, GuessPress.filter())


def register_last(router: Router) -> None:
    """Before that of letters, while nothing else is being typed."""
    router.message.register(ask, StateFilter(None), F.text, carried, _meant)
