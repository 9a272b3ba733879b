"""What is pressed on the screens of one's own."""

from messages.presses.press import Press


class SettingPress(Press, prefix="o"):
    """`what`: menu, language, zone, type (a zone will be typed), quiet, daily, reports, away, seats, data,
    file, leave, erase; `value`: the choice, empty to ask for it."""

    what: str
    value: str = ""


class HelpPress(Press, prefix="x"):
    """`to`: help, or start: the first screen."""

    to: str = "help"


class PagePress(Press, prefix="n"):
    """The middle of a pager: it only says where one is."""
