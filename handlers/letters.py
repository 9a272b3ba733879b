"""What a person writes beside the buttons: to their coordinator, and back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.albums import continues, parts
from handlers.contents import carried, content, written
from handlers.showing import below, close, show
from handlers.typing import lay_down
from locales.catalogue import Words
from messages import letters as says
from messages.presses.news import LetterPress
from messages.reader import Reader
from roadmap.letters import Content, Correspondent
from roadmap.people import Person
from roadmap.refusals import Refused
from services.confirmations import Confirmations
from services.letters import Letters


class Writing(StatesGroup):
    answer = State()


async def offer(
    message: Message,
    above: Sequence[Correspondent],
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """If it may answer one question only, it was taken for that already (handlers/guesses.py)."""
    due = await confirmations.meant(known(person).id, message.text, now) if message.text else ()
    await below(says.offer(message.text or message.caption, above, words, due=len(due)), message)


async def no_answer(
    query: CallbackQuery, letters: Letters, person: Person | None, words: Words, now: datetime
) -> None:
    """It was no answer to what is due."""
    about, above = written(query), await letters.coordinators(known(person).id, now)
    if not above:
        raise Refused("letter-nobody")
    await show(says.offer(about.text, above, words), query)


async def send(
    query: CallbackQuery,
    callback_data: LetterPress,
    state: FSMContext,
    letters: Letters,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    content = await _pressed_about(query, state)
    if press.step == "to":
        posted = await letters.write(me.id, press.who, content, now)
    else:
        posted = await letters.answer(me.id, press.letter, content, now)
    await show(says.sent(posted, Reader.of(me, words, now)), query)


async def reply(
    query: CallbackQuery,
    callback_data: LetterPress,
    bot: Bot,
    state: FSMContext,
    letters: Letters,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The letter stays as it is: what to do comes below it."""
    me = known(person)
    letter = await letters.letter(me.id, callback_data.letter, now)
    await state.set_state(Writing.answer)
    await state.set_data({"letter": letter.id})
    view = says.prompt(letter, words)
    asked = await bot.send_message(me.telegram_id, view.text, reply_markup=view.markup())
    await state.update_data(message=asked.message_id)
    await close(query)


async def drop(
    query: CallbackQuery, callback_data: LetterPress, state: FSMContext, raw_state: str | None, words: Words
) -> None:
    """Whatever else is being written goes on."""
    data = await state.get_data()
    if raw_state == Writing.answer.state and data.get("letter") == callback_data.letter:
        await state.clear()
    await show(says.dropped(words), query)


async def typed(
    message: Message,
    state: FSMContext,
    letters: Letters,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await _answer(message, (await state.get_data())["letter"], state, letters, known(person), words, now)


async def replied(
    message: Message,
    letter: int,
    state: FSMContext,
    letters: Letters,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await _answer(message, letter, state, letters, known(person), words, now)


async def typed_album(
    message: Message, state: FSMContext, letters: Letters, person: Person | None, words: Words, now: datetime
) -> None:
    """Its parts are still coming: it is sent by a press."""
    number = (await state.get_data())["letter"]
    await _ask(message, number, state, letters, known(person), words, now)


async def replied_album(
    message: Message,
    letter: int,
    state: FSMContext,
    letters: Letters,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await _ask(message, letter, state, letters, known(person), words, now)


async def gathered(_: Message) -> None:
    """One more part of an album that has been asked about: nothing more is said."""


async def _answer(
    message: Message,
    number: int,
    state: FSMContext,
    letters: Letters,
    me: Person,
    words: Words,
    now: datetime,
) -> None:
    try:
        posted = await letters.answer(me.id, number, content(message), now)
    except Refused:
        await _stop(message, state)
        raise
    await _stop(message, state)
    await show(says.sent(posted, Reader.of(me, words, now)), message)


async def _ask(
    message: Message,
    number: int,
    state: FSMContext,
    letters: Letters,
    me: Person,
    words: Words,
    now: datetime,
) -> None:
    await _stop(message, state)
    await below(says.album(await letters.letter(me.id, number, now), words), message)


async def _stop(message: Message, state: FSMContext) -> None:
    """Writing an answer ends, other typing goes on; an album stays remembered, its parts are still coming."""
    if await state.get_state() != Writing.answer.state:
        return
    await lay_down(message, await state.get_data())
    await (state.set_state(None) if message.media_group_id else state.clear())


async def _pressed_about(query: CallbackQuery, state: FSMContext) -> Content:
    about = written(query)
    return content(about, await parts(about, state))


async def _beneath(message: Message, letters: Letters, person: Person | None) -> dict[str, Any] | bool:
    """A Telegram reply to a message that brought a letter."""
    under = message.reply_to_message
    number = await letters.beneath(person.id, under.message_id) if person and under else None
    return number is not None and {"letter": number}


async def _above(
    message: Message,  # noqa: ARG001 - every filter is given it
    letters: Letters,
    person: Person | None,
    now: datetime,
) -> dict[str, Any] | bool:
    above = await letters.coordinators(person.id, now) if person else ()
    return bool(above) and {"above": above}


def register(router: Router) -> None:
    """Before whatever else may be being typed: a reply to a letter says itself for whom it is."""
    router.callback_query.register(no_answer, LetterPress.filter(F.step == "offer"))
    router.callback_query.register(send, LetterPress.filter(F.step.in_({"to", "send"})))
    router.callback_query.register(reply, LetterPress.filter(F.step == "reply"))
    router.callback_query.register(drop, LetterPress.filter(F.step == "drop"))
    free = StateFilter(None, Writing.answer)
    router.message.register(gathered, F.media_group_id, free, continues)
    router.message.register(replied_album, F.media_group_id, free, carried, _beneath)
    router.message.register(replied, carried, _beneath)
    router.message.register(typed_album, Writing.answer, F.media_group_id, carried)
    router.message.register(typed, Writing.answer, carried)


def register_last(router: Router) -> None:
    """Before that of help: for those who have a coordinator, while nothing else is being typed."""
    router.message.register(offer, StateFilter(None), carried, _above)
