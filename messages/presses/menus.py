"""What is pressed on the screens of one's own."""

from aiogram.filters.callback_data import CallbackData


class SettingPress(CallbackData, prefix="o"):
    """`what`: menu, language, zone, type (a zone will be typed), quiet, daily, reports, away, seats, data,
    file, leave, erase; `value`: the choice, empty to ask for it."""

    what: str
    value: str = ""


class HelpPress(CallbackData, prefix="x"):
    """`to`: help, or start: the first screen."""

    to: str = "help"


class PagePress(CallbackData, prefix="n"):
    """The middle of a pager: it only says where one is."""
