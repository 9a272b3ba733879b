"""Documents are drawn and sent: by a child process, so nobody else waits."""

from datetime import datetime
from pathlib import Path

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto

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
from roadmap.sheets import Sheet
from services.sheets import Sheets


async def send(
    query: CallbackQuery,
    callback_data: FilePress,
    bot: Bot,
    sheets: Sheets,
    person: Person | None,
    words: Words,
    now: datetime,
    report_template: Path | None,
) -> None:
    """Which document is asked first; what was asked stays, the file comes below."""
    me, press, reader = known(person), callback_data, Reader.of(known(person), words, now)
    if press.kind not in says.KINDS:
        await show(says.ask(press, reader), query)
        return
    sheet = await sheets.of(me.id, press.code, now, days_past.read(press.day))
    await close(query, words("note-drawing"))
    if press.kind in says.PAPERS:
        more = (report_template,) if press.kind == says.SIGNED else ()
        await _paper(press, sheet, reader, bot, me.telegram_id, more)
    else:
        await _pictures(press, sheet, reader, bot, me.telegram_id)


async def _pictures(press: FilePress, sheet: Sheet, reader: Reader, bot: Bot, chat: int) -> None:
    await bot.send_chat_action(chat, "upload_photo")
    about = (press.no,) if press.kind == says.COURSE else ()
    drawn = await _drawn(press.kind, sheet, reader.words.language, says.THEMES[press.dark], *about)
    pages = [BufferedInputFile(page, says.name("png", sheet)) for page in drawn]
    caption = says.caption(press, sheet, reader)
    if len(pages) == 1:
        await bot.send_photo(chat, pages[0], caption=caption.text, reply_markup=caption.markup())
        return
    for start in range(0, len(pages), says.ALBUM):
        some = pages[start : start + says.ALBUM]
        first = InputMediaPhoto(media=some[0], caption=None if start else caption.text)
        await bot.send_media_group(chat, [first, *(InputMediaPhoto(media=page) for page in some[1:])])


async def _paper(
    press: FilePress, sheet: Sheet, reader: Reader, bot: Bot, chat: int, more: tuple[object, ...]
) -> None:
    await bot.send_chat_action(chat, "upload_document")
    (content,) = await _drawn(press.kind, sheet, reader.words.language, *more)
    if len(content) > says.LARGEST:
        raise Refused("file-too-large")
    file = BufferedInputFile(content, says.name(press.kind, sheet))
    await bot.send_document(chat, file, caption=says.caption(press, sheet, reader).text)


async def _drawn(kind: str, *values: object) -> list[bytes]:
    try:
        return await printed(kind, *values)
    except NotPrinted:
        raise Refused("not-drawn") from None


def register(router: Router) -> None:
    router.callback_query.register(send, FilePress.filter())
