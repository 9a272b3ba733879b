"""A list from elsewhere: asked for, read, shown, and stored by a second press."""

from datetime import datetime
from io import BytesIO
from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Document, Message

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from messages import imports as says
from messages.presses.chase import ImportPress
from messages.reader import Reader
from roadmap.outside_lists import LARGEST, listable
from roadmap.people import Person
from roadmap.refusals import Refused
from services.imports import Imports, Listed

ENCODINGS = ("utf-8-sig", "utf-16", "cp1251")
"""As spreadsheets save them. The last reads any bytes."""


MENDABLE = frozenset({"import-empty", "import-too-big", "import-unreadable"})


class Importing(StatesGroup):
    """Once it has been shown its text waits for [Записать], and whatever else is written goes its own way.
    While there is nothing in it to store, it is waited for again."""

    file = State()


async def ask(
    query: CallbackQuery,
    callback_data: ImportPress,
    state: FSMContext,
    imports: Imports,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """First which question it is about, where the activity asks several."""
    me, press = known(person), callback_data
    reader = Reader.of(me, words, now)
    found = await imports.questions(me.id, press.code, press.no, now)
    numbers = listable(found.activity, found.programme)
    number = numbers[0] if len(numbers) == 1 else press.question
    if number not in numbers:
        await show(says.choose(found, reader), query)
        return
    await state.set_state(Importing.file)
    about = {"code": press.code, "no": press.no, "question": number}
    await state.set_data({**about, "message": message_id(query)})
    await show(says.ask(found, number, reader), query)


async def sent(
    message: Message,
    bot: Bot,
    state: FSMContext,
    imports: Imports,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    try:
        text = await _text(message, bot)
        found = await imports.read(me.id, _listed(data, text, words), now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await lay_down(message, data)
    if found.changes:
        await state.set_state(None)
        await state.set_data({"import": {**data, "text": text}})
    await show(says.preview(found, Reader.of(me, words, now)), message)


async def store(
    query: CallbackQuery,
    callback_data: ImportPress,
    state: FSMContext,
    imports: Imports,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """What was shown, and nothing that was sent since about anything else."""
    me, press = known(person), callback_data
    data = (await state.get_data()).get("import", {})
    if (data.get("code"), data.get("no"), data.get("question")) != (press.code, press.no, press.question):
        raise Refused("import-gone")
    found = await imports.load(me.id, _listed(data, data["text"], words), now)
    await _forget(state)
    await show(says.stored(found, Reader.of(me, words, now)), query)


async def drop(
    query: CallbackQuery,
    callback_data: ImportPress,
    state: FSMContext,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Whatever else is being written goes on."""
    if await state.get_state() == Importing.file.state:
        await state.clear()
    else:
        await _forget(state)
    await show(says.dropped(callback_data, Reader.of(known(person), words, now)), query)


async def _forget(state: FSMContext) -> None:
    data = await state.get_data()
    await state.set_data({name: value for name, value in data.items() if name != "import"})


def _listed(data: dict[str, Any], text: str, words: Words) -> Listed:
    return Listed(data["code"], data["no"], data["question"], text, says.meanings(words))


async def _text(message: Message, bot: Bot) -> str:
    """Refused: import-too-big, import-unreadable: it is no table saved as text."""
    if message.document is None:
        return message.text or ""
    return _decoded(await _content(message.document, bot))


async def _content(document: Document, bot: Bot) -> bytes:
    if (document.file_size or 0) > LARGEST:
        raise Refused("import-too-big")
    content = BytesIO()
    await bot.download(document, content)
    return content.getvalue()


def _decoded(content: bytes) -> str:
    for encoding in ENCODINGS:
        marked = encoding != "utf-16" or content[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            text = content.decode(encoding) if marked else None
        except UnicodeDecodeError:
            continue
        if text is not None and "\0" not in text:
            return text
    raise Refused("import-unreadable")


def register(router: Router) -> None:
    router.callback_query.register(ask, ImportPress.filter(F.step == "ask"))
    router.callback_query.register(store, ImportPress.filter(F.step == "store"))
    router.callback_query.register(drop, ImportPress.filter(F.step == "drop"))
    router.message.register(sent, Importing.file, F.text | F.document)
