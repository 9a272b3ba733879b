"""What is pressed around announcements and letters."""

from aiogram.filters.callback_data import CallbackData

from messages.presses.ids import Id, Page


class NewsPress(CallbackData, prefix="N"):
    """/announce. `announcement` 0: none yet. `step`: list, new, look, or what is done with it; `value`: the
    choice (a role, a unit, an activity, a person, a moment such as 202203031000)."""

    announcement: Id = 0
    step: str = "list"
    value: str = ""
    page: Page = 0


class AgreePress(CallbackData, prefix="A"):
    """[Read and agreed] below a copy of an announcement; `notice`: below the message that reminds of it."""

    delivery: Id
    notice: bool = False


class LetterPress(CallbackData, prefix="L"):
    """`step`: to (send what was written to coordinator `who`), reply (to letter `letter`), drop."""

    step: str
    letter: Id = 0
    who: Id = 0
