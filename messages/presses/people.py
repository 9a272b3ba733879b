"""What is pressed to join, to invite and to hand over."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class InvitePress(Press, prefix="i"):
    """`step`: look (the invitation itself), who (invites me), yes (it is me), agree, later."""

    invite: Id
    step: str


class BrowsePress(Press, prefix="b"):
    """Without an invite: the tree of units. `unit` 0 is the root of programme `code`; without a code, the
    choice of programmes (where there is one only, its root)."""

    unit: Id = 0
    page: Page = 0
    code: str = ""


class ApplyPress(Press, prefix="g"):
    """Ask for `role` at `unit`; `agreed` once consent was given."""

    unit: Id
    role: str
    agreed: bool = False


class DecidePress(Press, prefix="q"):
    application: Id
    accept: bool


class PeoplePress(Press, prefix="u"):
    page: Page = 0
    empty: bool = False


class FindPress(Press, prefix="3"):
    """Find somebody in that list by words, which will be typed."""


class SeatPress(Press, prefix="h"):
    """`step`: show, invite, hours (of its holder, as a file). `page` and `empty` of the list lead back to
    it."""

    seat: Id
    step: str = "show"
    page: Page = 0
    empty: bool = False


class DeputyPress(Press, prefix="D"):
    """Deputies of a seat. `step`: ask (for how long), days (`number` of them, from today), type (the dates
    will be typed), end (holding `number` is over)."""

    seat: Id
    step: str = "ask"
    number: Id = 0
