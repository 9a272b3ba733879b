"""How a view reaches the phone: the screen that was pressed is edited, a written word is answered."""

import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from messages.names import short
from messages.views import View

NOTE_LIMIT = 200
UNCHANGED = "message is not modified"
log = structlog.get_logger(__name__)


async def show(view: View, event: CallbackQuery | Message, *, note: str | None = None) -> None:
    """Edit or send. `note` is the small word that Telegram shows over the chat after a press."""
    if isinstance(event, Message):
        await event.answer(view.text, reply_markup=view.markup())
        return
    await _edit(view, event)
    await close(event, note)


async def send(view: View, event: CallbackQuery | Message, *, note: str | None = None) -> int:
    """A new message always: what was pressed stays as it is. Its number."""
    if isinstance(event, Message):
        return (await event.answer(view.text, reply_markup=view.markup())).message_id
    sent = await _send(view, event)
    await close(event, note)
    return sent.message_id


async def below(view: View, message: Message) -> None:
    """As an answer to it: when a button is pressed, Telegram brings that message along."""
    await message.reply(view.text, reply_markup=view.markup(), allow_sending_without_reply=True)


async def close(query: CallbackQuery, note: str | None = None, *, loudly: bool = False) -> None:
    """Ends the waiting on the button. A query too old to be answered is no loss: the screen has told all."""
    try:
        await query.answer(note and short(note, NOTE_LIMIT), show_alert=loudly)
    except TelegramBadRequest as refusal:
        log.info("query not answered", reason=refusal.message)


async def _edit(view: View, query: CallbackQuery) -> None:
    message = query.message
    if not isinstance(message, Message):
        await _send(view, query)
        return
    try:
        await message.edit_text(view.text, reply_markup=view.markup())
    except TelegramBadRequest as refusal:
        if UNCHANGED not in refusal.message:
            await _send(view, query)


async def _send(view: View, query: CallbackQuery) -> Message:
    assert query.bot is not None  # an update always comes with the bot that received it
    return await query.bot.send_message(query.from_user.id, view.text, reply_markup=view.markup())
