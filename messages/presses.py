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
    """The days of a month (2022-03) to choose one of, for `occurrence`; `add`: for one more of its kind."""

    occurrence: Id
    month: str
    add: bool = False


class DayPress(CallbackData, prefix="d"):
    """Set the day (2022-03-17) of `occurrence`, and the hour (1530) if there is one; `sure` after the
    question that moves one already set. `anew`: answers already given are asked for again. `add` as of
    CalendarPress."""

    occurrence: Id
    day: str
    hour: str = ""
    sure: bool = False
    anew: bool = False
    add: bool = False


class TypeDayPress(CallbackData, prefix="y"):
    """`add` as of CalendarPress."""

    occurrence: Id
    add: bool = False


class ReportPress(CallbackData, prefix="r"):
    """The list of activities; `only`: open, awaited, all, undated."""

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
    """`what`: menu, language, zone, quiet, daily, away, data, leave; `value`: the choice, empty to ask for
    it."""

    """`what`: menu, language, zone, quiet, seats, data, file, leave, erase; `value`: the choice, empty to ask
    for it."""

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


class ProofPress(CallbackData, prefix="P"):
    """`step`: add (attach a file, photo or link to the answer), back (rather not), open (send me what is
    attached)."""

    request: Id
    step: str = "add"


class ReturnPress(CallbackData, prefix="R"):
    """[Return with a comment]: the comment will be typed. `queue`: the next check is shown after it."""

    request: Id
    seen: Id
    queue: bool = False


class CheckPress(CallbackData, prefix="C"):
    """The queue of checks, one at a time. `step`: show (`request` 0: the first), yes (confirm it and go on),
    next (leave it and go on). `fresh` as of MyPress."""

    request: Id = 0
    step: str = "show"
    seen: Id = 0
    fresh: bool = False


class ReasonPress(CallbackData, prefix="W"):
    """Why a request cannot be fulfilled: a reason's key, empty to choose one."""

    request: Id
    reason: str = ""


class WaiverPress(CallbackData, prefix="X"):
    """A coordinator agrees that a request does not apply, or not."""

    waiver: Id
    accept: bool


class WhyPress(CallbackData, prefix="G"):
    """Behind an activity's counts. `what`: left (is not counted), differ (answers contradict each other)."""

    code: str
    no: str
    what: str = "left"
    page: Page = 0


class ExemptPress(CallbackData, prefix="E"):
    """Units left out of the activity of `occurrence`. `step`: list, add (choose a unit; `number` 0, or the
    unit whose units are shown), unit (that one: its reason will be typed), ever (that one: for good), end
    (exemption `number` is over)."""

    occurrence: Id
    step: str = "list"
    number: Id = 0
    page: Page = 0


class ChasePress(CallbackData, prefix="K"):
    """Remind those who have not answered: begins a nudge. `request`: only who may answer that one."""

    code: str
    no: str
    request: Id = 0


class NudgePress(CallbackData, prefix="U"):
    """`step`: look, pick (take `person` in or out; 0: all of them), words (write a sentence), mute (without
    one), send, drop, people (the list to pick from)."""

    nudge: Id
    step: str = "look"
    person: Id = 0
    page: Page = 0


class OwingPress(CallbackData, prefix="O"):
    """What one seat owes, in a coordinator's hands. `page` of the list of those who are awaited."""

    request: Id
    page: Page = 0


class ProxyPress(CallbackData, prefix="Y"):
    """Answer for a seat after a phone call; without a value: the choices. `sure` as of SurePress."""

    request: Id
    value: str = ""
    seen: Id = 0
    sure: bool = False


class ProxyTypePress(CallbackData, prefix="B"):
    """The answer for that seat will be typed."""

    request: Id
    seen: Id


class ImportPress(CallbackData, prefix="I"):
    """A list from elsewhere says who did it. `question`: which of the activity's, from 1 (0: to choose);
    `step`: ask (the list will be sent), store (what was shown), drop."""

    code: str
    no: str
    question: Id = 0
    step: str = "ask"


class SummaryPress(CallbackData, prefix="S"):
    """The day's summary opened. `what`: overdue, unchecked, unreachable, empty, undated, doubts, waivers,
    said. `fresh` as of MyPress."""

    what: str = "overdue"
    page: Page = 0
    fresh: bool = False


class DeputyPress(CallbackData, prefix="D"):
    """Deputies of a seat. `step`: ask (for how long), days (`number` of them, from today), type (the dates
    will be typed), end (holding `number` is over)."""

    seat: Id
    step: str = "ask"
    number: Id = 0


class JournalPress(CallbackData, prefix="J"):
    """Who saw, exported and decided what."""

    page: Page = 0


class ChangePress(CallbackData, prefix="M"):
    """A change of the plan. `step`: cancel, add; `sure` after its consequences were shown."""

    occurrence: Id
    step: str
    sure: bool = False


class DoubtPress(CallbackData, prefix="Q"):
    """How item `item` of an activity's `when` is to be read; without a reading: the choices, without an
    activity: the list of what is undecided."""

    code: str
    no: str
    item: Id
    reading: str = ""


class LaterPress(CallbackData, prefix="Z"):
    """[Later] below a reminder: remind me at that moment (202203031700 in the programme's zone); empty to
    choose, `answer` to answer after all."""

    occurrence: Id
    at: str = ""


class IntendPress(CallbackData, prefix="V"):
    """Before an event: yes (we come), no, move (another day, please: of a unit's own day); ask: which of
    them."""

    occurrence: Id
    value: str


class PagePress(CallbackData, prefix="n"):
    """The middle of a pager: it only says where one is."""
