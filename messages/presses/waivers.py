"""What is pressed to say why not, and to leave somebody out."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class ReasonPress(Press, prefix="W"):
    """Why a request cannot be fulfilled: a reason's key, empty to choose one."""

    request: Id
    reason: str = ""


class WaiverPress(Press, prefix="X"):
    """A coordinator agrees that a request does not apply, or not."""

    waiver: Id
    accept: bool


class ExemptPress(Press, prefix="E"):
    """Units left out of the activity of `occurrence`. `step`: list, add (choose a unit; `number` 0, or the
    unit whose units are shown), unit (that one: its reason will be typed), ever (that one: for good), end
    (exemption `number` is over)."""

    occurrence: Id
    step: str = "list"
    number: Id = 0
    page: Page = 0
