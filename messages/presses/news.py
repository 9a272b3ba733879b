"""What is pressed around announcements and letters."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class NewsPress(Press, prefix="N"):
    """/announce. `announcement` 0: none yet. `step`: list, new, look, or what is done with it; `value`: the
    choice (a role, a unit, an activity, a person, a moment such as 202203031000)."""

    announcement: Id = 0
    step: str = "list"
    value: str = ""
    page: Page = 0


class AgreePress(Press, prefix="A"):
    """[Read and agreed] below a copy of an announcement; `notice`: below the message that reminds of it."""

    delivery: Id
    notice: bool = False


class LetterPress(Press, prefix="L"):
    """`step`: offer (to send what was written), to (coordinator `who`), reply (to letter `letter`), drop."""

    step: str
    letter: Id = 0
    who: Id = 0
