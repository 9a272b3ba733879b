"""What a message looks like, before anybody sends it."""

from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

Row = tuple["Button", ...]


@dataclass(frozen=True, slots=True)
class Button:
    """`does`: a press (messages/presses), or an address to open. A callback's 64 bytes are checked when packed."""

    label: str
    does: CallbackData | str

    def markup(self) -> InlineKeyboardButton:
        if isinstance(self.does, str):
            return InlineKeyboardButton(text=self.label, url=self.does)
        return InlineKeyboardButton(text=self.label, callback_data=self.does.pack())

    def plain(self) -> dict[str, str]:
        """As it goes over the wire."""
        if isinstance(self.does, str):
            return {"text": self.label, "url": self.does}
        return {"text": self.label, "callback_data": self.does.pack()}


@dataclass(frozen=True, slots=True)
class View:
    """HTML text and its rows of buttons."""

    text: str
    rows: tuple[Row, ...] = ()

    def keyboard(self) -> dict[str, list[list[dict[str, str]]]]:
        """As it goes over the wire."""
        return {"inline_keyboard": [[button.plain() for button in row] for row in self.rows]}

    def markup(self) -> InlineKeyboardMarkup | None:
        if not self.rows:
            return None
        return InlineKeyboardMarkup(
            inline_keyboard=[[button.markup() for button in row] for row in self.rows]
        )
