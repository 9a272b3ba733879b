"""What is pressed to get an answer that is missing."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class ChasePress(Press, prefix="K"):
    """Remind those who have not answered: begins a nudge. `request`: only who may answer that one."""

    code: str
    no: str
    request: Id = 0


class NudgePress(Press, prefix="U"):
    """`step`: look, pick (take `person` in or out; 0: all of them), words (write a sentence), mute (without
    one), send, drop, people (the list to pick from)."""

    nudge: Id
    step: str = "look"
    person: Id = 0
    page: Page = 0


class OwingPress(Press, prefix="O"):
    """What one seat owes, in a coordinator's hands. `page` of the list of those who are awaited."""

    request: Id
    page: Page = 0


class ProxyPress(Press, prefix="Y"):
    """Answer for a seat after a phone call; without a value: the choices. `sure` as of SurePress."""

    request: Id
    value: str = ""
    seen: Id = 0
    sure: bool = False


class ProxyTypePress(Press, prefix="B"):
    """The answer for that seat will be typed."""

    request: Id
    seen: Id


class ImportPress(Press, prefix="I"):
    """A list from elsewhere says who did it. `question`: which of the activity's, from 1 (0: to choose);
    `step`: ask (the list will be sent), store (what was shown), drop."""

    code: str
    no: str
    question: Id = 0
    step: str = "ask"
