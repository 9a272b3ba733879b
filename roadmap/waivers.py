"""What is said of a request that is not fulfilled, and what is left out of the counts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from roadmap.people import Place
from roadmap.texts import Text

WORDS = 500
"""Characters of a reason in one's own words."""

WaiverKind = Literal["cannot", "na"]
WaiverState = Literal["said", "open", "approved", "declined", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Waiver:
    """`kind`: cannot - said, and nothing is counted otherwise; na - it does not apply, if a coordinator
    agrees. `reason` None: no longer in the files. `who` said it, for a seat of `role`; `by` decided."""

    id: int
    request: int
    kind: WaiverKind
    state: WaiverState
    reason: Text | None
    comment: str | None
    who: str | None
    role: Text | None
    at: datetime
    by: str | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A request about `place` that no indicator counts. `reason` of the programme, `words` of a person; `by`:
    who agreed, or (`agreed` False) who answered so themselves, as the question allows."""

    place: Place
    question: Text
    reason: Text | None
    words: str | None
    by: str | None
    at: datetime
    agreed: bool = True
