"""Documents are drawn and sent: by a child process, so nobody else waits."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery

from handlers.acquaintance import known
from handlers.showing import close, show
from locales.catalogue import Words
from messages import days_past
from messages import files as says
from messages.presses.reports import FilePress
from messages.reader import Reader
from reports.printing import NotPrinted, printed
from roadmap.people import Person
from roadmap.refusals import Refused
from services.sheets import Sheets


async def send(
    query: CallbackQuery,
    callback_data: FilePress,
    bot: Bot,
    sheets: Sheets,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Which document is asked first; what was asked stays, the file comes below."""
    me, press, reader = known(person), callback_data, Reader.of(known(person), words, now)
    if press.kind not in says.KINDS:
        await show(says.ask(press, reader), query)
        return
    sheet = await sheets.of(me.id, press.code, now, days_past.read(press.day))
    await close(query, words("note-drawing"))
    picture = press.kind in says.PICTURES
    await bot.send_chat_action(me.telegram_id, "upload_photo" if picture else "upload_document")
    caption = says.caption(press.kind, sheet, reader)
    if picture:
        for page in (await _drawn("heat", sheet, words.language, says.PICTURES[press.kind]))[: says.MOST]:
            photo = BufferedInputFile(page, says.name("png", sheet))
            await bot.send_photo(me.telegram_id, photo, caption=caption)
        return
    (content,) = await _drawn(press.kind, sheet, words.language)
    if len(content) > says.LARGEST:
        raise Refused("file-too-large")
    file = BufferedInputFile(content, says.name(press.kind, sheet))
    await bot.send_document(me.telegram_id, file, caption=caption)


async def _drawn(kind: str, *values: object) -> list[bytes]:
    try:
        return await printed(kind, *values)
    except NotPrinted:
        raise Refused("not-drawn") from None


def routes() -> Router:
    router = Router(name="files")
    router.callback_query.register(send, FilePress.filter())
    return router
