"""What the pressed message itself still knows: which requests it shows, and the list it was opened from.
Nothing has to be remembered elsewhere, so old messages work after a restart."""

from collections.abc import Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from messages import later
from messages.presses.answers import AnswerPress, FixPress, LaterPress, MyPress
from messages.presses.chase import NudgePress, OwingPress, ProxyPress, ProxyTypePress
from messages.presses.proofs import ReturnPress
from messages.presses.reports import ActivityPress, ReportPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Duty

P = TypeVar("P", bound=CallbackData)
OF_REPORT: tuple[type[CallbackData], ...] = (
    *(ActivityPress, ReportPress, OwingPress, ProxyPress, ProxyTypePress, NudgePress),
)


def requests(query: CallbackQuery) -> tuple[int, ...]:
    """Those that can be answered in this message, in its order."""
    buttons = [button for row in _rows(query) for button in row]
    presses = [
        _read(button, AnswerPress) or _read(button, FixPress) or _read(button, ReturnPress)
        for button in buttons
    ]
    return tuple(dict.fromkeys(press.request for press in presses if press))


def first(query: CallbackQuery, press: type[P]) -> P | None:
    """The first button of that kind below the pressed message."""
    return next(iter(pressed(query, press)), None)


def pressed(query: CallbackQuery, press: type[P]) -> list[P]:
    """What the buttons of that kind below the pressed message carry."""
    found = (_read(button, press) for row in _rows(query) for button in row)
    return [one for one in found if one is not None]


def with_later(view: View, duties: Sequence[Duty], query: CallbackQuery, reader: Reader) -> View:
    """The new face of a reminder keeps its [Later], as long as something in it is open."""
    return later.beneath(view, duties, reader) if first(query, LaterPress) else view


def with_way_back(view: View, query: CallbackQuery, reader: Reader) -> View:
    """The new face of a card keeps its [← К списку]."""
    row = _way_back(query, reader)
    return View(view.text, (*view.rows, row)) if row else view


def of_report(query: CallbackQuery) -> bool:
    """Is it a screen of /report, which may become another? What came unasked stays."""
    buttons = [button for row in _rows(query) for button in row]
    return any(_read(button, press) for button in buttons for press in OF_REPORT)


def _way_back(query: CallbackQuery, reader: Reader) -> Row:
    """The last row, if all of it leads to the list."""
    last = [button for row in _rows(query)[-1:] for button in row]
    press = _read(last[0], MyPress) if len(last) == 1 else None
    return (Button(reader.words("btn-back-to-list"), press),) if press else ()


def _rows(query: CallbackQuery) -> list[list[InlineKeyboardButton]]:
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return []
    return message.reply_markup.inline_keyboard


def _read(button: InlineKeyboardButton, press: type[P]) -> P | None:
    try:
        return press.unpack(button.callback_data or "")
    except (TypeError, ValueError):
        return None
