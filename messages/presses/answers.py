"""What is pressed to answer, look at and put off what is asked."""

from aiogram.filters.callback_data import CallbackData

from messages.presses.ids import Id, Page


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
