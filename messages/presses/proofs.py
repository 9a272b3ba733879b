"""What is pressed to attach a proof, to confirm an answer and to send it back."""

from messages.presses.ids import Id
from messages.presses.press import Press


class ProofPress(Press, prefix="P"):
    """`step`: add (attach a file, photo or link to the answer), back (rather not), open (send me what is
    attached)."""

    request: Id
    step: str = "add"


class ReturnPress(Press, prefix="R"):
    """[Return with a comment]: the comment will be typed. `queue`: the next check is shown after it."""

    request: Id
    seen: Id
    queue: bool = False


class CheckPress(Press, prefix="C"):
    """The queue of checks, one at a time. `step`: show (`request` 0: the first), yes (confirm it and go on),
    next (leave it and go on). `fresh` as of MyPress."""

    request: Id = 0
    step: str = "show"
    seen: Id = 0
    fresh: bool = False
