"""/people: seats in one's charge, links for the empty ones; and the seats one holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram.utils.deep_linking import create_deep_link

from handlers.acquaintance import known
from handlers.showing import close, show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from messages import people as says
from messages import transcripts as papers
from messages.presses.menus import SettingPress
from messages.presses.people import FindPress, PeoplePress, SeatPress
from messages.reader import Reader
from roadmap.people import Found, Person, RosterPage
from roadmap.refusals import Refused
from services.people import People
from services.transcripts import Transcripts


class Finding(StatesGroup):
    words = State()


async def command(
    message: Message,
    command: CommandObject,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """/people, or who is sought at once: /people Иванова."""
    if command.args:
        await show(says.found(await _found(command.args, people, person, now), words), message)
    else:
        await show(says.roster(await _page(PeoplePress(), people, person, now), words), message)


async def find(query: CallbackQuery, state: FSMContext, words: Words) -> None:
    await state.set_state(Finding.words)
    await state.set_data({"message": message_id(query)})
    await show(says.sought(words), query)


async def typed(
    message: Message, state: FSMContext, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    data = await state.get_data()
    await state.clear()
    view = says.found(await _found(message.text or "", people, person, now), words)
    await lay_down(message, data)
    await show(view, message)


async def turn(
    query: CallbackQuery,
    callback_data: PeoplePress,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await show(says.roster(await _page(callback_data, people, person, now), words), query)


async def seat(
    query: CallbackQuery,
    callback_data: SeatPress,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    found = await people.card(known(person).id, callback_data.seat, now)
    await show(says.card(found, callback_data, words, now), query)


async def own(
    query: CallbackQuery, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    """One's own seats; of a single one at once its card."""
    me = known(person)
    held = await people.seats(me.id, now)
    if len(held) == 1:
        card = await people.card(me.id, held[0].id, now)
        await show(says.card(card, SeatPress(seat=held[0].id), words, now), query)
    else:
        await show(says.own(held, words), query)


async def invite(
    query: CallbackQuery,
    callback_data: SeatPress,
    bot: Bot,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The screen says what to do; the letter comes below it, ready to be forwarded."""
    host = known(person)
    token = await people.invite(host.id, callback_data.seat, now)
    found = await people.seat(host.id, callback_data.seat, now)
    username = (await bot.me()).username or ""
    link = create_deep_link(username, "start", token)
    until = (now + timedelta(days=people.invite_days)).astimezone(found.programme.zone).date()
    await show(says.forwarding(found, callback_data, words), query)
    await bot.send_message(host.telegram_id, says.letter(found, link, until, now.date(), words).text)


async def transcript(
    query: CallbackQuery,
    callback_data: SeatPress,
    bot: Bot,
    transcripts: Transcripts,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    reader = Reader.of(me, words, now)
    found = await transcripts.of(me.id, callback_data.seat, now)
    file = BufferedInputFile(papers.document(found, reader).encode(), papers.name(found, reader))
    await bot.send_document(me.telegram_id, file)
    await close(query)


async def _page(press: PeoplePress, people: People, person: Person | None, now: datetime) -> RosterPage:
    with _managing():
        return await people.roster(known(person).id, press.page, now, "empty" if press.empty else "all")


async def _found(sought: str, people: People, person: Person | None, now: datetime) -> Found:
    with _managing():
        return await people.find(known(person).id, sought, now)


@contextmanager
def _managing() -> Iterator[None]:
    """Who looks after nobody is told so."""
    try:
        yield
    except Refused as refused:
        if refused.key == "not-yours":
            raise Refused("not-manager") from refused
        raise


def register(router: Router) -> None:
    router.message.register(command, Command("people"))
    router.callback_query.register(turn, PeoplePress.filter())
    router.callback_query.register(find, FindPress.filter())
    router.message.register(typed, Finding.words, F.text)
    router.callback_query.register(invite, SeatPress.filter(F.step == "invite"))
    router.callback_query.register(transcript, SeatPress.filter(F.step == "hours"))
    router.callback_query.register(seat, SeatPress.filter())
    router.callback_query.register(own, SettingPress.filter(F.what == "seats"))
