"""What a button carries: a short id and no more. Who may, and whether it is still so, the database says.

Short prefixes and fields: 64 bytes are all that a button holds. A number no row can have is no press at all.
"""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Id = Annotated[int, Field(ge=0, lt=2**31)]
Page = Annotated[int, Field(ge=0, lt=10_000)]


class AnswerPress(CallbackData, prefix="a"):
    """Answer `request` with `value`; `seen` answers had been given when the button was drawn."""

    request: Id
    value: str
    seen: Id


class SurePress(CallbackData, prefix="s"):
    """ "Yes, I am sure" of an unusual answer."""

    request: Id
    value: str
    seen: Id


class TypePress(CallbackData, prefix="t"):
    """The answer will be typed: a bigger number, a text."""

    request: Id
    seen: Id


class FixPress(CallbackData, prefix="f"):
    """[Исправить]: show the card's choices again."""

    request: Id


class CardPress(CallbackData, prefix="c"):
    """Show the card of a request. `page`: of the list it is opened from and leads back to;
    none: from a digest, which stays as it is, so the card is a new message."""

    request: Id
    page: Page | None = None


class GroupPress(CallbackData, prefix="j"):
    """Show all that one occurrence asks of a person as one card. `page` as of CardPress."""

    occurrence: Id
    page: Page | None = None


class MyPress(CallbackData, prefix="m"):
    """`fresh`: as a message of its own, because the one pressed is to stay."""

    page: Page = 0
    fresh: bool = False


class PlanPress(CallbackData, prefix="p"):
    """`fresh` as of MyPress."""

    page: Page = 0
    undated: bool = False
    fresh: bool = False


class EventPress(CallbackData, prefix="e"):
    """`page` as of CardPress; `undated`: of which list."""

    occurrence: Id
    page: Page | None = None
    undated: bool = False


class CalendarPress(CallbackData, prefix="k"):
    """The days of a month (2022-03) to choose one of, for `occurrence`."""

    occurrence: Id
    month: str


class DayPress(CallbackData, prefix="d"):
    """Set the day (2022-03-17) of `occurrence`, and the hour (1530) if there is one; `sure` after the
    question that moves one already set."""

    occurrence: Id
    day: str
    hour: str = ""
    sure: bool = False


class TypeDayPress(CallbackData, prefix="y"):
    occurrence: Id


class ReportPress(CallbackData, prefix="r"):
    """The list of activities; `only`: open, all, undated."""

    page: Page = 0
    only: str = "open"


class ActivityPress(CallbackData, prefix="v"):
    """One activity of programme `code`; `page` and `only` of the list lead back to it."""

    code: str
    no: str
    page: Page = 0
    only: str = "open"


class MissingPress(CallbackData, prefix="w"):
    code: str
    no: str
    page: Page = 0


class InvitePress(CallbackData, prefix="i"):
    """`step`: look (the invitation itself), who (invites me), yes (it is me), agree, later."""

    invite: Id
    step: str


class BrowsePress(CallbackData, prefix="b"):
    """Without an invite: the tree of units. `unit` 0 is the root of programme `code`; without a code, the
    choice of programmes (where there is one only, its root)."""

    unit: Id = 0
    page: Page = 0
    code: str = ""


class ApplyPress(CallbackData, prefix="g"):
    """Ask for `role` at `unit`; `agreed` once consent was given."""

    unit: Id
    role: str
    agreed: bool = False


class DecidePress(CallbackData, prefix="q"):
    application: Id
    accept: bool


class PeoplePress(CallbackData, prefix="u"):
    page: Page = 0
    empty: bool = False


class SeatPress(CallbackData, prefix="h"):
    """`step`: show, invite. `page` and `empty` of the list lead back to it."""

    seat: Id
    step: str = "show"
    page: Page = 0
    empty: bool = False


class SettingPress(CallbackData, prefix="o"):
    """`what`: menu, language, zone, quiet, data, leave; `value`: the choice, empty to ask for it."""

    what: str
    value: str = ""


class HelpPress(CallbackData, prefix="x"):
    """`to`: help, or start: the first screen."""

    to: str = "help"


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


class PagePress(CallbackData, prefix="n"):
    """The middle of a pager: it only says where one is."""
