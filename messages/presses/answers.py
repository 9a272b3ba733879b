"""What is pressed to answer, look at and put off what is asked."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class AnswerPress(Press, prefix="a"):
    """Answer `request` with `value`; `seen` answers had been given when the button was drawn."""

    request: Id
    value: str
    seen: Id


class SurePress(Press, prefix="s"):
    """ "Yes, I am sure" of an unusual answer."""

    request: Id
    value: str
    seen: Id


class TypePress(Press, prefix="t"):
    """The answer will be typed: a bigger number, a text."""

    request: Id
    seen: Id


class GuessPress(Press, prefix="2"):
    """What was written, to which this is the reply, is the answer to `request` (`step`: yes), or is not (no).
    `seen` as of AnswerPress."""

    request: Id
    seen: Id
    step: str


class FixPress(Press, prefix="f"):
    """[Исправить]: show the card's choices again."""

    request: Id


class CardPress(Press, prefix="c"):
    """Show the card of a request. `page`: of the list it is opened from and leads back to;
    none: from a digest, which stays as it is, so the card is a new message."""

    request: Id
    page: Page | None = None


class GroupPress(Press, prefix="j"):
    """Show all that one occurrence asks of a person as one card. `page` as of CardPress."""

    occurrence: Id
    page: Page | None = None


class MyPress(Press, prefix="m"):
    """`fresh`: as a message of its own, because the one pressed is to stay."""

    page: Page = 0
    fresh: bool = False


class AnsweredPress(Press, prefix="H"):
    """What has been answered, the latest first."""

    page: Page = 0


class LaterPress(Press, prefix="Z"):
    """[Later] below a reminder: remind me at that moment (202203031700 in the programme's zone); empty to
    choose, `answer` to answer after all."""

    occurrence: Id
    at: str = ""


class IntendPress(Press, prefix="V"):
    """Before an event: yes (we come), no, move (another day, please: of a unit's own day); ask: which of
    them."""

    occurrence: Id
    value: str
